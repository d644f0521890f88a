using System.IO.Pipelines;
using Dateline.Host.Commands;
using Dateline.Host.Running;

namespace Dateline.Host.Tests.Serving;

/// <summary>A record served by the verb <c>serve</c> inside the test's process, at a port that is free.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Task<int> _running;
    private readonly StringWriter _error;
    private readonly TextWriter _said;

    private Served(CancellationTokenSource stop, Task<int> running, StringWriter error, TextWriter said, HttpClient client)
    {
        _stop = stop;
        _running = running;
        _error = error;
        _said = said;
        Client = client;
    }

    /// <summary>Asks the server; its address is the base address. Redirects are not followed.</summary>
    public HttpClient Client { get; }

    /// <summary>What the server said on stderr so far.</summary>
    public string Error
    {
        get
        {
            // The synchronized writer takes itself for its lock.
            lock (_said)
            {
                return _error.ToString();
            }
        }
    }

    /// <summary>Serves <paramref name="record"/>, an absolute path; it is made where it is missing.</summary>
    public static async Task<Served> StartAsync(string record, params string[] options)
    {
        CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Pipe output = new();
        StringWriter error = new() { NewLine = "\n" };
        TextWriter said = TextWriter.Synchronized(error);
        Surroundings world = new()
        {
            Input = Stream.Null,
            Output = output.Writer.AsStream(),
            Error = said,
            Environment = new Dictionary<string, string>(),
            Folder = Path.GetDirectoryName(record)!,
        };
        Task<int> running = CommandLine.RunAsync(["serve", "--record", record, .. options.Contains("--urls") ? [] : (string[])["--urls", "http://127.0.0.1:0"], .. options], world, stop.Token);
        using StreamReader reader = new(output.Reader.AsStream());
        Task<string?> address = reader.ReadLineAsync(stop.Token).AsTask();
        if (await Task.WhenAny(address, running) == running)
        {
            throw new InvalidOperationException($"serve ended with {await running}: {error}");
        }
        HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(2) }) { BaseAddress = new Uri((await address)!.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };
        return new Served(stop, running, error, said, client);
    }

    /// <summary>Stops the server as a signal would, and gives the exit code of the verb.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
        _stop.Dispose();
        await _error.DisposeAsync();
    }
}
