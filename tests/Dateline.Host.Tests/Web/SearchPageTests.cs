using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

[Collection(ServedPages.Name)]
public sealed class SearchPageTests(ServedPages pages)
{
    [Fact]
    public async Task Words_found_are_marked_and_lead_to_where_they_stand()
    {
        await using Visit visit = await pages.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.Locator("#q").FillAsync("median line");
        await visit.PressAsync("Enter");
        await visit.ArriveAsync("/search[?]q=");
        await Assertions.Expect(visit.Page.Locator("#found mark").First).ToHaveTextAsync("median");
        await visit.Page.Locator("#found a.snippet").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("mark.here").First).ToBeInViewportAsync();
        await visit.ParsedAsync();
        string.Concat(await visit.Page.Locator("mark.here").AllTextContentsAsync()).ShouldContain("median line");
    }

    [Fact]
    public async Task A_list_answers_while_one_types()
    {
        await using Visit visit = await pages.VisitAsync();
        await visit.OpenAsync("/search");
        await visit.Page.Locator("#words").PressSequentiallyAsync("kind:quotation skipper");
        await Assertions.Expect(visit.Page.Locator("#found .hits > li").First).ToBeVisibleAsync();
        await visit.OpenAsync("/actors");
        await visit.Page.Locator("#name").PressSequentiallyAsync("Dreniskar");
        await Assertions.Expect(visit.Page.Locator("#actors tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_script_that_is_searched_for_is_text()
    {
        await using Visit visit = await pages.VisitAsync();
        await visit.OpenAsync($"/search?q={Uri.EscapeDataString($"{HostileReports.Trace} \"><img src=x onerror=alert(1)>")}");
        await Assertions.Expect(visit.Page.Locator("#words")).ToHaveValueAsync($"{HostileReports.Trace} \"><img src=x onerror=alert(1)>");
        (await visit.Page.Locator("img").CountAsync()).ShouldBe(0);
    }
}
