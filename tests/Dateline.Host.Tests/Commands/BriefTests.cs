using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

public sealed class BriefTests
{
    private static readonly string[] _files = [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "the-drone-at-odzisi"), "*.txt").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData]
    [InlineData("--markdown")]
    [InlineData("--json")]
    [InlineData("--jsonl")]
    public async Task The_order_of_the_files_does_not_matter(params string[] options)
    {
        Outcome one = await Program.RunAsync(["brief", .. _files, .. options, "--threads", "1"]);
        Outcome other = await Program.RunAsync(["brief", .. _files.Reverse(), .. options, "--threads", "5"]);
        one.Code.ShouldBe(0, one.Error);
        one.Output.Length.ShouldBeGreaterThan(50);
        other.Output.ShouldBe(one.Output);
    }

    [Fact]
    public async Task A_page_is_written_whole_and_nothing_is_left_beside_it()
    {
        using TemporaryFolder folder = new();
        Outcome outcome = await Program.RunAsync(["brief", .. _files, "--html", "page.html"], folder: folder.Path);
        outcome.ShouldBe(new Outcome(0, "", ""));
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).ShouldBe(["page.html"]);
        (await File.ReadAllTextAsync(folder["page.html"], TestContext.Current.CancellationToken)).ShouldEndWith("</html>\n");
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_gives_one_line_and_exit_code_2()
    {
        using TemporaryFolder folder = new();
        Outcome outcome = await Program.RunAsync(["brief", _files[0], "--html", "no/such/folder/page.html"], folder: folder.Path);
        outcome.Code.ShouldBe(2);
        outcome.ErrorLines.Single().ShouldContain("page.html: it cannot be written");
    }

    [Fact]
    public async Task Nothing_is_kept_unless_a_record_is_named()
    {
        using TemporaryFolder folder = new();
        await Program.RunAsync(["brief", _files[0]], folder: folder.Path);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
        Outcome kept = await Program.RunAsync(["brief", .. _files, "--record", "kept.db"], folder: folder.Path);
        kept.Code.ShouldBe(0, kept.Error);
        File.Exists(folder["kept.db"]).ShouldBeTrue();
        (await Program.RunAsync(["brief", .. _files], folder: folder.Path)).Output.ShouldBe(kept.Output);
    }

    [Fact]
    public async Task Control_characters_of_a_report_do_not_reach_the_terminal()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.txt", "Bell \u0007 and \u001b[31mred\n\n“We \u001b]0;title\u0007 stay \u202Ehere,” Minister Ada Orlu said on Monday.");
        Outcome outcome = await Program.RunAsync(["brief", "a.txt"], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.Any(unit => char.IsControl(unit) && unit != '\n').ShouldBeFalse();
        outcome.Output.ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task Compare_goes_by_the_ids_of_the_input()
    {
        string input = string.Join('\n', _files.Select((file, at) => JsonSerializer.Serialize(new { id = $"r{at}", text = File.ReadAllText(file) })));
        JsonElement told = (await Program.RunAsync(["compare", "-"], input)).Objects.Single();
        string[] known = [.. _files.Select((_, at) => $"r{at}")];
        told.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("id").GetString()!).Order(StringComparer.Ordinal).ShouldBe(known);
        foreach (JsonElement rendering in told.GetProperty("statements").EnumerateArray().SelectMany(statement => statement.GetProperty("renderings").EnumerateArray()))
        {
            known.ShouldContain(rendering.GetProperty("report").GetString()!);
        }
    }

    [Fact]
    public async Task What_annotate_prints_is_taken_for_quotations_that_are_given()
    {
        using TemporaryFolder folder = new();
        const string Lines = """{"id":"a","published":"2025-03-04","text":"“We stay,” Ada Brask said. He said they left."}""";
        Outcome annotated = await Program.RunAsync(["annotate", "-"], Lines, folder.Path);
        folder.Write("given.jsonl", annotated.Output);
        Outcome compared = await Program.RunAsync(["compare", "-", "--quotations", "given.jsonl"], Lines, folder.Path);
        compared.Code.ShouldBe(0, compared.Error);
        compared.Output.ShouldContain("Ada Brask");
    }

    [Fact]
    public async Task Given_quotations_take_the_place_of_those_found()
    {
        using TemporaryFolder folder = new();
        folder.Write("given.jsonl", """{"id":"a","quotations":[null,{"id":"q0","content":null},{"id":"q1","kind":"direct","content":[[1,9]],"actor":"ada-orlu","name":"Ada Orlu"}]}""");
        Outcome outcome = await Program.RunAsync(["compare", "-", "--quotations", "given.jsonl"], """{"id":"a","text":"“We stay,” she said. He said they left."}""", folder.Path);
        JsonElement statement = outcome.Objects.Single().GetProperty("statements").EnumerateArray().Single();
        statement.GetProperty("renderings")[0].GetProperty("quotation").GetString().ShouldBe("q1");
        statement.GetProperty("name").GetString().ShouldBe("Ada Orlu");
    }

    [Fact]
    public async Task Group_gives_each_input_line_its_story_in_order()
    {
        string input = string.Join('\n', _files.Select((file, at) => JsonSerializer.Serialize(new { id = $"r{at}", text = File.ReadAllText(file) })));
        JsonElement[] lines = (await Program.RunAsync(["group", "-"], input + "\n" + input.Split('\n')[0].Replace("\"r0\"", "\"double\"", StringComparison.Ordinal))).Objects;
        lines.Select(line => line.GetProperty("id").GetString()).ShouldBe([.. _files.Select((_, at) => $"r{at}"), "double"]);
        lines[^1].GetProperty("story").GetString().ShouldBe(lines[0].GetProperty("story").GetString());
        lines.ShouldAllBe(line => line.GetProperty("story").ValueKind == JsonValueKind.String);
    }
}
