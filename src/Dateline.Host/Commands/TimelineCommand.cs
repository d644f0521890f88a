using System.CommandLine;
using Dateline.Comparison;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>timeline</c>: the dated lines of a story, or of all its storyline.</summary>
internal static class TimelineCommand
{
    private static readonly Listing<TimelineEntry> _listing = new(
    [
        new("value", "day", entry => entry.On.Value, entry => Days.Short(entry.On)),
        new("from", null, entry => entry.On.From),
        new("to", null, entry => entry.On.To),
        new("how", "how", entry => WireWords.Of(entry.On.Basis)),
        new("kind", "what", entry => WireWords.Of(entry.Kind)),
        new("text", "", entry => entry.Text),
        new("about", null, entry => entry.About),
        new("reports", null, entry => entry.Evidence.Select(evidence => evidence.ReportId)),
        new("spans", "where", entry => entry.Evidence.Select(evidence => evidence.Span), entry => string.Join(' ', entry.Evidence.Select(evidence => $"{evidence.ReportId[..8]}:{evidence.Span}"))),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string?> story = new("story") { HelpName = "STORY", Arity = ArgumentArity.ZeroOrOne, Description = "A story of the record; may be left out where there is only one" };
        Option<bool> storyline = new("--storyline") { Description = "Of the whole storyline that the story belongs to" };
        Command verb = new("timeline", "List the dated lines of a story: what was said, happened and was published, by day") { story, storyline };
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            string id = await new RecordNames(store, session.Cancellation).StoryAsync(session.Parsed.GetValue(story)).ConfigureAwait(false);
            string[] ids = session.Parsed.GetValue(storyline) ? await StorylineOfAsync(session, store, id).ConfigureAwait(false) : [id];
            List<TimelineEntry> entries = [];
            foreach (string each in ids)
            {
                entries.AddRange((await store.LoadStoryAsync(each, session.Cancellation).ConfigureAwait(false))?.Timeline ?? []);
            }
            TimelineEntry[] sorted = [.. entries.OrderBy(entry => entry.On.From ?? entry.On.To ?? DateOnly.MaxValue)];
            await _listing.WriteAsync(session, sorted, sorted.Length).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    private static async Task<string[]> StorylineOfAsync(Session session, IRecordReader store, string story)
    {
        Listed<Grouping.Storyline> all = await store.ListStorylinesAsync(Page.All, session.Cancellation).ConfigureAwait(false);
        return [.. all.Items.FirstOrDefault(line => line.StoryIds.Contains(story, StringComparer.Ordinal))?.StoryIds ?? [story]];
    }
}
