using System.Text.Json;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Tests.Commands;

public sealed class RecordTests
{
    private static readonly string _bay = Path.Combine(Repository.Root, "samples", "bay-of-piran");
    private static readonly string _drone = Path.Combine(Repository.Root, "samples", "the-drone-at-odzisi");

    private static readonly Lazy<Task<byte[]>> _record = new(MakeAsync);

    /// <summary>A folder with a record of the samples; they are read once for all tests.</summary>
    private static async Task<TemporaryFolder> ReadAsync()
    {
        TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder["dateline.db"], await _record.Value, TestContext.Current.CancellationToken);
        return folder;
    }

    private static async Task<byte[]> MakeAsync()
    {
        using TemporaryFolder folder = new();
        Outcome outcome = await Program.RunAsync(["read", _bay, _drone], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        return await File.ReadAllBytesAsync(folder["dateline.db"], TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Reading_twice_adds_nothing()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement again = (await Program.RunAsync(["read", _bay, "--jsonl"], folder: folder.Path)).Objects.Single();
        again.GetProperty("added").GetInt32().ShouldBe(0);
        again.GetProperty("unchanged").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task Every_quotation_gives_its_characters_back_and_explains_itself()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement[] quotations = (await Program.RunAsync(["quotes", "--jsonl", "--outlet", "Kura News Agency"], folder: folder.Path)).Objects;
        quotations.ShouldNotBeEmpty();
        string text = await File.ReadAllTextAsync(Path.Combine(_drone, "kura-news-agency.txt"), TestContext.Current.CancellationToken);
        foreach (JsonElement quotation in quotations)
        {
            string words = string.Join(" […] ", quotation.GetProperty("content").EnumerateArray().Select(span => text[span[0].GetInt32()..span[1].GetInt32()]));
            quotation.GetProperty("text").GetString().ShouldBe(words);
        }
        Outcome explained = await Program.RunAsync(["explain", quotations[0].GetProperty("id").GetString()!, "--jsonl"], folder: folder.Path);
        JsonElement explanation = explained.Objects.Single();
        explanation.GetProperty("kind").GetString().ShouldBe("quotation");
        explanation.GetProperty("by").GetString().ShouldBe(quotations[0].GetProperty("by").GetString());
        explanation.GetProperty("run").GetProperty("version").GetString().ShouldNotBeNullOrEmpty();
        explanation.GetProperty("evidence")[0].GetProperty("text").GetString().ShouldBe(text[quotations[0].GetProperty("content")[0][0].GetInt32()..quotations[0].GetProperty("content")[0][1].GetInt32()]);
    }

    [Fact]
    public async Task Stories_are_named_by_number_of_the_last_list_id_or_beginning_of_one()
    {
        using TemporaryFolder folder = await ReadAsync();
        await Program.RunAsync(["stories"], folder: folder.Path);
        string[] ids = [.. (await Program.RunAsync(["stories", "--jsonl"], folder: folder.Path)).Objects.Select(story => story.GetProperty("id").GetString()!)];
        ids.Length.ShouldBeGreaterThan(1);
        foreach (string name in (string[])["2", ids[1], ids[1][..10]])
        {
            (await Program.RunAsync(["compare", name, "--jsonl"], folder: folder.Path)).Objects.Single().GetProperty("story").GetString().ShouldBe(ids[1]);
        }
    }

    [Fact]
    public async Task A_name_of_more_than_one_lists_its_candidates()
    {
        using TemporaryFolder folder = await ReadAsync();
        Outcome outcome = await Program.RunAsync(["compare"], folder: folder.Path);
        outcome.Code.ShouldBe(1);
        outcome.ErrorLines.Length.ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("show", "no-such-thing")]
    [InlineData("who", "Nobody Atall")]
    [InlineData("explain", "ffffffffffffffffffff")]
    [InlineData("search", "xylophonically")]
    [InlineData("quotes", "--words", "xylophonically")]
    [InlineData("timeline", "no such story")]
    public async Task What_is_not_there_gives_one_line_and_exit_code_1(params string[] arguments)
    {
        using TemporaryFolder folder = await ReadAsync();
        Outcome outcome = await Program.RunAsync(arguments, folder: folder.Path);
        outcome.Code.ShouldBe(1);
        outcome.ErrorLines.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_clean_record_verifies() => (await Verified(_ => { })).Code.ShouldBe(0);

    [Fact]
    public async Task A_changed_byte_of_a_report_is_named_and_gives_exit_code_3()
    {
        Outcome outcome = await Verified(record =>
        {
            byte[] bytes = File.ReadAllBytes(record);
            int at = bytes.AsSpan().IndexOf("cheap things do"u8);
            at.ShouldBeGreaterThan(0);
            bytes[at] = (byte)'C';
            File.WriteAllBytes(record, bytes);
        });
        outcome.Code.ShouldBe(3);
        outcome.Output.ShouldContain("report");
    }

    [Fact]
    public async Task A_search_index_that_is_not_the_one_of_the_texts_gives_exit_code_3()
    {
        Outcome outcome = await Verified(record =>
        {
            using SqliteDatabase database = SqliteDatabase.Open(record, record, SQLitePCL.raw.SQLITE_OPEN_READWRITE);
            database.Execute("delete from report_search_data where id > 10");
        });
        outcome.Code.ShouldBe(3);
        outcome.Output.ShouldContain("report_search");
    }

    [Fact]
    public async Task A_record_that_may_not_be_written_verifies_but_for_its_search_indexes()
    {
        Outcome outcome = await Verified(record => File.SetAttributes(record, FileAttributes.ReadOnly));
        outcome.Code.ShouldBe(0, outcome.Error);
    }

    [Fact]
    public async Task Csv_has_a_header_and_as_many_rows_as_json_lines()
    {
        using TemporaryFolder folder = await ReadAsync();
        Outcome csv = await Program.RunAsync(["who", "--csv"], folder: folder.Path);
        Outcome lines = await Program.RunAsync(["who", "--jsonl"], folder: folder.Path);
        csv.Lines[0].ShouldBe("id,name,kind,forms,reports,mentions,quotations\r");
        csv.Lines.Length.ShouldBe(lines.Lines.Length + 1);
    }

    [Fact]
    public async Task Search_finds_without_diacritics_and_says_where()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement hit = (await Program.RunAsync(["search", "Dreniskar", "--jsonl"], folder: folder.Path)).Objects[0];
        hit.GetProperty("snippet").GetString()!.ShouldContain("Drenišk");
    }

    [Fact]
    public async Task A_record_that_is_none_is_refused_in_one_line()
    {
        using TemporaryFolder folder = new();
        folder.Write("dateline.db", "this is no database, only some text that is long enough to look like one".PadRight(5000));
        Outcome outcome = await Program.RunAsync(["stories"], folder: folder.Path);
        outcome.Code.ShouldBe(2);
        outcome.ErrorLines.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_manifest_with_bad_rows_is_read_and_the_rows_go_to_the_file_of_rejects()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.txt", "A headline\n\nA report.");
        folder.Write("list.csv", "file,outlet,url,published\na.txt,Orlan Wire,,2025-03-04\nmissing.txt,X,,\na.txt,Y,,soon\n");
        Outcome outcome = await Program.RunAsync(["read", "--manifest", "list.csv", "--rejects", "bad.csv", "--jsonl"], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Objects.Single().GetProperty("rejected").GetInt32().ShouldBe(2);
        File.ReadAllLines(folder["bad.csv"]).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Only_a_manifest_that_the_user_names_reads_files_of_other_folders()
    {
        using TemporaryFolder folder = new();
        folder.Write("secret.txt", "A headline\n\nA secret.");
        folder.Write("taken/manifest.csv", "file,outlet\n../secret.txt,Paper\n");
        Outcome refused = await Program.RunAsync(["read", "taken"], folder: folder.Path);
        (refused.Code, refused.ErrorLines.Single()).ShouldBe((2, "dateline: manifest line 2: ../secret.txt: it lies outside the folder of the manifest; name the manifest by --manifest if that is meant"));
        (await Program.RunAsync(["read", "--manifest", "taken/manifest.csv", "--jsonl"], folder: folder.Path)).Objects.Single().GetProperty("added").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_list_of_the_record_as_it_stood_numbers_its_lines_too()
    {
        using TemporaryFolder folder = await ReadAsync();
        await Program.RunAsync(["stories"], folder: folder.Path);
        JsonElement[] stories = (await Program.RunAsync(["stories", "--jsonl"], folder: folder.Path)).Objects;
        await Program.RunAsync(["stories", "--as-of", "2100-01-01", "--title", stories[1].GetProperty("title").GetString()!], folder: folder.Path);
        (await Program.RunAsync(["compare", "1", "--jsonl"], folder: folder.Path)).Objects.Single().GetProperty("story").GetString().ShouldBe(stories[1].GetProperty("id").GetString());
    }

    private static async Task<Outcome> Verified(Action<string> change)
    {
        using TemporaryFolder folder = await ReadAsync();
        change(folder["dateline.db"]);
        return await Program.RunAsync(["verify"], folder: folder.Path);
    }
}
