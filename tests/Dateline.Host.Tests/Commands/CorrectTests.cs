using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Extraction;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Tests.Commands;

/// <summary>The word of people on lines and reports, what was known when, and what is taken out.</summary>
public sealed class CorrectTests : IDisposable
{
    private const string First = "Ferry strike in Tamsund\n\nTAMSUND – “We will not sail on Sunday,” said Lena Orvik, the head of the seamen's union. Workers blocked the road to the ferry terminal on Friday. The company rejected the demand.\n";
    private const string Second = "Union halts ferries\n\nTAMSUND – “We will not sail on Sunday,” union leader Lena Orvik said. Police in Tamsund arrested two people on Friday near the ferry terminal. Xanthippe Quill said nobody was hurt.\n";
    private static readonly Dictionary<string, string> _ada = new() { ["DATELINE_AUTHOR"] = "Ada" };

    private readonly TemporaryFolder _folder = new();
    private readonly SetClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_speaker_that_a_person_names_stands_after_everything_is_read_again_and_goes_when_it_is_undone()
    {
        await ReadAsync("a.txt", First);
        await ReadAsync("b.txt", Second);
        JsonElement quotation = (await LinesAsync("quotes", "--report", "a.txt", "--words", "sail"))[0];
        string id = quotation.GetProperty("id").GetString()!;
        string before = (await RunAsync("brief", "--json")).Output;
        (await RunAsync("correct", id, "actor", "Mira Solveig", "--reason", "heard it")).Code.ShouldBe(0);
        (await LinesAsync("quotes", "--report", "a.txt", "--words", "sail"))[0].GetProperty("name").GetString().ShouldBe("Mira Solveig");
        (await RunAsync("brief", "--json")).Output.ShouldNotBe(before);

        await ReadAsync("a.txt", First);
        await ReadAsync("a2.txt", First);
        (await LinesAsync("quotes", "--report", "a.txt", "--words", "sail"))[0].GetProperty("name").GetString().ShouldBe("Mira Solveig");
        JsonElement correction = (await LinesAsync("corrections"))[0];
        correction.GetProperty("characters").GetString().ShouldBe("We will not sail on Sunday,");

        (await RunAsync("undo", correction.GetProperty("id").GetString()!)).Code.ShouldBe(0);
        Same((await RunAsync("brief", "--json")).Output, before);
        (await RunAsync("verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task What_a_person_says_of_kinds_classes_days_outlets_and_parts_is_so_and_verifies()
    {
        await ReadAsync("a.txt", First);
        string id = (await LinesAsync("quotes", "--report", "a.txt", "--words", "sail"))[0].GetProperty("id").GetString()!;
        (await RunAsync("correct", id, "kind", "indirect")).Code.ShouldBe(0);
        (await RunAsync("correct", "a.txt", "published", "2024-03-05")).Code.ShouldBe(0);
        (await RunAsync("correct", "a.txt", "outlet", "Tamsund Courier")).Code.ShouldBe(0);
        (await RunAsync("correct", "a.txt", "part", "boilerplate", "--at", "0..5")).Code.ShouldBe(0);
        JsonElement report = (await LinesAsync("show", "a.txt"))[0];
        report.GetProperty("published").GetProperty("value").GetString().ShouldBe("2024-03-05");
        report.GetProperty("parts")[0].GetProperty("kind").GetString().ShouldBe("boilerplate");
        JsonElement quotation = (await LinesAsync("quotes", "--report", "a.txt", "--words", "sail"))[0];
        (quotation.GetProperty("kind").GetString(), quotation.GetProperty("outlet").GetString()).ShouldBe(("indirect", "Tamsund Courier"));
        JsonElement told = (await LinesAsync("search", "blocked", "--in", "events"))[0];
        string happened = told.GetProperty("id").GetString()!;
        told.GetProperty("class").GetString().ShouldNotBe("AID");
        (await RunAsync("correct", happened, "class", "aid")).Code.ShouldBe(0);
        (await RunAsync("correct", happened, "who", "Lena Orvik")).Code.ShouldBe(0);
        (await LinesAsync("search", "actor:orvik class:aid", "--in", "events"))[0].GetProperty("id").GetString().ShouldBe(happened);
        (await RunAsync("correct", happened, "none")).Code.ShouldBe(0);
        (await RunAsync("search", "blocked", "--in", "events")).Code.ShouldBe(1);
        (await RunAsync("correct", id, "none")).Code.ShouldBe(0);
        (await RunAsync("quotes", "--report", "a.txt", "--words", "sail")).Code.ShouldBe(1);
        (await RunAsync("verify")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("published", "yesterday", 2)]
    [InlineData("class", "PROTEST", 2)]
    [InlineData("part", "caption", 2)]
    public async Task What_cannot_be_is_refused(string field, string value, int code)
    {
        await ReadAsync("a.txt", First);
        Outcome outcome = await RunAsync("correct", "a.txt", field, value);
        (outcome.Code, outcome.ErrorLines.Length).ShouldBe((code, 1));
        (await RunAsync("corrections")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Corrections_go_to_another_record_and_those_without_their_characters_are_findings()
    {
        await ReadAsync("a.txt", First);
        await ReadAsync("b.txt", Second);
        foreach (string name in new[] { "a.txt", "b.txt" })
        {
            string id = (await LinesAsync("quotes", "--report", name, "--words", "sail"))[0].GetProperty("id").GetString()!;
            (await RunAsync("correct", id, "actor", "Mira Solveig")).Code.ShouldBe(0);
        }
        (await RunAsync("corrections", "export", "said.jsonl")).Code.ShouldBe(0);
        string said = File.ReadAllText(_folder["said.jsonl"]);
        File.WriteAllText(_folder["said.jsonl"], said + said.Replace("We will not sail", "We will not hail", StringComparison.Ordinal) + "nonsense\n{}\n");

        File.Delete(_folder["dateline.db"]);
        await ReadAsync("a.txt", First);
        Outcome outcome = await RunAsync("corrections", "import", "said.jsonl");
        outcome.Code.ShouldBe(0);
        outcome.ErrorLines.Count(line => line.Contains("correction-adrift", StringComparison.Ordinal)).ShouldBe(5);
        outcome.ErrorLines[^1].ShouldContain("1 corrections taken, 0 known, 5 adrift");
        (await LinesAsync("quotes", "--report", "a.txt", "--words", "sail"))[0].GetProperty("name").GetString().ShouldBe("Mira Solveig");
        (await RunAsync("corrections", "import", "said.jsonl")).ErrorLines[^1].ShouldContain("0 corrections taken, 1 known");
    }

    [Fact]
    public async Task A_report_that_was_removed_is_nowhere_however_often_it_is_read_until_it_is_undone()
    {
        await ReadAsync("a.txt", First);
        await ReadAsync("b.txt", Second);
        string before = await EverythingAsync();
        (await RunAsync("remove", "b.txt", "--reason", "a hoax")).Code.ShouldBe(0);
        (await ReadAsync("b.txt", Second)).Output.ShouldContain("1 removed or purged before");
        string without = await EverythingAsync();
        without.ShouldNotContain("Quill");
        without.ShouldContain("Orvik");
        (await RunAsync("search", "arrested")).Code.ShouldBe(1);
        (await RunAsync("verify")).Code.ShouldBe(0);

        string id = (await LinesAsync("corrections"))[0].GetProperty("id").GetString()!;
        (await RunAsync("undo", id)).Code.ShouldBe(0);
        Same(await EverythingAsync(), before);
        (await RunAsync("verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_report_that_was_purged_leaves_none_of_its_characters_in_the_file()
    {
        await ReadAsync("a.txt", First);
        await ReadAsync("b.txt", Second);
        string id = (await LinesAsync("quotes", "--report", "b.txt", "--words", "sail"))[0].GetProperty("id").GetString()!;
        (await RunAsync("correct", id, "speaker", "union leader", "--reason", "Quill told me")).Code.ShouldBe(0);
        (await RunAsync("brief", "--since", "2000-01-01")).Code.ShouldBe(0);
        Holds("Xanthippe", "xanthippe", "nobody was hurt", "arrested").ShouldBe(4);

        (await RunAsync("purge", "b.txt")).Code.ShouldBe(2);
        (await RunAsync("purge", "b.txt", "--yes", "--reason", "asked for by law")).Code.ShouldBe(0);

        Holds("Xanthippe", "xanthippe", "anthippe", "nobody was hurt", "arrested", "Quill", "quill", "b.txt").ShouldBe(0);
        Holds("Orvik", "orvik").ShouldBe(2);
        (await RunAsync("verify")).Code.ShouldBe(0);
        (await ReadAsync("b.txt", Second)).Output.ShouldContain("1 removed or purged before");
        (await RunAsync("show", "b.txt")).Code.ShouldBe(1);

        int Holds(params string[] words) => words.Count(word => Directory.EnumerateFiles(_folder.Path, "dateline.db*").Any(file =>
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
        }));
    }

    [Fact]
    public async Task A_batch_is_listed_undone_and_comes_back_by_being_read_again()
    {
        await ReadAsync("a.txt", First);
        string before = await EverythingAsync();
        await ReadAsync("b.txt", Second);
        string both = await EverythingAsync();
        JsonElement[] batches = await LinesAsync("batches");
        batches.Select(batch => batch.GetProperty("reports").GetInt32()).ShouldBe([1, 1]);
        (await RunAsync("undo", batches[1].GetProperty("id").GetString()!)).Code.ShouldBe(0);
        Same(await EverythingAsync(), before);
        (await RunAsync("verify")).Code.ShouldBe(0);
        (await LinesAsync("batches"))[1].GetProperty("undoneBy").GetString().ShouldBe("Ada");
        await ReadAsync("b.txt", Second);
        Same(await EverythingAsync(), both);
        (await RunAsync("verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_that_is_undone_gives_back_what_was_said_of_a_report_before()
    {
        List<(string At, string Shown)> stood = [];
        foreach (string day in (string[])["2024-03-05", "2024-03-09"])
        {
            _folder.Write("a.txt", First);
            _folder.Write("a.csv", $"file,published\na.txt,{day}\n");
            (await RunAsync("read", "--manifest", "a.csv", "--outlet", "Gazette of a")).Code.ShouldBe(0);
            stood.Add((_clock.Text, await EverythingAsync()));
        }
        stood[0].Shown.ShouldNotBe(stood[1].Shown);
        string batch = (await LinesAsync("batches"))[1].GetProperty("id").GetString()!;
        (await RunAsync("undo", batch)).ErrorLines.ShouldContain("dateline: 0 reports taken out (read them again to bring them back), 1 as they came in before");
        stood.Add((_clock.Text, await EverythingAsync()));

        Same(stood[2].Shown, stood[0].Shown);
        (await RunAsync("search", "sail", "from:2024-03-08", "to:2024-03-10")).Code.ShouldBe(1);
        (await RunAsync("verify")).Code.ShouldBe(0);
        foreach ((string at, string shown) in stood)
        {
            Same(await EverythingAsync("--as-of", at), shown);
        }
    }

    [Fact]
    public async Task The_record_is_shown_as_it_stood()
    {
        List<(string At, string Shown)> stood = [];
        async Task NoteAsync() => stood.Add((_clock.Text, await EverythingAsync()));
        await ReadAsync("a.txt", First);
        await NoteAsync();
        await ReadAsync("b.txt", Second);
        await NoteAsync();
        string quotation = (await LinesAsync("quotes", "--report", "a.txt", "--words", "sail"))[0].GetProperty("id").GetString()!;
        (await RunAsync("correct", quotation, "actor", "Mira Solveig")).Code.ShouldBe(0);
        await NoteAsync();
        (await RunAsync("remove", "b.txt")).Code.ShouldBe(0);
        await NoteAsync();
        (await RunAsync("undo", (await LinesAsync("corrections"))[0].GetProperty("id").GetString()!)).Code.ShouldBe(0);
        await NoteAsync();
        (await RunAsync("undo", (await LinesAsync("corrections"))[1].GetProperty("id").GetString()!)).Code.ShouldBe(0);
        await NoteAsync();

        stood.Select(one => one.Shown).Distinct().Count().ShouldBe(4);
        foreach ((string at, string shown) in stood)
        {
            Same(await EverythingAsync("--as-of", at), shown);
        }
        (await RunAsync("quotes", "--as-of", "2020-01-01")).Code.ShouldBe(1);
        (await RunAsync("quotes", "--as-of", "spring")).Code.ShouldBe(2);
        Same(await EverythingAsync(), stood[^1].Shown);
    }

    [Fact]
    public async Task A_refresh_tells_what_it_would_change_and_keeps_corrections()
    {
        await ReadAsync("a.txt", First);
        string quotation = (await LinesAsync("quotes", "--report", "a.txt", "--words", "sail"))[0].GetProperty("id").GetString()!;
        (await RunAsync("correct", quotation, "actor", "Mira Solveig")).Code.ShouldBe(0);
        string before = await EverythingAsync();
        await using (IRecordStore store = SqliteRecordStore.Open(_folder["dateline.db"], StoreMode.ReadWrite))
        {
            Reading read = (await store.LoadReadingsAsync(null, Knowledge.Embedded, TestContext.Current.CancellationToken))[0];
            RawReport raw = (await store.LoadRawAsync(read.Report.Id, TestContext.Current.CancellationToken))!;
            Run run = (await store.ListRunsAsync(TestContext.Current.CancellationToken))[0].Run;
            await store.ReplaceReadingsAsync(run, [new ReadReport(raw, read with { Events = [read.Events[0] with { Class = "AID" }, .. read.Events.Skip(1)] })], TestContext.Current.CancellationToken);
        }
        using (SqliteDatabase database = RecordFile.Open(_folder["dateline.db"], StoreMode.ReadWrite))
        {
            database.Execute("update run set id = 'older', program_version = '0.0'");
        }
        Outcome dry = await RunAsync("refresh", "--dry-run", "--jsonl");
        dry.Objects.ShouldHaveSingleItem().GetProperty("change").GetString().ShouldBe("changed");
        dry.Error.ShouldContain("1 reports would be read anew: 0 lines new, 0 gone, 1 changed");
        (await RunAsync("refresh")).Code.ShouldBe(0);
        Same(await EverythingAsync(), before);
        (await RunAsync("refresh", "--dry-run")).Error.ShouldContain("0 reports");
    }

    /// <summary>Shows where two long texts part.</summary>
    private static void Same(string text, string expected)
    {
        int at = text.AsSpan().CommonPrefixLength(expected);
        string Around(string of) => of[Math.Max(0, at - 200)..Math.Min(of.Length, at + 200)];
        (text == expected ? "" : Around(text)).ShouldBe(text == expected ? "" : Around(expected));
    }

    private async Task<string> EverythingAsync(params string[] options)
    {
        StringBuilder all = new();
        foreach (string[] verb in (string[][])[["brief", "--json"], ["quotes", "--jsonl"], ["stories", "--json"], ["who", "--json"], ["search", "tamsund", "--jsonl"], ["search", "sail", "--in", "statements", "--jsonl"], ["show", "a.txt", "--jsonl"]])
        {
            all.Append((await RunAsync([.. verb, .. options])).Output);
        }
        return all.ToString();
    }

    private async Task<JsonElement[]> LinesAsync(params string[] arguments) => (await RunAsync([.. arguments, "--jsonl"])).Objects;

    private Task<Outcome> ReadAsync(string name, string text)
    {
        _folder.Write(name, text);
        return RunAsync("read", name, "--outlet", "Gazette of " + name[0]);
    }

    private Task<Outcome> RunAsync(params string[] arguments)
    {
        _clock.Advance();
        return Program.RunAsync(arguments, folder: _folder.Path, environment: _ada, clock: _clock);
    }

    private sealed class SetClock : TimeProvider
    {
        private DateTimeOffset _now = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

        public string Text => _now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

        public void Advance() => _now = _now.AddMinutes(1);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
