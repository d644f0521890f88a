using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>Sets the story's reports, statements and events on the calendar.</summary>
internal static class TimelineMaker
{
    private const int LongestText = 160;

    /// <summary>The dated lines, earliest first; on one day what was said and what happened stands before what was published.</summary>
    public static IReadOnlyList<TimelineEntry> Make(IReadOnlyList<ToldReport> sorted, IReadOnlyList<Statement> statements, IReadOnlyList<Occurrence> occurrences)
    {
        Dictionary<string, ToldReport> byId = sorted.ToDictionary(report => report.Id, StringComparer.Ordinal);
        List<TimelineEntry> entries = [];
        entries.AddRange(statements.Select(statement => Said(statement, byId)).OfType<TimelineEntry>());
        entries.AddRange(occurrences.Select(occurrence => Happened(occurrence, byId)).OfType<TimelineEntry>());
        entries.AddRange(sorted.Where(report => report.Published.From is not null || report.Published.Value is not null).Where(report => report.Published.Basis != DateBasis.Bounded).Select(Published));
        return [.. entries.Select((entry, at) => (entry, at)).OrderBy(pair => ReportOrder.Day(pair.entry.On)).ThenByDescending(pair => pair.entry.Kind).ThenBy(pair => pair.at).Select(pair => pair.entry)];
    }

    private static TimelineEntry Published(ToldReport report)
    {
        TextSpan head = report.Report.Parts.Where(part => part.Kind is PartKind.Headline or PartKind.Paragraph).Select(part => part.Span).FirstOrDefault();
        Evidence evidence = Evidence.Of(report.Report, head);
        return new TimelineEntry(report.Published, TimelineKind.Published, $"{report.Report.Outlet ?? report.Report.Label}: {Short(evidence.Characters)}", report.Id, [evidence]);
    }

    private static TimelineEntry? Said(Statement statement, Dictionary<string, ToldReport> reports)
    {
        foreach (Rendering rendering in statement.Renderings)
        {
            ToldReport report = reports[rendering.ReportId];
            Quotation? quotation = report.Reading.Quotations.FirstOrDefault(quotation => quotation.Id == rendering.QuotationId);
            ResolvedTime? time = quotation?.SaidWhen is { } said ? report.ResolvedTimes.FirstOrDefault(time => time.Span.Overlaps(said) && time.From is not null) : null;
            if (time is not null)
            {
                Evidence evidence = Evidence.Of(report.Report, rendering.Spans[0]);
                return new TimelineEntry(Day(time, report), TimelineKind.Said, $"{statement.Actor?.Name ?? "Somebody"}: “{Short(evidence.Characters)}”", statement.Id, [evidence, Evidence.Of(report.Report, time.Span)]);
            }
        }
        return null;
    }

    private static TimelineEntry? Happened(Occurrence occurrence, Dictionary<string, ToldReport> reports)
    {
        foreach (Account account in occurrence.Accounts)
        {
            ToldReport report = reports[account.ReportId];
            Event? told = report.Reading.Events.FirstOrDefault(told => told.Id == account.EventId);
            ResolvedTime? time = told?.When is { } when ? report.ResolvedTimes.FirstOrDefault(time => time.Span.Overlaps(when) && time.From is not null) : null;
            if (told is not null && time is not null)
            {
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
