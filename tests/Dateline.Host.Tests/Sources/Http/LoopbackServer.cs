using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Tests.Sources.Http;

/// <summary>A web server on loopback for one test, and connections that lead to it whatever address they name.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application, int port) => (_application, Port) = (application, port);

    public int Port { get; }

    /// <summary>Method and path of each request that came in.</summary>
    public ConcurrentQueue<string> Hits { get; } = new();

    /// <summary>The addresses to which connections were asked for.</summary>
    public ConcurrentQueue<IPEndPoint> Asked { get; } = new();

    public static async Task<LoopbackServer> StartAsync(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        LoopbackServer? server = null;
        application.Run(context =>
        {
            server!.Hits.Enqueue(context.Request.Path);
            return answer(context);
        });
        await application.StartAsync();
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server = new LoopbackServer(application, new Uri(address).Port);
    }

    public async Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancellation)
    {
        Asked.Enqueue(end);
        TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Port, cancellation);
        return client.GetStream();
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
