using Dateline.Extraction.Encodings;
using Dateline.Extraction.Html;
using Dateline.Extraction.Xml;
using Dateline.Text;

namespace Dateline.Extraction.Feeds;

/// <summary>Reads feeds: RSS 0.9 to 2.0, Atom, JSON Feed, sitemaps with news entries and their indexes, tolerantly. Built once; safe to share between threads.</summary>
public sealed class FeedReader
{
    private readonly CharacterReferences _references;
    private readonly XmlTreeReader _xml;
    private readonly PageDecoder _decoder;

    /// <summary>Reads <c>pages/character-references.tsv</c> and the tables of encodings.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public FeedReader(DataSet data)
    {
        _references = new CharacterReferences(data);
        _xml = new XmlTreeReader(_references);
        _decoder = new PageDecoder(new EncodingProfiles(data), new EncodingLabels(data));
    }

    /// <summary>The feed in <paramref name="bytes"/>, or null where they are none. An item at whose middle the bytes break off is left out.</summary>
    /// <param name="bytes">The bytes as they came.</param>
    /// <param name="mediaType">The media type under which they were sent, with its parameters, or null.</param>
    /// <param name="address">Where they were fetched, from which relative addresses count; or null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Feed? Read(ReadOnlySpan<byte> bytes, string? mediaType, Uri? address, CancellationToken cancellation)
    {
        DecodedPage decoded = _decoder.Decode(bytes, mediaType);
        string text = decoded.Text;
        int first = text.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF");
        if (first < 0)
        {
            return null;
        }
        if (text[first] == '{')
        {
            return JsonFeeds.Read(text[first..], address) is Feed json ? json with { Findings = decoded.Findings } : null;
        }
        Found<XmlElement> tree = _xml.Read(text, cancellation);
        XmlElement? root = tree.Items[0].Nodes.OfType<XmlElement>().FirstOrDefault(element => element.Name is "rss" or "RDF" or "feed" or "urlset" or "sitemapindex" or "channel");
        FeedValues values = new(text, address, _references);
        Feed? feed = root?.Name switch
        {
            "rss" or "RDF" or "channel" => RssFeeds.Read(root, values),
            "feed" => AtomFeeds.Read(root, values),
            "urlset" or "sitemapindex" => Sitemaps.Read(root, values),
            _ => null,
        };
        return feed is null ? null : feed with { Findings = [.. decoded.Findings, .. tree.Findings] };
    }
}
