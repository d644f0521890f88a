using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Html;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Html;

public sealed class PageExtractorTests
{
    [Fact]
    public void A_page_gives_its_running_text_and_nothing_else_of_the_page()
    {
        string body = Pages.Body(Pages.Extract(Pages.Article));
        body.ShouldContain("for the last time on Tuesday & went home.");
        body.ShouldContain("and locked the door behind him");
        body.ShouldContain("What comes next");
        foreach (string other in (string[])["newsletter", "Copyright", "Ferry fares", "color", "in winter"])
        {
            body.ShouldNotContain(other);
        }
    }

    [Fact]
    public void The_parts_say_what_each_run_is_and_what_is_not_the_reports_is_marked_not_lost()
    {
        ExtractedReport page = Pages.Extract(Pages.Article);
        (PartKind, string)[] parts = [.. page.Report.Parts.Select(part => (part.Kind, page.Report.Text[part.Span][..9]))];
        parts.ShouldBe(
        [
            (PartKind.Headline, "Lighthous"), (PartKind.Dateline, "ORLAN, Ma"), (PartKind.Paragraph, "The keepe"), (PartKind.Boilerplate, "Sign up f"), (PartKind.Paragraph, "“I have s"), (PartKind.Caption, "The Orlan"),
            (PartKind.Subheading, "What come"), (PartKind.Paragraph, "The light"),
        ]);
    }

