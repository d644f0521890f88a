using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>Statements of told stories as lines of the wire form.</summary>
internal static class StatementLines
{
    /// <summary>The statements of all stories of <paramref name="telling"/>, in their order.</summary>
    public static IEnumerable<StatementLine> Of(Telling telling, EngineWire engine)
    {
        Dictionary<string, Report> reports = telling.Readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report, StringComparer.Ordinal);
        StoryObjects objects = new(telling, engine, id => id);
        foreach (Comparison.StoryComparison story in telling.Stories)
        {
            StoryObject told = objects.Of(story);
            for (int at = 0; at < told.Statements.Count; at++)
            {
                StatementWire statement = told.Statements[at];
                yield return new StatementLine
                {
                    Story = story.Story.Id,
                    Statement = statement,
                    Origin = told.Origins[at],
                    Evidence = [.. statement.Renderings.SelectMany(rendering => rendering.Spans.Select(span => Evidence(reports[rendering.Report], span)))],
                };
            }
        }
    }

    private static EvidenceWire Evidence(Report report, TextSpan span) => new(report.Id, span, report.Text[span], report.Text.Hash);
}
