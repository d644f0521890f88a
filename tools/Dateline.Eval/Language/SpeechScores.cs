using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>
/// Who said and what: the arcs from verbs of speech to their subjects and to what was said, as pairs of verb and dependent with the relation.
/// The verbs are a fixed list of lemmas (<c>speech-verbs.tsv</c>, which says how it was made). Beside this measure two others are printed, which do not
/// replace it: the same arcs without their relations, and a fuller reading that also counts each such verb's own head and its objects.
/// </summary>
internal static class SpeechScores
{
    private static readonly string[] _relations = ["nsubj", "ccomp", "xcomp", "parataxis"];
    private static readonly string[] _fullerRelations = ["nsubj", "csubj", "ccomp", "xcomp", "parataxis", "obj", "iobj"];
    private static readonly HashSet<string> _verbs = Verbs();

    public static void Print(GoldText gold, TokenTable tokens, TextWriter output, bool shows)
    {
        HashSet<(int, int, string)> truth = Arcs(_relations, tokens.Count, i => gold.Words[i].Head, i => gold.Words[i].Relation, i => IsSpeech(gold.Words[i].Lemma, gold.Words[i].Upos), withOwnHeads: false);
        HashSet<(int, int, string)> found = Arcs(_relations, tokens.Count, tokens.Head, tokens.Relation, i => IsSpeech(gold.Words[i].Lemma, tokens.Upos(i)), withOwnHeads: false);
        output.WriteLine($"  speech verbs' subjects and clauses: {new Score(found.Count(truth.Contains), found.Count, truth.Count)}");
        foreach (string relation in _relations)
        {
            output.WriteLine($"    {relation,-9} {new Score(found.Count(arc => arc.Item3 == relation && truth.Contains(arc)), found.Count(arc => arc.Item3 == relation), truth.Count(arc => arc.Item3 == relation))}");
        }

        int kept = truth.Count(arc => tokens.Head(arc.Item1) == arc.Item2), held = found.Count(arc => gold.Words[arc.Item1].Head == arc.Item2);
        output.WriteLine($"  the same arcs without relations: precision {Percent(held, found.Count)}, recall {Percent(kept, truth.Count)}");
        HashSet<(int, int, string)> fullTruth = Arcs(_fullerRelations, tokens.Count, i => gold.Words[i].Head, i => gold.Words[i].Relation, i => IsSpeech(gold.Words[i].Lemma, gold.Words[i].Upos), withOwnHeads: true);
        HashSet<(int, int, string)> fullFound = Arcs(_fullerRelations, tokens.Count, tokens.Head, tokens.Relation, i => IsSpeech(gold.Words[i].Lemma, tokens.Upos(i)), withOwnHeads: true);
        output.WriteLine($"  with the verbs' own heads and their objects: {new Score(fullFound.Count(fullTruth.Contains), fullFound.Count, fullTruth.Count)}");
        if (shows)
        {
            Show("missed", truth.Except(found), gold, tokens, output);
            Show("wrong", found.Except(truth), gold, tokens, output);
        }
    }

    private static string Percent(int right, int all) => all == 0 ? "–" : (100.0 * right / all).ToString("F2", System.Globalization.CultureInfo.InvariantCulture);

    private static HashSet<(int Dependent, int Head, string Relation)> Arcs(
        string[] relations, int count, Func<int, int> headOf, Func<int, string> relationOf, Func<int, bool> isSpeech, bool withOwnHeads)
    {
        HashSet<(int, int, string)> arcs = [];
        for (int i = 0; i < count; i++)
        {
            int head = headOf(i);
            string universal = TreeScores.Universal(relationOf(i));
            if ((head >= 0 && relations.Contains(universal) && isSpeech(head)) || (withOwnHeads && isSpeech(i)))
            {
                arcs.Add((i, head, universal));
            }
        }

        return arcs;
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
