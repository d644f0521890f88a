using Dateline.Comparison;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>Discrepancies on a page: each value in the words around it, beside the others, with all reports that have it.</summary>
internal sealed class DiscrepancyMarkup(PageReports reports, ILineOpening opening)
{
    // Units either side of a value: about a line and a half of a card.
    private const int Around = 90;

    /// <summary>One discrepancy.</summary>
    /// <param name="discrepancy">The discrepancy.</param>
    /// <param name="most">Values that are shown at most.</param>
    public Markup Of(Discrepancy discrepancy, int most)
    {
        IGrouping<string, DiscrepancyValue>[] values = [.. discrepancy.Values.GroupBy(value => value.Value, StringComparer.OrdinalIgnoreCase)];
        Markup markup = new Markup().Add($"<p class=\"about-line\"><span class=\"tag\">{discrepancy.Field}</span> <span class=\"tag quiet\" title=\"{Meaning(discrepancy.Kind)}\">{Name(discrepancy.Kind)}</span>");
        if (!values.All(value => discrepancy.Detail.Contains($"“{value.Key}”", StringComparison.OrdinalIgnoreCase)))
        {
            markup.Add($" <span dir=\"auto\">{discrepancy.Detail}</span>");
        }
        markup.Add($"</p><div class=\"renderings\">");
        foreach (IGrouping<string, DiscrepancyValue> value in values.Take(most))
        {
            markup.Add($"{Of([.. value.Select(one => one.Place)])}");
        }
        return markup.Add($"</div>{(values.Length > most ? new Markup().Add($"<p class=\"without\">and {values.Length - most} more values</p>") : new Markup())}");
    }

    /// <summary>What a kind is called.</summary>
    public static string Name(DiscrepancyKind kind) => kind == DiscrepancyKind.SaysMore ? "says more" : WireWords.Of(kind);

    /// <summary>What a kind means.</summary>
    public static string Meaning(DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.Conflict => "both cannot be so",
        DiscrepancyKind.Update => "the later one may have news",
        DiscrepancyKind.Precision => "one is rounder than the other",
        _ => "the headline or lead says more than its own text or than every other account",
    };

    private Markup Of(ReportSpan[] places)
    {
        ReportSpan first = places[0];
        Markup markup = new();
        if (reports.Find(first.ReportId) is not PageReport report)
        {
            return markup;
        }
        Markup row = new Markup().Add($"<span class=\"who\"><bdi>{report.Name}</bdi><small>{PageReports.Day(report.Published)}</small></span><span class=\"words\" dir=\"auto\">{InWords(report.Report, first.Span)}</span>");
        markup.Add($"<div class=\"value\">{opening.Row("rendering", row, [first])}");
        ReportSpan[] others = [.. places.Skip(1).Where(place => place.ReportId != first.ReportId)];
        if (others.Length > 0)
        {
            markup.Add($"<p class=\"without\">also in {opening.Sources(others)}</p>");
        }
        return markup.Add($"</div>");
    }

    // The value marked in the words of its line that stand around it.
    private static Markup InWords(Report report, TextSpan span)
    {
        string text = report.Text.Value;
        int start = Math.Max(span.Start - Around, text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1);
        int line = text.IndexOf('\n', span.End);
        int end = Math.Min(span.End + Around, line < 0 ? text.Length : line);
        bool isCutBefore = start > 0 && text[start - 1] != '\n';
        bool isCutBehind = end < text.Length && text[end] != '\n';
        if (isCutBefore && text.IndexOf(' ', start, span.Start - start) is int from && from >= 0)
        {
            start = from + 1;
        }
        if (isCutBehind && text.LastIndexOf(' ', end - 1, end - span.End) is int to && to >= span.End)
        {
            end = to;
        }
        return new Markup().Add($"{(isCutBefore ? "… " : "")}{text[start..span.Start]}<mark class=\"differs\">{report.Text[span]}</mark>{text[span.End..end]}{(isCutBehind ? " …" : "")}");
    }
}
