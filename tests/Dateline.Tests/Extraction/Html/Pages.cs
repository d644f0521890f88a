using System.Text;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Html;

/// <summary>Invented pages, and what they are checked by.</summary>
internal static class Pages
{
    public const string Article = """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><title>Lighthouse keeper retires after 40 years | Skerry Post</title>
        <meta property="og:title" content="Lighthouse keeper retires after 40 years"><meta property="og:site_name" content="Skerry Post">
        <link rel="canonical" href="https://skerry.example/news/lighthouse">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Lighthouse keeper retires after 40 years",
        "datePublished":"2025-03-04T23:30:00Z","dateModified":"2025-03-05T08:00:00Z","author":[{"@type":"Person","name":"Una Marrant"},{"@type":"Person","name":"Ivo Bele\u0161"}]}</script>
        <style>p { color: red }</style></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
        <article><header><h1>Lighthouse keeper retires after 40&nbsp;years</h1>
        <div class="byline">By <a rel="author" href="/una">Una Marrant</a> and Ivo Beleš</div><time datetime="2025-03-05">5 March 2025</time></header>
        <div class="article-body"><p>ORLAN, March 5 (Skerry) &mdash; The keeper of the Orlan light put out the lamp for the last time on Tuesday &amp; went home.</p>
        <div class="newsletter-signup"><p>Sign up for our newsletter and get the news of the islands every morning in your inbox.</p></div>
        <p>“I have seen forty winters from that window,” he said, and <b>locked</b> the door behind him with the key that he had been given in 1985.
        <figure><img src="light.jpg"><figcaption>The Orlan light in winter.</figcaption></figure>
        <h2>What comes next</h2>
        <p>The light will be run by a machine on the mainland from next week, the harbour office said in a statement on Wednesday.</p>
        <ul class="related-links"><li><a href="/a">Ferry fares go up again this summer on all island routes</a></li></ul></div></article>
        <footer><p>Copyright Skerry Post. All rights are reserved by the publisher of this invented newspaper.</p></footer></body></html>
        """;

    private static readonly ReportExtractor _extractor = new(DataSet.Embedded);

    public static ExtractedReport Extract(byte[] bytes, string? mediaType = null) =>
        _extractor.ExtractWhole(new RawReport("page.html", bytes) { ContentType = mediaType }, TestContext.Current.CancellationToken);

    public static ExtractedReport Extract(string page) => Extract(Encoding.UTF8.GetBytes(page), "text/html");

    public static string Body(ExtractedReport page) => string.Join("\n\n", page.Report.Parts
        .Where(part => part.Kind is PartKind.Paragraph or PartKind.Subheading or PartKind.Quote or PartKind.Table or PartKind.Dateline)
        .Select(part => page.Report.Text[part.Span]));

    /// <summary>Holds every run of the map against the bytes: runs of UTF-8 give their characters back, and no place lies outside.</summary>
    public static void CheckMap(ExtractedReport page, ReadOnlySpan<byte> bytes)
    {
        SourceMap map = page.Source.ShouldNotBeNull();
        string text = page.Report.Text.Value;
        map.Length.ShouldBe(text.Length);
        int at = 0;
        foreach (SourceRun run in map.Runs)
        {
            run.Start.ShouldBe(at);
            run.Length.ShouldBePositive();
            at += run.Length;
            int width = run.IsWhole ? run.Width : run.Width * run.Length;
            (run.Source >= 0 && width >= 0 && run.Source + width <= bytes.Length).ShouldBeTrue();
            if (!run.IsWhole && run.Width > 0)
            {
                Encoding.UTF8.GetString(bytes.Slice(run.Source, width)).ShouldBe(text.Substring(run.Start, run.Length));
            }
        }
    }
}
