using System.CommandLine;
using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.PlainText;
using Dateline.Grouping;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports.Html;
using Dateline.Host.Exports.Paper;
using Dateline.Host.Running;
using Dateline.Storage;

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
        Option<string?> pdf = new("--pdf") { HelpName = "FILE", Description = "Print that page to FILE, by a Chromium of this machine" };
        Option<bool> fullText = new("--full-text") { Description = "With --html and --pdf: put the full texts into the page (mind the rights of their owners)" };
        Option<string?> story = new("--story") { HelpName = "STORY", Description = "Without FILES: only this story of the record" };
        Option<string?> since = BriefChanges.Option();
        Command verb = new("brief", "Tell what the reports share and where they differ: who said what in whose words, discrepancies, omissions, timeline") { markdown, html, pdf, fullText, story, since };
        sources.AddTo(verb);
        return AsOf.Attach(verb, world, globals, async session =>
        {
            string? paper = session.Parsed.GetValue(pdf);
            Chromium? printer = paper is null ? null : Chromium.Find(session.World.Environment) ?? throw new CommandException(Chromium.Missing);
            if (session.Parsed.GetValue(since) is string from)
            {
                if (paper is not null)
                {
                    throw new CommandException("--since is not printed: write --html FILE");
                }
                return sources.AreNamed(session) ? throw new CommandException("--since asks the record: leave FILES out") : await BriefChanges.RunAsync(session, from, session.Parsed.GetValue(markdown), session.Parsed.GetValue(html)).ConfigureAwait(false);
            }
            session.RefuseCsv("brief writes text, --markdown, --html, --pdf, --json or --jsonl");
            Telling telling = await TellAsync(session, sources, session.Parsed.GetValue(story)).ConfigureAwait(false);
            string? path = session.Parsed.GetValue(html);
            if (path is not null || printer is not null)
            {
                string page = new BriefPage(telling, session.Engine, session.Parsed.GetValue(fullText)).Render();
                await KeepAsync(session, path, () => Task.FromResult(Encoding.UTF8.GetBytes(page))).ConfigureAwait(false);
                await KeepAsync(session, paper, () => printer!.PrintAsync(page, session.Cancellation)).ConfigureAwait(false);
                return ExitCode.Fine;
            }
            await WriteAsync(session, telling, session.Parsed.GetValue(markdown)).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    private static async Task KeepAsync(Session session, string? path, Func<Task<byte[]>> make)
    {
        if (path is not null)
        {
            byte[] bytes = await make().ConfigureAwait(false);
            await WholeFile.WriteAsync(session.World.PathOf(path), async stream => await stream.WriteAsync(bytes, session.Cancellation).ConfigureAwait(false), session.Cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<Telling> TellAsync(Session session, SourcedReadings sources, string? story)
    {
        bool isNamed = sources.AreNamed(session);
        if (isNamed && session.Settings.RecordOption is null)
        {
            return await TellFilesAsync(session, sources).ConfigureAwait(false);
        }
        if (isNamed)
        {
            await using IRecordStore kept = Records.OpenToWrite(session);
            ReadOutcome outcome = await ReadCommand.RunAsync(session, sources, kept).ConfigureAwait(false);
            IReadOnlyList<LineReference>[] lines = await Task.WhenAll(outcome.Ids.Select(id => kept.FindLinesAsync(id, session.Cancellation))).ConfigureAwait(false);
            string[] stories = [.. lines.SelectMany(found => found).Select(line => line.StoryId).OfType<string>().Distinct(StringComparer.Ordinal)];
            return await kept.LoadTellingAsync(stories, session.Knowledge, session.Cancellation).ConfigureAwait(false);
        }
        await using IRecordStore store = Records.OpenToRead(session);
        string[]? asked = story is null ? null : [await new RecordNames(store, session.Cancellation).StoryAsync(story).ConfigureAwait(false)];
        Telling told = await store.LoadTellingAsync(asked, session.Knowledge, session.Cancellation).ConfigureAwait(false);
        return told.Stories.Count > 0 ? told : throw CommandException.NotFound("the record has no story yet: read reports first");
    }

    private static async Task<Telling> TellFilesAsync(Session session, SourcedReadings sources)
    {
        ReadingSet readings = new();
        List<ReadReport> plain = [];
        await sources.ReadAsync(session, report =>
        {
            bool isPlain = report.Reading.Report.Outlet is not null && ReportExtractor.IsPlain(report.Raw);
            plain.AddRange(isPlain ? [report] : []);
            readings.Add(report.Reading);
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        Dictionary<(string, string), Reading> anew = [];
        foreach (ReadReport report in OutletRepair.Anew(plain, OutletLines.Of(plain.Select(report => report.Reading.Report)), session.Knowledge, session.Cancellation))
        {
            anew[(report.Reading.Report.Id, report.Raw.Label)] = report.Reading;
        }
        readings.Change(reading => anew.GetValueOrDefault((reading.Report.Id, reading.Report.Label), reading));
        return readings.Count == 0
            ? throw new CommandException("none of what is named gave a report")
            : Telling.Of(readings.Readings, session.Knowledge, KnownStories.None, session.Cancellation);
    }

    private static async Task WriteAsync(Session session, Telling telling, bool markdown)
    {
        if (session.Form is OutputForm.Json or OutputForm.JsonLines)
        {
            await WriteJsonAsync(session, telling).ConfigureAwait(false);
            return;
        }
        await StoryBriefs.WriteAsync(session, telling, markdown).ConfigureAwait(false);
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
