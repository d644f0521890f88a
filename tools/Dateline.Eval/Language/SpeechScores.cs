using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>
/// Who said and what: for verbs that take what was said as a clause (the gold gives them a <c>ccomp</c> or a <c>parataxis</c>, and their lemma is a cue),
/// the arcs to subject and clause, as pairs of verb and dependent with the relation.
/// </summary>
internal static class SpeechScores
{
    public static void Print(GoldText gold, TokenTable tokens, TextWriter output)
    {
        HashSet<string> cues = Cues();
        HashSet<(int, int, string)> found = [];
        HashSet<(int, int, string)> truth = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            GoldWord word = gold.Words[i];
            AddArc(truth, i, word.Head, word.Relation, word.Head >= 0 && IsCue(cues, gold.Words[word.Head].Lemma, gold.Words[word.Head].Upos));
            int head = tokens.Head(i);
            AddArc(found, i, head, tokens.Relation(i), head >= 0 && IsCue(cues, gold.Words[head].Lemma, tokens.Upos(head)));
        }

        int right = found.Count(truth.Contains);
        output.WriteLine($"  speech verbs' subjects and clauses: {new Score(right, found.Count, truth.Count)}");
    }

    private static void AddArc(HashSet<(int, int, string)> arcs, int dependent, int head, string relation, bool isCue)
    {
        string universal = TreeScores.Universal(relation);
        if (isCue && universal is "nsubj" or "ccomp" or "xcomp" or "parataxis")
        {
            arcs.Add((dependent, head, universal));
        }
    }

    private static bool IsCue(HashSet<string> cues, string lemma, string upos) => upos == "VERB" && cues.Contains(lemma);

    private static HashSet<string> Cues() =>
        DataSet.Embedded.Table("languages/en/cue-verbs.tsv").Rows.Select(row => row["lemma"]).ToHashSet(StringComparer.Ordinal);
}
