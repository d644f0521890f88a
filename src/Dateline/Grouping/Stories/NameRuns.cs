using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>Runs of capitalised words inside sentences, for titles where nobody has linked a name yet.</summary>
internal static class NameRuns
{
    /// <summary>The runs of the report's running text, in the order of the text; words that open a sentence are left out.</summary>
    public static IEnumerable<string> Of(Reading reading)
    {
        string text = reading.Report.Text.Value;
        IEnumerable<TextSpan> blocks = reading.Report.Parts.Where(part => part.Kind == PartKind.Paragraph).Select(part => part.Span);
        foreach (TextSpan block in blocks)
        {
            int at = block.Start;
            while (at < block.End)
            {
                int end = EndOfRun(text, at, block.End);
                bool opens = at == block.Start || !char.IsLetter(text[at]) || text[at - 1] != ' ' || at < 2 || !(char.IsLetter(text[at - 2]) || text[at - 2] == ',');
                if (end > at && !opens && end - at > 2)
                {
                    yield return text[at..end];
                }
                at = Math.Max(end, EndOfWord(text, at, block.End)) + 1;
            }
        }
    }

    private static int EndOfRun(string text, int at, int end)
    {
        int stop = at;
        int next = at;
        while (next < end && char.IsUpper(text[next]))
        {
            stop = EndOfWord(text, next, end);
            next = stop < end && text[stop] == ' ' ? stop + 1 : end;
        }
        return stop;
    }

    private static int EndOfWord(string text, int at, int end)
    {
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] == '-'))
        {
            at++;
        }
        return at;
    }
}
