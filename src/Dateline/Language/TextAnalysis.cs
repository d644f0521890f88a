using Dateline.Text;

namespace Dateline.Language;

/// <summary>What the language engine read in one text: tokens and sentences, in the order of the text.</summary>
public sealed record TextAnalysis(TokenTable Tokens, IReadOnlyList<Sentence> Sentences, IReadOnlyList<Finding> Findings)
{
    /// <summary>Runs that the model takes for names of persons, organisations and places, in the order of the text; empty where no model was run.</summary>
    public IReadOnlyList<RecognisedName> Names { get; init; } = [];

    /// <summary>The number of the sentence that holds the UTF-16 unit at <paramref name="position"/> or, between sentences, of the next one; the count of sentences behind the last.</summary>
    public int SentenceAt(int position)
    {
        int low = 0;
        int high = Sentences.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Sentences[middle].Span.End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }
}
