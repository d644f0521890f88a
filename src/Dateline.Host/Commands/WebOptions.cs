using System.CommandLine;
using Dateline.Host.Running;
using Dateline.Sources.Http;

namespace Dateline.Host.Commands;

/// <summary>The options of verbs that fetch from the web.</summary>
internal sealed class WebOptions
{
    private readonly Option<bool> _private = new("--allow-private") { Description = "Fetch from addresses that are not public as well: a network of one's own" };
    private readonly Option<string?> _agent = new("--user-agent") { HelpName = "NAME", Description = "What to be called towards servers; the word before the slash is the one that robots.txt files name" };
    private readonly Option<string?> _proxy = new("--proxy") { HelpName = "ADDRESS", Description = "Fetch through a proxy; none is used unless it is named here" };

    /// <summary>Adds the options to <paramref name="verb"/>.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_private);
        verb.Add(_agent);
        verb.Add(_proxy);
    }

    /// <summary>How to fetch, as the command line says.</summary>
    /// <exception cref="CommandException">The proxy is no address.</exception>
    public FetchOptions Of(Session session)
    {
        FetchOptions options = new() { AllowsPrivateAddresses = session.Parsed.GetValue(_private), Clock = session.World.Clock };
        if (session.Parsed.GetValue(_proxy) is string proxy)
        {
            options = options with { Proxy = Uri.TryCreate(proxy, UriKind.Absolute, out Uri? address) ? address : throw new CommandException($"--proxy {proxy}: it is no address") };
        }
        return session.Parsed.GetValue(_agent) is { Length: > 0 } agent ? options with { UserAgent = agent } : options;
    }
}
