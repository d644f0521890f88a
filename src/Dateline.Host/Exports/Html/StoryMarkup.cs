using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Html;

/// <summary>One story on a page: its reports, statements, discrepancies, omissions, coverage and timeline. A section without lines is empty.</summary>
/// <param name="telling">The story, with its reports.</param>
/// <param name="reports">The reports of the page.</param>
/// <param name="opening">How its lines lead to their characters.</param>
/// <param name="limits">How much of it is shown at once.</param>
internal sealed class StoryMarkup(Telling telling, PageReports reports, ILineOpening opening, StoryLimits limits)
{
    /// <summary>Ids of the sections, as an address names them.</summary>
    public const string SharedId = "shared", DiscrepanciesId = "discrepancies", OmissionsId = "omissions", CoverageId = "coverage", TimelineId = "timeline", ReportsId = "reports", AloneId = "alone";

    private readonly StatementMarkup _statements = new(reports, opening, limits);

    /// <summary>The story as an article, for a page of several stories.</summary>
    public Markup Of(StoryComparison story, int number)
    {
        Markup markup = new();
        markup.Add($"<article class=\"story\" id=\"story-{number}\" aria-labelledby=\"title-{number}\"><h2 id=\"title-{number}\" class=\"{(telling.Stories.Count == 1 ? "unseen" : "title")}\"><bdi>{story.Story.Title}</bdi></h2>");
        markup.Add($"<p class=\"when\">{PageReports.Day(story.Story.On)}</p>");
        return markup.Add($"{Reports(story)}{Shared(story)}{Discrepancies(story)}{Omissions(story)}{Coverage(story)}{Timeline(story)}{Alone(story)}</article>");
    }

