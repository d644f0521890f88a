using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>How alike two reports are, and by which words. Lists are compared by reference.</summary>
/// <param name="Likeness">The cosine of what they are about, in thousandths; days are left aside.</param>
/// <param name="Days">Days that lie between them at the least.</param>
/// <param name="AreApart">Whether so many days keep them from ever being one story.</param>
/// <param name="Families">The families that add most, the heaviest first.</param>
public sealed record StoryLikeness(int Likeness, int Days, bool AreApart, IReadOnlyList<SharedFamily> Families)
{
    /// <summary>Holds two reports against each other.</summary>
    /// <param name="one">A reading; the tokens are not needed.</param>
    /// <param name="other">Another one.</param>
    /// <param name="words">What is known of words.</param>
    /// <param name="most">Families told at the most.</param>
    internal static StoryLikeness Of(Reading one, Reading other, WordKnowledge words, int most)
    {
        ReportWords first = ReportWords.Read(one.Report, words);
        ReportWords second = ReportWords.Read(other.Report, words);
        StoryFeatures features = StoryFeatures.Of(one.Report, one.Published, one.Times, first, words);
        StoryFeatures others = StoryFeatures.Of(other.Report, other.Published, other.Times, second, words);
        Dictionary<uint, TextSpan> places = Places(first);
        Dictionary<uint, TextSpan> otherPlaces = Places(second);
        Dictionary<uint, ushort> weights = others.Vector.Keys.Zip(others.Vector.Weights).ToDictionary(pair => pair.First, pair => pair.Second);
        (uint Key, long Product)[] shared =
        [
            .. features.Vector.Keys.Zip(features.Vector.Weights).Where(pair => weights.ContainsKey(pair.First)).Select(pair => (pair.First, (long)pair.Second * weights[pair.First]))
                .OrderByDescending(pair => pair.Item2).ThenBy(pair => places[pair.First]),
        ];
        return new StoryLikeness(
            StoryVector.Millionths(shared.Sum(pair => pair.Product)) / 1000,
            features.Days.Gap(others.Days),
            StoryJoiner.AreApart(features.Days.Firm, others.Days.Firm),
            [.. shared.Take(most).Select(pair => new SharedFamily(places[pair.Key], otherPlaces[pair.Key], StoryVector.Millionths(pair.Product) / 1000))]);
    }

    private static Dictionary<uint, TextSpan> Places(ReportWords words)
    {
        Dictionary<uint, TextSpan> places = [];
        foreach (ref readonly Word word in words.All)
        {
            places.TryAdd(StoryVector.KeyOf(word.Key), word.Span);
        }
        return places;
    }
}
