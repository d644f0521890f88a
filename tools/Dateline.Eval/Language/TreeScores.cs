using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>Tags, lemmas and trees with the gold's tokens and sentences.</summary>
internal static class TreeScores
{
    public static void Print(GoldText gold, TextAnalyzer analyzer, TextWriter output, bool shows)
    {
        TextAnalysis analysis = analyzer.Label(Tokens(gold));
        TokenTable tokens = analysis.Tokens;
        if (!tokens.HasTrees)
        {
            return;
        }

        int count = gold.Words.Count;
        (int upos, int xpos, int heads, int arcs, int full) = (0, 0, 0, 0, 0);
        for (int i = 0; i < count; i++)
        {
            GoldWord word = gold.Words[i];
            upos += tokens.Upos(i) == word.Upos ? 1 : 0;
            xpos += tokens.Xpos(i) == word.Xpos ? 1 : 0;
            bool isHead = tokens.Head(i) == word.Head;
            heads += isHead ? 1 : 0;
            arcs += isHead && Universal(tokens.Relation(i)) == Universal(word.Relation) ? 1 : 0;
            full += isHead && tokens.Relation(i) == word.Relation ? 1 : 0;
        }

        output.WriteLine($"  gold tokens: UPOS {100.0 * upos / count:F2} XPOS {100.0 * xpos / count:F2} UAS {100.0 * heads / count:F2} LAS {100.0 * arcs / count:F2} (with subtypes {100.0 * full / count:F2}), {count} words");
        int lemmas = Enumerable.Range(0, count).Count(i => analyzer.LemmaOf(tokens.Form(i), gold.Words[i].Xpos) == gold.Words[i].Lemma);
        output.WriteLine($"  lemmas by gold tags: {100.0 * lemmas / count:F2}");
        SpeechScores.Print(gold, tokens, output, shows);
    }

    public static string Universal(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }

    // Words of one form each, a blank between, so that the spans are the gold's words whatever the raw text had.
    private static TextAnalysis Tokens(GoldText gold)
    {
        System.Text.StringBuilder text = new();
        int[] starts = new int[gold.Words.Count];
        int[] ends = new int[gold.Words.Count];
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = text.Length;
            text.Append(gold.Words[i].Form);
            ends[i] = text.Length;
            text.Append(' ');
        }

        TokenTable tokens = new(text.ToString(), starts, ends);
        List<Sentence> sentences = [.. gold.SentenceWords.Select(words => new Sentence(new TextSpan(starts[words.First], ends[words.End - 1]), words.First, words.End, 0))];
        return new TextAnalysis(tokens, sentences, []);
    }
}
