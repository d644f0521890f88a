using Dateline.Host.Api.Contracts;
using Dateline.Host.Mcp.Answers;
using Dateline.Text;

namespace Dateline.Host.Mcp;

/// <summary>Stories of the wire form with the characters of every line, as tools give them.</summary>
internal static class ToldStories
{
    /// <summary>The answer about <paramref name="story"/>.</summary>
    /// <param name="story">The story, whole or narrowed.</param>
    /// <param name="telling">What holds the texts of its reports.</param>
    /// <param name="most">Statements at most; those that most reports render come first, then as the story has them.</param>
    public static StoryTold Of(StoryObject story, Telling telling, int most)
    {
        Dictionary<string, Report> reports = telling.Readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report, StringComparer.Ordinal);
        ToolEvidence At(string report, TextSpan span) => ToolEvidence.Of(reports[report], span);
        string Name(string report) => reports[report].Outlet ?? report;
        Dictionary<string, string> origins = story.Origins.Where(origin => origin.Statement is not null).ToDictionary(origin => origin.Statement!, origin => origin.Why, StringComparer.Ordinal);
        StatementTold Told(StatementWire statement) => new(
            statement.Id,
            statement.Actor,
            statement.Name,
            origins.GetValueOrDefault(statement.Id, ""),
            [.. statement.Renderings.Select(rendering => new RenderingTold(rendering.Label, [.. rendering.Spans.Select(span => At(rendering.Report, span))]))],
            [.. statement.Differences.Select(difference => new DifferenceTold(difference.Aspect, difference.Detail, [.. difference.Reports.Zip(difference.Spans, At)]))]);
        return new StoryTold(
            RecordTools.Notice,
            story.Story!,
            story.Title!,
            story.Reports,
            story.Statements.Count,
            [.. story.Statements.OrderByDescending(statement => statement.Renderings.Select(rendering => rendering.Report).Distinct(StringComparer.Ordinal).Count()).Take(most).Select(Told)],
            [.. story.Discrepancies.Select(found => new DiscrepancyTold(found.Kind, found.Field, found.Detail, [.. found.Values.Select(value => At(value.Report, value.Span))]))],
            [.. story.Omissions.Select(omission => new OmissionTold(omission.Fact, [.. omission.OmittedBy.Select(Name)], [.. omission.Evidence.Select(evidence => At(evidence.Report, evidence.Span))]))]);
    }
}
