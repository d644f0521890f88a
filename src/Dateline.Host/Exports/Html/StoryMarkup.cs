using Dateline.Comparison;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Html;

/// <summary>One story on a page: its reports, statements, discrepancies, omissions, coverage and timeline.</summary>
internal sealed class StoryMarkup(Telling telling, PageReports reports, Excerpts excerpts)
{
    private readonly StatementMarkup _statements = new(reports, excerpts);

    /// <summary>The story as an article.</summary>
    public Markup Of(StoryComparison story, int number)
    {
        StatementComparison[] shared = [.. story.Statements.Where(told => CountReports(told) > 1)];
        Markup markup = new();
        markup.Add($"<article class=\"story\" id=\"story-{number}\" aria-labelledby=\"title-{number}\"><h2 id=\"title-{number}\" class=\"{(telling.Stories.Count == 1 ? "unseen" : "title")}\"><bdi>{story.Story.Title}</bdi></h2>");
        markup.Add($"<p class=\"when\">{PageReports.Day(story.Story.On)}</p>");
        markup.Add($"{new ReportTable(telling, reports, excerpts).Of(story)}");
        Shared(markup, shared);
        Discrepancies(markup, story);
        Omissions(markup, story);
        markup.Add($"{new CoverageTable(reports).Of(story)}");
        markup.Add($"{TimelineOf(story)}");
        OnlyIn(markup, story);
        return markup.Add($"</article>");
    }

    /// <summary>Reports that carry the statement.</summary>
    public static int CountReports(StatementComparison told) => told.Statement.Renderings.Select(rendering => rendering.ReportId).Distinct(StringComparer.Ordinal).Count();

    private void Shared(Markup markup, StatementComparison[] shared)
    {
        if (shared.Length == 0)
        {
            return;
        }
        markup.Add($"<section><h3>The same words, told by more than one</h3>");
        foreach (StatementComparison told in shared)
        {
            markup.Add($"{_statements.Of(told)}");
        }
        markup.Add($"</section>");
    }

    private void Discrepancies(Markup markup, StoryComparison story)
    {
        if (story.Discrepancies.Count == 0)
        {
            return;
        }
        markup.Add($"<section><h3>Where the accounts do not agree</h3><ul class=\"lines\">");
        foreach (Discrepancy discrepancy in story.Discrepancies)
        {
            markup.Add($"<li><details><summary><span class=\"tag\">{discrepancy.Field}</span> <span class=\"tag quiet\">{Kind(discrepancy.Kind)}</span> <span dir=\"auto\">{discrepancy.Detail}</span>");
            markup.Add($"<span class=\"values\">");
            foreach (DiscrepancyValue value in discrepancy.Values)
            {
                markup.Add($"<span><q dir=\"auto\">{value.Value}</q> <small><bdi>{reports.NameOf(value.Place.ReportId)}</bdi></small></span>");
            }
            markup.Add($"</span></summary>");
            foreach (DiscrepancyValue value in discrepancy.Values)
            {
                markup.Add($"{excerpts.Of(value.Place.ReportId, [value.Place.Span])}");
            }
            markup.Add($"</details></li>");
        }
        markup.Add($"</ul></section>");
    }

    private static string Kind(DiscrepancyKind kind) => kind == DiscrepancyKind.SaysMore ? "says more" : WireWords.Of(kind);

    private void Omissions(Markup markup, StoryComparison story)
    {
        if (story.Omissions.Count == 0)
        {
            return;
        }
        markup.Add($"<section><h3>What reports leave out</h3><ul class=\"lines\">");
        foreach (Omission omission in story.Omissions)
        {
            string without = string.Join(", ", omission.OmittedBy.Select(reports.NameOf).Distinct(StringComparer.Ordinal));
            markup.Add($"<li><details><summary><span dir=\"auto\">{omission.Fact}</span> <small>not in <bdi>{without}</bdi></small></summary>{excerpts.Of(omission.Evidence)}</details></li>");
        }
        markup.Add($"</ul></section>");
    }

    private Markup TimelineOf(StoryComparison story)
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
            markup.Add($"<details><summary><span dir=\"auto\">{entry.Text}</span></summary>{excerpts.Of(entry.Evidence)}</details></li>");
            before = day;
        }
        return markup.Add($"</ol></section>");
    }

    private void OnlyIn(Markup markup, StoryComparison story)
    {
        IGrouping<string, StatementComparison>[] alone =
            [.. story.Statements.Where(told => CountReports(told) == 1).GroupBy(told => told.Statement.Renderings[0].ReportId, StringComparer.Ordinal).OrderBy(group => reports.Find(group.Key)?.Number ?? int.MaxValue)];
        if (alone.Length == 0)
        {
            return;
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
        markup.Add($"</section>");
    }
}
