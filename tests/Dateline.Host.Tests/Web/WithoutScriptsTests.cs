using Dateline.Host.Tests.Serving;
using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

/// <summary>The review beside the text in a browser that runs no scripts: from the click to the record, and back.</summary>
[Collection(ServedPages.Name)]
public sealed class WithoutScriptsTests(ServedPages pages)
{
    [Fact]
    public async Task People_accept_correct_rename_split_and_take_it_all_back_without_scripts()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        await using Visit visit = await pages.VisitAsync(scripts: false, address: served.Client.BaseAddress!.ToString().TrimEnd('/'));
        IPage page = visit.Page;
        await visit.OpenAsync("/?outlet=Adria+Wire");
        await page.Locator(".stories h2 a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#review")).ToBeVisibleAsync();
        string story = new Uri(page.Url).AbsolutePath;
        string title = await page.Locator("h1").InnerTextAsync();
        await page.Locator(".headlines a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".note.said").First).ToBeVisibleAsync();
        string report = new Uri(page.Url).AbsolutePath;

        await page.Locator(".note.said").First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notes .accepted")).ToHaveCountAsync(1);
        await page.Locator(".notes .word").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Undo" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".notes .accepted")).ToHaveCountAsync(0);

        ILocator note = page.Locator(".note.said").First;
        await note.GetByText("Correct").First.ClickAsync();
        await note.Locator("input[name=actor]").FillAsync("Mira Solveig");
        await note.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Set: Who spoke" }).ClickAsync();
        await Assertions.Expect(page.Locator(".note.said").First.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Mira Solveig" })).ToBeVisibleAsync();
        (await Commands.Program.RunAsync(["refresh", "--record", folder["dateline.db"]], folder: folder.Path)).Code.ShouldBe(0);
        await visit.OpenAsync(report);
        await Assertions.Expect(page.Locator(".note.said").First.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Mira Solveig" })).ToBeVisibleAsync();

        await visit.OpenAsync(story);
        await page.GetByText("Correct this story").ClickAsync();
        await page.Locator("#new-title").FillAsync("Two boats in a bay");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Rename" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Two boats in a bay");
        await page.GetByText("Correct this story").ClickAsync();
        await page.Locator(".review input[name=reports]").Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Split" }).ClickAsync();
        await Assertions.Expect(page.Locator("#review[open]")).ToHaveCountAsync(0);

        await visit.OpenAsync("/corrections");
        int said = await page.Locator("tbody tr:not(.undone)").CountAsync();
        said.ShouldBeGreaterThanOrEqualTo(3);
        while (await page.Locator("tbody tr:not(.undone) button").CountAsync() > 0)
        {
            await page.Locator("tbody tr:not(.undone) button").First.ClickAsync();
            await Assertions.Expect(page.Locator("tbody tr:not(.undone)")).ToHaveCountAsync(--said);
        }
        await visit.OpenAsync(story);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        (await Commands.Program.RunAsync(["verify", "--record", folder["dateline.db"]], folder: folder.Path)).Code.ShouldBe(0);
    }
}