    /// <summary>Reports that carry the statement.</summary>
    public static int CountReports(StatementComparison told) => told.Statement.Renderings.Select(rendering => rendering.ReportId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The reports.</summary>
    public Markup Reports(StoryComparison story) => new ReportTable(telling, reports, opening, limits).Of(story);

    /// <summary>The statements that more than one report carries, those first that two reports quote in other words, and among these those that differ in meaning; as they are told among equals.</summary>
    public static IReadOnlyList<StatementComparison> SharedOf(StoryComparison story, PageReports reports) =>
        [.. story.Statements.Where(told => CountReports(told) > 1).OrderBy(told => Rank(told, reports))];

    /// <summary>The statements that more than one report carries, each with its renderings.</summary>
    public Markup Shared(StoryComparison story)
    {
        Markup markup = new();
        IReadOnlyList<StatementComparison> shared = SharedOf(story, reports);
        if (shared.Count == 0)
        {
            return markup;
        }
        markup.Add($"<section class=\"shared\"><h3>The same statement, told by more than one</h3>");
        StatementComparison[] shown = [.. shared.Where((told, at) => at < limits.Of(SharedId, StoryLimits.Lines) || limits.IsWhole(told.Statement.Id))];
        foreach (StatementComparison told in shown)
        {
            markup.Add($"{_statements.Of(told)}");
        }
        return markup.Add($"{limits.Rest(SharedId, shown.Length, shared.Count, "statements", SharedId)}</section>");
    }

    /// <summary>The discrepancies.</summary>
    public Markup Discrepancies(StoryComparison story)
    {
        Markup markup = new();
        if (story.Discrepancies.Count == 0)
        {
            return markup;
        }
        DiscrepancyMarkup lines = new(reports, Opening(DiscrepanciesId));
        Discrepancy[] shown = [.. story.Discrepancies.Take(limits.Of(DiscrepanciesId, StoryLimits.Lines))];
        markup.Add($"<section><h3>Where the accounts do not agree</h3><ul class=\"lines\">");
        foreach (Discrepancy discrepancy in shown)
        {
            markup.Add($"<li class=\"differing\">{lines.Of(discrepancy, limits.Of(DiscrepanciesId, StoryLimits.Renderings))}</li>");
        }
        return markup.Add($"</ul>{limits.Rest(DiscrepanciesId, shown.Length, story.Discrepancies.Count, "discrepancies", DiscrepanciesId)}</section>");
    }

    /// <summary>What reports leave out.</summary>
    public Markup Omissions(StoryComparison story)
    {
        Markup markup = new();
        if (story.Omissions.Count == 0)
        {
            return markup;
        }
        ILineOpening lines = Opening(OmissionsId);
        Omission[] shown = [.. story.Omissions.Take(limits.Of(OmissionsId, StoryLimits.Lines))];
        markup.Add($"<section><h3>What reports leave out</h3><ul class=\"lines\">");
        foreach (Omission omission in shown)
        {
            Markup line = new Markup().Add($"<span dir=\"auto\">{omission.Fact}</span> ");
            markup.Add($"<li>{lines.Line(line, PageReports.Places(omission.Evidence))}<p class=\"without\">Not in {lines.Reports(omission.OmittedBy)}</p></li>");
        }
        return markup.Add($"</ul>{limits.Rest(OmissionsId, shown.Length, story.Omissions.Count, "lines", OmissionsId)}</section>");
    }

    /// <summary>Facts against outlets.</summary>
    public Markup Coverage(StoryComparison story) => new CoverageTable(reports, opening, limits).Of(story);

    /// <summary>The dated lines, earliest first.</summary>
    public Markup Timeline(StoryComparison story)
    {
        Markup markup = new();
        if (story.Timeline.Count == 0)
        {
            return markup;
        }
        markup.Add($"<section><h3>Day by day</h3><ol class=\"timeline\">");
        ILineOpening lines = Opening(TimelineId);
        int most = limits.Of(TimelineId, StoryLimits.LinesADay);
        int shown = 0;
        foreach (IGrouping<string, TimelineEntry> day in story.Timeline.GroupBy(entry => PageReports.Day(entry.On), StringComparer.Ordinal))
        {
            bool isFirst = true;
            foreach (TimelineEntry entry in day.Take(most))
            {
                markup.Add($"<li class=\"{WireWords.Of(entry.Kind)}\"><span class=\"day{(isFirst ? "" : " again")}\">{day.Key}</span>");
                markup.Add($"{lines.Line(new Markup().Add($"<span dir=\"auto\">{Text(entry)}</span> "), PageReports.Places(entry.Evidence))}</li>");
                isFirst = false;
                shown++;
            }
        }
        return markup.Add($"</ol>{limits.Rest(TimelineId, shown, story.Timeline.Count, "lines", TimelineId)}</section>");
    }

    /// <summary>The statements that one report carries, by report.</summary>
    public Markup Alone(StoryComparison story)
    {
        Markup markup = new();
        IGrouping<string, StatementComparison>[] alone =
            [.. story.Statements.Where(told => CountReports(told) == 1).GroupBy(told => told.Statement.Renderings[0].ReportId, StringComparer.Ordinal).OrderBy(group => reports.Find(group.Key)?.Number ?? int.MaxValue)];
        if (alone.Length == 0)
        {
            return markup;
        }
        markup.Add($"<section><h3>Said in one report only</h3>");
        IGrouping<string, StatementComparison>[] shown = [.. alone.Where((group, at) => at < limits.Of(AloneId, StoryLimits.Lines) || group.Any(IsAsked))];
        foreach (IGrouping<string, StatementComparison> group in shown)
        {
            markup.Add($"<details class=\"only\"{(group.Any(IsAsked) ? new Markup().Add($" open") : new Markup())}><summary><bdi>{reports.NameOf(group.Key)}</bdi> <small>{group.Count()}</small></summary>");
            foreach (StatementComparison told in group)
            {
                markup.Add($"{_statements.Single(told)}");
            }
            markup.Add($"</details>");
        }
        return markup.Add($"{limits.Rest(AloneId, shown.Length, alone.Length, "reports", AloneId)}</section>");
    }

    // What a reader has come for first: 0 and 1 where two reports quote other words, 0 and 2 where the meaning differs, 3 else.
    private static int Rank(StatementComparison told, PageReports reports)
    {
        bool isQuoted = told.Variants.Count > 0 && told.Statement.Renderings.Where(rendering => reports.QuotationOf(rendering)?.Kind == QuotationKind.Direct).Select(rendering => rendering.ReportId).Distinct(StringComparer.Ordinal).Take(2).Count() > 1;
        bool differs = told.Variants.Any(variant => variant.Aspect is not (Aspect.Wording or Aspect.Translation or Aspect.Shortened));
        return (isQuoted ? 0 : 2) + (differs ? 0 : 1);
    }

    private bool IsAsked(StatementComparison told) => limits != StoryLimits.None && limits.IsWhole(told.Statement.Id);

    private ILineOpening Opening(string section) => limits.IsWhole(section) ? opening.Whole : opening;

    // That a report was published is told by the outlet that the line leads to.
    private string Text(TimelineEntry entry) => entry.Kind == TimelineKind.Published && reports.Find(entry.About) is PageReport report && entry.Text.StartsWith($"{report.Name}: ", StringComparison.Ordinal) ? entry.Text[(report.Name.Length + 2)..] : entry.Text;
}
