using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using Dateline.Host.Exports.Events;

namespace Dateline.Host.Tests.Commands;

/// <summary>Events written in each form, read back by readers that are not ours, and held against our own form.</summary>
public sealed class ExportTests
{
    private static readonly Lazy<Task<byte[]>> _record = new(MakeAsync);

    private static async Task<byte[]> MakeAsync()
    {
        using TemporaryFolder folder = new();
        Outcome outcome = await Program.RunAsync(["read", Path.Combine(Repository.Root, "samples")], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        return await File.ReadAllBytesAsync(folder["dateline.db"], TestContext.Current.CancellationToken);
    }

    private static async Task<TemporaryFolder> ReadAsync()
    {
        TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder["dateline.db"], await _record.Value, TestContext.Current.CancellationToken);
        return folder;
    }

    private static async Task<Outcome> Asked(params string[] arguments)
    {
        using TemporaryFolder folder = await ReadAsync();
        return await Program.RunAsync(["export", .. arguments], folder: folder.Path);
    }

    private static async Task<Dictionary<string, JsonElement>> Own(params string[] arguments) =>
        (await Asked(["jsonl", .. arguments])).Objects.ToDictionary(line => line.GetProperty("event").GetProperty("id").GetString()!);

    // Readers of these formats split at tabs and know no quotation marks.
    private static List<string[]> Rows(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];

    [Fact]
    public async Task Our_own_lines_hold_every_event_with_its_characters()
    {
        Dictionary<string, JsonElement> own = await Own();
        own.Count.ShouldBeGreaterThan(10);
        foreach (JsonElement line in own.Values)
        {
            JsonElement span = line.GetProperty("event").GetProperty("text");
            line.GetProperty("words").GetString()!.Length.ShouldBe(span[1].GetInt32() - span[0].GetInt32());
            line.GetProperty("sources").GetArrayLength().ShouldBe(line.GetProperty("event").GetProperty("told").GetString() == "source" ? Math.Max(1, line.GetProperty("sources").GetArrayLength()) : 0);
        }
    }

    [Fact]
    public async Task Csv_says_the_same_as_our_own_lines()
    {
        Dictionary<string, JsonElement> own = await Own();
        using CsvReader reader = CsvReader.FromText((await Asked("csv")).Output, new CsvReaderOptions());
        reader.ReadHeader();
        int rows = 0;
        for (; reader.Read(); rows++)
        {
            string Cell(string name) => reader.GetString(name);
            JsonElement line = own[Cell("id")];
            Cell("class").ShouldBe(line.GetProperty("event").GetProperty("class").GetString());
            Cell("words").TrimStart('\'').ShouldBe(line.GetProperty("words").GetString());
            Cell("status").ShouldBe(line.GetProperty("event").GetProperty("status").GetString());
            Cell("whoActors").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(line.GetProperty("event").GetProperty("who").GetArrayLength());
        }
        rows.ShouldBe(own.Count);
    }

