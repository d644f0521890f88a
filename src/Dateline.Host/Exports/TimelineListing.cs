using Dateline.Comparison;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports;

/// <summary>The list of the dated lines of stories.</summary>
internal static class TimelineListing
{
    /// <summary>For programs all fields, for people those they ask for.</summary>
    public static Listing<TimelineEntry> All { get; } = new(
    [
        new("value", "day", entry => entry.On.Value, entry => Days.Short(entry.On)) { Type = ColumnType.Day },
        new("from", null, entry => entry.On.From) { Type = ColumnType.Day },
        new("to", null, entry => entry.On.To) { Type = ColumnType.Day },
        new("how", "how", entry => WireWords.Of(entry.On.Basis)),
        new("kind", "what", entry => WireWords.Of(entry.Kind)),
        new("text", "", entry => entry.Text),
        new("about", null, entry => entry.About),
        new("reports", null, entry => entry.Evidence.Select(evidence => evidence.ReportId)) { Type = ColumnType.Texts },
        new("spans", "where", entry => entry.Evidence.Select(evidence => evidence.Span), entry => string.Join(' ', entry.Evidence.Select(evidence => $"{evidence.ReportId[..8]}:{evidence.Span}"))) { Type = ColumnType.Spans },
    ]);
}
