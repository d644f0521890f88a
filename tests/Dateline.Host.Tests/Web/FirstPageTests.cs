using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

[Collection(ServedPages.Name)]
public sealed class FirstPageTests(ServedPages pages)
{
    [Fact]
    public async Task The_first_page_shows_one_statement_of_two_outlets_with_the_words_that_differ_and_one_click_lands_on_them()
    {
        await using Visit visit = await pages.VisitAsync(scripts: false);
        await visit.OpenAsync("/");
        ILocator cards = visit.Page.Locator(".example a.rendering");
        await Assertions.Expect(cards).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator(".example mark").First).ToBeInViewportAsync();
        string words = (await cards.First.Locator("mark").First.InnerTextAsync()).Trim();
        await cards.First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("mark.here").First).ToBeInViewportAsync();
        await visit.ParsedAsync();
        string.Concat(await visit.Page.Locator("mark.here").AllTextContentsAsync()).ShouldContain(words);
    }

    [Fact]
    public async Task What_a_story_is_about_its_first_headline_says_and_its_counts_lead_to_what_they_count()
    {
        await using Visit visit = await pages.VisitAsync();
        await visit.OpenAsync("/");
        ILocator story = visit.Page.Locator(".stories > li", new PageLocatorOptions { HasText = "told by more than one" }).First;
        await Assertions.Expect(story.Locator(".headline")).ToBeVisibleAsync();
        await story.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "told by more than one" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#shared .statement").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Who_has_a_name_is_listed_and_who_is_only_described_is_asked_for()
    {
        await using Visit visit = await pages.VisitAsync(scripts: false);
        await visit.OpenAsync("/actors");
        int named = await visit.Page.Locator("#actors tbody tr").CountAsync();
        (await visit.Page.Locator("#actors tbody").InnerTextAsync()).ShouldNotContain("described");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "with those that reports only describe" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#actors tbody").GetByText("described").First).ToBeVisibleAsync();
        await visit.ParsedAsync();
        (await visit.Page.Locator("#actors tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(named);
    }
}
