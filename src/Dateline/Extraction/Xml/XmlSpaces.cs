namespace Dateline.Extraction.Xml;

/// <summary>What the namespaces of feeds and newswire are called here: short words for the addresses that stand for them, in all the versions that are about.</summary>
internal static class XmlSpaces
{
    /// <summary>Atom 0.3 and 1.0.</summary>
    public const string Atom = "atom";

    /// <summary>RDF, the frame of RSS 0.9 and 1.0.</summary>
    public const string Rdf = "rdf";

    /// <summary>RSS 0.9, 1.0 and those who write a namespace for 2.0.</summary>
    public const string Rss = "rss";

    /// <summary>The module of RSS for whole contents.</summary>
    public const string Content = "content";

    /// <summary>Dublin Core.</summary>
    public const string Dublin = "dc";

    /// <summary>Dublin Core terms.</summary>
    public const string DublinTerms = "dcterms";

    /// <summary>Sitemaps.</summary>
    public const string Sitemap = "sitemap";

    /// <summary>News entries of sitemaps.</summary>
    public const string News = "news";

    /// <summary>XHTML.</summary>
    public const string Xhtml = "xhtml";

    /// <summary>NITF.</summary>
    public const string Nitf = "nitf";

    /// <summary>NewsML-G2.</summary>
    public const string NewsMl = "nar";

    private static readonly Dictionary<string, string> _known = new(StringComparer.Ordinal)
    {
        ["http://www.w3.org/2005/Atom"] = Atom,
        ["http://purl.org/atom/ns#"] = Atom,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Rdf,
        ["http://purl.org/rss/1.0/"] = Rss,
        ["http://my.netscape.com/rdf/simple/0.9/"] = Rss,
        ["http://channel.netscape.com/rdf/simple/0.9/"] = Rss,
        ["http://backend.userland.com/rss2"] = Rss,
        ["http://blogs.law.harvard.edu/tech/rss"] = Rss,
        ["http://purl.org/rss/1.0/modules/content/"] = Content,
        ["http://purl.org/dc/elements/1.1/"] = Dublin,
        ["http://purl.org/dc/terms/"] = DublinTerms,
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = Sitemap,
        ["http://www.google.com/schemas/sitemap/0.84"] = Sitemap,
        ["http://www.google.com/schemas/sitemap-news/0.9"] = News,
        ["http://www.w3.org/1999/xhtml"] = Xhtml,
        ["http://iptc.org/std/NITF/2006-10-18/"] = Nitf,
        ["http://iptc.org/std/nar/2006-10-01/"] = NewsMl,
    };

    /// <summary>The word for <paramref name="address"/>; the address itself where it has none.</summary>
    public static string Of(string address) => _known.TryGetValue(address.Trim(), out string? word) ? word : address.Trim();
}
