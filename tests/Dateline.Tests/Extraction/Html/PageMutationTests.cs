using System.Text;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Html;

/// <summary>Pages with bytes changed, taken out, doubled and put in: no exception, and the map holds.</summary>
public sealed class PageMutationTests
{
    private static readonly string[] _pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<a href=x>", "</a>", "<table><td>", "</table>", "<li>", "<br>", "<!--", "-->", "<script>", "</script>", "<style>", "<svg>", "<template>", "<title>", "<textarea>", "&amp;", "&#x1F600;", "&#0;",
        "&notin", "\"", "'", "<", ">", "=", " class=related ", " hidden", "\0", "\r\n", "\u00A0", "\u00AD", "žćš", "𝒳", "{\"@type\":\"NewsArticle\"", "\\u", "]", "}", "<meta charset=windows-1251>", "<h1>", "<time datetime=2025-02-30>", "<![CDATA[",
    ];

    private static readonly ReportExtractor _extractor = new(DataSet.Embedded);

    [Fact]
    public void Changed_pages_are_read_without_exception_and_with_a_true_map() => Run(3_000);

    [Fact]
    [Trait("Category", "Long")]
    public void A_million_changed_pages_are_read_without_exception_and_with_a_true_map() => Run(1_000_000);

    private static void Run(int count) => Parallel.For(0, count, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, number =>
    {
        byte[] page = Changed(number);
        ExtractedReport report = _extractor.ExtractWhole(new RawReport("page", page) { ContentType = "text/html" }, default);
        if (Fault(report, page) is string fault)
        {
            throw new InvalidOperationException($"mutation {number}: {fault}");
        }
    });

    private static byte[] Changed(int number)
    {
        Random random = new(number);
        List<byte> page = [.. Encoding.UTF8.GetBytes(random.Next(3) == 0 ? Small(random) : Pages.Article)];
        for (int change = random.Next(1, 12); change > 0 && page.Count > 1; change--)
        {
            int at = random.Next(page.Count);
            int length = Math.Min(random.Next(1, 60), page.Count - at);
            switch (random.Next(6))
            {
                case 0: page[at] = (byte)random.Next(256); break;
                case 1: page.RemoveRange(at, length); break;
                case 2: page.InsertRange(random.Next(page.Count), page.GetRange(at, length)); break;
                case 3: page[at] ^= (byte)(1 << random.Next(8)); break;
                case 4 when random.Next(20) == 0: page.RemoveRange(at, page.Count - at); break;
                default: page.InsertRange(at, Encoding.UTF8.GetBytes(_pieces[random.Next(_pieces.Length)])); break;
            }
        }
        return [.. page];
    }

    private static string Small(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => _pieces[random.Next(_pieces.Length)] + (random.Next(3) == 0 ? "The harbour stays closed until the ramp is mended, the office said on Tuesday. " : "")));

    private static string? Fault(ExtractedReport report, byte[] page)
    {
        string text = report.Report.Text.Value;
        SourceMap? map = report.Source;
        if (map is null || map.Length != text.Length)
        {
            return "the map is not as long as the text";
        }
        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(page);
        int at = 0;
        foreach (SourceRun run in map.Runs)
        {
            int width = run.IsWhole ? run.Width : run.Width * run.Length;
            if (run.Start != at || run.Length <= 0 || run.Source < 0 || width < 0 || run.Source + width > page.Length)
            {
                return $"the run at {run.Start} lies outside";
            }
            at += run.Length;
            bool isTrue = run.IsWhole || run.Width == 0 || (isUtf8
                ? Encoding.UTF8.GetString(page, run.Source, width) == text.Substring(run.Start, run.Length)
                : run.Width > 1 || Enumerable.Range(0, run.Length).All(i => text[run.Start + i] >= 0x80 || text[run.Start + i] == page[run.Source + i]));
            if (!isTrue)
            {
                return $"the run at {run.Start} gives other characters back";
            }
        }
        return report.Report.Parts.Any(part => part.Span.IsEmpty || part.Span.End > text.Length) ? "a part lies outside" : null;
    }
}
