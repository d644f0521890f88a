using Dateline.Extraction.Xml;
using Dateline.Text;

namespace Dateline.Extraction.Newswire;

/// <summary>Writes the body of an item, whose elements are those of NITF or of XHTML.</summary>
internal static class WireBody
{
    /// <summary>Adds the parts in <paramref name="element"/>.</summary>
    public static void Add(WireText text, SourceView view, XmlElement element, PartKind kind = PartKind.Paragraph)
    {
        bool isOpen = false;
        foreach (XmlNode node in element.Nodes)
        {
            if (node is XmlText run)
            {
                if (!isOpen && string.IsNullOrWhiteSpace(run.Value))
                {
                    continue;
                }
                isOpen = isOpen || Begin(text, kind);
                text.Append(view, run);
                continue;
            }
            XmlElement child = (XmlElement)node;
            if (KindOf(child.Name, kind) is PartKind block)
            {
                text.Close();
                isOpen = false;
                AddBlock(text, view, child, block);
            }
            else if (child.Name is "br")
            {
                text.Break(child.Start);
            }
            else if (!IsPassedOver(child.Name))
            {
                isOpen = isOpen || Begin(text, kind);
                AddInline(text, view, child);
            }
        }
        text.Close();
    }

    private static bool Begin(WireText text, PartKind kind)
    {
        text.Open(kind);
        return true;
    }

    private static void AddBlock(WireText text, SourceView view, XmlElement element, PartKind kind)
    {
        if (kind == PartKind.Table)
        {
            foreach (XmlElement row in element.Descendants().Where(inner => inner.Name == "tr"))
            {
                text.Open(PartKind.Table);
                AddInline(text, view, row);
                text.Close();
            }
            return;
        }
        Add(text, view, element, kind);
    }

    private static void AddInline(WireText text, SourceView view, XmlElement element)
    {
        foreach (XmlNode node in element.Nodes)
        {
            if (node is XmlText run)
            {
                text.Append(view, run);
            }
            else if (!IsPassedOver(((XmlElement)node).Name))
            {
                text.Break(node.Start);
                AddInline(text, view, (XmlElement)node);
            }
        }
    }

    /// <summary>The kind of part that an element begins, or null where it stands within a line. What a quote or a note holds stays one.</summary>
    private static PartKind? KindOf(string name, PartKind around) => name switch
    {
        "p" or "li" or "pre" or "block" or "body" or "div" or "section" or "article" or "ul" or "ol" or "dl" or "dt" or "dd" or "figure" or "media" or "html" or "main" => around,
        "hl1" or "hl2" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => PartKind.Subheading,
        "bq" or "blockquote" => PartKind.Quote,
        "media-caption" or "figcaption" or "caption" => PartKind.Caption,
        "table" => PartKind.Table,
        "note" or "fn" or "footer" or "aside" or "body.end" or "tagline" => PartKind.Boilerplate,
        _ => null,
    };

    private static bool IsPassedOver(string name) => name is "head" or "script" or "style" or "media-metadata" or "media-reference" or "media-producer" or "media-object" or "hr" or "img";
}
