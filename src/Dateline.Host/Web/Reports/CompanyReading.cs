using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Web.Reports;

/// <summary>A report as its page shows it: as it was read, with the days and the speakers that its company tells. What the company resolved is no longer open, and what was found twice is said once.</summary>
internal static class CompanyReading
{
    /// <summary>The reading with the days of its words counted from <paramref name="published"/>, and with the findings that are still open.</summary>
    /// <param name="reading">The report as it was read.</param>
    /// <param name="published">Its day as its company tells it.</param>
    /// <param name="quotations">Its quotations as the record lists them: with who spoke as its company tells it.</param>
    public static Reading Of(Reading reading, When published, IReadOnlyList<QuotationEntry> quotations)
    {
        Found<ResolvedTime> times = TimeResolver.Resolve(reading.Times, published);
        (HashSet<TextSpan> told, HashSet<TextSpan> untold) = Speakers(quotations);
        bool isOpen(Finding finding) => finding.Code switch
        {
            FindingCodes.TimeUnresolved or FindingCodes.WeekdayMismatch => false,
            FindingCodes.DateUnknown => published.Value is null,
            FindingCodes.SpeakerUnknown or FindingCodes.SpeakerUncertain when finding.Span is TextSpan span => !told.Contains(span) || untold.Contains(span),
            _ => true,
        };
        return reading with
        {
            Published = published,
            ResolvedTimes = times.Items,
            Findings = [.. reading.Findings.Where(isOpen).Concat(times.Findings).DistinctBy(finding => (finding.Code, finding.Span, finding.Code == FindingCodes.SpeakerUnknown ? "" : finding.Message))],
        };
    }

    // The runs at which a finding speaks of a quotation whose speaker is known by now, and of one whose speaker is not.
    private static (HashSet<TextSpan> Told, HashSet<TextSpan> Untold) Speakers(IReadOnlyList<QuotationEntry> quotations)
    {
        (HashSet<TextSpan> told, HashSet<TextSpan> untold) = ([], []);
        foreach (QuotationEntry entry in quotations)
        {
            Quotation quotation = entry.Quotation;
            (entry.Speaker?.Actor is null ? untold : told).UnionWith(quotation.Content.Take(1).Concat(quotation.Speaker.Take(1)));
        }
        return (told, untold);
    }
}
