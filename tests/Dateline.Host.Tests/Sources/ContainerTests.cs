using System.IO.Compression;
using System.Text;
using Dateline.Host.Tests.Sources.Warc;
using Dateline.Sources;
using Dateline.Sources.Files;

namespace Dateline.Host.Tests.Sources;

public sealed class ContainerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ArchiveTally> _tallies = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_gives_the_pages_of_the_archives_in_it()
    {
        await File.WriteAllBytesAsync(_folder["a.warc.gz"], [.. ArchiveBuilder.Gzip(ArchiveBuilder.Response("https://gazette.example/1", ArchiveBuilder.Page(1)))], TestContext.Current.CancellationToken);
        _folder.Write("b.txt", "b");

        List<SourcedReport> reports = await Read(_folder.Path);

        reports.Select(report => report.Raw.Label).ShouldBe(["a.warc.gz#0", "b.txt"]);
        _tallies.ShouldBe([new ArchiveTally("a.warc.gz") { Records = 1, Reports = 1 }]);
    }

    [Fact]
    public async Task A_zip_file_gives_its_files_in_ordinal_order_without_hidden_ones()
    {
        using (ZipArchive archive = ZipFile.Open(_folder["a.zip"], ZipArchiveMode.Create))
        {
            foreach (string name in new[] { "z.txt", "in/b.txt", ".git/c", "__MACOSX/._z.txt" })
            {
                using StreamWriter writer = new(archive.CreateEntry(name).Open());
                writer.Write(name);
            }
        }

        (await Read(_folder["a.zip"])).Select(report => report.Raw.Label).ShouldBe(["a.zip/in/b.txt", "a.zip/z.txt"]);
    }

    [Fact]
    public async Task A_broken_zip_file_is_told()
    {
        await File.WriteAllBytesAsync(_folder["a.zip"], [.. "PK\u0003\u0004 and then nothing"u8], TestContext.Current.CancellationToken);

        (await Read(_folder["a.zip"])).ShouldBeEmpty();
        _tallies.ShouldHaveSingleItem().Breaks.ShouldBe(1);
    }

    [Theory]
    [InlineData("quoted-printable", "<p>Caf=C3=A9 =\r\nopen</p>")]
    [InlineData("base64", "PHA+Q2Fmw6kgb3Blbjwv\r\ncD4=")]
    [InlineData("8bit", "<p>Café open</p>")]
    public async Task A_page_that_a_browser_saved_gives_its_page(string coding, string body)
    {
        string archive = $"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://gazette.example/cafe\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x--\"\r\n\r\n\r\n----x--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {coding}\r\nContent-Location: https://gazette.example/cafe\r\n\r\n{body}\r\n----x--\r\nContent-Type: image/png\r\n\r\nx\r\n----x----\r\n";
        _folder.Write("saved.mhtml", archive);

        SourcedReport report = (await Read(_folder["saved.mhtml"])).ShouldHaveSingleItem();

        Encoding.UTF8.GetString(report.Raw.Bytes.Span).Trim().ShouldBe("<p>Café open</p>");
        report.Raw.Url.ShouldBe("https://gazette.example/cafe");
        report.Raw.ContentType.ShouldBe("text/html; charset=utf-8");
    }

    private async Task<List<SourcedReport>> Read(string path)
    {
        List<SourcedReport> reports = [];
        await foreach (SourcedReport report in FileSource.ReadAsync([path], new FileSourceOptions { TellArchive = _tallies.Add }, TestContext.Current.CancellationToken))
        {
            reports.Add(report);
        }
        return reports;
    }
}
