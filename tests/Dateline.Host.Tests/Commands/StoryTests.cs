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
    public async Task A_brief_tells_only_what_is_new_since_it_was_last_asked()
    {
        using TemporaryFolder folder = new();
        SetClock clock = new();
        (await RunAsync(folder, clock, "brief", "--since", "last")).Code.ShouldBe(2);
        await ReadAsync(folder, _rows[..5], clock);
        clock.Now += TimeSpan.FromHours(1);
        JsonElement[] first = (await RunAsync(folder, clock, "brief", "--since", "last", "--jsonl")).Objects;
        first.ShouldAllBe(change => change.GetProperty("change").GetString() == "new");
        first.Count(change => change.GetProperty("kind").GetString() == "report").ShouldBe(5);
        clock.Now += TimeSpan.FromHours(1);
        await ReadAsync(folder, _rows[..6], clock);
        clock.Now += TimeSpan.FromHours(1);
        JsonElement[] next = (await RunAsync(folder, clock, "brief", "--since", "last", "--jsonl")).Objects;
        next.Where(change => change.GetProperty("kind").GetString() == "report").ShouldHaveSingleItem();
        next.Length.ShouldBeLessThan(first.Length);
        clock.Now += TimeSpan.FromHours(1);
        JsonElement[] stories = await StoriesAsync(folder);
        string gone = stories[^1].GetProperty("id").GetString()!;
        (await RunAsync(folder, clock, "story", "merge", stories[0].GetProperty("id").GetString()!, gone)).Code.ShouldBe(0);
        clock.Now += TimeSpan.FromHours(1);
        JsonElement merged = (await RunAsync(folder, clock, "brief", "--since", "last", "--jsonl")).Objects.Single(change => change.GetProperty("change").GetString() == "merged");
        (merged.GetProperty("story").GetString(), merged.GetProperty("into").GetString()).ShouldBe((gone, (await StoriesAsync(folder))[0].GetProperty("id").GetString()));
        clock.Now += TimeSpan.FromHours(1);
        (await RunAsync(folder, clock, "brief", "--since", "last")).Code.ShouldBe(1);
        (await RunAsync(folder, clock, "brief", "--since", "yesterday")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_brief_of_what_is_new_leaves_nothing_out_that_was_told_in_the_second_in_which_it_was_last_asked_and_nothing_comes_twice()
    {
        using TemporaryFolder folder = new();
        SetClock clock = new();
        await ReadAsync(folder, _rows[..5], clock);
        (await RunAsync(folder, clock, "brief", "--since", "last", "--jsonl")).Objects.Length.ShouldBeGreaterThan(5);
        (await RunAsync(folder, clock, "brief", "--since", "last")).Code.ShouldBe(1);
        await ReadAsync(folder, _rows[..6], clock);
        (await RunAsync(folder, clock, "brief", "--since", "last", "--jsonl")).Objects.Where(change => change.GetProperty("kind").GetString() == "report").ShouldHaveSingleItem().GetProperty("change").GetString().ShouldBe("new");
        (await RunAsync(folder, clock, "brief", "--since", "last")).Code.ShouldBe(1);
        clock.Now += TimeSpan.FromMinutes(1);
        (await RunAsync(folder, clock, "brief", "--since", "last")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_new_is_told_as_CommonMark_and_as_a_page_too()
    {
        using TemporaryFolder folder = new();
        SetClock clock = new();
        await ReadAsync(folder, _rows[..3], clock);
        string markdown = (await RunAsync(folder, clock, "brief", "--since", "2000-01-01", "--markdown")).Output;
        markdown.ShouldStartWith("# What changed since 2000-01-01\n\n## New\n\n- ");
        (await RunAsync(folder, clock, "brief", "--since", "2000-01-01", "--html", "new.html")).Code.ShouldBe(0);
        string page = await File.ReadAllTextAsync(folder["new.html"], TestContext.Current.CancellationToken);
        page.ShouldContain("<h2>New</h2>");
        page.ShouldContain("Content-Security-Policy");
        page.Split("<li>").Length.ShouldBe(markdown.Split("\n- ").Length);
    }

    [Fact]
    public async Task An_event_of_several_accounts_is_explained_by_the_words_that_they_share()
    {
        using TemporaryFolder folder = new();
        await ReadAsync(folder, _rows);
        JsonElement[] stories = (await Program.RunAsync(["brief", "--jsonl"], folder: folder.Path)).Objects;
        JsonElement occurrence = stories.SelectMany(story => story.GetProperty("occurrences").EnumerateArray()).First(each => each.GetProperty("accounts").GetArrayLength() > 1);
        string told = (await Program.RunAsync(["explain", occurrence.GetProperty("id").GetString()!], folder: folder.Path)).Output;
        told.ShouldContain($"of class {occurrence.GetProperty("class").GetString()}");
        told.ShouldContain("the account of");
        told.ShouldContain("account: …");
    }

    [Fact]
    public async Task Another_text_at_one_address_is_a_change_and_no_new_outlet()
    {
        using TemporaryFolder folder = new();
        folder.Write("first.txt", "Ferry to Harsund late\n\nThe ferry to Harsund left forty minutes late on Monday, port master Ida Torm said. Nobody was hurt when a rope broke at the quay.\n");
        folder.Write("second.txt", "Ferry to Harsund late\n\nThe ferry to Harsund left ninety minutes late on Monday, port master Ida Torm said. Nobody was hurt when a rope broke at the quay.\n");
        folder.Write("m.csv", "file,outlet,url,published\nfirst.txt,Coast,https://coast.example/1,2025-06-02\nsecond.txt,Coast,https://coast.example/1,2025-06-03\n");
        (await Program.RunAsync(["read", "--manifest", "m.csv"], folder: folder.Path)).Code.ShouldBe(0);
        JsonElement story = (await StoriesAsync(folder)).Single();
        (story.GetProperty("reports").GetArrayLength(), story.GetProperty("outlets").GetInt32()).ShouldBe((2, 1));
        JsonElement[] explained = [.. await Task.WhenAll(story.GetProperty("reports").EnumerateArray().Select(async report => (await RunAsync(folder, "explain", report.GetString()!, "--jsonl")).Objects.Single()))];
        JsonElement later = explained.Single(each => each.GetProperty("reasons").EnumerateArray().Any(reason => reason.GetString()!.Contains("at the same address", StringComparison.Ordinal)));
        later.GetProperty("evidence").EnumerateArray().Where(place => place.GetProperty("role").GetString() is "before" or "after").Select(place => place.GetProperty("text").GetString()).ShouldBe(["forty", "ninety"]);
    }

    [Fact]
    public async Task A_story_explains_which_words_and_days_join_and_part_its_reports()
    {
        using TemporaryFolder folder = new();
        await ReadAsync(folder, _rows);
        JsonElement story = (await StoriesAsync(folder))[0];
        JsonElement explained = (await RunAsync(folder, "explain", story.GetProperty("id").GetString()!, "--jsonl")).Objects.Single();
        string reasons = string.Join('\n', explained.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        reasons.ShouldContain("both say “");
        reasons.ShouldContain("141 days apart, too many for one story");
        explained.GetProperty("evidence").EnumerateArray().Count(place => place.GetProperty("role").GetString() == "joins").ShouldBeGreaterThan(4);
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

    private static Task<Outcome> RunAsync(TemporaryFolder folder, SetClock clock, params string[] arguments) => Program.RunAsync(arguments, folder: folder.Path, environment: _ada, clock: clock);

    private static bool Holds(JsonElement story, string report) => story.GetProperty("reports").EnumerateArray().Any(each => each.GetString() == report);

    private static async Task<JsonElement[]> StoriesAsync(TemporaryFolder folder) => (await Program.RunAsync(["stories", "--jsonl"], folder: folder.Path)).Objects;

    private static async Task ReadAsync(TemporaryFolder folder, IReadOnlyList<(string Sample, string Row)> rows, SetClock? clock = null)
    {
        string manifest = string.Join('\n', rows.Select(row => Path.Combine(_samples, row.Sample, row.Row)).Prepend("file,outlet,url,published"));
        folder.Write("manifest-of-test.csv", manifest + "\n");
        Outcome outcome = await Program.RunAsync(["read", "--manifest", "manifest-of-test.csv"], folder: folder.Path, clock: clock);
        outcome.Code.ShouldBe(0, outcome.Error);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
