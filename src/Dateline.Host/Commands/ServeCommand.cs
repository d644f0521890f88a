using System.CommandLine;
using System.Text;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;

namespace Dateline.Host.Commands;

/// <summary><c>serve</c>: the record as pages and as an API, until it is stopped.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Option<string> urls = new("--urls") { HelpName = "URLS", Description = "Addresses to listen at, parted by semicolons", DefaultValueFactory = _ => ServeOptions.DefaultUrl };
        Command verb = new("serve", "Serve the record as pages and as an API, until it is stopped") { urls };
        return Session.Attach(verb, world, globals, session => RunAsync(session, ServeOptions.Of(session.Parsed.GetValue(urls)!)));
    }

    private static async Task<int> RunAsync(Session session, ServeOptions options)
    {
        // Makes the record where it is missing and brings it up to date, so that reading connections find it.
        await SqliteRecordStore.Open(session.Settings.Record, Storage.StoreMode.Create).DisposeAsync().ConfigureAwait(false);
        await using WebApplication server = Server.Build(session, options);
        await server.StartAsync(session.Cancellation).ConfigureAwait(false);
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes($"{string.Join('\n', server.Urls)}\n"), session.Cancellation).ConfigureAwait(false);
        await session.World.Output.FlushAsync(session.Cancellation).ConfigureAwait(false);
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (session.Cancellation.Register(stopped.SetResult))
        {
            // To be stopped is how this verb ends; requests in hand are answered first.
            await stopped.Task.ConfigureAwait(false);
        }
        await server.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Fine;
    }
}
