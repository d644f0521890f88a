using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

/// <summary>A browser that is told to keep nothing of any site: asking it for what it keeps throws.</summary>
[Collection(ServedPages.Name)]
public sealed class ForgetfulBrowserTests(ServedPages pages)
{
    [Fact]
    public async Task Keys_and_colours_work_in_a_browser_that_keeps_nothing()
    {
        await using Visit visit = await pages.VisitAsync();
        await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });");
        await visit.OpenAsync("/");
        foreach (string theme in (string[])["light", "dark", "auto"])
        {
            await visit.Page.Locator("#theme").ClickAsync();
            await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
        }
        await visit.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("input[type=search]").First).ToBeFocusedAsync();
    }
}
