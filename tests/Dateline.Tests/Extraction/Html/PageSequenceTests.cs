using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Html;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Html;

public sealed class PageSequenceTests
{
    private const string Address = "https://skerry.example/news/light";
    private static readonly ReportExtractor _extractor = new(DataSet.Embedded);
    private static readonly PartWords _words = new(DataSet.Embedded);

    [Theory]
    [InlineData("https://a.example/x", "https://a.example/x?page=2", 2)]
    [InlineData("https://a.example/x/", "https://a.example/x/2/", 2)]
    [InlineData("https://a.example/x", "https://a.example/x/page/2", 2)]
    [InlineData("https://a.example/x.html", "https://a.example/x_2.html", 2)]
    [InlineData("https://a.example/x-2023.html", "https://a.example/x-2023-2.html", 2)]
    [InlineData("https://a.example/x,strana-2.html", "https://a.example/x,strana-3.html", 3)]
    [InlineData("https://a.example/x?id=7", "https://a.example/x?id=7&page=2", 2)]
    [InlineData("https://a.example/x?page=9", "https://a.example/x?page=10", 10)]
    [InlineData("https://a.example/x?page=2#top", "https://a.example/x?page=3", 3)]
    [InlineData("https://a.example/news/1234", "https://a.example/news/1235", null)]
    [InlineData("https://a.example/news/7", "https://a.example/news/8", null)]
    [InlineData("https://a.example/news/1", "https://a.example/news/12", null)]
    [InlineData("https://a.example/x", "https://a.example/x?comments=2", null)]
    [InlineData("https://a.example/x", "https://a.example/x?page=3", null)]
    [InlineData("https://a.example/x?page=2", "https://a.example/x", null)]
    [InlineData("https://a.example/x", "https://a.example/x", null)]
    [InlineData("https://a.example/x", "https://a.example/another?page=2", null)]
    [InlineData("https://a.example/part", "https://a.example/part2", null)]
    public void The_next_page_has_the_address_of_this_one_but_for_its_number(string address, string next, int? number) => _words.NumberOfNext(address, next).ShouldBe(number);

    [Theory]
    [InlineData("Page 1 of 3", 1, 3)]
    [InlineData("(strana 2 od 4)", 2, 4)]
    [InlineData("Seite 1 / 2", 1, 2)]
    public void A_line_may_say_which_page_of_how_many_it_is(string line, int number, int of) => _words.Numbers(line).ShouldBe((number, of));

    [Theory]
    [InlineData("Page 4 of 3")]
    [InlineData("Page 1 of 1")]
    [InlineData("Two pages of three")]
    [InlineData("Page one of the book was torn")]
    public void Other_lines_do_not(string line) => _words.Numbers(line).ShouldBeNull();

    [Theory]
    [InlineData("<link rel='next' href='/news/light?page=2'>", "", "https://skerry.example/news/light?page=2")]
    [InlineData("", "<div class='pagination'><b>1</b> <a href='/news/light/2'>2</a> <a href='/news/light/3'>3</a></div>", "https://skerry.example/news/light/2")]
    [InlineData("", "<a class='next' href='light?page=2'>Next page »</a>", "https://skerry.example/news/light?page=2")]
    [InlineData("<link rel='next' href='/news/storm'>", "", null)]
    [InlineData("", "<div class='comments'><a rel='next' href='/news/light?page=2'>2</a></div>", null)]
    [InlineData("", "<a rel='next' href='https://other.example/news/light?page=2'>2</a>", null)]
    [InlineData("", "<a href='/news/light?page=2'>More of the light</a>", null)]
    public void Links_to_the_next_page_are_told_from_others(string head, string foot, string? next)
    {
        ExtractedReport page = Extract(Page(1, head, foot));
        page.Page!.Part?.Next.ShouldBe(next);
        page.Report.Findings.Select(finding => finding.Code).ShouldBe(next is null ? [] : [FindingCodes.PartOfSeveral]);
    }

