using System.Text.Json;
using Dateline.Host.Tests.Serving;
using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

/// <summary>The word of people on stories in a browser, with and without scripts: merge, split, pin and rename beside the reports, and each taken back where it was given.</summary>
[Collection(ServedPages.Name)]
public sealed class StoryReviewTests(ServedPages pages)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stories_are_merged_split_renamed_and_reports_pinned_and_each_word_is_taken_back(bool scripts)
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string before = await PartsAsync(served);
        JsonElement[] stories = [.. JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/stories", TestContext.Current.CancellationToken)).RootElement.GetProperty("items").EnumerateArray().OrderByDescending(story => story.GetProperty("reports").GetArrayLength())];
        (string id, int count) = (stories[0].GetProperty("id").GetString()!, stories[0].GetProperty("reports").GetArrayLength());
        (string other, int more) = (stories[1].GetProperty("id").GetString()!, stories[1].GetProperty("reports").GetArrayLength());

        await using Visit visit = await pages.VisitAsync(scripts: scripts, address: served.Client.BaseAddress!.ToString().TrimEnd('/'));
        IPage page = visit.Page;
        ILocator reports = page.Locator("#review input[name=reports]");

        // Merge by the address of the other story, then take it back beside the reports.
        await OpenAsync(visit, id);
        await page.Locator("#other").FillAsync($"/stories/{other}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Merge" }).ClickAsync();
        await Assertions.Expect(reports).ToHaveCountAsync(count + more);
        await visit.OpenAsync($"/stories/{other}");
        await Assertions.Expect(reports).ToHaveCountAsync(count + more);
        await UndoAsync(visit);
        await Assertions.Expect(page.Locator("#review legend").GetByText("What people said of it")).ToHaveCountAsync(0);
        await OpenAsync(visit, other);
        await Assertions.Expect(reports).ToHaveCountAsync(more);

        // Split the last report out, and pin it back where it came from.
        await OpenAsync(visit, id);
        string report = (await reports.Last.GetAttributeAsync("value"))!;
        await reports.Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Split" }).ClickAsync();
        await Assertions.Expect(page.Locator("#review")).Not.ToHaveAttributeAsync("open", "");
        await OpenAsync(visit, id);
        await Assertions.Expect(reports).ToHaveCountAsync(count - 1);
        await page.Locator("#pinned").FillAsync(report[..10]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pin" }).ClickAsync();
        await Assertions.Expect(reports).ToHaveCountAsync(count);

        // Rename, and have the program's title back.
        await OpenAsync(visit, id);
        string title = await page.Locator("h1").InnerTextAsync();
        await page.Locator("#new-title").FillAsync("Boats & <b>borders</b>");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Rename" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Boats & <b>borders</b>");

        // What is left is taken back in the list of corrections, the newest first.
        await visit.OpenAsync("/corrections");
        ILocator standing = page.Locator("tbody tr:not(.undone)");
        int left = await standing.CountAsync();
        left.ShouldBe(3);
        while (left > 0)
        {
            await standing.First.GetByRole(AriaRole.Button).ClickAsync();
            await Assertions.Expect(standing).ToHaveCountAsync(--left);
        }
        await visit.OpenAsync($"/stories/{id}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        (await PartsAsync(served)).ShouldBe(before);
        (await Commands.Program.RunAsync(["verify", "--record", folder["dateline.db"]], folder: folder.Path)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_be_merged_or_pinned_is_said_and_changes_nothing()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string before = await PartsAsync(served);
        string id = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/stories", TestContext.Current.CancellationToken)).RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        foreach ((string handler, string field, string value) in ((string, string, string)[])[("merge", "other", "no such story"), ("merge", "other", id), ("pin", "report", "0000"), ("rename", "title", ""), ("rename", "title", new string('x', 301)), ("split", "reports", "ffffffffffffffffffff")])
        {
            using FormUrlEncodedContent form = new([KeyValuePair.Create(field, value)]);
            using HttpResponseMessage answer = await served.Client.PostAsync($"/stories/{id}?handler={handler}", form, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBeInRange(200, 499, $"{handler} {value}");
        }
        (await PartsAsync(served)).ShouldBe(before);
    }

    private static async Task OpenAsync(Visit visit, string story)
    {
        await visit.OpenAsync($"/stories/{story}");
        await visit.Page.GetByText("Correct this story").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#new-title")).ToBeVisibleAsync();
    }

    private static async Task UndoAsync(Visit visit)
    {
        await visit.Page.GetByText("Correct this story").ClickAsync();
        await visit.Page.Locator("#review").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Undo" }).First.ClickAsync();
    }

    // Which report is in which story, and what the stories are called.
    private static async Task<string> PartsAsync(Served served) => string.Join('\n', JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/stories?limit=100", TestContext.Current.CancellationToken)).RootElement.GetProperty("items").EnumerateArray()
        .Select(story => $"{story.GetProperty("title").GetString()}: {string.Join(' ', story.GetProperty("reports").EnumerateArray().Select(report => report.ToString()).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
}
