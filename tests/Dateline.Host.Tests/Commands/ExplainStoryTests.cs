using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

/// <summary>What joined and parted the lines of a told story, in plain words with the characters.</summary>
public sealed class ExplainStoryTests
{
    private const string Wire = """
        Lock at Brenn to close for repairs

        BRENN, June 2 (Coast Wire) - The lock at Brenn will close for 14 days after engineers found cracks in its upper gate, Canal Minister Odila Ravn said on Monday.

        "We close the lock for 14 days, and nobody who lives by the canal will have to leave," Ravn told reporters at the lock. "The upper gate is older than any of us."

        Ravn said the repairs would cost nine million crowns and that the state would pay for all of them.

        The boatmen's union said 220 barges were waiting below the lock on Monday evening. Its head, Tomas Lind, warned that "the mills of Harsund will stand still before the week is out".
        """;

    private const string Post = """
        Ravn: nobody by the canal will have to leave

        Canal Minister Odila Ravn has promised that nobody who lives by the Brenn canal will have to leave while the lock is repaired.

        Speaking at the lock on Monday, Ravn said the gate might stay closed for 14 days. She put the cost at nine million crowns, which the state would pay.

        Tomas Lind, who leads the boatmen's union, said the mills of Harsund would stand still before the week was out. By his count 260 barges were waiting below the lock.
        """;

    private const string Daily = """
        Brenn lock shut as barges queue

        The lock at Brenn has been shut since Monday night and barges are queuing as far as the bend at Velden, the canal office said on Tuesday.

        Canal Minister Odila Ravn has said the repairs will cost nine million crowns. Engineers found cracks in the upper gate of the lock, which was built by the grandfathers of those who work it now.

        The office did not say when the first barge would pass again. Shopkeepers in the old town of Brenn, who sell bread and diesel to the crews, said they had never had so many customers on a weekday, and the baker by the lower gate baked twice.

        Farmers along the canal asked for pumps, since the fields behind the dyke are dry in June and the level below the lock has fallen by a hand in one day. The office promised to open the sluice at night, when no crew wants to sleep through the noise, and to close it again in the morning.
        """;

    private const string Later = """
        Brenn lock opens again after a year of repairs

        BRENN, June 9, 2026 (Coast Wire) - The lock at Brenn opened again on Tuesday, a year after engineers found cracks in its upper gate, Canal Minister Odila Ravn said.

        "The upper gate is younger than any of us now," Ravn told reporters at the lock. The repairs cost 31 million crowns.

        The boatmen's union of Tomas Lind said 40 barges passed in the first hour.
        """;

