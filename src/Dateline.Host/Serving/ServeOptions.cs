using System.Net;
using Dateline.Host.Running;

namespace Dateline.Host.Serving;

/// <summary>Where and for whom the record is served.</summary>
internal sealed class ServeOptions
{
    /// <summary>The address where nothing is said.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The rate where nothing is said.</summary>
    public const int DefaultRate = 200;

    private static readonly string[] _loopback = ["localhost", "127.0.0.1", "[::1]"];

    private ServeOptions(string[] urls, bool isLoopback, bool wantsKeys, string[] hosts, int rate)
    {
        WantsKeys = wantsKeys;
        Rate = rate;
        Urls = urls;
        IsLoopback = isLoopback;
        Hosts = hosts;
    }

    /// <summary>The addresses to listen at, as the web server takes them.</summary>
    public IReadOnlyList<string> Urls { get; }

    /// <summary>Whether only programs of this machine can come in.</summary>
    public bool IsLoopback { get; }

    /// <summary>Whether everything wants a key: beyond this machine, and where that was asked for, since what a proxy of this machine passes on comes in as from this machine.</summary>
    public bool WantsKeys { get; }

    /// <summary>Names that a request may call this server by; empty where it may be called by any, which only keys make safe.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>Requests a second that one caller may make of the API, and of the pages beyond this machine; twice as many at once; 0 for any number.</summary>
    public int Rate { get; }

    /// <summary>The options of a list of addresses parted by semicolons.</summary>
    /// <param name="urls">The addresses.</param>
    /// <param name="rate">Requests a second that one caller may make.</param>
    /// <param name="keys">Whether everything wants a key on this machine too.</param>
    /// <exception cref="CommandException">One of them is no address to listen at, or the rate is less than 0.</exception>
    public static ServeOptions Of(string urls, int rate, bool keys = false)
    {
        if (rate < 0)
        {
            throw new CommandException("--rate is a number of requests a second, or 0 for any number");
        }
        string[] listed = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] hosts = [.. listed.Select(HostOf)];
        if (listed.Length == 0)
        {
            throw new CommandException($"--urls names no address: {DefaultUrl}");
        }
        bool isLoopback = hosts.All(host => host == "localhost" || IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));
        bool isAny = hosts.Any(host => host is "*" or "+" || IPAddress.TryParse(host, out IPAddress? address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));
        string[] names = isAny || keys ? [] : [.. _loopback.Concat(hosts).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new ServeOptions(listed, isLoopback, keys || !isLoopback, names, rate);
    }

    private static string HostOf(string url)
    {
        // The wildcards that a web server takes are no names of hosts for an address.
        string plain = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/" && !address.Host.StartsWith("unix", StringComparison.Ordinal)
            ? address.Host
            : throw new CommandException($"'{Lines.Plain(url)}' is no address to listen at: {DefaultUrl}");
    }
}
