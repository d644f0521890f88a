using Dateline.Annotation.Places;
using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Language;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Reads at which places something is, from the places that a report names.</summary>
/// <param name="words">What is known of words.</param>
internal sealed class PlaceValues(WordKnowledge words)
{
    /// <summary>The places of <paramref name="report"/> that its sentences lead in with a preposition; who acts for a place is not at it, and countries and regions hold many places.</summary>
    public List<ToldValue> Read(ToldReport report, ReportWords text, int number, int sentencesBefore)
    {
        List<ToldValue> values = [];
        TokenTable tokens = report.Reading.Analysis.Tokens;
        foreach (PlaceMention place in report.Reading.Places)
        {
            (int first, int end) = text.Range(place.Span);
            if (first < end && place.Latitude is not null && tokens.HasTrees && IsLedIn(tokens, place))
            {
                long name = (long)(words.FormOf(place.Name) >> 1);
                values.Add(new ToldValue(number, sentencesBefore + report.Reading.Analysis.SentenceAt(place.Span.Start), ValueKind.Place, name, name, place.Span) { First = first, End = end, Country = place.Country });
            }
        }
        return values;
    }

    // The head of the name is an adjunct of a verb or a noun.
    private static bool IsLedIn(TokenTable tokens, PlaceMention place)
    {
        int token = tokens.At(place.Span.Start);
        int steps = 0;
        while (token >= 0 && tokens.Head(token) >= 0 && tokens.Span(tokens.Head(token)).Overlaps(place.Span) && steps++ < MostSteps)
        {
            token = tokens.Head(token);
        }
        return token < tokens.Count && (tokens.Relation(token).StartsWith("obl", StringComparison.Ordinal) || tokens.Relation(token).StartsWith("nmod", StringComparison.Ordinal));
    }

    private const int MostSteps = 8;
}
