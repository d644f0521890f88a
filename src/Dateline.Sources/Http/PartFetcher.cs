using Dateline.Extraction;

namespace Dateline.Sources.Http;

/// <summary>Fetches the further pages of an article that is parted into several, by the same rules as the first one, and puts them together.</summary>
public static class PartFetcher
{
    /// <summary>Pages of one article, the first one included; what has more is no article.</summary>
    public const int MostPages = 20;

    /// <summary>Bytes of all pages together.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>The report with all its pages, as far as they can be had; what cannot is told when the report is read. The first page itself where it has no further ones.</summary>
    /// <param name="first">The first page.</param>
    /// <param name="fetch">Fetches: <see cref="PageFetcher.FetchAsync"/>.</param>
    /// <param name="next">Tells the address of the page behind a page, or null: <see cref="ReportExtractor.NextPage"/>.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static async Task<RawReport> CompleteAsync(RawReport first, Func<Uri, FetchConditions, CancellationToken, Task<FetchOutcome>> fetch, Func<RawReport, string?> next, CancellationToken cancellation)
    {
        List<RawReport> pages = [first];
        HashSet<string> had = new(StringComparer.Ordinal) { first.Url ?? first.Label };
        long bytes = first.Bytes.Length;
        while (pages.Count < MostPages && next(pages[^1]) is string address && had.Add(address) && Uri.TryCreate(address, UriKind.Absolute, out Uri? link))
        {
            FetchOutcome outcome = await fetch(link, FetchConditions.None, cancellation).ConfigureAwait(false);
            bytes += outcome.Body.Length;
            bool isNew = outcome.Result == FetchResult.Fetched && bytes <= MostBytes && outcome.Findings.Count == 0 && outcome.Address.Host == link.Host && !pages.Exists(page => page.Bytes.Span.SequenceEqual(outcome.Body));
            // A page that leads back to the article's first one has none of its own.
            if (!isNew || (outcome.Address.AbsoluteUri != address && !had.Add(outcome.Address.AbsoluteUri)))
            {
                break;
            }
            pages.Add(first with { Bytes = outcome.Body, Url = outcome.Address.AbsoluteUri, ContentType = outcome.ContentType });
        }
        return pages.Count == 1 ? first : JoinedPages.Join(pages);
    }
}
