using System.Text;
using Dateline.Sources;
using Dateline.Sources.Files;
using Dateline.Text;

namespace Dateline.Host.Tests.Sources;

public sealed class FileSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_gives_its_files_in_ordinal_order_without_hidden_ones()
    {
        _folder.Write("b.txt", "b");
        _folder.Write("B.txt", "B");
        _folder.Write("a/z.txt", "z");
        _folder.Write("a/notes", "n");
        _folder.Write(".hidden", "h");
        _folder.Write(".git/config", "g");

        (await LabelsOf(_folder.Path)).ShouldBe(["B.txt", "a/notes", "a/z.txt", "b.txt"]);
    }

    [Fact]
    public async Task Files_that_are_no_reports_by_name_are_passed_over_and_told()
    {
        _folder.Write("page.html", "p");
        _folder.Write("page_files/style.CSS", "s");
        _folder.Write("page_files/logo.png", "l");
        _folder.Write("README.md", "r");
        _folder.Write("notes.md", "n");
        List<string> passedOver = [];

        IEnumerable<string> labels = (await Read([_folder.Path], new FileSourceOptions { TellPassedOver = passedOver.Add })).Select(report => report.Raw.Label);

        labels.ShouldBe(["notes.md", "page.html"]);
        passedOver.ShouldBe(["README.md", "page_files/logo.png", "page_files/style.CSS"]);
        (await LabelsOf(_folder["README.md"])).ShouldBe(["README.md"]);
    }

    [Fact]
    public async Task Folders_with_a_manifest_are_left_to_it()
    {
        _folder.Write("a.txt", "a");
        _folder.Write("story/manifest.csv", "file,outlet,url,published\n");
        _folder.Write("story/b.txt", "b");

        (await LabelsOf(_folder.Path)).ShouldBe(["a.txt"]);
        FileSource.Manifests(_folder.Path, TestContext.Current.CancellationToken).ShouldBe([_folder["story/manifest.csv"]]);
    }

    [Fact]
    public async Task Links_that_lead_round_in_a_circle_end()
    {
        _folder.Write("in/a.txt", "a");
        Directory.CreateSymbolicLink(_folder["in/again"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["in/self"], _folder["in"]);
        File.CreateSymbolicLink(_folder["in/nothing"], _folder["nowhere"]);

        (await LabelsOf(_folder.Path)).ShouldBe(["in/a.txt"]);
    }

    [Fact]
    public async Task Bytes_are_given_as_they_are()
    {
        byte[] bytes = [0xFF, 0xFE, 0x00, 0x0D, 0x0A, 0x81];
        await File.WriteAllBytesAsync(_folder["a.bin"], bytes, TestContext.Current.CancellationToken);

        SourcedReport report = (await Read([_folder["a.bin"]], new FileSourceOptions { Outlet = "Gazette" })).ShouldHaveSingleItem();

        report.Raw.Bytes.ToArray().ShouldBe(bytes);
        report.Raw.Label.ShouldBe("a.bin");
        report.Raw.Outlet.ShouldBe("Gazette");
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_of_one_name_are_called_by_their_paths()
    {
        string first = _folder.Write("x/a.txt", "1");
        string second = _folder.Write("y/a.txt", "2");
        string third = _folder.Write("y/c.txt", "3");

        (await LabelsOf(first, second, third)).ShouldBe([first, second, "c.txt"]);
    }

    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(11, 10, true)]
    [InlineData(200_000, 100_000, true)]
    [InlineData(200_000, 200_000, false)]
    public async Task A_file_longer_than_the_limit_is_cut_with_a_finding(int length, int limit, bool isCut)
    {
        string path = _folder.Write("long.txt", new string('x', length));

        SourcedReport report = (await Read([path], new FileSourceOptions { LimitBytes = limit })).ShouldHaveSingleItem();

        report.Raw.Bytes.Length.ShouldBe(Math.Min(length, limit));
        report.Findings.Select(finding => finding.Code).ShouldBe(isCut ? [FindingCodes.TooLong] : []);
    }

    [Fact]
    public async Task A_hyphen_reads_the_standard_input_however_its_bytes_come()
    {
        string text = string.Concat(Enumerable.Range(0, 40_000).Select(number => $"{number} "));
        using Stream input = new DrippingStream(Encoding.UTF8.GetBytes(text));

        SourcedReport report = (await Read(["-"], new FileSourceOptions { StandardInput = input })).ShouldHaveSingleItem();

        report.Raw.Label.ShouldBe("stdin");
        Encoding.UTF8.GetString(report.Raw.Bytes.Span).ShouldBe(text);
    }

    [Fact]
    public async Task A_missing_file_is_named_in_one_line()
    {
        string path = _folder["no.txt"];
        SourceException error = await Should.ThrowAsync<SourceException>(() => LabelsOf(path));
        error.Message.ShouldBe($"{path}: there is no such file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task A_path_that_cannot_be_one_is_refused(string path) =>
        (await Should.ThrowAsync<SourceException>(() => LabelsOf(path))).Message.ShouldNotContain("\n");

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        _folder.Write("a.txt", "a");
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (SourcedReport _ in FileSource.ReadAsync([_folder.Path], new FileSourceOptions(), new CancellationToken(canceled: true)))
            {
            }
        });
    }

    [Fact]
    public void A_knowledge_folder_gives_its_tables_under_their_paths()
    {
        _folder.Write("actors/actors.tsv", "id\nx\n");
        _folder.Write("codebooks/a.yaml", "a: 1\n");
        _folder.Write("README.md", "no");

        KnowledgeFolder.Load(_folder.Path, TestContext.Current.CancellationToken)
            .ShouldBe([new DataFile("actors/actors.tsv", "id\nx\n"), new DataFile("codebooks/a.yaml", "a: 1\n")]);
        Should.Throw<SourceException>(() => KnowledgeFolder.Load(_folder["none"], TestContext.Current.CancellationToken));
    }

    private static async Task<List<SourcedReport>> Read(string[] paths, FileSourceOptions options)
    {
        List<SourcedReport> reports = [];
        await foreach (SourcedReport report in FileSource.ReadAsync(paths, options, TestContext.Current.CancellationToken))
        {
            reports.Add(report);
        }
        return reports;
    }

    private static async Task<string[]> LabelsOf(params string[] paths) =>
        [.. (await Read(paths, new FileSourceOptions())).Select(report => report.Raw.Label)];

    /// <summary>Gives a few bytes at a time and cannot tell its length, like a pipe.</summary>
    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
