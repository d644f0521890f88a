using Dateline.Extraction.Xml;

namespace Dateline.Extraction.Feeds;

/// <summary>Reads Atom 0.3 and 1.0.</summary>
internal static class AtomFeeds
{
    /// <summary>The feed whose outermost element is <paramref name="root"/>.</summary>
    public static Feed Read(XmlElement root, FeedValues values) => new(FeedForm.Atom, DraftItem.Finish([.. root.All("entry").Where(item => !item.IsCut).Select(entry => Entry(entry, root, values))]))
    {
        Title = values.Plain(root.First("title")?.Value),
        Site = Link(root, root, values),
        Language = root.Attribute("xml:lang"),
    };

    private static DraftItem Entry(XmlElement entry, XmlElement root, FeedValues values)
    {
        XmlElement? content = entry.All("content").FirstOrDefault(candidate => candidate.Attribute("src") is null);
        return new DraftItem
        {
            Id = entry.First(XmlSpaces.Atom, "id")?.Value ?? entry.First("", "id")?.Value,
            Address = Link(entry, root, values),
            Title = values.Plain(Text(Own(entry, "title"), values)),
            Summary = Text(Own(entry, "summary"), values),
            Content = Text(content, values),
            Published = FeedTime.Parse((entry.First("published") ?? entry.First("issued") ?? entry.First("created"))?.Value),
            Modified = FeedTime.Parse((entry.First("updated") ?? entry.First("modified"))?.Value),
            Authors = [.. entry.All("author").Concat(entry.First("author") is null ? root.All("author") : []).Select(author => values.Plain((author.First("name") ?? author).Value)).OfType<string>()],
            Language = entry.Attribute("xml:lang"),
        };
    }

    private static XmlElement? Own(XmlElement entry, string name) => entry.First(XmlSpaces.Atom, name) ?? entry.First("", name);

    /// <summary>Text as HTML, by the type that the element says.</summary>
    private static string? Text(XmlElement? element, FeedValues values) => element?.Attribute("type") is null or "text" or "text/plain" && element?.Nodes.OfType<XmlElement>().Any() == false
        ? FeedValues.Escaped(element.Value)
        : values.Html(element);

    private static string? Link(XmlElement element, XmlElement root, FeedValues values)
    {
        XmlElement? link = element.All("link").FirstOrDefault(candidate => candidate.Attribute("rel") is null or "alternate" && candidate.Attribute("type") is null or "text/html" or "application/xhtml+xml")
            ?? element.All("link").FirstOrDefault(candidate => candidate.Attribute("rel") is null or "alternate");
        return values.Address(link?.Attribute("href"), link?.Attribute("xml:base") ?? element.Attribute("xml:base") ?? root.Attribute("xml:base"));
    }
}
