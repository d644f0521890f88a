using System.Globalization;
using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Html;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Html;

public sealed class HostilePageTests
{
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly Dictionary<string, Func<int, string>> _kinds = new(StringComparer.Ordinal)
    {
        ["nested blocks"] = n => Repeat("<div>", n) + "x",
        ["nested blocks that are closed"] = n => Repeat("<div>", n) + "x" + Repeat("</div>", n),
        ["formatting across paragraphs"] = n => Repeat(i => $"<font color={i}><p>", n) + "x",
        ["bold and italic across paragraphs"] = n => Repeat("<b><i><p>", n) + "x",
        ["links that are never closed"] = n => Repeat("<a href=x><div>", n) + "x",
        ["end tags that end nothing"] = n => Repeat("<div>", 500) + Repeat("</b></section></td></li>", n) + "x",
        ["custom elements"] = n => Repeat(i => $"<x-{i}>", n) + Repeat(i => $"</x-{i}>", n),
        ["lists in lists"] = n => Repeat("<ul><li>", n) + "x",
        ["tables in tables"] = n => Repeat("<table><tr><td>", n) + "x",
        ["tables without cells"] = n => Repeat("<table>", n) + Repeat("<tr>", n) + "x",
        ["selects and options"] = n => Repeat("<select><option><optgroup>", n) + "x",
        ["attributes"] = n => "<div " + Repeat(i => $"a{i}=1 class=b ", n) + ">x",
        ["one long attribute"] = n => "<div class=\"" + Repeat("related-posts ", n) + "\">x",
        ["a long attribute that is not closed"] = n => "<div title=\"" + Repeat("abcdefgh", n),
        ["blanks in a tag"] = n => "<div" + Repeat(" ", n) + "x" + Repeat(" ", n) + "= 1>x",
        ["character references"] = n => "<p>" + Repeat("&amp;&#x41;&notit;", n),
        ["ampersands"] = n => "<p>" + Repeat("&", n),
        ["comments that are not closed"] = n => Repeat("<!-- ", n),
        ["scripts that are not closed"] = n => Repeat("<script>", n),
        ["scripts in comments in scripts"] = n => "<script>" + Repeat("<!-- <script> </script ", n),
        ["titles that are not closed"] = n => Repeat("<title>", n),
        ["less-than signs"] = n => Repeat("<", n),
        ["tags that are not closed"] = n => Repeat("<div ", n),
        ["quotation marks in a tag"] = n => "<div " + Repeat("\"'", n) + ">",
        ["lists of JSON"] = n => "<script type=application/ld+json>" + Repeat("[", n) + "</script>",
        ["objects of JSON"] = n => "<script type=application/ld+json>" + Repeat("{\"@type\":\"NewsArticle\",\"author\":", n) + "</script>",
        ["articles of JSON"] = n => "<script type=application/ld+json>[" + Repeat("{\"@type\":\"NewsArticle\",\"headline\":\"a\",\"author\":{\"@id\":\"#b\"}},", n) + "]</script>",
        ["marks in JSON"] = n => "<script type=application/ld+json>{" + Repeat("\"\\", n) + "</script>",
        ["headings"] = n => "<title>a b c d</title>" + Repeat("<h1>a b c d</h1>", n),
        ["bylines"] = n => Repeat("<p class=byline>By <a href=x>A B</a></p>", n),
        ["meta elements"] = n => Repeat("<meta name=author content='A B'><meta property=og:title content='a b c'>", n),
        ["line ends"] = n => "<p>" + Repeat("a<br>", n),
        ["short words of prompts"] = n => Repeat("<p>sign sign sign sign up up read read more more share share in your your inbox", n),
        ["dates"] = n => Repeat("<time datetime=2025-01-01>1 January 2025</time><p>2 March 2025", n),
    };

    private static readonly ReportExtractor _extractor = new(DataSet.Embedded);

    public static TheoryData<string> Kinds => [.. _kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_hostile_page_ends_within_its_budget_in_little_memory_with_a_finding(string kind)
    {
        byte[] page = Page(kind, kind == "nested blocks" ? 60_000 : 40_000);
        _extractor.ExtractPage(new RawReport("warm", Page(kind, 10)), new WorkMeter(1_000_000), default);
        WorkMeter meter = new(PageExtractor.StepsOfPage);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ExtractedReport report = _extractor.ExtractPage(new RawReport("page", page), meter, default);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes);
        meter.Steps.ShouldBeLessThanOrEqualTo(PageExtractor.StepsOfPage * 11 / 10);
        report.Report.Findings.ShouldNotBeEmpty();
        Pages.CheckMap(report, page);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_the_page_is_no_more_than_two_and_a_half_times_the_work(string kind) =>
        Steps(kind, 8_000).ShouldBeLessThan((Steps(kind, 4_000) * 5 / 2) + 10_000);

    private static long Steps(string kind, int count)
    {
        WorkMeter meter = new(long.MaxValue);
        _extractor.ExtractPage(new RawReport("page", Page(kind, count)), meter, default);
        return meter.Steps;
    }

    private static byte[] Page(string kind, int count) => Encoding.UTF8.GetBytes("<!doctype html>" + _kinds[kind](count));

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    private static string Repeat(Func<int, string> piece, int count) => string.Concat(Enumerable.Range(0, count).Select(i => piece(i).ToString(CultureInfo.InvariantCulture)));
}
