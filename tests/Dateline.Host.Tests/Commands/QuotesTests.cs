using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Annotation.Quotations;
using Dateline.Host.Exports;
using Dateline.Text;

namespace Dateline.Host.Tests.Commands;

/// <summary>Quotations asked for by any of their sides, the nearest renderings of words, and the forms in which they are given: their spans give back the exact characters.</summary>
public sealed partial class QuotesTests
{
    private static readonly string _drone = Path.Combine(Repository.Root, "samples", "the-drone-at-odzisi");
    private static readonly Lazy<Task<byte[]>> _record = new(MakeAsync);

    private const string Extra = """
        Ferry talks fail

        “The ferry will not sail again this year,” Foreign Minister Ana Horvat told NATO in a statement on Monday.

        The owner reportedly warned that the pier could fall. =SUM(1) is what the sign said.

        “=2+2 is four,” she said. 😀 “The pier is safe,” she added at a joint press conference with Iva Kos.
        """;

    private static async Task<byte[]> MakeAsync()
    {
        using TemporaryFolder folder = new();
        folder.Write("extra/extra.txt", Extra);
        folder.Write("extra/manifest.csv", "file,outlet,url,published\nextra.txt,Harbour Post,,2025-03-06\n");
        Outcome outcome = await Program.RunAsync(["read", _drone, folder["extra"]], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        return await File.ReadAllBytesAsync(folder["dateline.db"], TestContext.Current.CancellationToken);
    }

    private static async Task<TemporaryFolder> ReadAsync()
    {
        TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder["dateline.db"], await _record.Value, TestContext.Current.CancellationToken);
        return folder;
    }

    private static async Task<JsonElement[]> Asked(params string[] arguments)
    {
        using TemporaryFolder folder = await ReadAsync();
        return (await Program.RunAsync(["quotes", "--jsonl", .. arguments], folder: folder.Path)).Objects;
    }

