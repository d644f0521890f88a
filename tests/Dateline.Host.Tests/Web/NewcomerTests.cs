using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

[Collection(ServedPages.Name)]
public sealed class NewcomerTests(ServedPages pages)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_renderings_of_one_sentence_stand_side_by_side_with_what_differs_marked_and_lead_to_their_characters(bool scripts)
    {
        await using Visit visit = await pages.VisitAsync(scripts: scripts);
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Roosendonck" }).First.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/stories/"));
        await visit.ParsedAsync();
        ILocator statement = visit.Page.Locator(".statement", new PageLocatorOptions { Has = visit.Page.Locator("mark.number") }).First;
        ILocator one = statement.Locator("a.rendering").Nth(0);
        ILocator other = statement.Locator("a.rendering").Nth(1);
        LocatorBoundingBoxResult left = (await one.BoundingBoxAsync())!;
        LocatorBoundingBoxResult right = (await other.BoundingBoxAsync())!;
        left.Y.ShouldBe(right.Y);
        left.X.ShouldBeLessThan(right.X);
        (await other.Locator("mark").CountAsync()).ShouldBeGreaterThan(0);

        string words = await other.Locator(".words").InnerTextAsync();
        await other.ClickAsync();
        ILocator landed = visit.Page.Locator("mark.here");
        await Assertions.Expect(landed.First).ToBeInViewportAsync();
        await visit.ParsedAsync();
        string characters = string.Concat(await landed.AllTextContentsAsync());
        words.ShouldContain(characters);
        characters.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task The_keyboard_goes_from_the_skip_link_over_the_lines_to_the_characters()
    {
        await using Visit visit = await pages.VisitAsync();
        await visit.OpenAsync("/");
        await visit.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Roosendonck" }).First.ClickAsync();
        await visit.ArriveAsync("/stories/");
        await visit.PressAsync("j");
        await visit.PressAsync("j");
        await visit.PressAsync("k");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.outerHTML")).ShouldContain("data-line");
        await visit.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#at")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Light_or_dark_is_chosen_once_and_stays()
    {
        await using Visit visit = await pages.VisitAsync(scheme: ColorScheme.Light);
        await visit.OpenAsync("/");
        string before = await PaperAsync(visit);
        await visit.Page.Locator("#theme").ClickAsync();
        await visit.Page.Locator("#theme").ClickAsync();
        string dark = await PaperAsync(visit);
        dark.ShouldNotBe(before);
        await visit.Page.ReloadAsync();
        (await PaperAsync(visit)).ShouldBe(dark);
    }

    private static Task<string> PaperAsync(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
