using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

[Collection(ServedPages.Name)]
public sealed class HostileReportTests(ServedPages pages)
{
    [Fact]
    public async Task A_headline_of_five_million_letters_is_cut_until_all_is_asked_for()
    {
        await using Visit visit = await pages.VisitAsync();
        await visit.OpenAsync("/");
        ILocator link = visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Halk" }).First;
        await link.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "WWWW" }).First.ClickAsync();
        (await visit.Page.ContentAsync()).Length.ShouldBeLessThan(400_000);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Show whole" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Characters_that_turn_the_text_around_are_shown_and_act_on_nothing()
    {
        await using Visit visit = await pages.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Halk" }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "A headline that runs" }).First.ClickAsync();
        (await visit.Page.Locator(".report [data-name='U+202E']").CountAsync()).ShouldBeGreaterThan(1);
        ILocator mark = visit.Page.Locator(".report [data-name='U+202E']").First;
        (await mark.EvaluateAsync<string>("mark => getComputedStyle(mark, '::before').content")).ShouldContain("U+202E");
    }
}
