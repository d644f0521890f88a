using System.CommandLine;
using System.Text;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Exports.Html;
using Dateline.Host.Exports.Text;
using Dateline.Host.Running;

namespace Dateline.Host.Commands;

/// <summary><c>brief</c>: what a reader is told of many reports, from files or from the record.</summary>
internal static class BriefCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        SourcedReadings sources = new();
        Option<bool> markdown = new("--markdown") { Description = "Write CommonMark" };
        Option<string?> html = new("--html") { HelpName = "FILE", Description = "Write one self-contained page to FILE" };
        Option<bool> fullText = new("--full-text") { Description = "With --html: put the full texts into the page (mind the rights of their owners)" };
        Command verb = new("brief", "Tell what the reports share and where they differ: who said what in whose words, discrepancies, omissions, timeline") { markdown, html, fullText };
        sources.AddTo(verb);
        return Session.Attach(verb, world, globals, async session =>
        {
            Telling telling = await TellAsync(session, sources).ConfigureAwait(false);
            if (session.Parsed.GetValue(html) is string path)
            {
                string page = new BriefPage(telling, session.Engine, session.Parsed.GetValue(fullText)).Render();
                await WholeFile.WriteAsync(session.World.PathOf(path), async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(page), session.Cancellation).ConfigureAwait(false), session.Cancellation).ConfigureAwait(false);
                return ExitCode.Fine;
            }
            await WriteAsync(session, telling, session.Parsed.GetValue(markdown)).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    private static async Task<Telling> TellAsync(Session session, SourcedReadings sources)
    {
        ReadingSet readings = new();
        await sources.ReadAsync(session, report =>
        {
            readings.Add(report.Reading);
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        return readings.Count == 0
            ? throw new CommandException("there is no report to brief on: name files or folders")
            : Telling.Of(readings.Readings, session.Knowledge, KnownStories.None, session.Cancellation);
    }

    private static async Task WriteAsync(Session session, Telling telling, bool markdown)
    {
        if (session.Form is OutputForm.Json or OutputForm.JsonLines)
        {
            await WriteJsonAsync(session, telling).ConfigureAwait(false);
            return;
        }
        Dictionary<string, string> labels = telling.Readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report.Label, StringComparer.Ordinal);
        string Label(string id) => labels.GetValueOrDefault(id, id);
        Brief brief = Briefs.Of(telling);
        string text = markdown
            ? new BriefMarkdown(Label).Of(brief)
            : new BriefText(Label, session.World.Width, session.World.Colour).Of(brief) + FindingCount.Line(telling.Readings);
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(text), session.Cancellation).ConfigureAwait(false);
    }

    private static async Task WriteJsonAsync(Session session, Telling telling)
    {
        StoryObjects objects = new(telling, session.Engine, id => id);
        StoryObject[] stories = [.. telling.Stories.Select(objects.Of)];
        if (session.Form == OutputForm.Json)
        {
            BriefObject brief = new() { Engine = session.Engine, Storylines = [.. telling.Storylines.Select(line => new StorylineWire(line.Id, line.Title, line.Because, line.StoryIds))], Stories = stories };
            await session.World.Output.WriteAsync(WireJson.Line(brief, WireJson.Pages.BriefObject), session.Cancellation).ConfigureAwait(false);
            return;
        }
        foreach (StoryObject story in stories)
        {
            await session.World.Output.WriteAsync(WireJson.Line(story, WireJson.Lines.StoryObject), session.Cancellation).ConfigureAwait(false);
        }
    }
}
