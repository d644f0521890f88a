using System.CommandLine;
using Dateline.Grouping;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>story</c>: the word of people on stories. It wins over the program's, is kept with author and reason, and can be undone.</summary>
internal static class StoryCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Command verb = new("story", "Correct which reports are one story, and what it is called");
        Argument<string> report = new("report") { HelpName = "REPORT", Description = "A report of the record" };
        Argument<string> story = new("story") { HelpName = "STORY", Description = "A story of the record" };
        Argument<string> other = new("other") { HelpName = "OTHER", Description = "A story of the record" };
        Argument<string[]> reports = new("reports") { HelpName = "REPORT…", Description = "Reports of the story", Arity = ArgumentArity.OneOrMore };
        Argument<string> title = new("title") { HelpName = "TITLE", Description = "The title" };
        verb.Add(Make(new Command("pin", "Put REPORT into STORY") { report, story }, world, globals, async (session, names, store) =>
            [new StoryCorrection(StoryWord.Pinned, await ReportAsync(names, session.Parsed.GetValue(report)!).ConfigureAwait(false), (await StoryAsync(names, store, session, story).ConfigureAwait(false)).FoundedBy)]));
        verb.Add(Make(new Command("merge", "Make STORY and OTHER one story") { story, other }, world, globals, async (session, names, store) =>
            [new StoryCorrection(StoryWord.Merged, (await StoryAsync(names, store, session, other).ConfigureAwait(false)).FoundedBy, (await StoryAsync(names, store, session, story).ConfigureAwait(false)).FoundedBy)]));
        verb.Add(Make(new Command("split", "Take REPORT… out of STORY into a story of their own") { story, reports }, world, globals, async (session, names, store) =>
            await SplitAsync(await StoryAsync(names, store, session, story).ConfigureAwait(false), session.Parsed.GetValue(reports)!, names).ConfigureAwait(false)));
        verb.Add(Make(new Command("rename", "Call STORY by TITLE") { story, title }, world, globals, async (session, names, store) =>
            [new StoryCorrection(StoryWord.Titled, (await StoryAsync(names, store, session, story).ConfigureAwait(false)).FoundedBy, StoryFields.Title(session.Parsed.GetValue(title)!))]));
        return verb;
    }

    private static Command Make(Command verb, Surroundings world, Globals globals, Func<Session, RecordNames, IRecordStore, Task<IReadOnlyList<StoryCorrection>>> words)
    {
        Author author = new();
        author.AddTo(verb, withReason: true);
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToChange(session);
            string name = author.NameOf(session);
            IReadOnlyList<StoryCorrection> said = await words(session, new RecordNames(store, session.Cancellation), store).ConfigureAwait(false);
            foreach (StoryCorrection word in said)
            {
                Correction correction = new(word.ReportId, null, StoryFields.Of(word.Word), word.Value, name, session.Parsed.GetValue(author.Reason), session.World.Clock.GetUtcNow());
                await store.SaveCorrectionAsync(correction, session.Cancellation).ConfigureAwait(false);
            }
            await CorrectedStories.TellAsync(session, store, [.. said.SelectMany(word => new[] { word.ReportId, word.Value })]).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    private static async Task<IReadOnlyList<StoryCorrection>> SplitAsync(Story story, string[] reports, RecordNames names)
    {
        List<string> ids = [];
        foreach (string report in reports)
        {
            string id = await ReportAsync(names, report).ConfigureAwait(false);
            ids.Add(story.ReportIds.Contains(id, StringComparer.Ordinal) ? id : throw CommandException.NotFound($"the story {story.Id} has no report '{Lines.Plain(report)}'"));
        }
        string[] distinct = [.. ids.Distinct(StringComparer.Ordinal)];
        return distinct.Length == story.ReportIds.Count
            ? throw new CommandException("a story cannot be split from itself: leave one report in it")
            : [new StoryCorrection(StoryWord.Apart, distinct[0], ""), .. distinct.Skip(1).Select(id => new StoryCorrection(StoryWord.Pinned, id, distinct[0]))];
    }

    private static async Task<string> ReportAsync(RecordNames names, string report) =>
        await names.ReportAsync(report).ConfigureAwait(false) ?? throw CommandException.NotFound($"the record has no report '{Lines.Plain(report)}'");

    private static async Task<Story> StoryAsync(RecordNames names, IRecordStore store, Session session, Argument<string> argument)
    {
        string id = await names.StoryAsync(session.Parsed.GetValue(argument)!).ConfigureAwait(false);
        return (await store.LoadStoryAsync(id, session.Cancellation).ConfigureAwait(false))!.Story;
    }
}