    [Fact]
    public async Task Plover_records_are_our_events_without_our_own_class()
    {
        Dictionary<string, JsonElement> own = await Own();
        JsonElement[] records = (await Asked("plover", "--published-day")).Objects;
        records.ShouldNotBeEmpty();
        foreach (JsonElement record in records)
        {
            JsonElement told = own[record.GetProperty("id").GetString()!].GetProperty("event");
            record.GetProperty("event")[0].GetString().ShouldBe(told.GetProperty("class").GetString());
            record.GetProperty("event")[0].GetString().ShouldNotBe("STATEMENT");
            record.GetProperty("actor").GetArrayLength().ShouldBe(told.GetProperty("who").GetArrayLength());
            record.GetProperty("recipient").GetArrayLength().ShouldBe(told.GetProperty("whom").GetArrayLength());
            record.GetProperty("dateline").GetProperty("told").GetString().ShouldBe(told.GetProperty("told").GetString());
            record.GetProperty("text_info").GetProperty("start").GetInt32().ShouldBe(told.GetProperty("text")[0].GetInt32());
            record.GetProperty("quad_code").GetInt32().ShouldBeInRange(1, 4);
            DateOnly.ParseExact(record.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public async Task Polecat_rows_have_the_columns_of_the_data_set()
    {
        Dictionary<string, JsonElement> own = await Own();
        List<string[]> rows = Rows((await Asked("polecat", "--published-day")).Output);
        rows[0].ShouldBe(PolecatTable.Columns);
        rows[0].Length.ShouldBe(40);
        rows.Count.ShouldBeGreaterThan(1);
        foreach (string[] row in rows.Skip(1))
        {
            row.Length.ShouldBe(40);
            JsonElement told = own[row[0]].GetProperty("event");
            row[2].ShouldBe(told.GetProperty("class").GetString());
            told.GetProperty("told").GetString().ShouldBe("report");
            told.GetProperty("status").GetString().ShouldNotBeOneOf("denied", "hypothetical");
        }
    }

    [Fact]
    public async Task Gdelt_tables_have_their_columns_and_every_event_has_its_mentions()
    {
        using TemporaryFolder folder = await ReadAsync();
        Outcome outcome = await Program.RunAsync(["export", "gdelt", "--into", "out", "--published-day"], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        List<string[]> events = Rows(await File.ReadAllTextAsync(folder["out/gdelt.export.CSV"], TestContext.Current.CancellationToken));
        List<string[]> mentions = Rows(await File.ReadAllTextAsync(folder["out/gdelt.mentions.CSV"], TestContext.Current.CancellationToken));
        events.ShouldNotBeEmpty();
        events.ShouldAllBe(row => row.Length == 61 && row[1].Length == 8 && row[26].StartsWith(row[28]) && row[29].Length == 1 && row[30].Length > 0);
        events.Select(row => row[0]).ShouldBeUnique();
        mentions.ShouldAllBe(row => row.Length == 16);
        mentions.Select(row => row[0]).Distinct().Order().ShouldBe(events.Select(row => row[0]).Order());
        foreach (string[] row in events)
        {
            mentions.Count(mention => mention[0] == row[0]).ShouldBe(int.Parse(row[33], CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task The_manifest_names_what_was_asked_and_the_hash_of_each_file()
    {
        using TemporaryFolder folder = await ReadAsync();
        Outcome outcome = await Program.RunAsync(["export", "polecat", "--into", "out", "--told", "report", "--one-a-day"], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        JsonElement manifest = JsonDocument.Parse(await File.ReadAllTextAsync(folder["out/manifest.json"], TestContext.Current.CancellationToken)).RootElement;
        manifest.GetProperty("asked").EnumerateObject().Select(item => $"{item.Name} {item.Value}").ShouldBe(["one-a-day yes", "told report"]);
        JsonElement file = manifest.GetProperty("files")[0];
        byte[] bytes = await File.ReadAllBytesAsync(folder["out/" + file.GetProperty("name").GetString()], TestContext.Current.CancellationToken);
        file.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        manifest.GetProperty("engine").GetProperty("data").GetString()!.Length.ShouldBe(64);
        manifest.GetProperty("readBy").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("status", "planned", "--status", "planned")]
    [InlineData("told", "source", "--told", "source")]
    [InlineData("class", "CONSULT", "--class", "consult")]
    public async Task A_filter_leaves_what_fits(string field, string value, params string[] arguments)
    {
        Dictionary<string, JsonElement> all = await Own();
        Dictionary<string, JsonElement> some = await Own(arguments);
        some.Keys.Order().ShouldBe(all.Where(item => item.Value.GetProperty("event").GetProperty(field).GetString() == value).Select(item => item.Key).Order());
    }

    [Theory]
    [InlineData("'tsv' is no format", "tsv")]
    [InlineData("gdelt is two files", "gdelt")]
    [InlineData("'QUARREL' is no class", "jsonl", "--class", "QUARREL")]
    [InlineData("'done' is no status", "jsonl", "--status", "done")]
    [InlineData("--class chooses events", "stix", "--outlet", "Adria Wire", "--class", "AID")]
    [InlineData("--from chooses events", "reports", "--from", "2025-05-01")]
    [InlineData("--one-a-day is for exports of events", "schema", "--one-a-day")]
    [InlineData("--with-own is for exports of events", "atom", "--with-own")]
    [InlineData("--published-day is for exports of events", "reports", "--published-day")]
    [InlineData("--full-text is for exports of stories", "csv", "--full-text")]
    public async Task Wrong_use_is_named(string message, params string[] arguments)
    {
        Outcome outcome = await Asked(arguments);
        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(message);
    }
}
