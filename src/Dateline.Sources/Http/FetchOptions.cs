using System.Net;

namespace Dateline.Sources.Http;

/// <summary>How pages and feeds are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>What the program calls itself to servers; the word before the slash is the one that robots.txt files name.</summary>
    public string UserAgent { get; init; } = "Dateline/0.1";

    /// <summary>Longest wait for one answer with its body. Default 30 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of a body as sent. Default 16 MiB.</summary>
    public int LimitBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most bytes of a body unpacked. Default 32 MiB.</summary>
    public int LimitUnpackedBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most redirects that are followed. Default 8.</summary>
    public int LimitRedirects { get; init; } = 8;

    /// <summary>Shortest time between two requests to one host, where its robots.txt asks for no longer one. Default 1 s.</summary>
    public TimeSpan HostInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest interval that a robots.txt is granted; one that asks for more is left alone. Default 60 s.</summary>
    public TimeSpan LongestHostInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether addresses that are not public may be fetched (<see cref="AddressRules"/>): for a network of one's own, and for tests.</summary>
    public bool AllowsPrivateAddresses { get; init; }

    /// <summary>A proxy, or null for none; the environment is never asked. A proxy resolves names itself, so that what it may reach is its own affair.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Gives the addresses of a host's name. Default: the system's resolver.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Opens a connection to an address that has been checked, and to no other. Default: a socket.</summary>
    public Func<IPEndPoint, CancellationToken, Task<Stream>> Connect { get; init; } = SocketConnection.OpenAsync;

    /// <summary>Tells and waits for time. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
