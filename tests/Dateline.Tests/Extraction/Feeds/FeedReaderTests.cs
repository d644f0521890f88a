using System.Text;
using Dateline.Extraction.Feeds;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Feeds;

public sealed class FeedReaderTests
{
    private static readonly FeedReader _reader = new(DataSet.Embedded);
    private static readonly Uri _address = new("https://gazette.example/feeds/world.xml");

    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>The Lanby Gazette</title><link>https://gazette.example/</link><language>en-gb</language><ttl>15</ttl>
          <atom:link rel="self" href="https://gazette.example/feeds/world.xml"/>
          <item>
            <media:title>A picture</media:title>
            <title>Harbour &amp;amp; dock open again</title>
            <link>/2024/harbour</link>
            <guid isPermaLink="false">g-1</guid>
            <pubDate>Tue, 5 Mar 2024 18:30 +0100</pubDate>
            <dc:creator><![CDATA[Ana Brand]]></dc:creator>
            <author>desk@gazette.example (Tom Reed)</author>
            <description>&lt;p&gt;The harbour is open.&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>The harbour is open &amp; busy.</p>]]></content:encoded>
          </item>
          <item><title>No link</title><guid>https://gazette.example/2024/second</guid></item>
        </channel></rss>
        """;

    [Fact]
    public void Rss_is_read_with_its_modules()
    {
        Feed feed = Read(Rss);

        (feed.Form, feed.Title, feed.Site, feed.Language, feed.Interval).ShouldBe((FeedForm.Rss, "The Lanby Gazette", "https://gazette.example/", "en-gb", TimeSpan.FromMinutes(15)));
        FeedItem item = feed.Items[0];
        item.Identity.ShouldBe("g-1");
        item.Title.ShouldBe("Harbour & dock open again");
        item.Address.ShouldBe("https://gazette.example/2024/harbour");
        item.Summary.ShouldBe("<p>The harbour is open.</p>");
        item.Content.ShouldBe("<p>The harbour is open &amp; busy.</p>");
        item.Authors.ShouldBe(["Ana Brand", "Tom Reed"]);
        item.Published.ToString().ShouldBe("2024-03-05T18:30:00+01:00");
        feed.Items[1].Address.ShouldBe("https://gazette.example/2024/second");
        feed.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Rss_in_rdf_is_read()
    {
        Feed feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://gazette.example/"><title>Gazette</title></channel>
            <item rdf:about="https://gazette.example/1"><title>One</title><link>https://gazette.example/1</link><dc:date>2024-03-05T17:00:00Z</dc:date></item>
            </rdf:RDF>
            """);

        FeedItem item = feed.Items.ShouldHaveSingleItem();
        (item.Title, item.Address, item.Published.ToString()).ShouldBe(("One", "https://gazette.example/1", "2024-03-05T17:00:00Z"));
    }

    [Fact]
    public void Atom_is_read_with_its_three_kinds_of_text()
    {
        Feed feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://gazette.example/world/">
            <title type="text">Gazette</title><author><name>Desk</name></author>
            <entry><id>tag:1</id><title type="html">Dock &amp;lt;b&amp;gt; opens</title><link href="one"/><link rel="edit" href="x"/>
              <published>2024-03-05T18:30:00+01:00</published><updated>2024-03-06T08:00:00Z</updated>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>long</b> text</p></div></content></entry>
            <entry><id>tag:2</id><title>1 &lt; 2</title><summary>1 &lt; 2 &amp; 3</summary><author><name>Ana Brand</name></author></entry>
            </feed>
            """);

        FeedItem first = feed.Items[0];
        (first.Identity, first.Address, first.Published.ToString(), first.Modified.ToString()).ShouldBe(("tag:1", "https://gazette.example/world/one", "2024-03-05T18:30:00+01:00", "2024-03-06T08:00:00Z"));
        first.Content.ShouldBe("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>A <b>long</b> text</p></div>");
        first.Authors.ShouldBe(["Desk"]);
        feed.Items[1].Summary.ShouldBe("1 &lt; 2 &amp; 3");
        feed.Items[1].Authors.ShouldBe(["Ana Brand"]);
        feed.Items[1].Title.ShouldBe("1 < 2");
    }

    [Fact]
    public void Json_feeds_are_read()
    {
        Feed feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Gazette","home_page_url":"https://gazette.example/","items":[
             {"id":7,"url":"https://gazette.example/7","title":"Seven","content_text":"a < b","date_published":"2024-03-05T18:30:00+01:00","authors":[{"name":"Ana Brand"}]},
             {"id":"8","external_url":"https://other.example/8","content_html":"<p>x</p>","summary":"s",}]}
            """);

        feed.Items.Select(item => item.Identity).ShouldBe(["7", "8"]);
        feed.Items[0].Content.ShouldBe("a &lt; b");
        feed.Items[1].Address.ShouldBe("https://other.example/8");
    }

    [Fact]
    public void Sitemaps_with_news_entries_and_their_indexes_are_read()
    {
        Feed map = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://gazette.example/a?x=1&amp;y=2</loc><news:news><news:publication><news:name>Gazette</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2024-03-05T18:30:00Z</news:publication_date><news:title>Harbour opens</news:title></news:news></url></urlset>
            """);
        Feed index = Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://gazette.example/news.xml</loc></sitemap></sitemapindex>");

        FeedItem item = map.Items.ShouldHaveSingleItem();
        (item.Address, item.Title, item.Outlet, item.Language, item.Published.ToString()).ShouldBe(("https://gazette.example/a?x=1&y=2", "Harbour opens", "Gazette", "en", "2024-03-05T18:30:00Z"));
        index.Sitemaps.ShouldBe(["https://gazette.example/news.xml"]);
    }

    [Fact]
    public void Ids_and_addresses_that_several_items_share_do_not_tell_them_apart()
    {
        Feed feed = Read("""
            <rss><channel>
            <item><title>One</title><link>https://gazette.example/</link><guid isPermaLink="false">same</guid></item>
            <item><title>Two</title><link>https://gazette.example/</link><guid isPermaLink="false">same</guid></item>
            <item><title>Two</title><link>https://gazette.example/</link><guid isPermaLink="false">same</guid></item>
            </channel></rss>
            """);

        feed.Items.Count.ShouldBe(2);
        feed.Items.Select(item => item.Identity).Distinct().Count().ShouldBe(2);
        feed.Items.ShouldAllBe(item => !item.HasOwnAddress);
    }

    [Theory]
    [InlineData("""<rss><channel><item><title>Fish & chips</title><link>https://a.example/1</link></item></channel></rss>""")]
    [InlineData("""<rss><channel><item><title>Fish &nbsp;&amp; chips</title><link>https://a.example/1</link></item></channel>""")]
    [InlineData("""<rss><channel><item><title>Fish & chips</title><link>https://a.example/1</link><description>a<br>b < c</description></item></channel></rss>""")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY chips "x">]><rss version=2.0><channel><item><content:encoded>z</content:encoded><title><![CDATA[Fish &amp; chips]]></title><link>https://a.example/1</link></item></channel></rss>""")]
    [InlineData("""Warning: something<rss><channel><item><title>Fish &#38; chips</title><link>https://a.example/1</link></item><item><title>cut o""")]
    public void Ill_formed_feeds_give_what_they_hold(string text)
    {
        FeedItem item = Read(text).Items[0];

        (item.Title, item.Address).ShouldBe(("Fish & chips", "https://a.example/1"));
    }

    [Fact]
    public void An_item_that_breaks_off_is_left_out()
    {
        Feed feed = Read("<rss><channel><item><title>One</title></item><item><title>Two</title><link>https://a.exam");

        feed.Items.ShouldHaveSingleItem().Title.ShouldBe("One");
        feed.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCodes.Damaged);
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='windows-1250'?>", null)]
    [InlineData("", "text/xml; charset=windows-1250")]
    public void The_encoding_is_taken_from_the_server_or_the_declaration(string declaration, string? mediaType)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"{declaration}<rss><channel><item><title>"), 0x8A, .. "ibenik</title></item></channel></rss>"u8];

        _reader.Read(bytes, mediaType, _address, TestContext.Current.CancellationToken)!.Items[0].Title.ShouldBe("Šibenik");
    }

    [Theory]
    [InlineData("Tue, 05 Mar 2024 18:30:00 GMT", "2024-03-05T18:30:00Z")]
    [InlineData("5 Mar 24 18:30 EST", "2024-03-05T18:30:00-05:00")]
    [InlineData("uto, 5 March 2024 8:05:09 -0330", "2024-03-05T08:05:09-03:30")]
    [InlineData("Tue, 05 Mar 2024 18:30:00 +01:00", "2024-03-05T18:30:00+01:00")]
    [InlineData("5-Mar-2024 18:30:00 Z", "2024-03-05T18:30:00Z")]
    [InlineData("Tue, 05 Mar 2024", "2024-03-05")]
    [InlineData("2024-03-05 18:30", "2024-03-05T18:30:00")]
    [InlineData("31 Feb 2024 10:00 GMT", null)]
    [InlineData("yesterday", null)]
    public void Times_are_read_as_feeds_write_them(string written, string? expected)
    {
        Feed feed = Read($"<rss><channel><item><title>x</title><pubDate>{written}</pubDate></item></channel></rss>");

        feed.Items[0].Published?.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html><body>no feed</body></html>")]
    [InlineData("{\"version\":\"2\"}")]
    [InlineData("{\"items\":")]
    [InlineData("plain words")]
    public void What_is_no_feed_gives_none(string text) =>
        _reader.Read(Encoding.UTF8.GetBytes(text), null, _address, TestContext.Current.CancellationToken).ShouldBeNull();

    [Fact]
    public void Any_change_of_characters_is_read()
    {
        const string odd = "<>&;\"'/![]-= x\0\uD800";
        Random random = new(20240305);
        for (int i = 0; i < (Long.IsAsked ? 100_000 : 2_000); i++)
        {
            char[] text = Rss.ToCharArray();
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                text[random.Next(text.Length)] = odd[random.Next(odd.Length)];
            }
            _reader.Read(Encoding.UTF8.GetBytes(text, 0, random.Next(text.Length)), null, _address, TestContext.Current.CancellationToken);
        }
    }

    private static Feed Read(string text) => _reader.Read(Encoding.UTF8.GetBytes(text), null, _address, TestContext.Current.CancellationToken).ShouldNotBeNull();
}
