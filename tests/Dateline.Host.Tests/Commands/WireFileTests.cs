using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dateline.Host.Tests.Serving;

namespace Dateline.Host.Tests.Commands;

/// <summary>Files of the program's own lines are told by their form, and give a report a line.</summary>
public sealed class WireFileTests
{
    private const string First = "{\"id\":\"a\",\"outlet\":\"The Tamsund Gazette\",\"published\":\"2025-05-04\",\"headline\":\"Pilots end strike\",\"text\":\"TAMSUND – “We sail again on Sunday,” said Lena Orvik.\"}";
    private const string Second = "{\"text\":\"TAMSUND – Lena Orvik said that the ferries would sail on Sunday.\",\"id\":\"b\",\"outlet\":\"Harbour News\"}";

    [Theory]
    [InlineData("reports.jsonl")]
    [InlineData("reports.txt")]
    [InlineData("reports")]
    public async Task A_file_of_reports_gives_a_report_a_line_whatever_it_is_called(string name)
    {
        using TemporaryFolder folder = new();
        folder.Write(name, $"{First}\n\n{Second}\n");
        Outcome read = await Program.RunAsync(["read", name], folder: folder.Path);
        read.Output.ShouldStartWith("2 reports read (2 new");
        read.Error.ShouldBeEmpty();
        Outcome shown = await Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path);
        shown.Objects.Select(line => line.GetProperty("outlet").GetString()).Distinct().ShouldBe(["The Tamsund Gazette", "Harbour News"], ignoreOrder: true);
        (await Program.RunAsync(["verify"], folder: folder.Path)).Code.ShouldBe(0);
        (await Program.RunAsync(["read", name], folder: folder.Path)).Output.ShouldContain("0 new, 0 replaced, 2 known");
    }

    [Fact]
    public async Task They_are_read_from_stdin_folders_and_packed_files_too()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "in"));
        folder.Write("in/one.jsonl", First + "\n");
        using (FileStream file = File.Create(Path.Combine(folder.Path, "in", "two.jsonl.gz")))
        using (GZipStream packed = new(file, CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(Second));
        }
        using (ZipArchive zip = ZipFile.Open(Path.Combine(folder.Path, "in", "three.zip"), ZipArchiveMode.Create))
        using (StreamWriter entry = new(zip.CreateEntry("c.jsonl").Open()))
        {
            entry.Write(First.Replace("\"a\"", "\"c\"", StringComparison.Ordinal).Replace("Gazette", "Mail", StringComparison.Ordinal));
        }
        (await Program.RunAsync(["read", "in"], folder: folder.Path)).Output.ShouldStartWith("3 reports read (3 new");
        (await Program.RunAsync(["read", "-", "--record", "other.db"], $"{First}\r\n{Second}", folder.Path)).Output.ShouldStartWith("2 reports read (2 new");
        (await Program.RunAsync(["brief", "in"], folder: folder.Path)).Output.ShouldContain("Lena Orvik");
    }

    [Fact]
    public async Task What_another_record_exports_is_read_and_its_corrections_are_for_import()
    {
        using TemporaryFolder from = await SampleRecord.CopyAsync();
        string quotation = (await Program.RunAsync(["quotes", "--jsonl"], folder: from.Path)).Objects[0].GetProperty("id").GetString()!;
        (await Program.RunAsync(["correct", quotation, "accepted"], folder: from.Path, environment: new() { ["DATELINE_AUTHOR"] = "Ada" })).Code.ShouldBe(0);
        Outcome exported = await Program.RunAsync(["export", "reports", "--full-text"], folder: from.Path);
        using TemporaryFolder to = new();
        to.Write("reports.jsonl", exported.Output);
        Outcome read = await Program.RunAsync(["read", "reports.jsonl"], folder: to.Path);
        read.Output.ShouldStartWith("10 reports read (10 new");
        read.ErrorLines.ShouldBe(["dateline: reports.jsonl: 1 correction left out: 'dateline import' takes them with their reports"]);
        (await Program.RunAsync(["stories", "--jsonl"], folder: to.Path)).Output.ShouldBe((await Program.RunAsync(["stories", "--jsonl"], folder: from.Path)).Output);
    }

    [Fact]
    public async Task Lines_of_annotate_and_extract_are_reports_again()
    {
        using TemporaryFolder folder = new();
        Outcome annotated = await Program.RunAsync(["annotate", "-", "--text"], $"{First}\n{Second}\n");
        folder.Write("annotated.jsonl", annotated.Output);
        (await Program.RunAsync(["read", "annotated.jsonl", "--outlet", "Harbour News"], folder: folder.Path)).Output.ShouldStartWith("2 reports read (2 new");
        (await Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path)).Objects.Length.ShouldBe(annotated.Objects.Sum(line => line.GetProperty("quotations").GetArrayLength()));

        folder.Write("page.html", "<html><head><title>Pilots end strike | The Tamsund Gazette</title><meta property=\"og:site_name\" content=\"The Tamsund Gazette\"></head><body><article><h1>Pilots end strike</h1><p>TAMSUND – “We sail again on Sunday,” said Lena Orvik, the head of the seamen's union, after a night of talks in the town hall.</p><p>The company had offered the pilots a tenth more pay, and two free days in the summer.</p></article></body></html>");
        folder.Write("extracted.jsonl", (await Program.RunAsync(["extract", "page.html", "--jsonl"], folder: folder.Path)).Output);
        (await Program.RunAsync(["read", "extracted.jsonl", "--record", "pages.db"], folder: folder.Path)).Output.ShouldStartWith("1 reports read (1 new");
        Outcome shown = await Program.RunAsync(["show", "page", "--record", "pages.db"], folder: folder.Path);
        shown.Output.ShouldContain("Pilots end strike");
        shown.Output.ShouldContain("The Tamsund Gazette");
    }

    [Fact]
    public async Task Lines_without_their_texts_are_refused_in_words_that_help()
    {
        using TemporaryFolder folder = new();
        folder.Write("lines.jsonl", (await Program.RunAsync(["annotate", "-"], First)).Output);
        Outcome read = await Program.RunAsync(["read", "lines.jsonl"], folder: folder.Path);
        read.Code.ShouldBe(2);
        read.ErrorLines.ShouldBe(["dateline: lines.jsonl:1: the text of the report is not in the line: write it with 'annotate --text' or 'export reports --full-text'"]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_line_is_said_and_the_others_are_read()
    {
        using TemporaryFolder folder = new();
        string deep = $"{{\"id\":\"d\",\"text\":{new string('[', 5_000)}";
        folder.Write("mixed.jsonl", string.Join('\n', First, "no line", "[1,2]", "{\"id\":\"x\"}", "{\"id\":7,\"text\":\"seven\"}", deep, "{\"id\":\"e\",\"text\":\"\\ud800 alone\"}", "{\"id\":\"f\",\"text\":\"one\",\"text\":\"two\",\"published\":\"soon\"}", Second[..40]));
        Outcome read = await Program.RunAsync(["read", "mixed.jsonl"], folder: folder.Path);
        read.Code.ShouldBe(0);
        read.Output.ShouldStartWith("2 reports read (2 new");
        read.ErrorLines.Select(line => line["dateline: mixed.jsonl:".Length..].Split(':')[0]).ShouldBe(["2", "3", "4", "5", "6", "8", "9"]);
        read.Error.ShouldContain("mixed.jsonl:4: 'text' is missing");
    }

    [Fact]
    public async Task A_file_whose_ends_are_cut_is_still_one_of_lines()
    {
        using TemporaryFolder folder = new();
        folder.Write("head.jsonl", $"{First[20..]}\n{Second}");
        folder.Write("tail.jsonl", First[..^30]);
        Outcome head = await Program.RunAsync(["read", "head.jsonl"], folder: folder.Path);
        head.Output.ShouldStartWith("1 reports read (1 new");
        head.ErrorLines.Length.ShouldBe(1);
        Outcome tail = await Program.RunAsync(["read", "tail.jsonl"], folder: folder.Path);
        tail.Code.ShouldBe(2);
        tail.ErrorLines.ShouldBe(["dateline: tail.jsonl:1: it is no whole line of JSON"]);
    }

    [Fact]
    public async Task Many_wrong_lines_are_counted_and_not_listed()
    {
        using TemporaryFolder folder = new();
        folder.Write("many.jsonl", First + "\n" + string.Concat(Enumerable.Repeat("{}\n", 500)));
        Outcome read = await Program.RunAsync(["read", "many.jsonl"], folder: folder.Path);
        read.ErrorLines.Length.ShouldBe(21);
        read.ErrorLines[^1].ShouldBe("dateline: many.jsonl: 480 more lines give no report");
    }

    [Fact]
    public async Task A_row_of_a_manifest_is_one_report_and_no_file_of_them()
    {
        using TemporaryFolder folder = new();
        folder.Write("reports.jsonl", First);
        folder.Write("list.csv", "file,outlet\nreports.jsonl,Gazette\n");
        Outcome read = await Program.RunAsync(["read", "--manifest", "list.csv"], folder: folder.Path);
        read.ErrorLines[0].ShouldBe("dateline: manifest line 2: reports.jsonl: it holds many reports, one a line: name it by itself");
    }

    [Theory]
    [InlineData("“We sail,” said Lena Orvik, who had written {\"id\":\"a\",\"text\":\"b\"} on the wall.\n")]
    [InlineData("{ Tamsund } – “We sail again on Sunday,” said Lena Orvik.\n")]
    [InlineData("{\"uri\":\"urn:a\",\"headline\":\"Pilots end strike\",\"body_text\":\"“We sail again,” said Lena Orvik.\"}")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"a\",\"text\":\"b\"}]}")]
    [InlineData("{\n\"id\":\"a\",\n\"text\":\"b\"\n}\n")]
    public async Task Other_texts_are_one_report(string text)
    {
        using TemporaryFolder folder = new();
        folder.Write("story.jsonl", text);
        Outcome read = await Program.RunAsync(["read", "story.jsonl"], folder: folder.Path);
        read.Output.ShouldStartWith("1 reports read");
        read.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_in_UTF16_is_one_of_lines_too()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "wide.jsonl"), $"{First}\n{Second}\n", Encoding.Unicode, TestContext.Current.CancellationToken);
        (await Program.RunAsync(["read", "wide.jsonl"], folder: folder.Path)).Output.ShouldStartWith("2 reports read (2 new");
    }

    [Fact]
    public async Task Files_of_lines_are_taken_on_the_page_of_adding()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using MultipartFormDataContent form = new() { { new StringContent($"{First}\nno line\n{Second}\n"), "files", "reports.jsonl" } };
        using HttpResponseMessage answer = await served.Client.PostAsync(new Uri("/add?handler=files", UriKind.Relative), form, TestContext.Current.CancellationToken);
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("2 reports read, 2 new.");
        page.ShouldContain("reports.jsonl:2:");
        JsonDocument.Parse(await served.Client.GetStringAsync(new Uri("/api/v1/reports", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement.GetProperty("count").GetInt32().ShouldBe(2);
    }
}