    [Fact]
    public void What_the_page_says_of_itself_is_read_with_its_places()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Pages.Article);
        PageDescription page = Pages.Extract(bytes).Page.ShouldNotBeNull();
        page.Title.ShouldBe("Lighthouse keeper retires after 40 years");
        page.Authors.ShouldBe(["Una Marrant", "Ivo Beleš"]);
        page.Publisher.ShouldBe("Skerry Post");
        page.Published.ToString().ShouldBe("2025-03-04T23:30:00Z");
        page.Modified.ToString().ShouldBe("2025-03-05T08:00:00Z");
        page.Language.ShouldBe("en-GB");
        page.Canonical.ShouldBe("https://skerry.example/news/lighthouse");
        foreach (PageFact fact in page.Facts.Where(fact => fact.By != "json-ld"))
        {
            Encoding.UTF8.GetString(bytes, fact.Start, fact.End - fact.Start).ShouldBe(fact.Value);
        }
    }

    [Fact]
    public void The_outlets_day_is_the_one_shown_to_readers_where_the_instant_lies_beside_it() =>
        Pages.Extract(Pages.Article).Page!.Day.ShouldBe(new DateOnly(2025, 3, 5));

    [Fact]
    public void Every_character_of_the_text_leads_back_to_its_bytes()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Pages.Article);
        ExtractedReport page = Pages.Extract(bytes);
        Pages.CheckMap(page, bytes);
        int at = page.Report.Text.Value.IndexOf("& went", StringComparison.Ordinal);
        (int start, int end) = page.Source!.Bytes(new TextSpan(at, at + 6));
        Encoding.UTF8.GetString(bytes, start, end - start).ShouldBe("&amp; went");
    }

    [Theory]
    [InlineData("windows-1250", "text/html; charset=windows-1250", "")]
    [InlineData("windows-1250", null, "<meta charset=windows-1250>")]
    [InlineData("iso-8859-2", null, "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>")]
    [InlineData("utf-8", "text/html", "<meta charset='iso-8859-1'>")]
    [InlineData("utf-16", null, "")]
    [InlineData("gb18030", "text/html; charset=gbk", "")]
    public void The_encoding_comes_from_mark_server_or_page_where_the_bytes_bear_it_out(string name, string? mediaType, string meta)
    {
        Encoding encoding = name == "utf-16" ? Encoding.Unicode : name == "utf-8" ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        const string Sentence = "Žene čekaju na obali, šuma gori već treći dan, a vatrogasci iz Đurđevca još nisu stigli do nje.";
        string sentence = name == "gb18030" ? "渔民说，港口今天关闭，船只明天才能出海，因为风太大了，浪也太高了，大家都要等到明天早上才能知道，消息会再次公布，请大家耐心等待，不要着急，也不要靠近码头附近的水域。" : Sentence;
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<html><head>{meta}</head><body><p>{sentence}</p></body></html>")];
        ExtractedReport page = Pages.Extract(bytes, mediaType);
        Pages.Body(page).ShouldBe(sentence);
        (int start, int end) = page.Source!.Bytes(new TextSpan(10, 20));
        encoding.GetString(bytes, start, end - start).ShouldBe(sentence[10..20]);
    }

    [Theory]
    [InlineData("<!doctype html><p>x", true)]
    [InlineData("\n <html><body>x", true)]
    [InlineData("<Reuters> The minister said", false)]
    [InlineData("The tag <html> opens a page.", false)]
    [InlineData("", false)]
    public void Pages_are_told_by_how_they_begin(string text, bool isPage) => PageSign.IsPage(Encoding.UTF8.GetBytes(text), null).ShouldBe(isPage);

    [Fact]
    public void Each_entry_of_a_live_page_is_a_report_of_its_own_with_its_own_time()
    {
        const string Page = """
            <html><head><title>Storm on the islands: as it happened</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm on the islands","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Ferries stop","datePublished":"2025-03-04T08:00:00+01:00","articleBody":"All ferries stay in port until noon.\nThe harbour office said so at eight."},
            {"@type":"BlogPosting","datePublished":"2025-03-04T12:30:00+01:00","articleBody":"The first ferry has left. \u201cIt was rough,\u201d its captain said."}]}</script></head>
            <body><h1>Storm on the islands: as it happened</h1><p>What happened on the day of the storm, told by the hour from the harbour and from the light.</p></body></html>
            """;
        byte[] bytes = Encoding.UTF8.GetBytes(Page);
        IReadOnlyList<ExtractedReport> entries = Pages.Extract(bytes).Entries;
        entries.Select(entry => entry.Report.Text.Value).ShouldBe(
        [
            "Ferries stop\n\nAll ferries stay in port until noon.\n\nThe harbour office said so at eight.",
            "The first ferry has left. “It was rough,” its captain said.",
        ]);
        entries.Select(entry => entry.Page!.Published.ToString()).ShouldBe(["2025-03-04T08:00:00+01:00", "2025-03-04T12:30:00+01:00"]);
        entries.Select(entry => entry.Report.Label).ShouldBe(["page.html#1", "page.html#2"]);
        foreach (ExtractedReport entry in entries)
        {
            Pages.CheckMap(entry, bytes);
        }
    }

    [Theory]
    [InlineData("<div class='cookie-consent'><p>{0}</p><p>{0}</p><p>{0}</p></div>", "consent-wall")]
    [InlineData("<article><p>{0}</p><div class='paywall-message'>Subscribe</div></article>", "paywall")]
    [InlineData("<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"author\":\"A\",\"isAccessibleForFree\":false}}</script><p>{0}</p>", "paywall")]
    [InlineData("<meta property='article:published_time' content='2025-03-04'><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-04\"}}</script><p>{0}</p>", "metadata-conflict")]
    [InlineData("<p>{0}</p><!-- and so on", "damaged")]
    [InlineData("<nav><a href=/>Home</a></nav>", "empty")]
    public void What_is_odd_about_a_page_is_found(string page, string code)
    {
        string sentence = "The islands wait for the first ferry of the year, which the harbour office expects in the second week of March.";
        Pages.Extract("<html><body>" + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, sentence)).Report.Findings.Select(finding => finding.Code).ShouldBe([code]);
    }

    [Fact]
    public void A_wall_with_a_heading_of_its_own_is_no_article()
    {
        const string Wall = """
            <html><head><title>Harbour office names a new master</title><meta property="og:title" content="Harbour office names a new master"></head><body><div class="cookie-consent"><h1>We value your privacy</h1>
            <p>We and our 800 partners store cookies on your device to show personalised advertising and to learn who reads us.</p>
            <p>With your consent we and our partners use data on where you are and what you read on this and other sites.</p>
            <p>You can change your preferences or withdraw your consent at any time with the button at the foot of the page.</p></div></body></html>
            """;
        ExtractedReport page = Pages.Extract(Wall);
        page.Report.Findings.Select(finding => finding.Code).ShouldBe(["consent-wall"]);
        page.Page!.Title.ShouldBe("Harbour office names a new master");
        Pages.Body(page).ShouldBe("");
    }

    [Fact]
    public void A_page_that_wraps_itself_in_a_class_of_consent_is_an_article_all_the_same()
    {
        const string Wrapped = """
            <html><body><div class="cookie-consent"><h1>Harbour office names a new master</h1>
            <p>The harbour office has named a new master for the port of Orlan, the first in twenty years to come from the mainland.</p>
            <p>She will take over in May, the office said, when the old master leaves for the light on the northern skerry.</p>
            <p>Fishermen gave her a cool welcome on Monday, and some of them did not come to the quay at all, as they had told the paper.</p></div></body></html>
            """;
        ExtractedReport page = Pages.Extract(Wrapped);
        page.Report.Findings.ShouldBeEmpty();
        Pages.Body(page).ShouldContain("cool welcome");
    }

    [Fact]
    public void The_stored_text_stands_where_the_page_shows_only_its_beginning()
    {
        const string Page = """
            <html><body><h1>Bridge to stay</h1><p>The old bridge stays where it is, the council decided on Monday after a long night of talks.</p>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge to stay","articleBody":"The old bridge stays where it is, the council decided on Monday after a long night of talks.\n\nIt was built in 1911 &amp; carries eight thousand cars a day, more than its engineers ever had in mind.\n\nA new one would have stood two miles up the river, where nobody lives and no road leads."}</script></body></html>
            """;
        byte[] bytes = Encoding.UTF8.GetBytes(Page);
        ExtractedReport page = Pages.Extract(bytes);
        Pages.Body(page).Split("\n\n").Length.ShouldBe(3);
        Pages.Body(page).ShouldContain("built in 1911 & carries");
        Pages.CheckMap(page, bytes);
    }
}
