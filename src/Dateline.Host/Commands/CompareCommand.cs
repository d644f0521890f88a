using System.CommandLine;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>compare -</c>: the reports of one story in, one object out; <c>compare STORY</c>: the same of a story of the record.</summary>
internal static class CompareCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string?> story = new("story") { HelpName = "STORY|-", Arity = ArgumentArity.ZeroOrOne, Description = "A story of the record, or - for JSON Lines on stdin taken as one story" };
        Option<string?> quotations = new("--quotations") { HelpName = "FILE", Description = "With -: take the quotations of FILE (lines of the annotate form) instead of finding them" };
        Option<string?> rejects = new("--rejects") { HelpName = "FILE", Description = "With -: write the input lines that could not be taken, with the reason, to FILE" };
        Command verb = new("compare", "Hold the reports of one story against each other: statements, differences, discrepancies, omissions, origins") { story, quotations, rejects };
        return AsOf.Attach(verb, world, globals, session =>
        {
            session.RefuseCsv("compare writes text, --json or --jsonl");
            return session.Parsed.GetValue(story) == "-"
                ? RunAsync(session, session.Parsed.GetValue(quotations), new Rejects(session, session.Parsed.GetValue(rejects)))
                : RecordAsync(session, session.Parsed.GetValue(story));
        });
    }

    private static async Task<int> RecordAsync(Session session, string? story)
    {
        await using IRecordStore store = Records.OpenToRead(session);
        string id = await new RecordNames(store, session.Cancellation).StoryAsync(story).ConfigureAwait(false);
        Telling telling = await store.LoadTellingAsync([id], session.Knowledge, session.Cancellation).ConfigureAwait(false);
        if (session.Form == OutputForm.People)
        {
            await StoryBriefs.WriteAsync(session, telling, markdown: false).ConfigureAwait(false);
            return ExitCode.Fine;
        }
        WireJson json = session.Form == OutputForm.Json ? WireJson.Pages : WireJson.Lines;
        StoryObject told = new StoryObjects(telling, session.Engine, report => report).Of(telling.Stories[0]);
        await session.World.Output.WriteAsync(WireJson.Line(told, json.StoryObject), session.Cancellation).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static async Task<int> RunAsync(Session session, string? quotations, Rejects rejects)
    {
        GivenQuotations? given = quotations is null ? null : await GivenQuotations.ReadAsync(session, quotations).ConfigureAwait(false);
        InputReadings reports = await InputReadings.ReadAsync(session, rejects).ConfigureAwait(false);
        if (reports.Lines.Count == 0)
        {
            throw new CommandException("There is no report in the input to compare");
        }
        if (given is not null)
        {
            reports.Change(reading => given.In(reading));
        }
        Telling telling = Telling.OfOneStory(reports.Readings, session.Knowledge, session.Cancellation);
        StoryObject told = new StoryObjects(telling, session.Engine, reports.Name).Of(telling.Stories.Count > 0 ? telling.Stories[0] : null);
        await session.World.Output.WriteAsync(WireJson.Line(told, WireJson.Lines.StoryObject), session.Cancellation).ConfigureAwait(false);
        return ExitCode.Fine;
    }
}
