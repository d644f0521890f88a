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

    private static string Blanks(string text) => text.Replace('\u00A0', ' ');

    private static Task<Outcome> RunAsync(TemporaryFolder folder, params string[] arguments) => Program.RunAsync(arguments, folder: folder.Path);
}
