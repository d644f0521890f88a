using System.Globalization;
using Dateline.Grouping;
using Dateline.Grouping.Stories;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Says which words, days and people joined the reports of a story, and what parts it from those it continues.</summary>
internal sealed class StoryReasons(IRecordReader record, Session session)
{
    private const int MostReports = 12;
    private const int MostWords = 5;
    private const int MostStories = 3;

    /// <summary>The reasons, and the words that join.</summary>
    public async Task<(IReadOnlyList<string> Reasons, IReadOnlyList<ExplainedSpan> Spans)> OfAsync(Story story)
    {
        IReadOnlyList<Reading> heads = await record.LoadReadingsAsync(story.ReportIds, null, session.Cancellation).ConfigureAwait(false);
        List<string> reasons = [];
        List<ExplainedSpan> spans = [];
        for (int at = 1; at < Math.Min(heads.Count, MostReports); at++)
        {
            (Reading nearest, StoryLikeness likeness) = Nearest(heads[at], [.. heads.Where(other => other.Report.Id != heads[at].Report.Id)]);
            reasons.Add($"{heads[at].Report.Label} is {likeness.Likeness / 10} % like {nearest.Report.Label}{Days(likeness)}: both say {Words(heads[at], likeness)}");
            spans.AddRange(Joining(heads[at], nearest, likeness));
        }
        reasons.AddRange(await PartedAsync(story, heads).ConfigureAwait(false));
        reasons.AddRange(await SaidAsync(story, heads).ConfigureAwait(false));
        return (reasons, spans);
    }

    /// <summary>How each story of a storyline continues the one before it: the two reports most alike, with the words that they share.</summary>
    public async Task<(IReadOnlyList<string> Reasons, IReadOnlyList<ExplainedSpan> Spans)> OfAsync(Storyline storyline)
    {
        List<string> reasons = [];
        List<ExplainedSpan> spans = [];
        (Story Story, IReadOnlyList<Reading> Heads)? before = null;
        foreach (string id in storyline.StoryIds.Take(MostReports))
        {
            if ((await record.LoadStoryAsync(id, session.Cancellation).ConfigureAwait(false))?.Story is not { } story)
            {
                continue;
            }
            IReadOnlyList<Reading> heads = await record.LoadReadingsAsync([.. story.ReportIds.Take(MostReports)], null, session.Cancellation).ConfigureAwait(false);
            if (before is { } earlier)
            {
                (Reading one, (Reading nearest, StoryLikeness likeness)) = heads.Select(head => (head, Nearest(head, earlier.Heads))).MaxBy(pair => pair.Item2.Likeness.Likeness);
                reasons.Add($"“{story.Title}” continues “{earlier.Story.Title}”: {one.Report.Label} is {likeness.Likeness / 10} % like {nearest.Report.Label}{Days(likeness)}: both say {Words(one, likeness)}");
                spans.AddRange(Joining(one, nearest, likeness));
            }
            before = (story, heads);
        }
        return (reasons, spans);
    }

    private static IEnumerable<ExplainedSpan> Joining(Reading one, Reading other, StoryLikeness likeness) =>
        likeness.Families.Take(2).SelectMany(family => new[] { new ExplainedSpan("joins", one.Report, family.First), new ExplainedSpan("joins", other.Report, family.Second) });

    private (Reading Reading, StoryLikeness Likeness) Nearest(Reading one, IReadOnlyList<Reading> others) =>
        others.Select(other => (other, session.Knowledge.Stories.Likeness(one, other, MostWords))).MaxBy(pair => pair.Item2.Likeness);

    // The other stories of its storyline, with the pair of reports that is most alike.
    private async Task<List<string>> PartedAsync(Story story, IReadOnlyList<Reading> heads)
    {
        Listed<StoryEntry> entries = await record.ListStoriesAsync(new StoryFilter { Id = story.Id }, Page.First(1), session.Cancellation).ConfigureAwait(false);
        Storyline? line = entries.Items is [{ Storyline: string of }] ? await record.FindStorylineAsync(of, session.Cancellation).ConfigureAwait(false) : null;
        List<string> parted = [];
        foreach (string id in line?.StoryIds.Where(id => id != story.Id).Take(MostStories) ?? [])
        {
            if ((await record.LoadStoryAsync(id, session.Cancellation).ConfigureAwait(false))?.Story is not { } other)
            {
                continue;
            }
            IReadOnlyList<Reading> others = await record.LoadReadingsAsync([.. other.ReportIds.Take(MostReports)], null, session.Cancellation).ConfigureAwait(false);
            (Reading one, (Reading nearest, StoryLikeness likeness)) = heads.Take(MostReports).Select(head => (head, Nearest(head, others))).MaxBy(pair => pair.Item2.Likeness.Likeness);
            string why = likeness.AreApart ? "too many for one story" : "and the others are less alike on average than one story asks";
            parted.Add($"the story “{other.Title}” is another one: its nearest report {nearest.Report.Label} is {likeness.Likeness / 10} % like {one.Report.Label}{Days(likeness)}, {why}");
        }
        return parted;
    }

    private async Task<IEnumerable<string>> SaidAsync(Story story, IReadOnlyList<Reading> heads)
    {
        IReadOnlyList<CorrectionEntry> entries = await record.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false);
        Dictionary<string, string> labels = heads.ToDictionary(head => head.Report.Id, head => head.Report.Label, StringComparer.Ordinal);
        return entries.Where(entry => entry.UndoneAt is null && StoryFields.Word(entry.Correction) is not null && (story.ReportIds.Contains(entry.Correction.ReportId, StringComparer.Ordinal) || story.ReportIds.Contains(entry.Correction.Value, StringComparer.Ordinal)))
            .Select(entry => entry.Correction)
            .Select(said => string.Create(CultureInfo.InvariantCulture, $"{said.Author} said on {said.MadeAt.UtcDateTime:yyyy-MM-dd}: {Label(said.ReportId)} {said.Field["story.".Length..]} {Label(said.Value)}{(said.Reason is null ? "" : $" ({said.Reason})")}"));

        string Label(string id) => labels.GetValueOrDefault(id, id);
    }

    private static string Days(StoryLikeness likeness) => likeness.Days == 0 ? "" : $", {likeness.Days} {(likeness.Days == 1 ? "day" : "days")} apart";

    private static string Words(Reading reading, StoryLikeness likeness) => string.Join(", ", likeness.Families.Select(family => $"“{reading.Report.Text[family.First]}”"));
}
