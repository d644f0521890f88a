using Dateline.Comparison.Views;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Where an actor was or is to be, by the reports of the record.</summary>
internal static class Itineraries
{
    /// <summary>The list of stops.</summary>
    public static Listing<ViewRow> Stops { get; } = new(ViewRow.Stops);

    /// <summary>Writes the stops of the actor of that name.</summary>
    public static async Task<int> WriteAsync(Session session, IRecordReader store, string name, Page page)
    {
        ActorEntry actor = await new RecordNames(store, session.Cancellation).ActorAsync(name).ConfigureAwait(false);
        IReadOnlyList<ViewRow> rows = await OfAsync(session, store, actor.Id).ConfigureAwait(false);
        await Stops.WriteAsync(session, [.. rows.Take(page.Take)], rows.Count).ConfigureAwait(false);
        return rows.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
    }

    /// <summary>The stops of the actor of that id.</summary>
    public static async Task<IReadOnlyList<ViewRow>> OfAsync(Session session, IRecordReader store, string actor)
    {
        Listed<StoryEntry> stories = await store.ListStoriesAsync(new StoryFilter { Actor = actor }, Page.All, session.Cancellation).ConfigureAwait(false);
        ToldRecord record = await ToldRecord.LoadAsync(session, store, [.. stories.Items.Select(entry => entry.Story.Id)]).ConfigureAwait(false);
        return [.. ItineraryMaker.Of(actor, record.Reports, record.StoryOf).SelectMany(stop => ViewRow.Of(record, null, null, stop.From, stop.To, stop.Place, [], [], [], stop.Accounts))];
    }
}
