using System.CommandLine;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>stories</c>: the stories of the record, earliest first.</summary>
internal static class StoriesCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Option<string?> actor = new("--actor") { HelpName = "NAME", Description = "Only stories that mention this actor" };
        Option<string?> title = new("--title") { HelpName = "TEXT", Description = "Only stories whose title holds this text" };
        Command verb = new("stories", "List stories: days, title, reports, outlets, statements") { actor, title };
        Filters filters = new();
        filters.AddTo(verb);
        return AsOf.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            StoryFilter filter = new()
            {
                Actor = session.Parsed.GetValue(actor) is string who ? (await new RecordNames(store, session.Cancellation).ActorAsync(who).ConfigureAwait(false)).Id : null,
                Title = session.Parsed.GetValue(title),
                Outlet = session.Parsed.GetValue(filters.Outlet),
                From = Filters.Day(session, filters.From),
                To = Filters.Day(session, filters.To),
            };
            Listed<StoryEntry> found = await store.ListStoriesAsync(filter, filters.PageOf(session), session.Cancellation).ConfigureAwait(false);
            await StoryListing.All.WriteAsync(session, found.Items, found.CountAll).ConfigureAwait(false);
            await Records.RememberAsync(session, RecordNames.Stories, [.. found.Items.Select(entry => entry.Story.Id)]).ConfigureAwait(false);
            return found.CountAll == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }
}
