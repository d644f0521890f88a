using Dateline.Grouping.Words;

namespace Dateline.Grouping.Stories;

/// <summary>Reports joined: first the sets, then what joined them.</summary>
/// <param name="Sets">For each report the number of the lowest report of its story.</param>
/// <param name="Pairs">For each report the reports before it that are like it, time left aside.</param>
/// <param name="Days">The days of each report.</param>
internal sealed record JoinedReports(int[] Sets, IReadOnlyList<IReadOnlyList<StoryPair>> Pairs, IReadOnlyList<StoryDays> Days);

/// <summary>Joins reports of one happening.</summary>
internal static class StoryJoiner
{
    /// <summary>Mean cosine above which two sets of reports are one story, in millionths: the best on ECB+ (topics 1-35) that loses nothing on BASIL.</summary>
    private const int Threshold = 280_000;

    /// <summary>Days between two reports above which they are never of one story.</summary>
    private const int MostDays = 21;

    /// <summary>The stories of the reports, which must be in an order that does not depend on how they came in.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static JoinedReports Join(IReadOnlyList<Reading> sorted, IReadOnlyList<ReportWords> texts, WordKnowledge words, CancellationToken cancellation)
    {
        StoryDays[] days = [.. sorted.Select(StoryDays.Of)];
        IReadOnlyList<IReadOnlyList<StoryPair>> pairs = StorySimilarities.Of(Vectors(texts, words), cancellation);
        IReadOnlyList<IReadOnlyList<StoryPair>> inTime = StorySimilarities.InTime(pairs, days);
        StoryDays[] setDays = [.. days];
        bool Vetoes(int one, int other) => setDays[one].Gap(setDays[other]) > MostDays;
        int[] sets = AverageLink.Join(inTime, Threshold, Vetoes, (into, from) => setDays[into] = setDays[into].With(setDays[from]), cancellation);
        return new JoinedReports(LateJoiner.Join(sets, inTime, (report, set) => days[report].IsWide || days[report].Gap(setDays[set]) > MostDays), pairs, days);
    }

    private static StoryVector[] Vectors(IReadOnlyList<ReportWords> texts, WordKnowledge words)
    {
        IReadOnlyList<KeyValuePair<ulong, int>>[] counts = [.. texts.Select(StoryTermCounter.Count)];
        Dictionary<ulong, int> documents = [];
        foreach (KeyValuePair<ulong, int> count in counts.SelectMany(count => count))
        {
            documents[count.Key] = documents.GetValueOrDefault(count.Key) + 1;
        }
        int all = words.Documents + counts.Length;
        int Weight(ulong key)
        {
            int holding = documents[key] + words.DocumentsOf(key);
            return FixedLogarithm.OfRatio(all + holding, holding);
        }
        return [.. counts.Select(count => StoryVector.Of(count, Weight))];
    }
}
