using System.ComponentModel;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Host.Signals;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>signals</c>: where the record has what the user watches.</summary>
internal static class SignalEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/signals", ListAsync).Gives(SignalListing.All, "Signal").WithMetadata(AsOfTaken.Mark).WithName("listSignals")
            .WithSummary($"Lines in which the signals are met that the server's own knowledge names (signals/signals*.tsv), by signal, the newest first, {SignalFinder.MostLines} of each at most; none where none is watched");

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("Only this signal, without regard to case")] string? signal,
        [Description("Only in this story: id or its beginning")] string? story,
        int? limit,
        string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IReadOnlyList<WatchedSignal> watched = WatchedSignals.Of(record.Session.Knowledge.Data);
        WatchedSignal[] wanted = [.. watched.Where(each => signal is null || each.Name.Equals(signal, StringComparison.OrdinalIgnoreCase))];
        if (signal is not null && wanted.Length == 0)
        {
            throw new CommandException($"'signal' is one of {string.Join(", ", watched.Select(each => each.Name))}");
        }
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        string? within = story is null ? null : (await new RecordAnswers(reader, record.Session).LineAsync(story, LineKind.Story).ConfigureAwait(false)).Id;
        return ListAnswer.Of(SignalListing.All, page, ListAnswer.Cut(page, await SignalFinder.FindAsync(reader, wanted, within, _ => { }, record.Session.Cancellation).ConfigureAwait(false)));
    }
}
