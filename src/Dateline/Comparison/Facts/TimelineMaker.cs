using Dateline.Annotation.Events;
using Dateline.Annotation.Times;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>Sets the story's reports, statements and events on the calendar.</summary>
internal static class TimelineMaker
{
    private const int LongestText = 160;

    /// <summary>Reports beside the first whose words of an event are given.</summary>
    private const int MostOthers = 6;

    /// <summary>The dated lines, earliest first; of reports that were taken back only that they were published; on one day what was said and what happened stands before what was published.</summary>
    public static IReadOnlyList<TimelineEntry> Make(IReadOnlyList<ToldReport> sorted, IReadOnlyDictionary<string, ReportAnnotations> annotations, IReadOnlyList<Statement> statements, IReadOnlyList<Occurrence> occurrences)
    {
        List<TimelineEntry> entries = [];
        entries.AddRange(statements.Select(statement => Said(statement, annotations)).OfType<TimelineEntry>());
        entries.AddRange(occurrences.Select(occurrence => Happened(occurrence, annotations)).OfType<TimelineEntry>());
        entries = [.. Whole(entries)];
        entries.AddRange(sorted.Where(report => report.Published.From is not null || report.Published.Value is not null).Where(report => report.Published.Basis != DateBasis.Bounded).Select(Published));
        return [.. entries.Select((entry, at) => (entry, at)).OrderBy(pair => ReportOrder.Day(pair.entry.On)).ThenByDescending(pair => pair.entry.Kind).ThenBy(pair => pair.at).Select(pair => pair.entry)];
    }

    // On the same words for its day, an event whose words lie in those of another line, or meet those of something said, tells a part of it.
    private static IEnumerable<TimelineEntry> Whole(IReadOnlyList<TimelineEntry> entries)
    {
        ILookup<(string, TextSpan), TimelineEntry> beside = entries.ToLookup(Day);
        return entries.Where(entry => entry.Kind != TimelineKind.Event || !beside[Day(entry)].Any(other =>
            other.Kind == TimelineKind.Said ? other.Evidence[0].Span.Overlaps(entry.Evidence[0].Span) : other.Evidence[0].Span != entry.Evidence[0].Span && other.Evidence[0].Span.Contains(entry.Evidence[0].Span)));

        static (string, TextSpan) Day(TimelineEntry entry) => (entry.Evidence[1].ReportId, entry.Evidence[1].Span);
    }

    private static TimelineEntry Published(ToldReport report)
    {
        TextSpan head = report.Report.Parts.Where(part => part.Kind is PartKind.Headline or PartKind.Paragraph).Select(part => part.Span).FirstOrDefault();
        Evidence evidence = Evidence.Of(report.Report, head);
        return new TimelineEntry(report.Published, TimelineKind.Published, $"{report.Report.Outlet ?? report.Report.Label}{(report.RetractedBy is null ? "" : " [retracted]")}: {Short(evidence.Characters)}", report.Id, [evidence]);
    }

    private static TimelineEntry? Said(Statement statement, IReadOnlyDictionary<string, ReportAnnotations> annotations)
    {
        foreach (Rendering rendering in statement.Renderings)
        {
            ReportAnnotations own = annotations[rendering.ReportId];
            if (own.Report.Stands && own.Quotation(rendering.QuotationId) is { SaidWhen: { } said } quotation && own.TimeAt(said) is { } time)
            {
                ToldReport report = own.Report;
                string? Words(TextSpan span) => span.End <= report.Report.Text.Length ? report.Report.Text[span] : null;
                Evidence evidence = Evidence.Of(report.Report, rendering.Spans[0]);
                return new TimelineEntry(Day(time, report), TimelineKind.Said, Short($"{statement.Actor?.Name ?? "Somebody"}{SpokenWords.Introduced(quotation, Words)}{SpokenWords.Of(quotation, [rendering.Spans[0]], Words)}"), statement.Id, [evidence, Evidence.Of(report.Report, time.Span)]);
            }
        }
        return null;
    }

    private static TimelineEntry? Happened(Occurrence occurrence, IReadOnlyDictionary<string, ReportAnnotations> annotations)
    {
        foreach (Account account in occurrence.Accounts)
        {
            ReportAnnotations own = annotations[account.ReportId];
            if (own.Report.Stands && own.Event(account.EventId) is { When: { } when } told && own.TimeAt(when) is { } time && !IsOfTheSaying(told, own))
            {
                Evidence[] others =
                [
                    .. occurrence.Accounts.Where(other => other.ReportId != account.ReportId && annotations[other.ReportId].Report.Stands)
                        .Select(other => (annotations[other.ReportId].Report, Event: annotations[other.ReportId].Event(other.EventId))).Where(other => other.Event is not null)
                        .DistinctBy(other => other.Report.Id).Take(MostOthers).Select(other => Evidence.Of(other.Report.Report, other.Event!.Text)),
                ];
                return new TimelineEntry(Day(time, own.Report), TimelineKind.Event, Text(told, own), occurrence.Id, [Evidence.Of(own.Report.Report, told.Text), Evidence.Of(own.Report.Report, time.Span), .. others]);
            }
        }
        return null;
    }

    // Of an act of speech the line of what was said tells the day; what was asked for has none.
    private static bool IsOfTheSaying(Event told, ReportAnnotations own) =>
        told.Quotation is { } carried && own.Quotation(carried)?.SaidWhen is { } said && told.When is { } when && said.Overlaps(when);

    // “Ada Lind – visits Tuzla (planned, told by Jon Holt)”: who acts, where the words do not name them, and how it stands.
    private static string Text(Event told, ReportAnnotations own)
    {
        string words = Short(own.Report.Report.Text[told.Text]);
        string[] who = [.. told.Who.Select(own.Actor).OfType<ActorReference>().Select(actor => actor.Name).Where(name => !words.Contains(name.Split(' ')[^1], StringComparison.Ordinal)).Distinct()];
        string[] about =
        [
            .. told.Status switch { EventStatus.Happened => Array.Empty<string>(), EventStatus.CalledFor => ["called for"], EventStatus.Historical => ["background"], EventStatus status => [status.ToString().ToLowerInvariant()] },
            .. told.Quotation is { } carried ? [$"told by {own.Speaker(carried)?.Actor?.Name ?? "a source"}"] : Array.Empty<string>(),
        ];
        return $"{(who.Length == 0 ? "" : $"{string.Join(", ", who)} – ")}{words}{(about.Length == 0 ? "" : $" ({string.Join(", ", about)})")}";
    }

    private static When Day(ResolvedTime time, ToldReport report) =>
        new(time.From == time.To ? time.From : null, time.From, time.To, DateBasis.Stated, [Evidence.Of(report.Report, time.Span)], null);

    private static string Short(string text)
    {
        string line = text.Replace('\n', ' ');
        int cut = line.Length <= LongestText ? line.Length : line.LastIndexOf(' ', LongestText) is > 0 and var blank ? blank : LongestText;
        return cut == line.Length ? line : line[..cut] + " …";
    }
}
