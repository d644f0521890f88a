using Dateline.Host.Api.Contracts;
using Dateline.Host.Signals;

namespace Dateline.Host.Exports;

/// <summary>The list of lines in which signals were met.</summary>
internal static class SignalListing
{
    /// <summary>For programs all fields, for people those they ask for.</summary>
    public static Listing<SignalHit> All { get; } = new(
    [
        new("signal", "signal", met => met.Signal.Name),
        new("technique", null, met => met.Signal.Technique),
        new("kind", null, met => WireWords.Hyphened(met.Hit.Kind.ToString())),
        new("id", null, met => met.Hit.Id),
        new("published", "day", met => met.Hit.Published.Value, met => Days.Short(met.Hit.Published)) { Type = ColumnType.Day },
        new("outlet", "outlet", met => met.Hit.Outlet, met => met.Hit.Outlet ?? met.Hit.Label),
        new("label", null, met => met.Hit.Label),
        new("story", null, met => met.Hit.Story),
        new("actor", "who", met => met.Hit.Actor),
        new("snippet", "found", met => met.Hit.Snippet.Text, met => SearchListing.Marked(met.Hit)),
        new("marks", null, met => met.Hit.Snippet.Marks) { Type = ColumnType.Spans },
        new("report", null, met => met.Hit.ReportId),
        new("span", "where", met => met.Hit.Snippet.Span) { Type = ColumnType.Span },
    ]);
}
