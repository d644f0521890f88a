using Dateline.Comparison;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Html;

/// <summary>One story on a page: its reports, statements, discrepancies, omissions, coverage and timeline. A section without lines is empty.</summary>
internal sealed class StoryMarkup(Telling telling, PageReports reports, ILineOpening opening)
{
    private readonly StatementMarkup _statements = new(reports, opening);

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
    public Markup Reports(StoryComparison story) => new ReportTable(telling, reports, opening).Of(story);

    /// <summary>The statements that more than one report carries, each with its renderings.</summary>
    public Markup Shared(StoryComparison story)
    {
        Markup markup = new();
        StatementComparison[] shared = [.. story.Statements.Where(told => CountReports(told) > 1)];
        if (shared.Length == 0)
        {
            return markup;
        }
        markup.Add($"<section class=\"shared\"><h3>The same words, told by more than one</h3>");
        foreach (StatementComparison told in shared)
        {
            markup.Add($"{_statements.Of(told)}");
        }
        return markup.Add($"</section>");
    }

    /// <summary>The discrepancies.</summary>
    public Markup Discrepancies(StoryComparison story)
    {
        Markup markup = new();
        if (story.Discrepancies.Count == 0)
        {
            return markup;
        }
        markup.Add($"<section><h3>Where the accounts do not agree</h3><ul class=\"lines\">");
        foreach (Discrepancy discrepancy in story.Discrepancies)
        {
            Markup line = new Markup().Add($"<span class=\"tag\">{discrepancy.Field}</span> <span class=\"tag quiet\">{Kind(discrepancy.Kind)}</span> <span dir=\"auto\">{discrepancy.Detail}</span>");
            Markup values = new Markup().Add($"<span class=\"values\">");
            foreach (DiscrepancyValue value in discrepancy.Values)
            {
                values.Add($"{opening.Value(new Markup().Add($"<q dir=\"auto\">{value.Value}</q>"), value.Place)}");
            }
            values.Add($"</span>");
            markup.Add($"<li>{opening.Line(line, values, [.. discrepancy.Values.Select(value => value.Place)])}</li>");
        }
        return markup.Add($"</ul></section>");
    }

    /// <summary>What reports leave out.</summary>
    public Markup Omissions(StoryComparison story)
    {
        Markup markup = new();
        if (story.Omissions.Count == 0)
        {
            return markup;
        }
        markup.Add($"<section><h3>What reports leave out</h3><ul class=\"lines\">");
        foreach (Omission omission in story.Omissions)
        {
            Markup line = new Markup().Add($"<span dir=\"auto\">{omission.Fact}</span> ");
            markup.Add($"<li>{opening.Line(line, null, PageReports.Places(omission.Evidence))}<p class=\"without\">Not in {opening.Reports(omission.OmittedBy)}</p></li>");
        }
        return markup.Add($"</ul></section>");
    }

    /// <summary>Statements against reports.</summary>
    public Markup Coverage(StoryComparison story) => new CoverageTable(reports, opening).Of(story);

    /// <summary>The dated lines, earliest first.</summary>
    public Markup Timeline(StoryComparison story)
    {
        Markup markup = new();
        if (story.Timeline.Count == 0)
        {
            return markup;
        }
        markup.Add($"<section><h3>Day by day</h3><ol class=\"timeline\">");
        string before = "";
        foreach (TimelineEntry entry in story.Timeline)
        {
            string day = PageReports.Day(entry.On);
            markup.Add($"<li class=\"{WireWords.Of(entry.Kind)}\"><span class=\"day{(day == before ? " again" : "")}\">{day}</span>");
            markup.Add($"{opening.Line(new Markup().Add($"<span dir=\"auto\">{entry.Text}</span> "), null, PageReports.Places(entry.Evidence))}</li>");
            before = day;
        }
        return markup.Add($"</ol></section>");
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
        foreach (IGrouping<string, StatementComparison> group in alone)
        {
            markup.Add($"<details class=\"only\"><summary><bdi>{reports.NameOf(group.Key)}</bdi> <small>{group.Count()}</small></summary>");
            foreach (StatementComparison told in group)
            {
                markup.Add($"{_statements.Single(told)}");
            }
            markup.Add($"</details>");
        }
        return markup.Add($"</section>");
    }

    private static string Kind(DiscrepancyKind kind) => kind == DiscrepancyKind.SaysMore ? "says more" : WireWords.Of(kind);
}