    [Theory]
    [InlineData("extra.txt", "--addressee", "NATO")]
    [InlineData("extra.txt", "--hedged")]
    [InlineData("extra.txt", "--outlet", "harbour post")]
    [InlineData("extra.txt", "--cue", "TOLD", "--outlet", "Harbour Post")]
    [InlineData("extra.txt", "--cue", "warn*", "--hedged")]
    [InlineData("extra.txt", "--published", "--from", "2025-03-06", "--to", "2025-03-06")]
    [InlineData("extra.txt", "--from", "2025-03-03", "--to", "2025-03-03")]
    [InlineData("extra.txt", "--actor", "Ana Horvat")]
    [InlineData("extra.txt", "--words", "pier safe")]
    [InlineData("extra.txt", "--kind", "direct", "--words", "ferry")]
    public async Task A_filter_leaves_what_fits(string label, params string[] arguments)
    {
        JsonElement[] found = await Asked(arguments);
        found.ShouldNotBeEmpty();
        found.Length.ShouldBeLessThan((await Asked()).Length);
        found.ShouldAllBe(quotation => quotation.GetProperty("label").GetString()!.EndsWith(label, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_of_the_saying_and_that_of_the_report_are_asked_for_apart()
    {
        (await Asked("--from", "2025-03-03", "--to", "2025-03-03", "--published")).ShouldBeEmpty();
        JsonElement said = (await Asked("--from", "2025-03-03", "--to", "2025-03-03")).Single();
        said.GetProperty("saidFrom").GetString().ShouldBe("2025-03-03");
        Extra[said.GetProperty("medium")[0].GetInt32()..said.GetProperty("medium")[1].GetInt32()].ShouldBe("in a statement");
        Extra[said.GetProperty("addressee")[0].GetInt32()..said.GetProperty("addressee")[1].GetInt32()].ShouldBe("NATO");
        said.GetProperty("addresseeActor").GetString().ShouldBe("nato");
    }

    [Fact]
    public async Task Orders_are_by_day_newest_speaker_and_outlet()
    {
        string[] days = [.. (await Asked("--order", "day")).Select(quotation => quotation.GetProperty("published").GetString()).OfType<string>()];
        days.ShouldBe(days.Order(StringComparer.Ordinal));
        string[] newest = [.. (await Asked("--order", "newest")).Select(quotation => quotation.GetProperty("published").GetString()).OfType<string>()];
        newest.ShouldBe(newest.OrderDescending(StringComparer.Ordinal));
        string?[] actors = [.. (await Asked("--order", "speaker")).Select(quotation => quotation.GetProperty("actor").GetString())];
        actors.SkipWhile(actor => actor is not null).ShouldAllBe(actor => actor == null);
        string[] outlets = [.. (await Asked("--order", "outlet")).Select(quotation => quotation.GetProperty("outlet").GetString()!)];
        outlets.ShouldBe(outlets.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(1, "--actor", "Nobody Atall")]
    [InlineData(1, "--office", "Keeper of the Queen's bees")]
    [InlineData(2, "--order", "sideways")]
    [InlineData(2, "--kind", "loud")]
    [InlineData(2, "--like", "…")]
    [InlineData(2, "--like", "ferry", "--citron", "out")]
    [InlineData(1, "--like", "The football championship will be held in another country")]
    public async Task What_is_not_there_or_wrong_is_one_line_and_an_exit_code(int code, params string[] arguments)
    {
        using TemporaryFolder folder = await ReadAsync();
        Outcome outcome = await Program.RunAsync(["quotes", .. arguments], folder: folder.Path);
        outcome.Code.ShouldBe(code);
        outcome.Output.ShouldBe("");
        outcome.ErrorLines.Single().ShouldStartWith("dateline: ");
    }

    [Fact]
    public async Task Words_that_were_rendered_are_found_with_their_differences()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement near = (await Program.RunAsync(["quotes", "--jsonl", "--like", "The ferry will never sail again this year"], folder: folder.Path)).Objects[0];
        near.GetProperty("label").GetString()!.ShouldEndWith("extra.txt");
        near.GetProperty("verbatim").GetBoolean().ShouldBeFalse();
        TextSpan[] marked = [.. near.GetProperty("differences").EnumerateArray().Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()))];
        marked.Select(span => span.In(Extra)).ShouldBe(["not"]);
        near.GetProperty("missing")[0].GetString().ShouldBe("never");
        Outcome shown = await Program.RunAsync(["quotes", "--like", "The ferry will never sail again this year"], folder: folder.Path);
        string.Join(' ', shown.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("The ferry will [not] (not here: never) sail again this year");
    }

    [Fact]
    public async Task Words_that_stand_in_the_record_are_found_word_for_word_and_absent_ones_are_not_in_this_record()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement near = (await Program.RunAsync(["quotes", "--jsonl", "--like", "the ferry will not sail again this year"], folder: folder.Path)).Objects[0];
        near.GetProperty("verbatim").GetBoolean().ShouldBeTrue();
        Outcome absent = await Program.RunAsync(["quotes", "--like", "Our pensioners deserve a second winter allowance"], folder: folder.Path);
        absent.Error.ShouldStartWith("dateline: not in this record");
        absent.Code.ShouldBe(1);
    }

    [Fact]
    public async Task Every_span_of_every_form_gives_its_exact_characters_back()
    {
        using TemporaryFolder folder = await ReadAsync();
        Dictionary<string, string> texts = [];
        foreach (JsonElement quotation in (await Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path)).Objects)
        {
            string report = quotation.GetProperty("report").GetString()!;
            if (!texts.TryGetValue(report, out string? text))
            {
                JsonElement shown = (await Program.RunAsync(["show", report, "--jsonl"], folder: folder.Path)).Objects.Single();
                texts.Add(report, text = shown.GetProperty("text").GetString()!);
                ContentHash.OfText(text).ShouldBe(quotation.GetProperty("textHash").GetString());
            }
            string.Join(" […] ", quotation.GetProperty("content").EnumerateArray().Select(span => text[span[0].GetInt32()..span[1].GetInt32()])).ShouldBe(quotation.GetProperty("text").GetString());
        }
        List<string[]> rows = Csv((await Program.RunAsync(["quotes", "--csv"], folder: folder.Path)).Output);
        int content = Array.IndexOf(rows[0], "content"), words = Array.IndexOf(rows[0], "text"), id = Array.IndexOf(rows[0], "report");
        rows.Count.ShouldBeGreaterThan(10);
        foreach (string[] row in rows.Skip(1))
        {
            row.Length.ShouldBe(rows[0].Length);
            string own = string.Join(" […] ", row[content].Split(' ').Select(span => span.Split("..")).Select(ends => texts[row[id]][int.Parse(ends[0], null)..int.Parse(ends[1], null)]));
            (row[words].StartsWith('\'') && own.StartsWith('=') ? row[words][1..] : row[words]).ShouldBe(own);
        }
        rows.ShouldContain(row => row[words].StartsWith("'=2+2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Citrons_files_count_in_code_points_and_hold_each_quotation_with_a_cue()
    {
        using TemporaryFolder folder = await ReadAsync();
        Outcome outcome = await Program.RunAsync(["quotes", "--citron", "out"], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe("");
        int quotes = 0;
        foreach (string file in Directory.GetFiles(folder["out"]))
        {
            JsonElement document = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).RootElement;
            Rune[] text = [.. document.GetProperty("text").GetString()!.EnumerateRunes()];
            foreach (JsonElement quote in document.GetProperty("quotes").EnumerateArray())
            {
                quotes++;
                foreach (JsonElement span in quote.GetProperty("sources").EnumerateArray().Concat(quote.GetProperty("contents").EnumerateArray()).Append(quote.GetProperty("cue")))
                {
                    string.Concat(text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]).ShouldBe(span.GetProperty("text").GetString());
                }
            }
        }
        JsonElement[] all = (await Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path)).Objects;
        quotes.ShouldBe(all.Count(quotation => quotation.GetProperty("cue").GetArrayLength() > 0));
    }

    [Fact]
    public void Citrons_contents_take_the_marks_around_them()
    {
        const string text = "😀 “Go,” he said.";
        Quotation quotation = new() { Id = "1", Kind = QuotationKind.Direct, Content = [new TextSpan(4, 7)], Cue = [new TextSpan(12, 16)], Speaker = [new TextSpan(9, 11)], By = "test", Confidence = 973 };
        JsonElement quote = JsonDocument.Parse(CitronFiles.Bytes(text, [quotation])).RootElement.GetProperty("quotes")[0];
        quote.GetProperty("contents")[0].ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"start":2,"end":7,"text":"“Go,”"}""");
        quote.GetProperty("cue").GetProperty("start").GetInt32().ShouldBe(11);
        quote.GetProperty("confidence").GetString().ShouldBe("0.9730");
    }

    [Fact]
    public async Task The_examples_of_the_documentation_find_something()
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "cli.md"), TestContext.Current.CancellationToken);
        string[] commands = [.. text.Split("```console\n").Skip(1).SelectMany(block => block[..block.IndexOf("```", StringComparison.Ordinal)].Split('\n')).Where(line => line.StartsWith("$ dateline ", StringComparison.Ordinal))];
        commands.Length.ShouldBeGreaterThan(3);
        using TemporaryFolder folder = new();
        (await Program.RunAsync(["read", Path.Combine(Repository.Root, "samples", "bay-of-piran"), _drone], folder: folder.Path)).Code.ShouldBe(0);
        foreach (string command in commands)
        {
            // Words of the shell: quoted by one or the other mark, else parted by blanks.
            string[] arguments = [.. Words().Matches(command["$ dateline ".Length..]).Select(word => word.Value.Trim('"', '\''))];
            Outcome outcome = await Program.RunAsync(arguments, folder: folder.Path);
            outcome.Code.ShouldBe(0, $"{command}\n{outcome.Error}");
        }
    }

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Words();

    /// <summary>The rows of RFC 4180, read by another hand than the one that wrote them.</summary>
    private static List<string[]> Csv(string csv)
    {
        List<string[]> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int at = 0; at < csv.Length; at++)
        {
            char unit = csv[at];
            if (quoted)
            {
                if (unit != '"')
                {
                    cell.Append(unit);
                }
                else if (at + 1 < csv.Length && csv[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (unit == '"')
            {
                cell.Length.ShouldBe(0);
                quoted = true;
            }
            else if (unit is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (unit == '\r')
                {
                    csv[++at].ShouldBe('\n');
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                cell.Append(unit);
            }
        }
        return rows;
    }
}
