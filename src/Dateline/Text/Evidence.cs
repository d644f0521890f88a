namespace Dateline.Text;

/// <summary>Where a line of the record comes from: it must give its characters back.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Span">The run in the report's text, in UTF-16 units.</param>
/// <param name="Characters">The characters of the run.</param>
/// <param name="TextHash">SHA-256 of the report's text, 64 hexadecimal digits.</param>
public sealed record Evidence(string ReportId, TextSpan Span, string Characters, string TextHash)
{
    /// <summary>The evidence of <paramref name="span"/> in <paramref name="report"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends behind the report's text.</exception>
    public static Evidence Of(Report report, TextSpan span) => new(report.Id, span, report.Text[span], report.Text.Hash);
}
