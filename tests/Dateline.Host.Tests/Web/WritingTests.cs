using Dateline.Host.Tests.Serving;
using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

[Collection(ServedPages.Name)]
public sealed class WritingTests(ServedPages pages)
{
    [Fact]
    public async Task An_empty_record_takes_the_sample_and_the_word_of_people_on_its_stories()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        await using Visit visit = await pages.VisitAsync(address: served.Client.BaseAddress!.ToString().TrimEnd('/'));
        await visit.OpenAsync("/");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("An empty record");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read the sample" }).ClickAsync(new LocatorClickOptions { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator(".stories > li")).ToHaveCountAsync(4);

        await visit.Page.Locator(".stories h2 a").First.ClickAsync();
        await visit.ArriveAsync("/stories/");
        string before = await visit.Page.Locator("h1").InnerTextAsync();
        await visit.Page.GetByText("Correct this story").ClickAsync();
        await visit.Page.Locator("#new-title").FillAsync("The bay, <b>as we</b> call it");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Rename" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("The bay, <b>as we</b> call it");

        await visit.OpenAsync("/corrections");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Undo story.titled" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("tbody tr.undone")).ToHaveCountAsync(1);
        await visit.OpenAsync("/");
        await Assertions.Expect(visit.Page.Locator(".stories h2").GetByText(before)).ToBeVisibleAsync();

        await visit.OpenAsync("/");
        await visit.Page.Locator(".stories h2 a").First.ClickAsync();
        await visit.Page.GetByText("Correct this story").ClickAsync();
        await visit.Page.Locator(".review input[name=reports]").First.CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Split" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#review[open]")).ToHaveCountAsync(0);
        await visit.OpenAsync("/");
        await Assertions.Expect(visit.Page.Locator(".stories > li")).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task A_pasted_text_and_a_file_are_read_stored_and_shown()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        await using Visit visit = await pages.VisitAsync(address: served.Client.BaseAddress!.ToString().TrimEnd('/'));
        await visit.OpenAsync("/add");
        await visit.Page.Locator("#text").FillAsync("Ferry stays shut\n\nPORT VARDA, 4 March 2025 — “We shall not go,” Minister Bero Halk told reporters on Tuesday.");
        await visit.Page.Locator("#text-outlet").FillAsync("Orlan Wire");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add the text" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Orlan Wire");
        await Assertions.Expect(visit.Page.Locator(".report .said").First).ToHaveTextAsync("We shall not go,");

        await visit.OpenAsync("/add");
        await visit.Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "../gazette.txt", MimeType = "text/plain", Buffer = "The quay is empty\n\nNobody came, a pilot said on Monday."u8.ToArray() });
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add the files" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 report read, 1 new");
        await visit.Page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("gazette.txt");
    }
}
