using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Host.Tests.Serving;

namespace Dateline.Host.Tests.Web;

/// <summary>A story of so many reports that its page cannot show everything at once.</summary>
public sealed partial class LargeStoryTests
{
    private const int CountReports = 120;

    [Fact]
    public async Task A_large_story_is_cut_and_each_section_leads_to_the_whole_of_it()
    {
        CancellationToken test = TestContext.Current.CancellationToken;
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder["reports.jsonl"], Reports(), test);
        Commands.Outcome read = await Commands.Program.RunAsync(["import", folder["reports.jsonl"], "--record", folder["dateline.db"]], folder: folder.Path);
        read.Code.ShouldBe(0, read.Error);
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string story = Story().Match(await served.Client.GetStringAsync("/", test)).Value;
        string page = await served.Client.GetStringAsync(story, test);
        Rows(page, "reports").ShouldBe(30);
        Rows(page, "coverage").ShouldBeLessThanOrEqualTo(60);
        page.ShouldContain("other outlets</th>");
        page.Length.ShouldBeLessThan(600_000);
        Rest().Count(page).ShouldBeGreaterThan(2);
        foreach (Match rest in Rest().Matches(page))
        {
            string whole = await served.Client.GetStringAsync(rest.Groups[1].Value, test);
            whole.ShouldNotContain($"<a class=\"button\" href=\"{rest.Groups[1].Value}#");
            whole.Length.ShouldBeGreaterThan(page.Length);
        }
        Rows(await served.Client.GetStringAsync($"{story}?all=reports", test), "reports").ShouldBe(CountReports);
        string statement = Statement().Match(page).Groups[1].Value;
        (await served.Client.GetStringAsync($"{story}?all={statement}", test)).ShouldContain($"id=\"statement-{statement}\"");
    }

    [Fact]
    public async Task A_large_story_that_is_kept_follows_what_people_say()
    {
        CancellationToken test = TestContext.Current.CancellationToken;
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder["reports.jsonl"], Reports(), test);
        await Commands.Program.RunAsync(["import", folder["reports.jsonl"], "--record", folder["dateline.db"]], folder: folder.Path);
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string story = Story().Match(await served.Client.GetStringAsync("/", test)).Value;
        await served.Client.GetStringAsync(story, test);
        using FormUrlEncodedContent title = new([KeyValuePair.Create("title", "The pier at Lund Bay")]);
        await served.Client.PostAsync($"{story}?handler=rename", title, test);
        (await served.Client.GetStringAsync(story, test)).ShouldContain("<h1 dir=\"auto\">The pier at Lund Bay</h1>");
    }

    private static int Rows(string page, string section)
    {
        int start = page.IndexOf($"<div id=\"{section}\">", StringComparison.Ordinal);
        string part = page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)];
        return Row().Count(part);
    }

    private static string Reports()
    {
        string[] said = ["The pier will open again on Friday", "The pier will open again on Saturday", "The pier may open again on Friday", "We will not pay for the pier twice", "We cannot pay for the pier twice"];
        StringBuilder lines = new();
        for (int at = 0; at < CountReports; at++)
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"""
                Pier at Lund Bay stays closed after storm

                The harbour master of Lund Bay, Sven Aldermark, closed the pier on Monday after the storm. {10 + at % 3} boats were damaged.

                “{said[at % 5]},” Aldermark said. “{said[(at + 2) % 5]},” the mayor, Ines Korvald, told reporters in desk {at}.

                Korvald said that {20 + at % 7} families had no electricity, and that number {at} of the houses was empty.
                """);
            lines.AppendLine(JsonSerializer.Serialize(new { id = $"pier-{at}", text, outlet = $"Outlet {at}", published = "2025-03-04", language = "en" }));
        }
        return lines.ToString();
    }

    [GeneratedRegex("/stories/[0-9a-f]{20}")]
    private static partial Regex Story();

    [GeneratedRegex("<a class=\"button\" href=\"(/stories/[0-9a-f]{20}\\?all=[0-9a-z]+)#")]
    private static partial Regex Rest();

    [GeneratedRegex("id=\"statement-([0-9a-f]+)\"")]
    private static partial Regex Statement();

    [GeneratedRegex("<tr>|<li id=")]
    private static partial Regex Row();
}
