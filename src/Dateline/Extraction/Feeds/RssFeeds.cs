using System.Globalization;
using Dateline.Extraction.Xml;

namespace Dateline.Extraction.Feeds;

/// <summary>Reads RSS 0.9 to 2.0, with the modules of Dublin Core and contents, and Atom's links.</summary>
internal static class RssFeeds
{
    private const int LongestMinutes = 7 * 24 * 60;

    /// <summary>The feed whose outermost element is <paramref name="root"/>.</summary>
    public static Feed Read(XmlElement root, FeedValues values)
    {
        XmlElement channel = root.Name == "channel" ? root : root.First("channel") ?? root;
        List<DraftItem> drafts = [.. channel.All("item").Concat(ReferenceEquals(channel, root) ? [] : root.All("item")).Where(item => !item.IsCut).Select(item => Item(item, values))];
        return new Feed(FeedForm.Rss, DraftItem.Finish(drafts))
        {
            Title = values.Plain(Own(channel, "title")?.Value),
            Site = values.Address(Own(channel, "link")?.Value),
            Language = Own(channel, "language")?.Value ?? channel.First(XmlSpaces.Dublin, "language")?.Value,
            Interval = int.TryParse(Own(channel, "ttl")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes is > 0 and < LongestMinutes ? TimeSpan.FromMinutes(minutes) : null,
        };
    }

    private static DraftItem Item(XmlElement item, FeedValues values)
    {
        XmlElement? guid = Own(item, "guid");
        string? permanent = guid is not null && guid.Attribute("isPermaLink") != "false" ? guid.Value : null;
        string? link = Own(item, "link")?.Value
            ?? item.All(XmlSpaces.Atom, "link").FirstOrDefault(candidate => candidate.Attribute("rel") is null or "alternate")?.Attribute("href")
            ?? (permanent?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? permanent : null)
            ?? item.Attribute("rdf:about");
        string? content = values.Html(item.First(XmlSpaces.Content, "encoded") ?? item.First(XmlSpaces.Xhtml, "body") ?? item.First(XmlSpaces.Atom, "content"));
        return new DraftItem
        {
            Id = guid?.Value ?? item.First(XmlSpaces.Dublin, "identifier")?.Value ?? item.Attribute("rdf:about"),
            Address = values.Address(link, item.Attribute("xml:base")),
            Title = values.Plain((Own(item, "title") ?? item.First(XmlSpaces.Dublin, "title"))?.Value),
            Summary = values.Html(Own(item, "description") ?? item.First(XmlSpaces.Atom, "summary") ?? item.First(XmlSpaces.Dublin, "description")),
            Content = content,
            Published = FeedTime.Parse(Own(item, "pubDate")?.Value ?? item.First(XmlSpaces.Dublin, "date")?.Value ?? item.First(XmlSpaces.DublinTerms, "created")?.Value ?? item.First(XmlSpaces.Atom, "published")?.Value),
            Modified = FeedTime.Parse(item.First(XmlSpaces.DublinTerms, "modified")?.Value ?? item.First(XmlSpaces.Atom, "updated")?.Value),
            Authors = [.. item.All(XmlSpaces.Dublin, "creator").Concat(item.All(XmlSpaces.Rss, "author")).Concat(item.All("", "author")).Select(author => Named(values.Plain(author.Value))).OfType<string>().Distinct(StringComparer.Ordinal)],
            Language = item.First(XmlSpaces.Dublin, "language")?.Value,
        };
    }

    /// <summary>The element of RSS itself, not that of a module under the same name.</summary>
    private static XmlElement? Own(XmlElement parent, string name) => parent.All(name).FirstOrDefault(element => element.Space is "" or XmlSpaces.Rss);

    /// <summary>RSS asks for an address of mail, with the name in brackets behind it.</summary>
    private static string? Named(string? author)
    {
        int open = author?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        int close = author?.LastIndexOf(')') ?? -1;
        return author is not null && author.Contains('@', StringComparison.Ordinal) ? (open >= 0 && close > open + 1 ? author[(open + 1)..close].Trim() : null) : author;
    }
}