    [Fact]
    public void One_page_alone_says_that_the_others_are_missing()
    {
        ExtractedReport page = Extract(Page(2, "", "<p>Page 2 of 3</p>"));
        page.Report.Findings.ShouldHaveSingleItem().Message.ShouldBe("The page is page 2 of 3 of the article; the others are not at hand.");
        page.Page!.Part.ShouldBe(new PagePart(null, 2, 3));
    }

    [Fact]
    public void Pages_put_together_are_one_report_whose_characters_lead_to_their_own_pages()
    {
        byte[] second = Encoding.Latin1.GetBytes(Page(2, "", "<p>Page 2 of 2</p>").Replace("keeper", "keepér", StringComparison.Ordinal));
        RawReport first = new("light", Encoding.UTF8.GetBytes(Page(1, "", "<p>Page 1 of 2</p>"))) { Url = Address, ContentType = "text/html; charset=utf-8" };
        RawReport joined = JoinedPages.Join([first, first with { Bytes = second, Url = Address + "?page=2", ContentType = "text/html; charset=iso-8859-1" }]);
        ExtractedReport report = _extractor.ExtractWhole(joined, TestContext.Current.CancellationToken);

        string[] paragraphs = [.. report.Report.Parts.Where(part => part.Kind == PartKind.Paragraph).Select(part => report.Report.Text[part.Span])];
        paragraphs.Length.ShouldBe(5);
        paragraphs.Count(text => text.StartsWith("All of it", StringComparison.Ordinal)).ShouldBe(1);
        paragraphs[^1].ShouldContain("keepér of page 2");
        report.Report.Parts.Count(part => part.Kind == PartKind.Headline).ShouldBe(1);
        report.Report.Findings.ShouldBeEmpty();
        report.Report.Url.ShouldBe(Address);
        (int start, int end) = report.Source!.Bytes(report.Report.Parts[^1].Span);
        Encoding.Latin1.GetString(joined.Bytes.Span[start..end]).ShouldBe(paragraphs[^1]);
        (start, end) = report.Source.Bytes(report.Report.Parts[0].Span);
        Encoding.UTF8.GetString(joined.Bytes.Span[start..end]).ShouldBe("The light of Orlan");
        JoinedPages.Split(joined).Select(page => page.Page.Bytes.ToArray()).ShouldBe([first.Bytes.ToArray(), second]);
    }

    [Fact]
    public void Broken_runs_of_pages_give_what_they_hold()
    {
        RawReport first = new("light", Encoding.UTF8.GetBytes(Page(1, "", ""))) { Url = Address, ContentType = "text/html" };
        RawReport joined = JoinedPages.Join([first, first]);
        for (int length = 0; length <= joined.Bytes.Length; length += 97)
        {
            ExtractedReport report = _extractor.ExtractWhole(joined with { Bytes = joined.Bytes[..length] }, TestContext.Current.CancellationToken);
            (report.Source?.Length ?? report.Report.Text.Length).ShouldBe(report.Report.Text.Length);
        }
    }

    private static ExtractedReport Extract(string page) => _extractor.ExtractWhole(new RawReport("light", Encoding.UTF8.GetBytes(page)) { Url = Address, ContentType = "text/html; charset=utf-8" }, TestContext.Current.CancellationToken);

    private static string Page(int number, string head, string foot) => $"""
        <html><head><meta charset="utf-8"><title>The light of Orlan</title><meta property="article:published_time" content="2025-03-04T08:00:00Z">{head}</head><body><h1>The light of Orlan</h1>
        <article><p>All of it was told by the people of the northern skerry, who have lived with the light for a hundred years.</p>
        <p>The keeper of page {number} put out the lamp for the last time on Tuesday and went home to the mainland with the boat.</p>
        <p>Nobody saw the keeper of page {number} leave, and the boat was back in the harbour before the sun rose over the hills.</p></article>{foot}</body></html>
        """;
}
