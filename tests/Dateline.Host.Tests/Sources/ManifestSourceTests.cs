using System.Text;
using Dateline.Extraction;
using Dateline.Sources;
using Dateline.Sources.Files;
using Dateline.Text;

namespace Dateline.Host.Tests.Sources;

public sealed class ManifestSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<RejectedRow> _rejected = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_say_what_is_known_of_their_files()
    {
        _folder.Write("texts/a.txt", "A");
        _folder.Write("b.txt", "B");

        List<SourcedReport> reports = await Read("""
            file,outlet,url,published,publisher,kind,language,seen,replaces,retracts,remark
            texts/a.txt,"Morning, Post",https://post.example/a,2024-03-05,Post Group,press-release,EN,2024-03-06,b.txt,,kept out
            b.txt,Gazette,,2024-03-05T23:30:00-05:00
            """);

        reports.Select(report => report.Raw with { Bytes = default }).ShouldBe([
            new RawReport("texts/a.txt", default)
            {
                Outlet = "Morning, Post",
                Url = "https://post.example/a",
                Published = new DateOnly(2024, 3, 5),
                Publisher = "Post Group",
                Kind = ReportKind.PressRelease,
                Language = "en",
                Seen = new DateOnly(2024, 3, 6),
                Replaces = "b.txt",
            },
            new RawReport("b.txt", default) { Outlet = "Gazette", Published = new DateOnly(2024, 3, 5) },
        ]);
        _rejected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_may_hold_their_texts()
    {
        List<SourcedReport> reports = await Read("""
            id,headline,text,outlet,published
            n1,Harbour opens,"The harbour opened.

            “We are back,” she said.",Gazette,2024-03-05
            n2,,,Gazette,2024-03-05
            ,,One line.,,
            """);

        reports.Select(report => (report.Raw.Label, report.Raw.Headline, Encoding.UTF8.GetString(report.Raw.Bytes.Span), report.Raw.Outlet, report.Raw.Published)).ShouldBe(
        [
            ("n1", "Harbour opens", "The harbour opened.\n\n“We are back,” she said.", "Gazette", new DateOnly(2024, 3, 5)),
            ("manifest.csv#6", null, "One line.", null, null),
        ]);
        _rejected.ShouldHaveSingleItem().Reason.ShouldBe("it has no text");
    }

    [Fact]
    public async Task Bad_rows_are_told_and_the_others_read()
    {
        _folder.Write("a.txt", "A");

        List<SourcedReport> reports = await Read("""
            file,outlet,url,published
            none.txt,Gazette,,
            a.txt,Gazette,,yesterday
            ,Gazette,,2024-03-05
            a.txt,Gazette,,2024-03-05,more,and more

            a.txt,"Gaz"ette,,
            a.txt,Gazette,,2024-02-30
            a.txt,"Gazette,,
            a.txt,Gazette,,2024-03-05
            """);

        reports.ShouldHaveSingleItem().Raw.Published.ShouldBe(new DateOnly(2024, 3, 5));
        _rejected.Select(row => row.Line).ShouldBe([2, 3, 4, 5, 7, 8, 9]);
        _rejected[0].Raw.ShouldBe("none.txt,Gazette,,");
        _rejected[0].Reason.ShouldEndWith("there is no such file");
        _rejected[1].Reason.ShouldBe("published 'yesterday' is no day");
        _rejected[2].Reason.ShouldBe("no file is named");
        _rejected[3].Reason.ShouldBe("6 cells, but 4 columns");
        _rejected[4].Reason.ShouldBe("quotation marks out of place");
        _rejected[5].Reason.ShouldBe("published '2024-02-30' is no day");
    }

    [Theory]
    [InlineData("file;outlet\na.txt;Gazette\n")]
    [InlineData("file\toutlet\r\na.txt\tGazette\r\n")]
    [InlineData("\uFEFFFile, Outlet\na.txt, Gazette")]
    public async Task Other_separators_line_ends_and_marks_do_not_matter(string manifest)
    {
        _folder.Write("a.txt", "A");
        (await Read(manifest)).ShouldHaveSingleItem().Raw.Outlet.ShouldBe("Gazette");
    }

    [Theory]
    [InlineData("")]
    [InlineData("outlet,url\nGazette,x\n")]
    [InlineData("file,url,url\na.txt,x,y\n")]
    public async Task A_manifest_without_its_columns_is_refused(string manifest) =>
        (await Should.ThrowAsync<SourceException>(() => Read(manifest))).Message.ShouldStartWith(_folder["manifest.csv"]);

    [Fact]
    public async Task Rejected_rows_can_be_written_and_mended()
    {
        RejectedRow[] rows = [new(3, "published 'x' is no day", "a.txt,\"A, B\",,x"), new(5, "no file is named", ",,,")];
        await RejectsFile.WriteAsync(_folder["rejects.csv"], rows, TestContext.Current.CancellationToken);

        string[] lines = await File.ReadAllLinesAsync(_folder["rejects.csv"], TestContext.Current.CancellationToken);
        lines.ShouldBe(["line,reason,row", "3,published 'x' is no day,\"a.txt,\"\"A, B\"\",,x\"", "5,no file is named,\",,,\""]);
        await Should.ThrowAsync<SourceException>(() => RejectsFile.WriteAsync(_folder["no/rejects.csv"], rows, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("texts/../../secret.txt")]
    [InlineData("/etc/hostname")]
    public async Task A_manifest_that_nobody_named_reads_no_file_outside_its_folder(string file)
    {
        _folder.Write("secret.txt", "A secret");
        _folder.Write("taken/a.txt", "A");
        string path = _folder.Write("taken/manifest.csv", $"file,outlet\n{file},Paper\ntexts/../a.txt,Paper\n");
        (await ReadAsync(path, new FileSourceOptions())).ShouldHaveSingleItem().Raw.Bytes.ToArray().ShouldBe("A"u8.ToArray());
        _rejected.ShouldHaveSingleItem().Reason.ShouldContain("outside the folder of the manifest");
        (await ReadAsync(path, new FileSourceOptions { AreOtherFoldersAllowed = true })).Count.ShouldBe(File.Exists(Path.Combine(_folder["taken"], file)) ? 2 : 1);
    }

    [Fact]
    public async Task A_rejected_row_runs_no_formula()
    {
        await RejectsFile.WriteAsync(_folder["rejects.csv"], [new(2, "@SUM(A1)", "=HYPERLINK(\"http://x\"),Paper"), new(3, "", "＝1")], TestContext.Current.CancellationToken);
        (await File.ReadAllLinesAsync(_folder["rejects.csv"], TestContext.Current.CancellationToken))[1..].ShouldBe(["2,'@SUM(A1),\"'=HYPERLINK(\"\"http://x\"\"),Paper\"", "3,,'＝1"]);
    }

    private Task<List<SourcedReport>> Read(string manifest) => ReadAsync(_folder.Write("manifest.csv", manifest), new FileSourceOptions());

    private async Task<List<SourcedReport>> ReadAsync(string path, FileSourceOptions options)
    {
        List<SourcedReport> reports = [];
        await foreach (SourcedReport report in ManifestSource.ReadAsync(path, options, _rejected.Add, TestContext.Current.CancellationToken))
        {
            reports.Add(report);
        }
        return reports;
    }
}
