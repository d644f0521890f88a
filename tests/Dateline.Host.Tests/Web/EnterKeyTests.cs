using System.Text.Json;
using Dateline.Host.Tests.Serving;
using Microsoft.Playwright;

namespace Dateline.Host.Tests.Web;

/// <summary>The Enter key in a form beside a report says what was typed where it was pressed, and nothing else.</summary>
[Collection(ServedPages.Name)]
public sealed class EnterKeyTests(ServedPages pages)
{
    [Theory]
    [InlineData(".note.said", "speaker", "the", "quotation.speaker")]
    [InlineData(".review", "outlet", "Bay Courier", "report.outlet")]
    public async Task The_enter_key_corrects_the_field_in_which_it_is_pressed(string form, string name, string value, string field)
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        await using Visit visit = await pages.VisitAsync(scripts: false, address: served.Client.BaseAddress!.ToString().TrimEnd('/'));
        JsonElement quotation = (await Commands.Program.RunAsync(["quotes", "--outlet", "Adria Wire", "--jsonl"], folder: folder.Path)).Objects[0];
        string report = quotation.GetProperty("report").GetString()!;
        await visit.OpenAsync($"/reports/{report}");
        ILocator place = visit.Page.Locator($"{form}:has(input[name={name}])").First;
        await place.GetByText("Correct").First.ClickAsync();
        await place.Locator($"input[name={name}]").FillAsync(value);
        await place.Locator($"input[name={name}]").PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(field.StartsWith("quotation", StringComparison.Ordinal) ? "\\?at=" : $"/reports/{report}$"));
        await visit.OpenAsync("/corrections");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        JsonElement said = (await Commands.Program.RunAsync(["corrections", "--jsonl"], folder: folder.Path)).Objects.ShouldHaveSingleItem();
        said.GetProperty("field").GetString().ShouldBe(field);
    }
}
