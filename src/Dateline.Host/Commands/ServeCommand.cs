using System.CommandLine;
using System.Text;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Host.Web;
using Dateline.Host.Web.Adding;
using Dateline.Sources.Http;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Commands;

/// <summary><c>serve</c>: the record as pages and as an API, until it is stopped.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Option<string> urls = new("--urls") { HelpName = "URLS", Description = "Addresses to listen at, parted by semicolons", DefaultValueFactory = _ => ServeOptions.DefaultUrl };
        Option<int> rate = new("--rate") { HelpName = "N", Description = "Requests a second that one caller may make (default: 200; 0: any number)", DefaultValueFactory = _ => ServeOptions.DefaultRate };
        Option<bool> keys = new("--keys") { Description = "Everything wants a key, on this machine too: for who serves behind a proxy" };
        Option<bool> sample = new("--sample") { Description = "Serve two invented stories, from a record of their own that is gone when the server stops" };
        WebOptions web = new();
        Command verb = new("serve", "Serve the record as pages and as an API, until it is stopped") { urls, rate, keys, sample };
        web.AddTo(verb);
        return Session.Attach(verb, world, globals, async session =>
        {
            ServeOptions options = ServeOptions.Of(session.Parsed.GetValue(urls)!, session.Parsed.GetValue(rate), session.Parsed.GetValue(keys));
            FetchOptions fetching = web.Of(session);
            if (!session.Parsed.GetValue(sample))
            {
                return await RunAsync(session, options, fetching, null).ConfigureAwait(false);
            }
            DirectoryInfo folder = Directory.CreateTempSubdirectory("dateline-");
            try
            {
                Session invented = session.On(Path.Combine(folder.FullName, "dateline.db"));
                return await RunAsync(invented, options, fetching, await SampleFiles.ReadAsync(invented, folder.FullName).ConfigureAwait(false)).ConfigureAwait(false);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
    }

    // Of the story to look at first the id, or null.
    private static async Task<int> RunAsync(Session session, ServeOptions options, FetchOptions fetching, string? story)
    {
        if (options.WantsKeys && !new AccessKeys(session.Settings.Record).List().Any(key => key.RevokedAt is null))
        {
            throw new CommandException(options.IsLoopback ? "there is no key yet: make one with 'dateline keys add NAME'" : "an address beyond this machine is served by key only: make one with 'dateline keys add NAME'");
        }
        if (session.Settings.Data is not null)
        {
            // What is wrong with a folder of knowledge is said before anybody is answered.
            _ = session.Knowledge;
        }
        bool isWritable = await PrepareAsync(session).ConfigureAwait(false);
        await using WebApplication server = Server.Build(session, options, isWritable, fetching);
        await server.StartAsync(session.Cancellation).ConfigureAwait(false);
        Task warming = Task.Run(() => WarmAsync(session, isWritable ? server.Services.GetRequiredService<Intake>() : null, options.WantsKeys ? null : server.Urls.First()));
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes($"{string.Join('\n', server.Urls)}\n"), session.Cancellation).ConfigureAwait(false);
        await session.World.Output.FlushAsync(session.Cancellation).ConfigureAwait(false);
        if (story is not null)
        {
            await session.World.Error.WriteLineAsync($"dateline: two invented stories; look at {server.Urls.First()}{Addresses.Story(story)}").ConfigureAwait(false);
        }
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (session.Cancellation.Register(stopped.SetResult))
        {
            // To be stopped is how this verb ends; requests in hand are answered first.
            await stopped.Task.ConfigureAwait(false);
        }
        await warming.ConfigureAwait(false);
        await server.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    /// <summary>Does what the first request would wait for: asks for the first pages, loads the knowledge, and tells what was stored but not told. What fails is logged, and the server goes on.</summary>
    private static async Task WarmAsync(Session session, Intake? intake, string? address)
    {
        try
        {
            if (address is not null)
            {
                await WarmUp.AskAsync(address, session.Cancellation).ConfigureAwait(false);
            }
            session.Log.Write(LogLevel.Debug, $"knowledge {session.Engine.Data}");
            if (intake is not null)
            {
                await intake.ResumeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception) when (session.Cancellation.IsCancellationRequested)
        {
            // The server stops: the next one does it.
        }
        catch (Exception error) when (!session.Cancellation.IsCancellationRequested)
        {
            session.Log.Write(LogLevel.Error, $"the server was not made ready: {error.GetBaseException().Message}");
        }
    }

    /// <summary>Makes the record where it is missing and brings it up to date, so that reading connections find it. Whether it may be written.</summary>
    private static async Task<bool> PrepareAsync(Session session)
    {
        try
        {
            await SqliteRecordStore.Open(session.Settings.Record, StoreMode.Create).DisposeAsync().ConfigureAwait(false);
            return true;
        }
        catch (StoreException refused) when (refused.Problem is StoreProblem.ReadOnly or StoreProblem.CannotOpen && File.Exists(session.Settings.Record))
        {
            await SqliteRecordStore.Open(session.Settings.Record, StoreMode.ReadOnly).DisposeAsync().ConfigureAwait(false);
            session.Log.Write(LogLevel.Warning, "the record may not be written: it is served to be read");
            return false;
        }
    }
}
