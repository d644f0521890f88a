using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Grouping;
using Dateline.Host.Api;
using Dateline.Host.Commands;
using Dateline.Linking;

namespace Dateline.Host.Exports.Events;

/// <summary>All events of told stories, in the order of their reports and texts.</summary>
internal static class ToldEventList
{
    // Quotations inside quotations inside quotations: deeper nesting is a loop or noise.
    private const int MostSources = 8;

    /// <summary>The events of <paramref name="record"/>.</summary>
    public static IReadOnlyList<ToldEvent> Of(ToldRecord record, Knowledge knowledge)
    {
        Dictionary<string, Occurrence> occurrences = new(StringComparer.Ordinal);
        foreach (Occurrence occurrence in record.Occurrences)
        {
            foreach (Account account in occurrence.Accounts)
            {
                occurrences[account.EventId] = occurrence;
            }
        }
        List<ToldEvent> events = [];
        foreach (ToldReport report in record.Reports)
        {
            Reading told = report.Reading with { Speakers = report.Speakers, ResolvedTimes = report.ResolvedTimes };
            Resolver resolver = new(told, knowledge.Codes);
            Dictionary<string, Quotation> quotations = told.Quotations.ToDictionary(quotation => quotation.Id, StringComparer.Ordinal);
            int sentence = 0;
            foreach (Event found in told.Events)
            {
                while (sentence + 1 < told.Analysis.Sentences.Count && told.Analysis.Sentences[sentence].Span.End <= found.Text.Start)
                {
                    sentence++;
                }
                events.Add(new ToldEvent(
                    told.Report, report.Published, record.StoryOf(report.Id), occurrences.GetValueOrDefault(found.Id), ReportLines.EventOf(found, resolver), [.. Sources(found.Quotation, quotations, resolver, told)], sentence + 1) { RetractedBy = report.RetractedBy });
            }
        }
        return events;
    }

    private static IEnumerable<string> Sources(string? id, Dictionary<string, Quotation> quotations, Resolver resolver, Reading reading)
    {
        for (int depth = 0; depth < MostSources && id is not null && quotations.TryGetValue(id, out Quotation? quotation); depth++)
        {
            SpeakerLink? speaker = resolver.Speaker(id);
            yield return speaker?.Actor?.Name ?? (quotation.Speaker.Count > 0 ? reading.Report.Text[quotation.Speaker[0]] : "unknown");
            id = quotation.Inside;
        }
    }
}
