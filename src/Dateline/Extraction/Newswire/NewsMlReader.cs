using Dateline.Extraction.Feeds;
using Dateline.Extraction.Xml;
using Dateline.Text;

namespace Dateline.Extraction.Newswire;

/// <summary>Reads items of NewsML-G2, with NITF, XHTML or plain text inside, by the names of its elements whatever the namespace.</summary>
internal static class NewsMlReader
{
    /// <summary>Writes the text of the <c>newsItem</c> element and tells what it says of itself.</summary>
    public static WireItem Read(XmlElement item, WireText text, SourceView view)
    {
        XmlElement? meta = item.First("itemMeta");
        XmlElement? content = item.First("contentMeta");
        XmlElement? headline = content?.First("headline") ?? meta?.First("title");
        text.Add(PartKind.Headline, view, headline);
        XmlElement[] bodies = [.. item.All("contentSet").SelectMany(set => set.Nodes.OfType<XmlElement>()).OrderBy(Rank)];
        XmlElement? body = bodies.FirstOrDefault(candidate => Rank(candidate) < 3);
        XmlElement? nitf = body?.Descendants().FirstOrDefault(inner => inner.Name == "nitf");
        if (nitf?.First("body")?.First("body.head") is null)
        {
            text.Add(PartKind.Byline, view, content?.First("by"));
            text.Add(PartKind.Dateline, view, content?.First("dateline"));
        }
        WireItem inner = nitf is not null ? NitfReader.Read(nitf, text, view, hasHeadline: headline is not null) : new WireItem();
        if (nitf is null && body is not null)
        {
            AddBody(text, view, body);
        }
        string status = Code(meta?.First("pubStatus"));
        string[] signals = [.. (meta?.All("signal") ?? []).Select(Code)];
        return new WireItem
        {
            Id = item.Attribute("guid") ?? inner.Id,
            Version = item.Attribute("version") ?? inner.Version,
            Provider = meta?.First("provider")?.First("name")?.Value ?? meta?.First("provider")?.Attribute("literal") ?? inner.Provider ?? Code(meta?.First("provider")),
            Issued = FeedTime.Parse(meta?.First("versionCreated")?.Value ?? content?.First("contentCreated")?.Value) ?? inner.Issued,
            Embargo = FeedTime.Parse(meta?.First("embargoed")?.Value) ?? inner.Embargo,
            Status = status is "canceled" or "cancelled" ? WireStatus.Canceled : status == "withheld" ? WireStatus.Withheld : inner.Status,
            IsCorrection = signals.Contains("correction") || inner.IsCorrection,
            Slug = content?.First("slugline")?.Value ?? inner.Slug,
            Note = meta?.First("edNote")?.Value ?? inner.Note,
            Language = item.Attribute("xml:lang") ?? content?.First("language")?.Attribute("tag") ?? inner.Language,
        };
    }

    private static void AddBody(WireText text, SourceView view, XmlElement body)
    {
        if (body.Name == "inlineXML")
        {
            WireBody.Add(text, view, body);
            return;
        }
        foreach (XmlText run in body.Nodes.OfType<XmlText>())
        {
            AddLines(text, view, run);
        }
    }

    /// <summary>Plain text: a blank line parts two paragraphs.</summary>
    private static void AddLines(WireText text, SourceView view, XmlText run)
    {
        int from = run.Start;
        while (from < run.End)
        {
            int gap = view.Characters.IndexOf("\n\n", from, run.End - from, StringComparison.Ordinal);
            int end = gap < 0 ? run.End : gap;
            text.Open(PartKind.Paragraph);
            text.Append(view, run with { Start = from, End = end });
            text.Close();
            from = gap < 0 ? run.End : gap + 2;
        }
    }

    private static int Rank(XmlElement content) => content.Name switch
    {
        "inlineXML" when content.Descendants().Any(inner => inner.Name == "nitf") => 0,
        "inlineXML" => 1,
        "inlineData" when content.Attribute("contenttype") is null or "text/plain" => 2,
        _ => 3,
    };

    /// <summary>What stands behind the colon of a code: the part that does not hang on the item's own choice of prefix; empty where there is none.</summary>
    private static string Code(XmlElement? element)
    {
        string code = element?.Attribute("qcode") ?? element?.Attribute("uri") ?? "";
        return code[(code.LastIndexOfAny([':', '/']) + 1)..].ToLowerInvariant();
    }
}
