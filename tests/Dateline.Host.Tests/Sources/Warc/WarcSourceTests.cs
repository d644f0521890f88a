using System.Text;
using Dateline.Sources;
using Dateline.Sources.Files;
using Dateline.Sources.Warc;
using Dateline.Text;

namespace Dateline.Host.Tests.Sources.Warc;

public sealed class WarcSourceTests
{
    private static readonly byte[] _page = ArchiveBuilder.Page(7);

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("chunked")]
    [InlineData("gzip in chunks")]
    [InlineData("said to be gzip")]
    public async Task Bodies_come_unpacked(string way)
    {
        (byte[] body, string head) = way switch
        {
            "gzip" => (ArchiveBuilder.Gzip(_page), "Content-Encoding: gzip\r\n"),
            "br" => (ArchiveBuilder.Brotli(_page), "Content-Encoding: br\r\n"),
            "chunked" => (Chunks(_page), "Transfer-Encoding: chunked\r\n"),
            "gzip in chunks" => (Chunks(ArchiveBuilder.Gzip(_page)), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
            "said to be gzip" => (_page, "Content-Encoding: gzip\r\n"),
            _ => (_page, ""),
        };

        SourcedReport report = (await Read(ArchiveBuilder.Response("https://gazette.example/7", body, head + "Content-Type: text/html"))).ShouldHaveSingleItem();

        report.Raw.Bytes.ToArray().ShouldBe(_page);
        report.Raw.Url.ShouldBe("https://gazette.example/7");
        report.Raw.Seen.ShouldBe(new DateOnly(2024, 3, 5));
        report.Raw.ContentType.ShouldBe("text/html");
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_said_to_be_chunked_and_is_not_is_read_as_it_stands()
    {
        SourcedReport report = (await Read(ArchiveBuilder.Response("https://gazette.example/7", _page, "Transfer-Encoding: chunked\r\nContent-Type: text/html"))).ShouldHaveSingleItem();

        report.Raw.Bytes.ToArray().ShouldBe(_page);
        report.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCodes.Damaged);
    }

    [Fact]
    public async Task What_is_no_page_is_counted()
    {
        byte[] archive =
        [
            .. ArchiveBuilder.Response("https://gazette.example/a.png", [1, 2, 3], "Content-Type: image/png"),
            .. ArchiveBuilder.Response("https://gazette.example/7", _page),
            .. "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"u8,
        ];
        ArchiveTally? tally = null;

        (await Read(archive, told => tally = told)).Count.ShouldBe(1);

        tally.ShouldBe(new ArchiveTally("a.warc") { Records = 3, Reports = 1, Others = 1 });
    }

    private static byte[] Chunks(byte[] body)
    {
        using MemoryStream chunks = new();
        for (int at = 0; at < body.Length; at += 16)
        {
            byte[] piece = body[at..Math.Min(body.Length, at + 16)];
            chunks.Write(Encoding.ASCII.GetBytes($"{piece.Length:x}\r\n"));
            chunks.Write(piece);
            chunks.Write("\r\n"u8);
        }
        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    private static async Task<List<SourcedReport>> Read(byte[] archive, Action<ArchiveTally>? tell = null)
    {
        List<SourcedReport> reports = [];
        await foreach (SourcedReport report in WarcSource.ReadAsync("a.warc", new MemoryStream(archive), new FileSourceOptions { TellArchive = tell }, TestContext.Current.CancellationToken))
        {
            reports.Add(report);
        }
        return reports;
    }
}
