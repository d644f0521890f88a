using System.Runtime.CompilerServices;
using Dateline.Extraction;

namespace Dateline.Sources.Http;

/// <summary>Reads reports from addresses of the web.</summary>
public static class LinkSource
{
    /// <summary>Whether <paramref name="name"/> is such an address and not the name of a file.</summary>
    public static bool IsLink(string name) => name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The addresses in a list, one a line; blank lines and lines that begin with <c>#</c> are passed over, and an address that stands twice is taken once.</summary>
    public static IEnumerable<string> Links(string list) => list
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .Distinct(StringComparer.Ordinal);

    /// <summary>Fetches <paramref name="links"/> one after another. A report is called by its address as given; its own is the one that answered.</summary>
    /// <param name="links">The addresses.</param>
    /// <param name="fetcher">Fetches.</param>
    /// <param name="next">Tells the address of the page behind a page of the same article, or null; further pages are fetched and put together.</param>
    /// <param name="seen">The day on which they come in, or null.</param>
    /// <param name="outlet">Who published them, or null.</param>
    /// <param name="refuse">Told of each address that gave no report, with the reason.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static async IAsyncEnumerable<SourcedReport> ReadAsync(
        IEnumerable<string> links, PageFetcher fetcher, Func<RawReport, string?> next, DateOnly? seen, string? outlet, Action<string, string> refuse, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (string link in links)
        {
            if (!Uri.TryCreate(link, UriKind.Absolute, out Uri? address))
            {
                refuse(link, "it is no address");
                continue;
            }
            FetchOutcome outcome = await fetcher.FetchAsync(address, FetchConditions.None, cancellation).ConfigureAwait(false);
            if (outcome.Result != FetchResult.Fetched)
            {
                refuse(link, outcome.Reason);
                continue;
            }
            RawReport first = new(link, outcome.Body)
            {
                Url = outcome.Address.AbsoluteUri,
                ContentType = outcome.ContentType,
                Outlet = outlet,
                Seen = seen,
            };
            yield return new SourcedReport(await PartFetcher.CompleteAsync(first, fetcher.FetchAsync, next, cancellation).ConfigureAwait(false), outcome.Findings);
        }
    }
}
