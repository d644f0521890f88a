using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

public sealed class StoryTests
{
    private static readonly string _samples = Path.Combine(Repository.Root, "samples");
    private static readonly Dictionary<string, string> _ada = new() { ["DATELINE_AUTHOR"] = "Ada" };

    private static readonly (string Sample, string Row)[] _rows =
    [
        .. new[] { "bay-of-piran", "the-drone-at-odzisi" }.SelectMany(sample => File.ReadLines(Path.Combine(_samples, sample, "manifest.csv")).Skip(1).Where(row => row.Length > 0).Select(row => (sample, row))),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Reports_that_come_one_by_one_make_the_record_that_they_make_at_once(int step)
    {
        using TemporaryFolder atOnce = new();
        await ReadAsync(atOnce, _rows);
        using TemporaryFolder oneByOne = new();
        foreach (int row in Enumerable.Range(0, _rows.Length))
        {
            await ReadAsync(oneByOne, [_rows[(row * step + 4) % _rows.Length]]);
        }
        foreach (string[] arguments in (string[][])[["stories", "--json"], ["brief", "--json"], ["quotes", "--jsonl"]])
        {
            string expected = (await Program.RunAsync(arguments, folder: atOnce.Path)).Output;
            expected.Length.ShouldBeGreaterThan(100);
            (await Program.RunAsync(arguments, folder: oneByOne.Path)).Output.ShouldBe(expected);
        }
        (await Program.RunAsync(["verify"], folder: oneByOne.Path)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_id_that_was_shown_leads_on_when_an_earlier_report_founds_the_story()
    {
        using TemporaryFolder folder = new();
        (string Sample, string Row)[] october = [.. _rows.Where(row => row.Sample == "the-drone-at-odzisi" && row.Row.Contains("2025-10", StringComparison.Ordinal))];
        await ReadAsync(folder, [.. october.Where(row => row.Row.EndsWith("16", StringComparison.Ordinal))]);
        string shown = (await StoriesAsync(folder)).Single().GetProperty("id").GetString()!;
        await ReadAsync(folder, october);
        JsonElement story = (await StoriesAsync(folder)).Single();
        story.GetProperty("id").GetString().ShouldNotBe(shown);
        (await Program.RunAsync(["show", shown], folder: folder.Path)).Output.ShouldBe((await Program.RunAsync(["show", story.GetProperty("id").GetString()!], folder: folder.Path)).Output);
    }

    [Fact]
    public async Task People_split_merge_pin_and_rename_and_their_word_outlives_more_reports()
    {
        using TemporaryFolder folder = new();
        await ReadAsync(folder, _rows[..4]);
        JsonElement story = (await StoriesAsync(folder)).Single();
        string id = story.GetProperty("id").GetString()!;
        string[] reports = [.. story.GetProperty("reports").EnumerateArray().Select(report => report.GetString()!)];
        (await RunAsync(folder, "story", "rename", id, "The bay")).Code.ShouldBe(0);
        (await RunAsync(folder, "story", "split", id, reports[2], reports[3], "--reason", "another day")).Code.ShouldBe(0);
        await ReadAsync(folder, _rows);
        JsonElement[] split = await StoriesAsync(folder);
        split.Single(each => Holds(each, reports[0])).GetProperty("title").GetString().ShouldBe("The bay");
        Holds(split.Single(each => Holds(each, reports[2])), reports[3]).ShouldBeTrue();
        Holds(split.Single(each => Holds(each, reports[2])), reports[0]).ShouldBeFalse();

        (await RunAsync(folder, "story", "pin", reports[3], id)).Code.ShouldBe(0);
        Holds((await StoriesAsync(folder)).Single(each => Holds(each, reports[0])), reports[3]).ShouldBeTrue();
        (await RunAsync(folder, "story", "merge", id, split.Single(each => Holds(each, reports[2])).GetProperty("id").GetString()!)).Code.ShouldBe(0);
        Holds((await StoriesAsync(folder)).Single(each => Holds(each, reports[0])), reports[2]).ShouldBeTrue();

        JsonElement[] corrections = (await RunAsync(folder, "corrections", "--jsonl")).Objects;
        corrections.Select(correction => correction.GetProperty("field").GetString()).ShouldBe(["story.titled", "story.apart", "story.pinned", "story.pinned", "story.merged"]);
        corrections[1].GetProperty("reason").GetString().ShouldBe("another day");
        (await Program.RunAsync(["verify"], folder: folder.Path)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_undone_leaves_the_record_as_it_was()
    {
        using TemporaryFolder folder = new();
        await ReadAsync(folder, _rows);
        string before = (await Program.RunAsync(["brief", "--json"], folder: folder.Path)).Output;
        JsonElement[] stories = await StoriesAsync(folder);
        (await RunAsync(folder, "story", "merge", stories[0].GetProperty("id").GetString()!, stories[3].GetProperty("id").GetString()!)).Code.ShouldBe(0);
        (await StoriesAsync(folder)).Length.ShouldBe(stories.Length - 1);
        string correction = (await RunAsync(folder, "corrections", "--jsonl")).Objects.Single().GetProperty("id").GetString()!;
        (await RunAsync(folder, "undo", correction[..10])).Code.ShouldBe(0);
        (await Program.RunAsync(["brief", "--json"], folder: folder.Path)).Output.ShouldBe(before);
        (await RunAsync(folder, "undo", correction)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_corrects_must_be_named()
    {
        using TemporaryFolder folder = new();
        await ReadAsync(folder, _rows[..1]);
        Outcome outcome = await Program.RunAsync(["story", "rename", "1", "A title"], folder: folder.Path);
        (outcome.Code, outcome.Error.Contains("--author", StringComparison.Ordinal)).ShouldBe((2, true));
    }

    private static Task<Outcome> RunAsync(TemporaryFolder folder, params string[] arguments) => Program.RunAsync(arguments, folder: folder.Path, environment: _ada);

    private static bool Holds(JsonElement story, string report) => story.GetProperty("reports").EnumerateArray().Any(each => each.GetString() == report);

    private static async Task<JsonElement[]> StoriesAsync(TemporaryFolder folder) => (await Program.RunAsync(["stories", "--jsonl"], folder: folder.Path)).Objects;

    private static async Task ReadAsync(TemporaryFolder folder, IReadOnlyList<(string Sample, string Row)> rows)
    {
        string manifest = string.Join('\n', rows.Select(row => Path.Combine(_samples, row.Sample, row.Row)).Prepend("file,outlet,url,published"));
        folder.Write("manifest-of-test.csv", manifest + "\n");
        Outcome outcome = await Program.RunAsync(["read", "--manifest", "manifest-of-test.csv"], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
    }
}
