using Dateline.Extraction.Html;
using Dateline.Text;

namespace Dateline.Extraction;

/// <summary>A report as it came out of its bytes.</summary>
/// <param name="Report">The report.</param>
/// <param name="Page">What the page said of itself, or null where the bytes were no page.</param>
/// <param name="Source">From which bytes each character of the report's text comes, or null where the bytes were no page.</param>
public sealed record ExtractedReport(Report Report, PageDescription? Page, SourceMap? Source)
{
    /// <summary>The entries of a live page, each a report of its own with its own time, in the order of the page; empty for other pages. Lists are compared by reference.</summary>
    public IReadOnlyList<ExtractedReport> Entries { get; init; } = [];
}
