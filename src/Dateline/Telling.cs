using Dateline.Annotation.Times;
using Dateline.Comparison;
using Dateline.Extraction.Outlets;
using Dateline.Grouping;
using Dateline.Grouping.Copies;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline;

/// <summary>What only the company of a report tells about it. Lists are compared by reference.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Speakers">Who spoke, resolved anew from the same annotations with the day and the names that the company gives; one a quotation, in their order.</param>
/// <param name="ResolvedTimes">The time expressions on the calendar, with the day that the company gives as anchor; one a time expression, in their order.</param>
public sealed record ReportAddition(string ReportId, IReadOnlyList<SpeakerLink> Speakers, IReadOnlyList<ResolvedTime> ResolvedTimes);

/// <summary>Reports told together: the second of the two passes. It adds beside the readings and never changes them. Lists are compared by reference.</summary>
public sealed record Telling
{
    /// <summary>The readings told, in order of date and id of their reports.</summary>
    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>The day of each report, in the order of <see cref="Readings"/>.</summary>
    public IReadOnlyList<ReportDate> Dates { get; init; } = [];

    /// <summary>What the company adds to each report, in the order of <see cref="Readings"/>.</summary>
    public IReadOnlyList<ReportAddition> Additions { get; init; } = [];

    /// <summary>Reports that come from another report.</summary>
    public IReadOnlyList<Copy> Copies { get; init; } = [];

    /// <summary>Later texts of the same report.</summary>
    public IReadOnlyList<ReportVersion> Versions { get; init; } = [];

    /// <summary>The stories, in order of date, then id, each told.</summary>
    public IReadOnlyList<StoryComparison> Stories { get; init; } = [];

    /// <summary>The storylines, in order of date of their first story, then id. A story that continues none is a storyline of its own.</summary>
    public IReadOnlyList<Storyline> Storylines { get; init; } = [];

    /// <summary>Reports of the telling that a notice in it takes back.</summary>
    public IReadOnlyList<Retraction> Retractions => RetractionFinder.Find(Readings.Select(reading => reading.Report), Versions);

    /// <summary>The reports as values to compare and to brief, in the order of <see cref="Readings"/>, each with what its company adds.</summary>
    /// <param name="outlets">Who publishes under which host.</param>
    public IReadOnlyList<ToldReport> Reports(OutletRegistry outlets)
    {
        Dictionary<string, ReportAddition> additions = Additions.ToDictionary(addition => addition.ReportId, StringComparer.Ordinal);
        Dictionary<string, When> days = Dates.ToDictionary(date => date.ReportId, date => date.Published, StringComparer.Ordinal);
        Dictionary<string, string> retracted = Retractions.ToDictionary(found => found.ReportId, found => found.By, StringComparer.Ordinal);
        return
        [
            .. Readings.Select(reading =>
            {
                string id = reading.Report.Id;
                ReportAddition addition = additions.GetValueOrDefault(id) ?? new ReportAddition(id, reading.Speakers, reading.ResolvedTimes);
                return new ToldReport(reading, days.GetValueOrDefault(id, reading.Published), addition.Speakers, addition.ResolvedTimes) { RetractedBy = retracted.GetValueOrDefault(id), Outlet = outlets.Of(reading.Report) };
            }),
        ];
    }

    /// <summary>Groups the readings into stories and storylines and tells each. The order of <paramref name="readings"/> does not matter; a report given twice counts once.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Telling Of(IReadOnlyList<Reading> readings, Knowledge knowledge, KnownStories known, CancellationToken cancellation = default)
    {
        IReadOnlyList<Reading> distinct = Distinct(readings);
        return Told(distinct, knowledge.Stories.Group(distinct, known, cancellation), known, knowledge, cancellation);
    }

    /// <summary>Tells some of the stories of a window, so that one more report is taken in without telling all anew: those whose reports are all among <paramref name="whole"/>.</summary>
    /// <param name="regrouping">The window grouped.</param>
    /// <param name="window">The window.</param>
    /// <param name="whole">The readings of the stories that are to be told.</param>
    /// <param name="heads">Readings of other stories of their storylines, for the storylines' titles; the tokens are not needed.</param>
    /// <param name="knowledge">What telling knows.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Telling OfSome(
        Regrouping regrouping, ActiveWindow window, IReadOnlyList<Reading> whole, IReadOnlyList<Reading> heads, Knowledge knowledge, CancellationToken cancellation = default)
    {
        IReadOnlyList<Reading> distinct = Distinct(whole);
        HashSet<string> ids = [.. distinct.Select(reading => reading.Report.Id)];
        StoryGrouping named = knowledge.Stories.Named(regrouping, window, [.. distinct, .. heads.Where(reading => !ids.Contains(reading.Report.Id))]);
        StoryGrouping told = named with
        {
            Copies = [.. named.Copies.Where(copy => ids.Contains(copy.ReportId))],
            Versions = [.. named.Versions.Where(version => ids.Contains(version.ReportId))],
            Stories = [.. named.Stories.Where(story => story.ReportIds.All(ids.Contains))],
        };
        return Told(distinct, told, window.Known, knowledge, cancellation);
    }

    /// <summary>Tells the readings as one story, without grouping.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Telling OfOneStory(IReadOnlyList<Reading> readings, Knowledge knowledge, CancellationToken cancellation = default) =>
        OfOneStory(readings, knowledge, KnownStories.None, cancellation);

    /// <summary>The same, with what is known of stories that its reports were told in before: what was worked out then is not worked out again.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Telling OfOneStory(IReadOnlyList<Reading> readings, Knowledge knowledge, KnownStories known, CancellationToken cancellation = default)
    {
        IReadOnlyList<Reading> distinct = Distinct(readings);
        return Told(distinct, knowledge.Stories.AsOneStory(distinct, cancellation), known, knowledge, cancellation);
    }

    private static Reading[] Distinct(IReadOnlyList<Reading> readings) =>
        [.. readings.OrderBy(reading => reading.Report.Id, StringComparer.Ordinal).ThenBy(reading => reading.Report.Label, StringComparer.Ordinal).DistinctBy(reading => reading.Report.Id)];

    private static Telling Told(IReadOnlyList<Reading> readings, StoryGrouping grouping, KnownStories known, Knowledge knowledge, CancellationToken cancellation)
    {
        Dictionary<string, Reading> byId = readings.ToDictionary(reading => reading.Report.Id, StringComparer.Ordinal);
        List<ToldReport> told = [];
        List<StoryComparison> stories = [];
        foreach (Story story in grouping.Stories)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<ToldReport> reports = Company.Tell([.. story.ReportIds.Select(id => byId[id])], knowledge, cancellation);
            told.AddRange(reports);
            HashSet<string> members = [.. story.ReportIds];
            StoryMemory[] memories = [.. known.Stories.Where(before => before.Memory.Count > 0 && before.ReportIds.Any(members.Contains)).Select(before => before.Memory)];
            stories.Add(knowledge.Comparer.Compare(story, reports, [.. grouping.Copies.Where(copy => members.Contains(copy.ReportId))], memories, cancellation));
        }
        IReadOnlyList<ToldReport> sorted = ReportOrder.Sorted(told);
        return new Telling
        {
            Readings = [.. sorted.Select(report => report.Reading)],
            Dates = [.. sorted.Select(report => new ReportDate(report.Id, report.Published))],
            Additions = [.. sorted.Select(report => new ReportAddition(report.Id, report.Speakers, report.ResolvedTimes))],
            Copies = grouping.Copies,
            Versions = grouping.Versions,
            Stories = stories,
            Storylines = grouping.Storylines,
        };
    }
}
