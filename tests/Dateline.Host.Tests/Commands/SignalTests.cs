using System.Text.Json;
using Dateline.Host.Tests.Exports;
using Dateline.Host.Tests.Serving;

namespace Dateline.Host.Tests.Commands;

/// <summary>What the user watches: met in the record, listed with its places, handed on with the user's own technique.</summary>
public sealed class SignalTests
{
    private const string Watched = "# source: our own\nsignal\tquery\tin\ttechnique\ttechniqueName\nmedian line\t\"median line\" OR \"territorial waters\"\tquotations\nvessels\tvessel -nowhere\t\tT0001.002\tAn invented technique\nnever\t\"no such words\"\treports\n";

    private static async Task<TemporaryFolder> FolderAsync(string signals = Watched)
    {
        TemporaryFolder folder = await SampleRecord.CopyAsync();
        folder.Write("mine/signals/signals-mine.tsv", signals);
        return folder;
    }

    [Fact]
    public async Task Lines_in_which_signals_are_met_are_listed_with_their_places()
    {
        using TemporaryFolder folder = await FolderAsync();
        Outcome met = await Program.RunAsync(["signals", "--data", "mine", "--jsonl"], folder: folder.Path);
        met.Code.ShouldBe(0, met.Error);
        met.Objects.Select(line => line.GetProperty("signal").GetString()).Distinct().ShouldBe(["median line", "vessels"]);
        Dictionary<string, string> texts = (await Program.RunAsync(["export", "reports", "--full-text"], folder: folder.Path)).Objects.Where(line => line.TryGetProperty("read", out _)).ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("read").GetProperty("text").GetString()!, StringComparer.Ordinal);
        foreach (JsonElement line in met.Objects)
        {
            JsonElement span = line.GetProperty("span");
            texts[line.GetProperty("report").GetString()!][span[0].GetInt32()..span[1].GetInt32()].ShouldBe(line.GetProperty("snippet").GetString());
            line.GetProperty("marks").GetArrayLength().ShouldBeGreaterThan(0);
        }
        met.Objects.Where(line => line.GetProperty("signal").GetString() == "median line").ShouldAllBe(line => line.GetProperty("kind").GetString() == "quotation" && line.GetProperty("technique").ValueKind == JsonValueKind.Null);
        (await Program.RunAsync(["signals", "VESSELS", "--data", "mine", "--jsonl"], folder: folder.Path)).Objects.Length.ShouldBe(met.Objects.Count(line => line.GetProperty("signal").GetString() == "vessels"));
        (await Program.RunAsync(["signals", "never", "--data", "mine"], folder: folder.Path)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Where_nothing_is_watched_it_says_how_to()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        Outcome met = await Program.RunAsync(["signals"], folder: folder.Path);
        met.Code.ShouldBe(1);
        met.ErrorLines.ShouldHaveSingleItem().ShouldContain("signals/signals.tsv");
    }

    [Theory]
    [InlineData("signal\tquery\n\tvessel\n", "data/signals/signals-mine.tsv, line 2: 'signal' is empty")]
    [InlineData("signal\tquery\na\tvessel\nA\tline\n", "line 3: there is a signal 'A' already")]
    [InlineData("signal\tquery\tin\na\tvessel\trumours\n", "line 2:")]
    [InlineData("signal\tquery\ttechnique\ttechniqueName\na\tvessel\tdistort\tX\n", "line 2: 'distort' is no id of a DISARM technique")]
    [InlineData("signal\tquery\ttechnique\na\tvessel\tT0001\n", "line 2: the technique has no 'techniqueName'")]
    [InlineData("name\tquery\na\tvessel\n", "line 2: no column 'signal'")]
    public async Task A_wrong_row_is_named(string signals, string told)
    {
        using TemporaryFolder folder = await FolderAsync(signals);
        Outcome met = await Program.RunAsync(["signals", "--data", "mine"], folder: folder.Path);
        met.Code.ShouldBe(2);
        met.ErrorLines.ShouldHaveSingleItem().ShouldContain(told);
    }

    [Fact]
    public async Task What_is_watched_changes_no_line_of_the_record()
    {
        using TemporaryFolder folder = await FolderAsync();
        string with = (await Program.RunAsync(["quotes", "--jsonl", "--data", "mine"], folder: folder.Path)).Output;
        with.ShouldBe((await Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path)).Output);
        (await Program.RunAsync(["refresh", "--dry-run", "--data", "mine"], folder: folder.Path)).Output.ShouldBe((await Program.RunAsync(["refresh", "--dry-run"], folder: folder.Path)).Output);
    }

    [Fact]
    public async Task The_technique_that_the_user_holds_a_signal_against_stands_in_the_bundle_as_their_word()
    {
        using TemporaryFolder folder = await FolderAsync();
        JsonElement[] objects = [.. JsonDocument.Parse((await Program.RunAsync(["export", "stix", "--data", "mine"], folder: folder.Path)).Output).RootElement.GetProperty("objects").EnumerateArray()];
        string[] ids = [.. objects.Select(each => each.GetProperty("id").GetString()!)];
        objects.SelectMany(each => StixRules.Breaches(each, ids)).ShouldBeEmpty();
        JsonElement technique = objects.First(each => each.GetProperty("type").GetString() == "attack-pattern");
        technique.GetProperty("external_references")[0].GetProperty("external_id").GetString().ShouldBe("T0001.002");
        technique.GetProperty("description").GetString()!.ShouldContain("not found by the program");
        objects.Count(each => each.GetProperty("type").GetString() == "report" && each.GetProperty("object_refs").EnumerateArray().Any(reference => reference.GetString() == technique.GetProperty("id").GetString())).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_api_lists_them_page_by_page()
    {
        using TemporaryFolder folder = await FolderAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"], "--data", folder["mine"]);
        JsonElement all = await AskAsync(served, "/api/v1/signals?limit=200");
        int count = all.GetProperty("count").GetInt32();
        count.ShouldBe(all.GetProperty("items").GetArrayLength());
        JsonElement first = await AskAsync(served, "/api/v1/signals?limit=1");
        JsonElement second = await AskAsync(served, $"/api/v1/signals?limit=1&cursor={first.GetProperty("next").GetString()}");
        second.GetProperty("items")[0].ToString().ShouldBe(all.GetProperty("items")[1].ToString());
        (await AskAsync(served, "/api/v1/signals?signal=vessels")).GetProperty("items").EnumerateArray().ShouldAllBe(line => line.GetProperty("signal").GetString() == "vessels");
        ((int)(await served.Client.GetAsync("/api/v1/signals?signal=other", TestContext.Current.CancellationToken)).StatusCode).ShouldBe(400);
    }

    private static async Task<JsonElement> AskAsync(Served served, string address) => JsonDocument.Parse(await served.Client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;
}
