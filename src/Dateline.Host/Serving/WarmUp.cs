using System.Text.RegularExpressions;

namespace Dateline.Host.Serving;

/// <summary>Asks a server of this machine for its first pages, so that no reader waits for what is only made once: code, templates, connections.</summary>
internal static partial class WarmUp
{
    /// <summary>Asks for the first page, and for the first story and report that the pages lead to. What goes wrong is left to who asks next.</summary>
    public static async Task AskAsync(string address, CancellationToken cancellation)
    {
        using HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        try
        {
            string home = await client.GetStringAsync(new Uri("/", UriKind.Relative), cancellation).ConfigureAwait(false);
            if (Story().Match(home) is { Success: true, Value: var story })
            {
                string page = await client.GetStringAsync(new Uri(story, UriKind.Relative), cancellation).ConfigureAwait(false);
                if (Report().Match(page) is { Success: true, Value: var report })
                {
                    await client.GetStringAsync(new Uri(report, UriKind.Relative), cancellation).ConfigureAwait(false);
                }
            }
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            // Nobody asked for these pages; whoever does is told.
        }
    }

    [GeneratedRegex("/stories/[0-9a-f]{20}")]
    private static partial Regex Story();

    [GeneratedRegex("/reports/[0-9a-f]{20}")]
    private static partial Regex Report();
}
