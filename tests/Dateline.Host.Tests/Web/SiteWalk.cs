using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

/// <summary>A walk over the pages that can be reached from the first one by links, each once; a report with characters asked for counts as the report, a story with a section asked for as the story.</summary>
internal static class SiteWalk
{
    // More than the record of the tests has, so that a list that leads on for ever ends all the same.
    private const int MostPages = 400;

    // Pages of one kind are made by one template: some of each are looked at on a desk too, and by axe-core.
    private const int MostAsked = 2;

    private const int Telephone = 360;
    private const int Desk = 1600;

    // Lines that a report tells lead to its characters; rows that stand for something with a page of its own lead there. Withdrawn lines have no characters any more, and what the catalogue knows comes from no report.
    private const string Bare = """
        () => [
            ...[...document.querySelectorAll('main :is(.lines > li, .timeline > li, .notes > li, .hits > li, .variants dd, .coverage td.yes, .renderings > *, .changes > li:not(.gone), [data-map] tbody tr)')]
                .filter(line => !line.matches('[data-line]') && !line.querySelector('[data-line], a[href^="/reports/"]')),
            ...[...document.querySelectorAll('main :is(.stories > li, .reports > li, .chips > li, table.rows:not(.known) tbody tr, .coverage tbody tr)')].filter(row => !row.querySelector('a[href]')),
        ].map(line => line.outerHTML.slice(0, 200))
        """;

    private const string Links = """
        () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !/^\/(assets|api|lines)\/|\/files\//.test(a.pathname)).map(a => a.pathname + a.search)
        """;

    private const string Barriers = """
        async () => (await axe.run({ resultTypes: ['violations'] })).violations.filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
            .map(fault => `${fault.id}: ${fault.nodes[0].html.slice(0, 200)} ${fault.nodes[0].failureSummary}`)
        """;

    private const string Struck = $$"""
        () => window.{{HostileReports.Trace}} !== undefined
            || document.querySelector('main :is(script, img, onerror), main svg:not(.map, .chart *), main .report b, main [onerror], main [onload], main [onmouseover], a[href^="javascript:"]') !== null
        """;

    /// <summary>Path of axe-core, which npm installs; it may be missing.</summary>
    public static string Axe { get; } = Path.Combine(Repository.Root, "src", "Dateline.Host", "Web", "Client", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Walks.</summary>
    public static async Task<IReadOnlyList<SeenPage>> RunAsync(Visit visit)
    {
        string? axe = File.Exists(Axe) ? await File.ReadAllTextAsync(Axe) : null;
        Queue<string> waiting = new(["/"]);
        HashSet<string> known = ["/"];
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        List<SeenPage> seen = [];
        await visit.Page.SetViewportSizeAsync(Telephone, 900);
        while (seen.Count < MostPages && waiting.TryDequeue(out string? path))
        {
            await visit.OpenAsync(path);
            string kind = path.Split('/', '?')[1];
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            seen.Add(await SeeAsync(visit.Page, path, kinds[kind] <= MostAsked, axe));
            foreach (string link in await visit.Page.EvaluateAsync<string[]>(Links))
            {
                string plain = link.Split("?at=")[0].Split("?all=")[0];
                if (known.Add(plain))
                {
                    waiting.Enqueue(plain);
                }
            }
        }
        return seen;
    }

    private static async Task<SeenPage> SeeAsync(IPage page, string path, bool isAsked, string? axe)
    {
        string?[] lines = await page.EvaluateAsync<string?[]>("() => [...document.querySelectorAll('[data-line]')].map(line => line.getAttribute('href'))");
        string[] bare = await page.EvaluateAsync<string[]>(Bare);
        bool struck = await page.EvaluateAsync<bool>(Struck);
        int hostile = await page.EvaluateAsync<int>($"() => document.body.textContent.split('{HostileReports.Trace}').length - 1");
        List<string> wide = [.. await TooWideAsync(page, Telephone)];
        IReadOnlyList<string> barriers = [];
        if (isAsked)
        {
            await page.SetViewportSizeAsync(Desk, 900);
            wide.AddRange(await TooWideAsync(page, Desk));
            barriers = axe is null ? [] : await BarriersAsync(page, axe);
            await page.SetViewportSizeAsync(Telephone, 900);
        }
        return new SeenPage(path, lines, bare, wide, barriers, struck, hostile);
    }

    private static async Task<IReadOnlyList<string>> TooWideAsync(IPage page, int width)
    {
        int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over > 0 ? [$"{over} at {width}"] : [];
    }

    private static async Task<IReadOnlyList<string>> BarriersAsync(IPage page, string axe)
    {
        await page.EvaluateAsync(axe);
        List<string> barriers = [];
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            barriers.AddRange((await page.EvaluateAsync<string[]>(Barriers)).Select(fault => $"{scheme}: {fault}"));
        }
        return barriers;
    }
}
