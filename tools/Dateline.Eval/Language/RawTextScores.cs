using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>Prints the figures from raw text and, if asked, every token and sentence that is not the gold's.</summary>
internal static class RawTextScores
{
    public static void Print(GoldText gold, TextAnalysis analysis, TextWriter output, bool shows)
    {
        RawTextFigures figures = RawTextFigures.Of(gold, analysis);
        output.WriteLine($"  raw words      {figures.Words}");
        output.WriteLine($"  raw sentences  {figures.Sentences}");
        output.WriteLine($"  raw UPOS       {figures.Upos}");
        output.WriteLine($"  raw lemmas     {figures.Lemmas}");
        output.WriteLine($"  raw UAS        {figures.Arcs}");
        output.WriteLine($"  raw LAS        {figures.LabelledArcs}");
        if (shows)
        {
            PrintErrors(gold, analysis, output);
        }
    }

    private static void PrintErrors(GoldText gold, TextAnalysis analysis, TextWriter output)
    {
        int[] goldOf = RawTextFigures.GoldOf(gold, analysis.Tokens);
        for (int i = 0; i < goldOf.Length; i++)
        {
            if (goldOf[i] < 0)
            {
                output.WriteLine($"    token     {Around(gold.Text, analysis.Tokens.Span(i))}");
            }
        }

        HashSet<TextSpan> sentences = [.. gold.Sentences];
        foreach (Sentence sentence in analysis.Sentences.Where(sentence => !sentences.Contains(sentence.Span)))
        {
            output.WriteLine($"    sentence  {Around(gold.Text, sentence.Span)}");
        }
    }

    private static string Around(string text, TextSpan span) =>
        $"{text[Math.Max(0, span.Start - 12)..span.Start]}[{span.In(text)}]{text[span.End..Math.Min(text.Length, span.End + 12)]}".ReplaceLineEndings("|");
}
