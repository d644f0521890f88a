using System.Text;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Newswire;

public sealed class WireExtractorTests
{
    private static readonly ReportExtractor _extractor = new(DataSet.Embedded);

    private const string Nitf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf SYSTEM "http://www.nitf.org/nitf-3-4.dtd">
        <nitf xml:lang="en">
        <head><title>slug line</title>
          <docdata management-status="usable"><doc-id id-string="lanby-2024-17"/><date.issue norm="20240305T183000+0100"/><ed-msg info="Adds quotation" msg-type="correction"/><du-key key="LANBY-HARBOUR" version="2"/></docdata>
          <pubdata name="Lanby Press Agency"/></head>
        <body>
          <body.head><hedline><hl1>Harbour of Lanby opens &amp; ships
             return</hl1></hedline><byline>By <person>Ana Brand</person></byline><dateline><location>LANBY</location>, <story.date>March 5</story.date></dateline></body.head>
          <body.content>
            <block><p>The harbour opened on Tuesday, the <org>Port Authority</org> said.</p><p>&#8220;We are back,&#8221; its head said.</p></block>
            <hl2>What comes next</hl2>
            <bq><block><p>It was a long winter.</p></block></bq>
            <media media-type="image"><media-reference source="a.jpg"/><media-caption>The quay.</media-caption></media>
            <table><tr><td>Ships</td><td>12</td></tr><tr><td>Days</td><td>90</td></tr></table>
            <p>Nothing more.</p>
          </body.content>
          <body.end><tagline>Editing by Tom Reed</tagline></body.end>
        </body></nitf>
        """;

    [Fact]
    public void Nitf_gives_its_parts()
    {
        Report report = Extract(Nitf).Report;

        report.Parts.Select(part => (part.Kind, report.Text[part.Span])).ShouldBe(
        [
            (PartKind.Headline, "Harbour of Lanby opens & ships return"),
            (PartKind.Byline, "By Ana Brand"),
            (PartKind.Dateline, "LANBY, March 5"),
            (PartKind.Paragraph, "The harbour opened on Tuesday, the Port Authority said."),
            (PartKind.Paragraph, "\u201CWe are back,\u201D its head said."),
            (PartKind.Subheading, "What comes next"),
            (PartKind.Quote, "It was a long winter."),
            (PartKind.Caption, "The quay."),
            (PartKind.Table, "Ships 12"),
            (PartKind.Table, "Days 90"),
            (PartKind.Paragraph, "Nothing more."),
            (PartKind.Boilerplate, "Editing by Tom Reed"),
        ]);
        (report.Label, report.Outlet, report.PublishedGiven, report.Language, report.Url).ShouldBe(("lanby-2024-17", "Lanby Press Agency", new DateOnly(2024, 3, 5), "en", "lanby-2024-17"));
        report.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCodes.Corrected);
    }

    [Fact]
    public void A_kill_retracts_what_was_sent_under_its_id()
    {
        Report kill = Extract(Nitf.Replace("usable", "canceled", StringComparison.Ordinal)).Report;

        (kill.Label, kill.Retracts).ShouldBe(("lanby-2024-17#2", "lanby-2024-17"));
        kill.Findings.Select(finding => finding.Code).ShouldContain(FindingCodes.Withdrawn);
    }

    [Fact]
    public void NewsMl_gives_the_nitf_in_it_under_its_own_headline()
    {
        Report report = Extract(NewsItem("g1", "1", "usable", $"<inlineXML contenttype=\"application/nitf+xml\">{Nitf[Nitf.IndexOf("<nitf", StringComparison.Ordinal)..]}</inlineXML>")).Report;

        report.Parts.Select(part => report.Text[part.Span]).Take(3).ShouldBe(["Harbour open", "By Ana Brand", "LANBY, March 5"]);
        (report.Label, report.Outlet, report.PublishedGiven).ShouldBe(("g1", "Lanby Press Agency", new DateOnly(2024, 3, 6)));
        report.Findings.Select(finding => finding.Code).ShouldContain(FindingCodes.Embargoed);
    }

    [Theory]
    [InlineData("<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>no</title></head><body><p>One <b>two</b>.</p><p>Three.</p></body></html></inlineXML>")]
    [InlineData("<inlineData contenttype=\"text/plain\">One two.\n\nThree.</inlineData>")]
    public void NewsMl_gives_xhtml_and_plain_text(string body)
    {
        Report report = Extract(NewsItem("g1", "1", "usable", body)).Report;

        report.Parts.Select(part => (part.Kind, report.Text[part.Span])).ShouldBe([(PartKind.Headline, "Harbour open"), (PartKind.Byline, "By Ana Brand"), (PartKind.Paragraph, "One two."), (PartKind.Paragraph, "Three.")]);
    }

    [Fact]
    public void A_message_is_split_into_its_items()
    {
        string message = $"<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>{NewsItem("g1", "1", "usable", "<inlineData>Čaplja.</inlineData>")}{NewsItem("g1", "2", "canceled", "<inlineData>Killed.</inlineData>")}</itemSet></newsMessage>";

        IReadOnlyList<RawReport> items = _extractor.Split(new RawReport("m.xml", Encoding.UTF8.GetBytes(message)), TestContext.Current.CancellationToken);
        Report[] reports = [.. items.Select(item => _extractor.Extract(item, TestContext.Current.CancellationToken))];

        items.Select(item => item.Label).ShouldBe(["m.xml#1", "m.xml#2"]);
        reports.Select(report => (report.Label, report.Retracts, report.Text[report.Parts[^1].Span])).ShouldBe([("g1", null, "Čaplja."), ("g1#2", "g1", "Killed.")]);
    }

    [Theory]
    [InlineData("""{"uri":"urn:x:1","version":"1","pubstatus":"usable","versioncreated":"2024-03-05T18:30:00+01:00","headline":"Harbour \u201copen\u201d","byline":"By Ana Brand","provider":"Lanby Press Agency","language":"en","body_xhtml":"<p>One &amp; \"two\".</p>\n<p>Three.<\/p>"}""")]
    [InlineData("""{"uri":"urn:x:1","standard":{"name":"ninjs","version":"2.0"},"versioncreated":"2024-03-05T18:30:00+01:00","headlines":[{"role":"main","value":"Harbour \u201copen\u201d"}],"byline":"By Ana Brand","provider":{"name":"Lanby Press Agency"},"language":"en","bodies":[{"contenttype":"text/plain","value":"no"},{"contenttype":"text/html","value":"<p>One &amp; \"two\".</p><p>Three.</p>"}]}""")]
    [InlineData("""{"uri":"urn:x:1","versioncreated":"2024-03-05T18:30:00+01:00","headlines":[{"value":"Harbour \u201copen\u201d"}],"bylines":[{"value":"By Ana Brand"}],"infosources":[{"name":"Lanby Press Agency"}],"language":"en","body_text":"One & \"two\".\n\nThree."}""")]
    public void Ninjs_of_every_generation_gives_its_parts(string json)
    {
        Report report = Extract(json).Report;

        report.Parts.Select(part => report.Text[part.Span]).ShouldBe(["Harbour \u201Copen\u201D", "By Ana Brand", "One & \"two\".", "Three."]);
        (report.Label, report.Outlet, report.PublishedGiven).ShouldBe(("urn:x:1", "Lanby Press Agency", new DateOnly(2024, 3, 5)));
    }

    [Fact]
    public void Every_character_knows_its_bytes()
    {
        foreach (string source in new[] { Nitf.Replace("Lanby", "Šibenik", StringComparison.Ordinal), """{"uri":"urn:x:1","headline":"Luka \u0160ibenik “otvorena”","body_xhtml":"<p>\u201cČaplja\u201d &amp; \"two\".</p>"}""" })
        {
            byte[] bytes = Encoding.UTF8.GetBytes(source);
            ExtractedReport extracted = _extractor.ExtractWhole(new RawReport("x", bytes), TestContext.Current.CancellationToken);
            string text = extracted.Report.Text.Value;

            extracted.Source!.Length.ShouldBe(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                (int start, int end) = extracted.Source.Bytes(new TextSpan(i, i + 1));
                string there = Encoding.UTF8.GetString(bytes, start, end - start);
                bool isSame = there == text[i].ToString() || (char.IsWhiteSpace(text[i]) && (there.Length == 0 || there.Contains('<') || string.IsNullOrWhiteSpace(there))) || there.StartsWith('&') || there.StartsWith('\\');
                isSame.ShouldBeTrue($"character {i} '{text[i]}' stands for '{there}'");
            }
        }
    }

    [Fact]
    public void What_is_no_item_is_read_as_text() =>
        Extract("{\"uri\": 3}").Report.Text.Value.ShouldBe("{\"uri\": 3}");

    [Fact]
    public void Any_change_of_bytes_gives_a_report()
    {
        Random random = new(20240305);
        byte[][] sources = [Encoding.UTF8.GetBytes(Nitf), Encoding.UTF8.GetBytes(NewsItem("g", "1", "usable", "<inlineData>a\n\nb</inlineData>")), """{"uri":"urn:x:1","headline":"H","bodies":[{"contenttype":"text/html","value":"<p>One &amp; \"two\".</p>"}]}"""u8.ToArray()];
        for (int i = 0; i < (Long.IsAsked ? 100_000 : 1_500); i++)
        {
            byte[] bytes = [.. sources[i % sources.Length]];
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            RawReport raw = new("x", bytes.AsMemory(0, random.Next(1, bytes.Length)));
            ExtractedReport extracted = _extractor.ExtractWhole(raw, TestContext.Current.CancellationToken);
            extracted.Source?.Length.ShouldBe(extracted.Report.Text.Value.Length);
            _extractor.Split(raw, TestContext.Current.CancellationToken).ShouldNotBeEmpty();
        }
    }

    private static ExtractedReport Extract(string source) => _extractor.ExtractWhole(new RawReport("x", Encoding.UTF8.GetBytes(source)), TestContext.Current.CancellationToken);

    private static string NewsItem(string guid, string version, string status, string body) => $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" xml:lang="en">
        <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:LPA"><name>Lanby Press Agency</name></provider><versionCreated>2024-03-06T08:00:00Z</versionCreated><embargoed>2024-03-06T10:00:00Z</embargoed><pubStatus qcode="stat:{status}"/></itemMeta>
        <contentMeta><slugline>LANBY</slugline><headline>Harbour open</headline><by>By Ana Brand</by></contentMeta>
        <contentSet>{body}</contentSet></newsItem>
        """;
}
