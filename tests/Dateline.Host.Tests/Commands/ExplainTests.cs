using System.Net;
using System.Text;
using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

public sealed class ExplainTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Orlan ferry stays in port | Gazette</title></head><body><nav><a href="/">Home</a></nav>
        <article><h1>Orlan ferry stays in port</h1><p>The Orlan ferry stays in port for a year, Harbour Minister Živa Halk told the pilots&nbsp;&amp; the union on Monday in the town hall of Orlan.</p>
        <p>“We cannot pay the pilots &mdash; not one of&nbsp;them &#8211; any longer,” Halk said. “The ferry stays in port until the spring.”</p>
        <p>The union of the pilots met in the town hall and will meet again next week, its head said on Tuesday after the talks.</p></article></body></html>
        """;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task The_bytes_of_the_page_that_a_line_names_give_its_characters_back(string name)
    {
        using TemporaryFolder folder = new();
        Encoding encoding = name == "utf-16" ? Encoding.Unicode : new UTF8Encoding(false);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Page)];
        await File.WriteAllBytesAsync(folder["page.html"], bytes, TestContext.Current.CancellationToken);
        (await RunAsync(folder, "read", "page.html")).Code.ShouldBe(0);
        List<string> ids = [.. (await RunAsync(folder, "quotes", "--jsonl")).Objects.Select(quote => quote.GetProperty("id").GetString()!)];
        ids.Count.ShouldBeGreaterThan(1);
        ids.Add((await RunAsync(folder, "stories", "--jsonl")).Objects.Single().GetProperty("reports")[0].GetString()!);
        int checkedSpans = 0;
        foreach (string id in ids)
        {
            foreach (JsonElement place in (await RunAsync(folder, "explain", id, "--jsonl")).Objects.Single().GetProperty("evidence").EnumerateArray())
            {
                JsonElement range = place.GetProperty("bytes");
                string source = encoding.GetString(bytes, range[0].GetInt32(), range[1].GetInt32() - range[0].GetInt32());
                Blanks(WebUtility.HtmlDecode(source)).ShouldBe(Blanks(place.GetProperty("text").GetString()!));
                checkedSpans++;
            }
        }
        checkedSpans.ShouldBeGreaterThan(6);
        (await RunAsync(folder, "explain", ids[0])).Output.ShouldContain("(bytes ");
    }

    [Fact]
    public async Task The_entries_of_a_live_page_lead_back_to_the_page_which_is_kept_once()
    {
        using TemporaryFolder folder = new();
        string entries = string.Concat(Enumerable.Range(1, 4).Select(hour => $"<div><h2>Hour {hour} of the storm</h2><time datetime='2025-03-04T0{hour}:00:00Z'>0{hour}:00</time><p>“The ferry of the hour &amp; of storm {hour} stays in port,” Harbour Minister Bero Halk said on Tuesday in the town hall.</p></div>"));
        string page = $"<html><head><title>Storm: live updates</title></head><body><h1>Storm: live updates</h1><main>{entries}</main></body></html>";
        folder.Write("page.html", page);
        (await RunAsync(folder, "read", "page.html")).Code.ShouldBe(0);
        JsonElement[] quotes = [.. (await RunAsync(folder, "quotes", "--jsonl")).Objects.Where(quote => quote.GetProperty("label").GetString()!.Contains('#'))];
        quotes.Select(quote => quote.GetProperty("published").GetString()).Distinct().ShouldBe(["2025-03-04"]);
        quotes.Length.ShouldBe(4);
        foreach (JsonElement quote in quotes)
        {
            JsonElement place = (await RunAsync(folder, "explain", quote.GetProperty("id").GetString()!, "--jsonl")).Objects.Single().GetProperty("evidence")[0];
            byte[] bytes = Encoding.UTF8.GetBytes(page);
            WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes[place.GetProperty("bytes")[0].GetInt32()..place.GetProperty("bytes")[1].GetInt32()])).ShouldBe(place.GetProperty("text").GetString());
        }
        (await RunAsync(folder, "verify")).Code.ShouldBe(0);
    }

    private static string Blanks(string text) => text.Replace('\u00A0', ' ');

    private static Task<Outcome> RunAsync(TemporaryFolder folder, params string[] arguments) => Program.RunAsync(arguments, folder: folder.Path);
}
