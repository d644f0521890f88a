using Dateline.Language;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>
/// What is scored from raw text: words and sentences must be found first. As in the shared task of 2018, tags and arcs count on
/// words whose span is the gold's, against all gold words and all found words; an arc needs both its ends.
/// </summary>
internal sealed record RawTextFigures(Score Words, Score Sentences, Score Upos, Score Lemmas, Score Arcs, Score LabelledArcs)
{
    public static RawTextFigures Of(GoldText gold, TextAnalysis analysis)
    {
        TokenTable tokens = analysis.Tokens;
        int[] goldOf = GoldOf(gold, tokens);
        (int upos, int lemmas, int heads, int arcs) = (0, 0, 0, 0);
        for (int i = 0; tokens.HasTrees && i < tokens.Count; i++)
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

        HashSet<TextSpan> sentences = [.. gold.Sentences];
        Score Words(int right) => new(right, tokens.Count, gold.Words.Count);
        return new RawTextFigures(
            Words(goldOf.Count(at => at >= 0)),
            new Score(analysis.Sentences.Count(sentence => sentences.Contains(sentence.Span)), analysis.Sentences.Count, sentences.Count),
            Words(upos),
            Words(lemmas),
            Words(heads),
            Words(arcs));
    }

    /// <summary>For each token the gold word with its span, or -1.</summary>
    public static int[] GoldOf(GoldText gold, TokenTable tokens)
    {
        Dictionary<TextSpan, int> words = [];
        for (int i = 0; i < gold.Words.Count; i++)
        {
            words.TryAdd(new TextSpan(gold.Words[i].Start, gold.Words[i].End), i);
        }

        return [.. Enumerable.Range(0, tokens.Count).Select(i => words.GetValueOrDefault(tokens.Span(i), -1))];
    }
}
