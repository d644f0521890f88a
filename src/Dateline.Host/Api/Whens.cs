using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>Days as wire values.</summary>
internal static class Whens
{
    /// <summary><paramref name="when"/> with the evidence that lies in the report <paramref name="reportId"/>.</summary>
    public static WhenWire Of(When when, string reportId) =>
        new(when.Value, when.From, when.To, WireWords.Of(when.Basis), [.. when.Evidence.Where(evidence => evidence.ReportId == reportId).Select(evidence => evidence.Span)]);

    /// <summary>The day of a report, with the evidence in it and in other reports apart; <paramref name="name"/> gives a report's id on the wire.</summary>
    public static PublishedWire Published(When when, string reportId, Func<string, string> name) => new(
        name(reportId),
        when.Value,
        when.From,
        when.To,
        WireWords.Of(when.Basis),
        [.. when.Evidence.Where(evidence => evidence.ReportId == reportId).Select(evidence => evidence.Span)],
        [.. when.Evidence.Where(evidence => evidence.ReportId != reportId).Select(evidence => new PlacedSpan(name(evidence.ReportId), evidence.Span))],
        when.Because);
}
