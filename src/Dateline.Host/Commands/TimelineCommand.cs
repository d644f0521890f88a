using System.CommandLine;
using Dateline.Comparison;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>timeline</c>: the dated lines of a story, or of all its storyline.</summary>
internal static class TimelineCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string?> story = new("story") { HelpName = "STORY", Arity = ArgumentArity.ZeroOrOne, Description = "A story of the record; may be left out where there is only one" };
        Option<bool> storyline = new("--storyline") { Description = "Of the whole storyline that the story belongs to" };
        Command verb = new("timeline", "List the dated lines of a story: what was said, happened and was published, by day") { story, storyline };
        return AsOf.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            string id = await new RecordNames(store, session.Cancellation).StoryAsync(session.Parsed.GetValue(story)).ConfigureAwait(false);
            IReadOnlyList<TimelineEntry> sorted = await OfAsync(session, store, id, session.Parsed.GetValue(storyline)).ConfigureAwait(false);
            await TimelineListing.All.WriteAsync(session, sorted, sorted.Count).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    /// <summary>The dated lines of the story, or of all its storyline, by day.</summary>
    public static async Task<IReadOnlyList<TimelineEntry>> OfAsync(Session session, IRecordReader store, string story, bool storyline)
    {
        string[] ids = storyline ? await StorylineOfAsync(session, store, story).ConfigureAwait(false) : [story];
        List<TimelineEntry> entries = [];
        foreach (string each in ids)
        {
            entries.AddRange((await store.LoadStoryAsync(each, session.Cancellation).ConfigureAwait(false))?.Timeline ?? []);
        }
        return [.. entries.OrderBy(entry => entry.On.From ?? entry.On.To ?? DateOnly.MaxValue)];
    }

    private static async Task<string[]> StorylineOfAsync(Session session, IRecordReader store, string story)
    {
        Listed<StoryEntry> entries = await store.ListStoriesAsync(new StoryFilter { Id = story }, Page.First(1), session.Cancellation).ConfigureAwait(false);
        Grouping.Storyline? line = entries.Items is [{ Storyline: string of }] ? await store.FindStorylineAsync(of, session.Cancellation).ConfigureAwait(false) : null;
        return [.. line?.StoryIds ?? [story]];
    }
}