    [Fact]
    public async Task An_omission_names_who_carries_the_fact_and_why_its_absence_counts()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement omission = (await ComparedAsync(folder)).GetProperty("omissions").EnumerateArray().Single(each => each.GetProperty("fact").GetString()!.Contains("mills of Harsund", StringComparison.Ordinal));
        JsonElement explained = await ExplainedAsync(folder, omission);
        explained.GetProperty("kind").GetString().ShouldBe("omission");
        explained.GetProperty("what").GetString()!.ShouldStartWith("left out by 1 report of the story");
        string reasons = Reasons(explained);
        reasons.ShouldContain("reports carry it: ");
        reasons.ShouldContain("daily.txt does not: it is later than two of these from different publishers");
        Texts(explained, "evidence").ShouldContain("the mills of Harsund would stand still before the week was out");
    }

    [Fact]
    public async Task A_discrepancy_shows_the_value_of_each_account_and_what_kind_it_is()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement conflict = (await ComparedAsync(folder)).GetProperty("discrepancies").EnumerateArray().Single(each => each.GetProperty("field").GetString() == "barges");
        JsonElement explained = await ExplainedAsync(folder, conflict);
        explained.GetProperty("kind").GetString().ShouldBe("discrepancy");
        string reasons = Reasons(explained);
        reasons.ShouldContain("post.txt has “260 barges”");
        reasons.ShouldContain("both cannot be right");
        Texts(explained, "value").Distinct().Order().ShouldBe(["220 barges", "230 barges", "260 barges"]);
    }

    [Fact]
    public async Task A_statement_shows_the_words_that_its_renderings_share_and_in_what_they_differ()
    {
        using TemporaryFolder folder = await ReadAsync();
        List<JsonElement> all = [];
        foreach (JsonElement statement in (await ComparedAsync(folder)).GetProperty("statements").EnumerateArray())
        {
            all.Add(await ExplainedAsync(folder, statement));
        }
        JsonElement explained = all.Single(each => each.GetProperty("evidence").EnumerateArray().Any(place => place.GetProperty("text").GetString() == "the mills of Harsund will stand still before the week is out"));
        explained.GetProperty("kind").GetString().ShouldBe("statement");
        Reasons(explained).ShouldContain("shares “the mills of Harsund … stand still before the week … out” with the first rendering");
        explained.GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_copy_names_its_original_and_shows_what_was_changed()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement copy = (await ComparedAsync(folder)).GetProperty("copies").EnumerateArray().ShouldHaveSingleItem();
        JsonElement explained = (await RunAsync(folder, "explain", copy.GetProperty("report").GetString()!, "--jsonl")).Objects.Single();
        string reasons = Reasons(explained);
        reasons.ShouldContain("it is a copy of wire.txt: it keeps ");
        reasons.ShouldContain("“220” became “230”");
        Texts(explained, "before").ShouldContain("220");
        Texts(explained, "after").ShouldContain("230");
    }

    [Fact]
    public async Task A_day_that_the_company_gives_is_explained_by_the_words_of_both_reports()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement undated = (await ComparedAsync(folder)).GetProperty("reports").EnumerateArray().Single(each => each.GetProperty("label").GetString() == "echo.txt");
        JsonElement explained = (await RunAsync(folder, "explain", undated.GetProperty("id").GetString()!, "--jsonl")).Objects.Single();
        Reasons(explained).ShouldContain("its day is 2025-06-02 (inferred): ");
        Texts(explained, "day").ShouldContain("Monday");
    }

    [Fact]
    public async Task A_storyline_shows_which_words_and_days_lie_between_its_stories()
    {
        using TemporaryFolder folder = await ReadAsync();
        string storyline = (await RunAsync(folder, "stories", "--jsonl")).Objects.Select(story => story.GetProperty("storyline").GetString()!).Distinct().ShouldHaveSingleItem();
        JsonElement explained = (await RunAsync(folder, "explain", storyline, "--jsonl")).Objects.Single();
        explained.GetProperty("kind").GetString().ShouldBe("storyline");
        explained.GetProperty("what").GetString()!.ShouldContain(" of 2 stories: ");
        string reasons = Reasons(explained);
        reasons.ShouldContain(" continues “");
        reasons.ShouldContain("later.txt is ");
        reasons.ShouldContain("both say “");
        reasons.ShouldContain(" days apart");
        Texts(explained, "joins").ShouldContain("Brenn");
    }

    [Fact]
    public async Task What_people_said_of_a_story_is_told_and_not_what_they_said_of_a_line()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement quotation = (await RunAsync(folder, "quotes", "--jsonl")).Objects[0];
        string story = (await ComparedAsync(folder)).GetProperty("story").GetString()!;
        (await RunAsync(folder, "correct", quotation.GetProperty("id").GetString()!, "accepted", "--author", "Ada")).Code.ShouldBe(0);
        (await RunAsync(folder, "correct", "wire.txt", "publisher", "Coast Group", "--author", "Ada")).Code.ShouldBe(0);
        Reasons((await RunAsync(folder, "explain", story, "--jsonl")).Objects.Single()).ShouldNotContain("Ada");
        (await RunAsync(folder, "story", "rename", story, "The lock at Brenn", "--author", "Ada")).Code.ShouldBe(0);
        Reasons((await RunAsync(folder, "explain", story, "--jsonl")).Objects.Single()).ShouldContain(" titled The lock at Brenn");
    }

    private static string Reasons(JsonElement explained) => string.Join('\n', explained.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));

    private static IEnumerable<string> Texts(JsonElement explained, string role) =>
        explained.GetProperty("evidence").EnumerateArray().Where(place => place.GetProperty("role").GetString() == role).Select(place => place.GetProperty("text").GetString()!);

    private static async Task<JsonElement> ComparedAsync(TemporaryFolder folder)
    {
        JsonElement story = (await RunAsync(folder, "stories", "--jsonl")).Objects.MaxBy(each => each.GetProperty("reports").GetArrayLength());
        return (await RunAsync(folder, "compare", story.GetProperty("id").GetString()!, "--jsonl")).Objects.Single();
    }

    private static async Task<JsonElement> ExplainedAsync(TemporaryFolder folder, JsonElement line) =>
        (await RunAsync(folder, "explain", line.GetProperty("id").GetString()!, "--jsonl")).Objects.Single();

    private static async Task<TemporaryFolder> ReadAsync()
    {
        TemporaryFolder folder = new();
        folder.Write("wire.txt", Wire);
        folder.Write("post.txt", Post);
        folder.Write("daily.txt", Daily);
        folder.Write("later.txt", Later);
        folder.Write("echo.txt", Wire.Replace("Lock at Brenn to close for repairs", "Cracks shut the lock", StringComparison.Ordinal).Replace("June 2 ", "", StringComparison.Ordinal).Replace("220", "230", StringComparison.Ordinal));
        folder.Write("m.csv", "file,outlet,published\nwire.txt,Coast Wire,2025-06-02\npost.txt,Harbour Post,2025-06-02\ndaily.txt,Inland Daily,2025-06-03\necho.txt,Morning Echo,\nlater.txt,Coast Wire,2026-06-09\n");
        Outcome read = await RunAsync(folder, "read", "--manifest", "m.csv");
        read.Code.ShouldBe(0, read.Error);
        return folder;
    }

    private static Task<Outcome> RunAsync(TemporaryFolder folder, params string[] arguments) => Program.RunAsync(arguments, folder: folder.Path);
}
