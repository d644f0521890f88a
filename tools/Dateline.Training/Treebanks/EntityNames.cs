namespace Dateline.Training.Treebanks;

/// <summary>
/// Names from a treebank whose last column marks entities (GUM): mentions of persons, places and organisations whose head is a
/// proper noun; the name is the run of proper nouns around the head. An outer name wins over one inside it.
/// </summary>
internal static class EntityNames
{
    /// <summary>Fills the names of sentences that mark entities; others are left without.</summary>
    public static int Fill(IEnumerable<TreebankToken[]> sentences)
    {
        int filled = 0;
        List<(string Id, string Kind, int Start)> open = [];
        foreach (TreebankToken[] sentence in sentences)
        {
            List<(int Start, int End, string Kind)> mentions = Mentions(sentence, open);
            open.Clear();
            filled++;
            Array.ForEach(sentence, token => token.Name = "O");
            foreach ((int start, int end, string kind) in mentions.OrderByDescending(mention => mention.End - mention.Start).ThenBy(mention => mention.Start))
            {
                Mark(sentence, start, end, kind);
            }
        }

        return filled;
    }

    // (12-person-new-… opens, 12) closes, (12-person-…) does both; several may stand one behind the other.
    private static List<(int Start, int End, string Kind)> Mentions(TreebankToken[] sentence, List<(string Id, string Kind, int Start)> open)
    {
        List<(int Start, int End, string Kind)> mentions = [];
        for (int i = 0; i < sentence.Length; i++)
        {
            string marks = sentence[i].Entities;
            for (int at = 0; at < marks.Length;)
            {
                int end = marks.IndexOfAny(['(', ')'], at + 1);
                end = end < 0 ? marks.Length : end;
                bool opens = marks[at] == '(';
                bool closes = end < marks.Length && marks[end] == ')';
                string[] parts = marks[(opens ? at + 1 : at)..end].Split('-');
                if (opens)
                {
                    open.Add((parts[0], parts.Length > 1 ? KindOf(parts[1]) : "", i));
                }

                int place = closes ? open.FindLastIndex(mention => mention.Id == parts[0]) : -1;
                if (place >= 0)
                {
                    mentions.Add((open[place].Start, i, open[place].Kind));
                    open.RemoveAt(place);
                }

                at = closes ? end + 1 : end;
            }
        }

        return mentions;
    }

    private static string KindOf(string kind) => kind switch { "person" => "PER", "place" => "LOC", "organization" => "ORG", _ => "" };

    private static void Mark(TreebankToken[] sentence, int start, int end, string kind)
    {
        int head = Enumerable.Range(start, end - start + 1).FirstOrDefault(i => sentence[i].Head - 1 < start || sentence[i].Head - 1 > end, -1);
        if (kind.Length == 0 || head < 0 || sentence[head].Upos != "PROPN")
        {
            return;
        }

        (int first, int last) = (head, head);
        while (first > start && sentence[first - 1].Upos == "PROPN")
        {
            first--;
        }

        while (last < end && sentence[last + 1].Upos == "PROPN")
        {
            last++;
        }

        if (Enumerable.Range(first, last - first + 1).Any(i => sentence[i].Name != "O"))
        {
            return;
        }

        for (int i = first; i <= last; i++)
        {
            char place = first == last ? 'U' : i == first ? 'B' : i == last ? 'L' : 'I';
            sentence[i].Name = $"{place}-{kind}";
        }
    }
}
