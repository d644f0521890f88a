using Dateline.Annotation.Times;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>Sets the story's reports, statements and events on the calendar.</summary>
internal static class TimelineMaker
{
    private const int LongestText = 160;

    /// <summary>The dated lines, earliest first; of reports that were taken back only that they were published; on one day what was said and what happened stands before what was published.</summary>
    public static IReadOnlyList<TimelineEntry> Make(IReadOnlyList<ToldReport> sorted, IReadOnlyDictionary<string, ReportAnnotations> annotations, IReadOnlyList<Statement> statements, IReadOnlyList<Occurrence> occurrences)
    {
        List<TimelineEntry> entries = [];
        entries.AddRange(statements.Select(statement => Said(statement, annotations)).OfType<TimelineEntry>());
        entries.AddRange(occurrences.Select(occurrence => Happened(occurrence, annotations)).OfType<TimelineEntry>());
        entries.AddRange(sorted.Where(report => report.Published.From is not null || report.Published.Value is not null).Where(report => report.Published.Basis != DateBasis.Bounded).Select(Published));
        return [.. entries.Select((entry, at) => (entry, at)).OrderBy(pair => ReportOrder.Day(pair.entry.On)).ThenByDescending(pair => pair.entry.Kind).ThenBy(pair => pair.at).Select(pair => pair.entry)];
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
            if (own.Report.Stands && own.Quotation(rendering.QuotationId)?.SaidWhen is { } said && own.TimeAt(said) is { } time)
            {
                ToldReport report = own.Report;
                Evidence evidence = Evidence.Of(report.Report, rendering.Spans[0]);
                return new TimelineEntry(Day(time, report), TimelineKind.Said, $"{statement.Actor?.Name ?? "Somebody"}: “{Short(evidence.Characters)}”", statement.Id, [evidence, Evidence.Of(report.Report, time.Span)]);
            }
        }
        return null;
    }

    private static TimelineEntry? Happened(Occurrence occurrence, IReadOnlyDictionary<string, ReportAnnotations> annotations)
    {
        foreach (Account account in occurrence.Accounts)
        {
            ReportAnnotations own = annotations[account.ReportId];
            if (own.Report.Stands && own.Event(account.EventId) is { When: { } when } told && own.TimeAt(when) is { } time)
            {
                ToldReport report = own.Report;
                Evidence evidence = Evidence.Of(report.Report, told.Text);
                return new TimelineEntry(Day(time, report), TimelineKind.Event, Short(evidence.Characters), occurrence.Id, [evidence, Evidence.Of(report.Report, time.Span)]);
            }
        }
        return null;
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
