using Dateline.Comparison.Views;
using Dateline.Grouping;
using Dateline.Host.Signals;
using Dateline.Text;

namespace Dateline.Host.Exports.Stories;

/// <summary>A report as it is handed to other programs: by link and hash, with an excerpt.</summary>
/// <param name="Report">The report.</param>
/// <param name="Day">Its day as its company tells it, or null.</param>
/// <param name="Headline">Its headline, or the beginning of its text.</param>
/// <param name="Excerpt">The beginning of its first paragraph.</param>
/// <param name="Text">The text, only where it was asked for.</param>
/// <param name="RetractedBy">Id of the notice by which its outlet took it back, or null.</param>
internal sealed record ExportedReport(Report Report, DateOnly? Day, string Headline, string Excerpt, string? Text, string? RetractedBy)
{
    /// <summary>The places that it names and of which the country or the degrees are known, each once, in the order of the text.</summary>
    public IReadOnlyList<ViewPlace> Places { get; init; } = [];

    /// <summary>Of the signals that the user watches those that were met in it and that the user holds against a technique.</summary>
    public IReadOnlyList<WatchedSignal> Signals { get; init; } = [];

    private const int LongestExcerpt = 280;

    /// <summary>Its address, where it is one of the web.</summary>
    public string? Url => Uri.TryCreate(Report.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url.AbsoluteUri : null;

    /// <summary>Who published it: the outlet, else what the report was handed in as.</summary>
    public string Outlet => Report.Outlet ?? Report.Label;

    /// <summary>The report as it is exported.</summary>
    public static ExportedReport Of(ToldReport told, bool fullText)
    {
        Report report = told.Report;
        Part? headline = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline) ?? Paragraph(report);
        return new ExportedReport(report, told.Published.Value, Cut(report, headline), ExcerptOf(report), fullText ? report.Text.Value : null, told.RetractedBy)
        {
            Places = [.. told.Reading.Places.Select(ViewPlace.Of).Where(place => place.Country is not null || (place.Latitude is not null && place.Longitude is not null)).Distinct()],
        };
    }

    /// <summary>The beginning of its first paragraph; empty where it has none.</summary>
    public static string ExcerptOf(Report report) => Cut(report, Paragraph(report));

    private static Part? Paragraph(Report report) => report.Parts.FirstOrDefault(part => part.Kind == PartKind.Paragraph);

    private static string Cut(Report report, Part? part)
    {
        string text = part is null ? "" : report.Text[part.Span].Replace('\n', ' ');
        int end = Math.Min(text.Length, LongestExcerpt);
        end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return end == text.Length ? text : string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
