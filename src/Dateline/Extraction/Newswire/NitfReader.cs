using Dateline.Extraction.Feeds;
using Dateline.Extraction.Xml;
using Dateline.Text;

namespace Dateline.Extraction.Newswire;

/// <summary>Reads NITF 3, by the names of its elements whatever the namespace.</summary>
internal static class NitfReader
{
    /// <summary>Writes the text of the <c>nitf</c> element and tells what it says of itself.</summary>
    /// <param name="nitf">The element.</param>
    /// <param name="text">Takes the text.</param>
    /// <param name="view">The source.</param>
    /// <param name="hasHeadline">Whether the headline is already written, by what the item stands in.</param>
    public static WireItem Read(XmlElement nitf, WireText text, SourceView view, bool hasHeadline = false)
    {
        XmlElement? body = nitf.First("body");
        XmlElement? head = body?.First("body.head");
        XmlElement? headline = head?.First("hedline");
        if (!hasHeadline)
        {
            text.Add(PartKind.Headline, view, headline?.First("hl1") ?? headline ?? nitf.First("head")?.First("title"));
        }
        foreach (XmlElement second in headline?.All("hl2") ?? [])
        {
            text.Add(PartKind.Subheading, view, second);
        }
        foreach (XmlElement byline in head?.All("byline") ?? [])
        {
            text.Add(PartKind.Byline, view, byline);
        }
        text.Add(PartKind.Dateline, view, head?.First("dateline"));
        foreach (XmlElement content in body?.All("body.content") ?? [])
        {
            WireBody.Add(text, view, content);
        }
        if (body?.First("body.end") is XmlElement end)
        {
            WireBody.Add(text, view, end, PartKind.Boilerplate);
        }
        return Item(nitf, head);
    }

    private static WireItem Item(XmlElement nitf, XmlElement? head)
    {
        XmlElement? data = nitf.First("head")?.First("docdata");
        string status = data?.Attribute("management-status")?.ToLowerInvariant() ?? "";
        XmlElement? message = data?.First("ed-msg");
        string kind = message?.Attribute("msg-type")?.ToLowerInvariant() ?? "";
        string? embargo = status == "embargoed" ? data?.First("date.release")?.Attribute("norm") : null;
        return new WireItem
        {
            Id = data?.First("doc-id")?.Attribute("id-string"),
            Version = data?.First("du-key")?.Attribute("version"),
            Provider = head?.First("distributor")?.Value ?? nitf.First("head")?.First("pubdata")?.Attribute("name") ?? data?.First("doc.copyright")?.Attribute("holder"),
            Issued = FeedTime.Parse(data?.First("date.issue")?.Attribute("norm") ?? data?.First("date.release")?.Attribute("norm") ?? nitf.First("head")?.First("pubdata")?.Attribute("date.publication") ?? head?.First("dateline")?.First("story.date")?.Attribute("norm")),
            Embargo = FeedTime.Parse(embargo),
            Status = status is "canceled" or "cancelled" or "killed" || kind is "kill" or "cancel" ? WireStatus.Canceled : status == "withheld" ? WireStatus.Withheld : WireStatus.Usable,
            IsCorrection = kind.StartsWith("correct", StringComparison.Ordinal) || status == "corrected",
            Slug = data?.First("du-key")?.Attribute("key") ?? nitf.First("head")?.All("meta").FirstOrDefault(meta => meta.Attribute("name") == "slug")?.Attribute("content"),
            Note = message?.Attribute("info"),
            Language = nitf.Attribute("xml:lang") ?? nitf.First("body")?.Attribute("xml:lang"),
        };
    }
}
