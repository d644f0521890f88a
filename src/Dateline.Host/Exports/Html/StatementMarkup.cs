using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Html;

/// <summary>Statements on a page: who said it, in what the renderings differ, and the renderings in rows.</summary>
internal sealed class StatementMarkup(PageReports reports, ILineOpening opening)
{
    /// <summary>One statement with all its renderings.</summary>
    public Markup Of(StatementComparison told)
    {
        Statement statement = told.Statement;
        Markup markup = new();
        markup.Add($"<div class=\"statement\" id=\"statement-{statement.Id}\"><h4><bdi>{statement.Actor?.Name ?? "Speaker not known"}</bdi>");
        markup.Add($"</h4>{Origins(told.Origins)}");
        Variants(markup, told);
        markup.Add($"<div class=\"renderings\">");
        RenderingWords words = new(told);
        foreach (AlignedRendering aligned in WordAligner.Align(statement, reports.Texts))
        {
            Rendering(markup, aligned, words, statement);
        }
        return markup.Add($"</div></div>");
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
                markup.Add($"<dd>{Words(value.Value)} {opening.Sources(value.Spans)}</dd>");
            }
            markup.Add($"</div>");
        }
        markup.Add($"</dl>");
    }

    private static Markup Words(string value) =>
        value.Length == 0 ? new Markup().Add($"<span class=\"none\">not there</span>") : new Markup().Add($"<q dir=\"auto\">{value}</q>");

    private void Rendering(Markup markup, AlignedRendering aligned, RenderingWords words, Statement statement)
    {
        PageReport? report = reports.Find(aligned.Rendering.ReportId);
        if (report is null)
        {
            return;
        }
        Quotation? quotation = report.Reading.Quotations.FirstOrDefault(quotation => quotation.Id == aligned.Rendering.QuotationId);
        string label = aligned.Rendering.QuotationId == statement.Reference ? "fullest" : statement.Reference is null ? "" : WireWords.Of(aligned.Rendering.Label);
        string kind = quotation is null ? "" : WireWords.Of(quotation.Kind);
        Markup row = new Markup().Add($"<span class=\"who\"><bdi>{report.Name}</bdi><small>{kind}{(label.Length > 0 ? " · " : "")}{label}</small></span>{Words(aligned, report, words)}");
        markup.Add($"{opening.Row("rendering", row, PageReports.Places(aligned.Rendering))}");
    }

    private static Markup Words(AlignedRendering aligned, PageReport report, RenderingWords words)
    {
        Quotation? quotation = report.Reading.Quotations.FirstOrDefault(quotation => quotation.Id == aligned.Rendering.QuotationId);
        bool isDirect = quotation?.Kind == QuotationKind.Direct;
        return new Markup().Add($"<span class=\"words{(isDirect ? " direct" : "")}\" dir=\"auto\">{words.Of(aligned, report.Report)}</span>");
    }
}
