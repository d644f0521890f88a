using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>Statements on a page: who said it, in what the renderings differ, and the renderings in rows.</summary>
internal sealed class StatementMarkup(PageReports reports, ILineOpening opening, StoryLimits limits)
{
    private const int LongestValue = 90;

    /// <summary>One statement with its renderings.</summary>
    public Markup Of(StatementComparison told)
    {
        Statement statement = told.Statement;
        Markup markup = new();
        markup.Add($"<div class=\"statement\" id=\"statement-{statement.Id}\"><h4><bdi>{statement.Actor?.Name ?? "Speaker not known"}</bdi>");
        markup.Add($"</h4>{Origins(told.Origins)}");
        Variants(markup, told);
        markup.Add($"<div class=\"renderings\">");
        RenderingWords words = new(told);
        Statement shown = statement with { Renderings = Shown(told, limits.Of(statement.Id, StoryLimits.Renderings)) };
        foreach (AlignedRendering aligned in WordAligner.Align(shown, reports.Texts))
        {
            Rendering(markup, aligned, words, statement);
        }
        return markup.Add($"</div>{limits.Rest(statement.Id, shown.Renderings.Count, statement.Renderings.Count, "renderings", $"statement-{statement.Id}")}</div>");
    }

    // Of very many renderings the first, and those that have other words than the ones before them.
    private IReadOnlyList<Rendering> Shown(StatementComparison told, int most)
    {
        IReadOnlyList<Rendering> all = told.Statement.Renderings;
        if (all.Count <= most)
        {
            return all;
        }
        HashSet<Rendering> picked = [.. all.DistinctBy(rendering => reports.Words(PageReports.Places(rendering)), StringComparer.Ordinal).Concat(all).Distinct().Take(most)];
        return [.. all.Where(picked.Contains)];
    }

    /// <summary>A statement that only one report carries, in one row.</summary>
    public Markup Single(StatementComparison told)
    {
        Markup markup = new();
        markup.Add($"<div class=\"renderings\" id=\"statement-{told.Statement.Id}\">");
        RenderingWords words = new(told);
        foreach (AlignedRendering aligned in WordAligner.Align(told.Statement, reports.Texts))
        {
            PageReport? report = reports.Find(aligned.Rendering.ReportId);
            if (report is not null)
            {
                Markup row = new Markup().Add($"<span class=\"who\"><bdi>{told.Statement.Actor?.Name ?? "Speaker not known"}</bdi></span>{Words(aligned, report, words)}");
                markup.Add($"{opening.Row("rendering", row, PageReports.Places(aligned.Rendering))}");
            }
        }
        return markup.Add($"</div>");
    }

    // How many say so, with the reason for the count of origins.
    private static Markup Origins(OriginCount count)
    {
        Markup origins = count.Origins is int known
            ? new Markup().Add($"<span class=\"{(known == 1 ? "one" : "known")}\">{Counted(known, "origin")}</span> ({count.Why})")
            : new Markup().Add($"<span class=\"unknown\" title=\"{count.Why}\">origins not known<span class=\"unseen\"> ({count.Why})</span></span>");
        return new Markup().Add($"<p class=\"origins\">{Counted(count.Reports, "report")} · {Counted(count.Publishers, "publisher")} · {origins}</p>");
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private void Variants(Markup markup, StatementComparison told)
    {
        if (told.Variants.Count == 0)
        {
            return;
        }
        markup.Add($"<dl class=\"variants\">");
        foreach (Variant variant in told.Variants)
        {
            string aspect = WireWords.Of(variant.Aspect);
            markup.Add($"<div><dt><span class=\"aspect {aspect}\">{aspect}</span></dt>");
            foreach (VariantValue value in variant.Values)
            {
                markup.Add($"<dd>{Words(Shown(value))} {Lines(told).Sources(value.Spans)}</dd>");
            }
            markup.Add($"</div>");
        }
        markup.Add($"</dl>");
    }

    private ILineOpening Lines(StatementComparison told) => limits.IsWhole(told.Statement.Id) ? opening.Whole : opening;

    // As the first report has it: the value itself is folded, so that it can be compared.
    private string Shown(VariantValue value) => value.Value.Length > 0 && value.Spans.FirstOrDefault(place => !place.Span.IsEmpty && reports.Find(place.ReportId) is not null) is { ReportId: not null } place
        ? PageReports.Cut(reports.Words([place]), LongestValue)
        : value.Value;

    private static Markup Words(string value) =>
        value.Length == 0 ? new Markup().Add($"<span class=\"none\">not there</span>") : new Markup().Add($"<b class=\"value\" dir=\"auto\">{value}</b>");

    private void Rendering(Markup markup, AlignedRendering aligned, RenderingWords words, Statement statement)
    {
        PageReport? report = reports.Find(aligned.Rendering.ReportId);
        if (report is null)
        {
            return;
        }
        Quotation? quotation = reports.QuotationOf(aligned.Rendering);
        string label = aligned.Rendering.QuotationId == statement.Reference ? "fullest" : statement.Reference is null ? "" : WireWords.Of(aligned.Rendering.Label);
        string kind = quotation is null ? "" : WireWords.Of(quotation.Kind);
        Markup row = new Markup().Add($"<span class=\"who\"><bdi>{report.Name}</bdi><small>{kind}{(label.Length > 0 ? " · " : "")}{label}</small></span>{Words(aligned, report, words)}");
        markup.Add($"{opening.Row("rendering", row, PageReports.Places(aligned.Rendering))}");
    }

    private Markup Words(AlignedRendering aligned, PageReport report, RenderingWords words)
    {
        Quotation? quotation = reports.QuotationOf(aligned.Rendering);
        string? Characters(TextSpan span) => span.End <= report.Report.Text.Length ? report.Report.Text[span] : null;
        string? act = SpokenWords.Act(quotation, Characters);
        (string before, string behind) = SpokenWords.Marks(quotation, aligned.Rendering.Spans, Characters);
        Markup said = act is null ? new Markup() : new Markup().Add($"<span class=\"act\">{act}:</span> ");
        return new Markup().Add($"<span class=\"words\" dir=\"auto\">{said}{Mark(before)}{words.Of(aligned, report.Report)}{Mark(behind)}</span>");
    }

    private static Markup Mark(string mark) => mark.Length == 0 ? new Markup() : new Markup().Add($"<span class=\"quote\">{mark}</span>");
}
