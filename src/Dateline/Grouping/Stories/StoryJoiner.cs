namespace Dateline.Grouping.Stories;

/// <summary>Reports joined: first the sets, then what joined them.</summary>
/// <param name="Sets">For each report the number of the lowest report of its story.</param>
/// <param name="Pairs">For each report the reports before it that are like it, time left aside.</param>
internal sealed record JoinedReports(int[] Sets, IReadOnlyList<IReadOnlyList<StoryPair>> Pairs);

/// <summary>Joins reports of one happening: the order-free repair of the active window.</summary>
internal static class StoryJoiner
{
    /// <summary>Mean cosine above which two sets of reports are one story, in millionths: the best on ECB+ (topics 1-35) that loses nothing on BASIL.</summary>
    public const int Threshold = 280_000;

    /// <summary>Days between two reports above which they are never of one story.</summary>
    public const int MostDays = 21;

    /// <summary>The same where only the text says one of the days. ECB+ asks for more, two stories of one year in the samples for less than 120.</summary>
    private const int MostToldDays = 90;

    /// <summary>The stories of the reports, which must be in an order that does not depend on how they came in.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static JoinedReports Join(IReadOnlyList<StoryFeatures> sorted, CancellationToken cancellation)
    {
        IReadOnlyList<IReadOnlyList<StoryPair>> pairs = StorySimilarities.Of(sorted, cancellation);
        IReadOnlyList<IReadOnlyList<StoryPair>> inTime = StorySimilarities.InTime(pairs, sorted);
        StoryDays[] firm = [.. sorted.Select(report => report.Days.Firm)];
        int[] sets = AverageLink.Join(inTime, Threshold, (one, other) => AreApart(firm[one], firm[other]), (into, from) => firm[into] = firm[into].With(firm[from]), cancellation);
        sets = LateJoiner.Join(sets, inTime, (report, set) => sorted[report].Days.IsWide || AreApart(sorted[report].Days.Firm, firm[set]), sorted);
        return new JoinedReports(ClearJoiner.Join(sets, inTime, sorted, cancellation), pairs);
    }

    /// <summary>Whether reports of those days are never of one story.</summary>
    public static bool AreApart(StoryDays one, StoryDays other) => one.Gap(other) > (one.IsGiven && other.IsGiven ? MostDays : MostToldDays);
}
