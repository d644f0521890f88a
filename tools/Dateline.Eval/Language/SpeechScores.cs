using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>
/// Who said and what: the arcs from verbs of speech to their subjects and to what was said, as pairs of verb and dependent with the relation.
/// The verbs are a fixed list of lemmas (<c>speech-verbs.tsv</c>, which says how it was made).
/// </summary>
internal static class SpeechScores
{
    private static readonly string[] _relations = ["nsubj", "ccomp", "xcomp", "parataxis"];
    private static readonly HashSet<string> _verbs = Verbs();

    public static void Print(GoldText gold, TokenTable tokens, TextWriter output, bool shows)
    {
        HashSet<(int, int, string)> found = [];
        HashSet<(int, int, string)> truth = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            GoldWord word = gold.Words[i];
            AddArc(truth, i, word.Head, word.Relation, word.Head >= 0 && IsSpeech(gold.Words[word.Head].Lemma, gold.Words[word.Head].Upos));
            int head = tokens.Head(i);
            AddArc(found, i, head, tokens.Relation(i), head >= 0 && IsSpeech(gold.Words[head].Lemma, tokens.Upos(head)));
        }

        int right = found.Count(truth.Contains);
        output.WriteLine($"  speech verbs' subjects and clauses: {new Score(right, found.Count, truth.Count)}");
        foreach (string relation in _relations)
        {
            output.WriteLine($"    {relation,-9} {new Score(found.Count(arc => arc.Item3 == relation && truth.Contains(arc)), found.Count(arc => arc.Item3 == relation), truth.Count(arc => arc.Item3 == relation))}");
        }

        if (shows)
        {
            Show("missed", truth.Except(found), gold, tokens, output);
            Show("wrong", found.Except(truth), gold, tokens, output);
        }
    }

    private static void AddArc(HashSet<(int, int, string)> arcs, int dependent, int head, string relation, bool isSpeech)
    {
        string universal = TreeScores.Universal(relation);
        if (isSpeech && _relations.Contains(universal))
        {
            arcs.Add((dependent, head, universal));
        }
    }

    private static void Show(string what, IEnumerable<(int Dependent, int Head, string Relation)> arcs, GoldText gold, TokenTable tokens, TextWriter output)
    {
        foreach ((int dependent, int head, string relation) in arcs.OrderBy(arc => arc.Dependent))
        {
            (int first, int end) = gold.SentenceWords.First(words => head >= words.First && head < words.End);
            string text = string.Join(' ', Enumerable.Range(first, end - first).Select(i => i == head ? $"[{gold.Words[i].Form}]" : i == dependent ? $"<{gold.Words[i].Form}>" : gold.Words[i].Form));
            output.WriteLine($"    {what} {relation} (gold {gold.Words[dependent].Relation} of {FormOf(gold, gold.Words[dependent].Head)}, found {tokens.Relation(dependent)} of {FormOf(gold, tokens.Head(dependent))}): {text}");
        }
    }

    private static string FormOf(GoldText gold, int word) => word < 0 ? "nothing" : gold.Words[word].Form;

    private static bool IsSpeech(string lemma, string upos) => upos == "VERB" && _verbs.Contains(lemma);

    private static HashSet<string> Verbs()
    {
        using StreamReader reader = new(typeof(SpeechScores).Assembly.GetManifestResourceStream("speech-verbs.tsv")!);
        return DataTable.Parse(new DataFile("speech-verbs.tsv", reader.ReadToEnd())).Rows.Select(row => row["lemma"]).ToHashSet(StringComparer.Ordinal);
    }
}
