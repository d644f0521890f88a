using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports.Html;
using Dateline.Text;

namespace Dateline.Host.Web.Reports;

/// <summary>A report's text as its page shows it: passage by passage, runs marked in place, the lines of the record in the margin.</summary>
internal static class ReportMarkup
{
    /// <summary>The passages of <paramref name="window"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="text">Its text with marks.</param>
    /// <param name="notes">Its notes.</param>
    /// <param name="window">How much is shown.</param>
    public static Markup Of(Report report, MarkedText text, ReportNotes notes, ReportWindow window)
    {
        Markup markup = new();
        Part[] parts = report.Parts.Count > 0 ? [.. report.Parts] : [new Part(PartKind.Paragraph, new TextSpan(0, report.Text.Length), null, "")];
        notes.Until(window.Shown.Start);
        for (int at = 0; at < parts.Length; at++)
        {
            TextSpan span = parts[at].Span;
            if (!span.Overlaps(window.Shown))
            {
                continue;
            }
            TextSpan shown = new(Math.Max(span.Start, window.Shown.Start), Math.Min(span.End, window.Shown.End));
            int next = at + 1 < parts.Length ? Math.Min(parts[at + 1].Span.Start, window.Shown.End) : window.Shown.End;
            string kind = WireWords.Of(parts[at].Kind);
            markup.Add($"<section class=\"passage {kind}\">{Opening(parts[at].Kind)}{text.Of(shown)}{Closing(parts[at].Kind)}{notes.Until(next)}</section>\n");
        }
        return markup;
    }

    private static Markup Opening(PartKind kind) => kind switch
    {
        PartKind.Headline => new Markup().Add($"<h2 dir=\"auto\">"),
        PartKind.Subheading => new Markup().Add($"<h3 dir=\"auto\">"),
        PartKind.Quote => new Markup().Add($"<blockquote dir=\"auto\">"),
        _ => new Markup().Add($"<p dir=\"auto\">"),
    };

    private static Markup Closing(PartKind kind) => kind switch
    {
        PartKind.Headline => new Markup().Add($"</h2>"),
        PartKind.Subheading => new Markup().Add($"</h3>"),
        PartKind.Quote => new Markup().Add($"</blockquote>"),
        _ => new Markup().Add($"</p>"),
    };
}
