using Dateline.Comparison.Views;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Where an actor was or is to be, by the reports of the record.</summary>
internal static class Itineraries
{
    private static readonly Listing<ViewRow> _listing = new(ViewRow.Stops);

    /// <summary>Writes the stops of the actor of that name.</summary>
    public static async Task<int> WriteAsync(Session session, IRecordReader store, string name, Page page)
    {
        ActorEntry actor = await new RecordNames(store, session.Cancellation).ActorAsync(name).ConfigureAwait(false);
        Listed<StoryEntry> stories = await store.ListStoriesAsync(new StoryFilter { Actor = actor.Id }, Page.All, session.Cancellation).ConfigureAwait(false);
        ToldRecord record = await ToldRecord.LoadAsync(session, store, [.. stories.Items.Select(entry => entry.Story.Id)]).ConfigureAwait(false);
        ViewRow[] rows =
        [
            .. ItineraryMaker.Of(actor.Id, record.Reports, record.StoryOf)
                .SelectMany(stop => ViewRow.Of(record, null, null, stop.From, stop.To, stop.Place, [], [], [], stop.Accounts)),
        ];
        await _listing.WriteAsync(session, [.. rows.Take(page.Take)], rows.Length).ConfigureAwait(false);
        return rows.Length == 0 ? ExitCode.NotFound : ExitCode.Fine;
    }
}
