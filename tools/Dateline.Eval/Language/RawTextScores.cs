using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>
/// What is scored from raw text: words and sentences must be found first. As in the shared task of 2018, tags and arcs count on
/// words whose span is the gold's, against all gold words and all found words; an arc needs both its ends.
/// </summary>
internal static class RawTextScores
{
    public static void Print(GoldText gold, TextAnalysis analysis, TextWriter output, bool shows)
    {
        TokenTable tokens = analysis.Tokens;
        Dictionary<TextSpan, int> words = [];
        for (int i = 0; i < gold.Words.Count; i++)
        {
            words.TryAdd(new TextSpan(gold.Words[i].Start, gold.Words[i].End), i);
        }

        int[] goldOf = [.. Enumerable.Range(0, tokens.Count).Select(i => words.GetValueOrDefault(tokens.Span(i), -1))];
        output.WriteLine($"  raw words      {new Score(goldOf.Count(at => at >= 0), tokens.Count, gold.Words.Count)}");
        HashSet<TextSpan> sentences = [.. gold.Sentences];
        TextSpan[] split = [.. analysis.Sentences.Select(sentence => sentence.Span)];
        output.WriteLine($"  raw sentences  {new Score(split.Count(sentences.Contains), split.Length, sentences.Count)}");
        if (tokens.HasTrees)
        {
            PrintLabels(gold, tokens, goldOf, output);
        }

        if (shows)
        {
            PrintErrors(gold, tokens, goldOf, split, sentences, output);
        }
    }

    private static void PrintLabels(GoldText gold, TokenTable tokens, int[] goldOf, TextWriter output)
    {
        (int upos, int lemmas, int heads, int arcs) = (0, 0, 0, 0);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (goldOf[i] < 0)
            {
                continue;
            }

            GoldWord word = gold.Words[goldOf[i]];
            upos += tokens.Upos(i) == word.Upos ? 1 : 0;
            lemmas += tokens.Lemma(i) == word.Lemma ? 1 : 0;
            bool isHead = (tokens.Head(i) < 0 ? -1 : goldOf[tokens.Head(i)] < 0 ? -2 : goldOf[tokens.Head(i)]) == word.Head;
            heads += isHead ? 1 : 0;
            arcs += isHead && TreeScores.Universal(tokens.Relation(i)) == TreeScores.Universal(word.Relation) ? 1 : 0;
        }

        output.WriteLine($"  raw UPOS       {new Score(upos, tokens.Count, gold.Words.Count)}");
        output.WriteLine($"  raw lemmas     {new Score(lemmas, tokens.Count, gold.Words.Count)}");
        output.WriteLine($"  raw UAS        {new Score(heads, tokens.Count, gold.Words.Count)}");
        output.WriteLine($"  raw LAS        {new Score(arcs, tokens.Count, gold.Words.Count)}");
    }

    private static void PrintErrors(GoldText gold, TokenTable tokens, int[] goldOf, TextSpan[] split, HashSet<TextSpan> sentences, TextWriter output)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (goldOf[i] < 0)
            {
                output.WriteLine($"    token     {Around(gold.Text, tokens.Span(i))}");
            }
        }

        foreach (TextSpan span in split.Where(span => !sentences.Contains(span)))
        {
            output.WriteLine($"    sentence  {Around(gold.Text, span)}");
        }
    }

    private static string Around(string text, TextSpan span) =>
        $"{text[Math.Max(0, span.Start - 12)..span.Start]}[{span.In(text)}]{text[span.End..Math.Min(text.Length, span.End + 12)]}".ReplaceLineEndings("|");
}
