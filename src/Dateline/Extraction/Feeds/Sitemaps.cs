using Dateline.Extraction.Xml;

namespace Dateline.Extraction.Feeds;

/// <summary>Reads sitemaps, with the news entries of Google's extension, and indexes of sitemaps.</summary>
internal static class Sitemaps
{
    /// <summary>The feed whose outermost element is <paramref name="root"/>.</summary>
    public static Feed Read(XmlElement root, FeedValues values) => root.Name == "sitemapindex"
        ? new Feed(FeedForm.SitemapIndex, []) { Sitemaps = [.. root.All("sitemap").Select(map => values.Address(map.First("loc")?.Value)).OfType<string>().Distinct(StringComparer.Ordinal)] }
        : new Feed(FeedForm.Sitemap, DraftItem.Finish([.. root.All("url").Where(item => !item.IsCut).Select(entry => Item(entry, values))]));

    private static DraftItem Item(XmlElement entry, FeedValues values)
    {
        XmlElement? news = entry.First(XmlSpaces.News, "news");
        XmlElement? publication = news?.First("publication");
        return new DraftItem
        {
            Address = values.Address(entry.First("loc")?.Value),
            Title = values.Plain(news?.First("title")?.Value),
            Published = FeedTime.Parse(news?.First("publication_date")?.Value),
            Modified = FeedTime.Parse(entry.First("lastmod")?.Value),
            Language = publication?.First("language")?.Value,
            Outlet = values.Plain(publication?.First("name")?.Value),
        };
    }
}
