using System.Globalization;
using System.Text.Json;
using Dateline.Host.Web.Reports;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Dateline.Text;

namespace Dateline.Host.Tests.Web;

[Collection(ServedPages.Name)]
public sealed class EveryPageTests(ServedPages pages)
{
    // What the page marks to which a line leads: fetched and read as a browser reads it, by the address where it ends.
    private const string Landed = """
        async (addresses) => {
            const found = {};
            for (const address of addresses) {
                const answer = await fetch(address);
                const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                const end = new URL(answer.url);
                found[end.pathname + end.search] = [...page.querySelectorAll('mark.here')].map(mark => mark.textContent).join('');
            }
            return JSON.stringify(found);
        }
        """;

    [Fact]
    public async Task Every_line_of_every_page_leads_to_its_characters()
    {
        IReadOnlyList<SeenPage> seen = await pages.WalkAsync();
        seen.Count.ShouldBeGreaterThan(40);
        string?[] leading = [.. seen.SelectMany(page => page.Lines).Distinct()];
        leading.ShouldAllBe(address => address != null && (address.StartsWith("/reports/", StringComparison.Ordinal) && address.EndsWith("#at", StringComparison.Ordinal) || address.StartsWith("/lines/", StringComparison.Ordinal)));
        leading.Length.ShouldBeGreaterThan(300);
        await using Visit visit = await pages.VisitAsync();
        await visit.OpenAsync("/");
        Dictionary<string, string> landed = JsonSerializer.Deserialize<Dictionary<string, string>>(await visit.Page.EvaluateAsync<string>(Landed, leading))!;
        await using IRecordStore store = SqliteRecordStore.Open(pages.Record, StoreMode.ReadOnly);
        Dictionary<string, string> texts = (await store.LoadReadingsAsync(null, null, TestContext.Current.CancellationToken)).ToDictionary(reading => reading.Report.Id, reading => reading.Report.Text.Value, StringComparer.Ordinal);
        foreach ((string address, string characters) in landed)
        {
            address.ShouldMatch("^/reports/[0-9a-f]{20}\\?at=[0-9,-]+$");
            string[] parts = address["/reports/".Length..].Split("?at=");
            TextSpan[] spans = [.. parts[1].Split(',').Select(part => part.Split('-')).Select(ends => new TextSpan(Number(ends[0]), Number(ends[1])))];
            string expected = string.Concat(Joined(spans).Select(span => span.In(texts[parts[0]])));
            Plain(characters).ShouldBe(Plain(expected.Length <= ReportWindow.Longest ? expected : expected[..ReportWindow.Longest]), address);
        }
    }

    [Fact]
    public async Task No_line_of_the_record_stands_on_a_page_without_a_way_to_its_characters() =>
        (await pages.WalkAsync()).SelectMany(page => page.Bare.Select(line => $"{page.Path}: {line}")).ShouldBeEmpty();

    [Fact]
    public async Task No_page_is_wider_than_a_telephone_or_a_desk() =>
        (await pages.WalkAsync()).SelectMany(page => page.TooWide.Select(wide => $"{page.Path}: {wide}")).ShouldBeEmpty();

    [Fact]
    public async Task No_page_keeps_anybody_out_light_or_dark()
    {
        Assert.SkipUnless(File.Exists(SiteWalk.Axe), "axe-core is not installed (npm ci in src/Dateline.Host/Web/Client)");
        (await pages.WalkAsync()).SelectMany(page => page.Barriers.Select(barrier => $"{page.Path}: {barrier}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_that_means_harm_is_text_on_every_page()
    {
        IReadOnlyList<SeenPage> seen = await pages.WalkAsync();
        seen.Where(page => page.Struck).Select(page => page.Path).ShouldBeEmpty();
        seen.Count(page => page.CountHostile > 0).ShouldBeGreaterThan(1);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // Runs that touch are shown as one.
    private static List<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        List<TextSpan> joined = [];
        foreach (TextSpan span in spans.Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = joined[^1].Joined(span);
            }
            else
            {
                joined.Add(span);
            }
        }
        return joined;
    }

    // Between passages there are blanks, which belong to none; a control character stands as U+FFFD in a page.
    private static string Plain(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)).Select(unit => char.IsControl(unit) ? '\uFFFD' : unit));
}
