using Dateline.Host.Tests.Serving;

namespace Dateline.Host.Tests.Commands;

/// <summary>A record that another one is made of: the same lines, the same word of people, and every line gives its characters back.</summary>
public sealed class ImportTests
{
    private static readonly Dictionary<string, string> _ada = new() { ["DATELINE_AUTHOR"] = "Ada" };

    private const string Page = "<html><head><title>Pilots end strike | The Tamsund Gazette</title></head><body><article><h1>Pilots end strike</h1><p>TAMSUND – “We sail again on Sunday,” said Lena Orvik, the head of the seamen's union, after a night of talks in the town hall.</p><p>The company had offered the pilots a tenth more pay, and two free days in the summer.</p></article></body></html>";

    [Fact]
    public async Task What_one_record_exports_another_one_imports_and_tells_the_same()
    {
        using TemporaryFolder from = await SampleRecord.CopyAsync();
        from.Write("page.html", Page);
        (await Program.RunAsync(["read", "page.html", "--outlet", "The Tamsund Gazette"], folder: from.Path)).Code.ShouldBe(0);
        string quotation = (await Program.RunAsync(["quotes", "--actor", "Orvik", "--jsonl"], folder: from.Path)).Objects[0].GetProperty("id").GetString()!;
        (await Program.RunAsync(["correct", quotation, "kind", "mixed", "--reason", "half of it stands in marks"], folder: from.Path, environment: _ada)).Code.ShouldBe(0);
        (await Program.RunAsync(["correct", "page.html", "published", "2025-05-04"], folder: from.Path, environment: _ada)).Code.ShouldBe(0);
        Outcome exported = await Program.RunAsync(["export", "reports", "--full-text"], folder: from.Path);
        exported.Code.ShouldBe(0, exported.Error);
        exported.ErrorLines.ShouldContain("dateline: 11 reports, 2 corrections");

        using TemporaryFolder to = new();
        to.Write("reports.jsonl", exported.Output);
        Outcome imported = await Program.RunAsync(["import", "reports.jsonl"], folder: to.Path);
        imported.Code.ShouldBe(0, imported.Error);
        imported.Error.ShouldContain("2 corrections taken");
        imported.Error.ShouldNotContain("otherwise");
        foreach (string asked in (string[])["brief --json", "quotes --jsonl", "export jsonl", "stories --jsonl", "actors --jsonl", "export reports --full-text"])
        {
            (await Program.RunAsync(asked.Split(' '), folder: to.Path)).Output.ShouldBe((await Program.RunAsync(asked.Split(' '), folder: from.Path)).Output, asked);
        }
        (await Program.RunAsync(["verify"], folder: to.Path)).Code.ShouldBe(0);
        (await Program.RunAsync(["import", "reports.jsonl"], folder: to.Path)).Output.ShouldContain("0 new, 0 replaced, 11 known");
    }

    [Fact]
    public async Task Without_the_texts_nothing_can_be_imported_and_it_says_so()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        Outcome exported = await Program.RunAsync(["export", "reports"], folder: folder.Path);
        exported.Objects.ShouldAllBe(line => !line.GetProperty("raw").GetRawText().Contains("bytes") && line.GetProperty("excerpt").GetString()!.Length <= 281);
        Outcome imported = await Program.RunAsync(["import", "-", "--record", "other.db"], exported.Output, folder.Path);
        imported.Code.ShouldBe(2);
        imported.ErrorLines[0].ShouldContain("export reports --full-text");
    }

    [Fact]
    public async Task Reports_in_the_wire_form_are_imported_and_lines_that_are_none_are_named()
    {
        using TemporaryFolder folder = new();
        Outcome imported = await Program.RunAsync(
            ["import", "-"],
            "{\"id\":\"a\",\"outlet\":\"Gazette\",\"text\":\"Pilots end strike\\n\\n“We sail again,” said Lena Orvik.\"}\nno line\n{\"line\":\"report\",\"id\":\"b\"}\n",
            folder.Path);
        imported.Code.ShouldBe(0);
        imported.Output.ShouldContain("1 reports read (1 new");
        imported.ErrorLines.ShouldBe(["dateline: -:2: it is no whole line of JSON", "dateline: -:3: 'raw' is missing"]);
    }

    [Fact]
    public async Task A_live_page_comes_with_its_entries()
    {
        using TemporaryFolder folder = new();
        string entries = string.Concat(Enumerable.Range(1, 4).Select(hour => $"<div itemprop=\"liveBlogUpdate\" itemscope itemtype=\"https://schema.org/BlogPosting\"><time itemprop=\"datePublished\" datetime=\"2025-05-04T1{hour}:00:00Z\"></time><h2 itemprop=\"headline\">Hour {hour} of the strike</h2><div itemprop=\"articleBody\"><p>“We wait for hour number {hour},” said Lena Orvik, the head of the seamen's union, in the harbour of Tamsund.</p></div></div>"));
        folder.Write("live.html", $"<html><body itemscope itemtype=\"https://schema.org/LiveBlogPosting\"><h1 itemprop=\"headline\">The strike of the pilots, live</h1>{entries}</body></html>");
        (await Program.RunAsync(["read", "live.html", "--outlet", "Gazette"], folder: folder.Path)).Code.ShouldBe(0);
        Outcome exported = await Program.RunAsync(["export", "reports", "--full-text"], folder: folder.Path);
        (await Program.RunAsync(["import", "-", "--record", "other.db"], exported.Output, folder.Path)).Code.ShouldBe(0);
        (await Program.RunAsync(["export", "reports", "--full-text", "--record", "other.db"], folder: folder.Path)).Output.ShouldBe(exported.Output);
        (await Program.RunAsync(["verify", "--record", "other.db"], folder: folder.Path)).Code.ShouldBe(0);
    }
}
