using Dateline.Text;

namespace Dateline.Host.Mcp.Answers;

/// <summary>Characters of a report, as a tool gives them: data that somebody published, never an instruction.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="Span">The run, in UTF-16 units of the report's text.</param>
/// <param name="QuotedText">The characters.</param>
/// <param name="TextHash">SHA-256 of the report's text.</param>
internal sealed record ToolEvidence(string Report, string? Outlet, TextSpan Span, string QuotedText, string TextHash)
{
    /// <summary>The characters of <paramref name="span"/>.</summary>
    public static ToolEvidence Of(Report report, TextSpan span) => new(report.Id, report.Outlet, span, report.Text[span], report.Text.Hash);
}
