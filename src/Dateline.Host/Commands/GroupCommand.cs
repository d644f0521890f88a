using System.CommandLine;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>group -</c>: reports in; after the end of the input one line a report out, in the order of the input.</summary>
internal static class GroupCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> input = new("input") { HelpName = "-", Description = "JSON Lines on stdin: {\"id\",\"text\",…}, one report a line" };
        Option<string?> rejects = new("--rejects") { HelpName = "FILE", Description = "Write the input lines that could not be taken, with the reason, to FILE" };
        Command verb = new("group", "Read reports from stdin and write the story, storyline, original and earlier version of each") { input, rejects };
        return Session.Attach(verb, world, globals, session =>
        {
            InputLines.RequireDash(session.Parsed.GetValue(input), "group");
            session.RefuseCsv("group writes one JSON object a report");
            return RunAsync(session, new Rejects(session, session.Parsed.GetValue(rejects)));
        });
    }

    private static async Task<int> RunAsync(Session session, Rejects rejects)
    {
        InputReadings reports = await InputReadings.ReadAsync(session, rejects).ConfigureAwait(false);
        if (reports.Lines.Count == 0)
        {
            return rejects.Count > 0 ? ExitCode.Refused : ExitCode.Fine;
        }
        Telling telling = Telling.Of(reports.Readings, session.Knowledge, KnownStories.None, session.Cancellation);
        EngineWire engine = session.Engine;
        Dictionary<string, GroupLine> lines = LinesOf(telling, reports, engine);
        Stream output = session.World.Output;
        foreach (InputReport report in reports.Lines)
        {
            await output.WriteAsync(WireJson.Line(lines[report.ReportId] with { Id = report.Id }, WireJson.Lines.GroupLine), session.Cancellation).ConfigureAwait(false);
        }
        return ExitCode.Fine;
    }

    private static Dictionary<string, GroupLine> LinesOf(Telling telling, InputReadings reports, EngineWire engine)
    {
        Dictionary<string, string> stories = new(StringComparer.Ordinal);
        foreach (StoryComparison story in telling.Stories)
        {
            foreach (string report in story.Story.ReportIds)
            {
                stories.TryAdd(report, story.Story.Id);
            }
        }
        Dictionary<string, string> storylines = new(StringComparer.Ordinal);
        foreach (Storyline storyline in telling.Storylines)
        {
            foreach (string story in storyline.StoryIds)
            {
                storylines.TryAdd(story, storyline.Id);
            }
        }
        Dictionary<string, string> copies = telling.Copies.DistinctBy(copy => copy.ReportId).ToDictionary(copy => copy.ReportId, copy => reports.Name(copy.Of), StringComparer.Ordinal);
        Dictionary<string, string> versions = telling.Versions.DistinctBy(version => version.ReportId).ToDictionary(version => version.ReportId, version => reports.Name(version.Of), StringComparer.Ordinal);
        Dictionary<string, When> days = telling.Dates.DistinctBy(date => date.ReportId).ToDictionary(date => date.ReportId, date => date.Published, StringComparer.Ordinal);
        return telling.Readings.ToDictionary(reading => reading.Report.Id, reading =>
        {
            string id = reading.Report.Id;
            string? story = stories.GetValueOrDefault(id);
            return new GroupLine
            {
                Id = reports.Name(id),
                TextHash = reading.Report.Text.Hash,
                Engine = engine,
                Story = story,
                Storyline = story is null ? null : storylines.GetValueOrDefault(story),
                CopyOf = copies.GetValueOrDefault(id),
                VersionOf = versions.GetValueOrDefault(id),
                Published = Whens.Of(days.GetValueOrDefault(id, reading.Published), id),
            };
        }, StringComparer.Ordinal);
    }
}
