namespace Dateline.Extraction.Html;

/// <summary>Names of elements and attributes as the reader knows them, and what HTML says of the elements (HTML Standard, 13.1.2 and 13.2.4.2).</summary>
internal static class HtmlNames
{
    private static readonly NameTable<HtmlTag> _tags = new(Enum.GetValues<HtmlTag>().Where(tag => tag is not (HtmlTag.Unknown or HtmlTag.Text)).Select(tag => (tag.ToString().ToLowerInvariant(), tag)));

    private static readonly NameTable<HtmlAttribute> _attributes = new(Enum.GetValues<HtmlAttribute>().Where(name => name != HtmlAttribute.Other).Select(name => (name.ToString().ToLowerInvariant().Replace('_', '-'), name)));

    private static readonly bool[] _void = Set(HtmlTag.Area, HtmlTag.Base, HtmlTag.Br, HtmlTag.Col, HtmlTag.Embed, HtmlTag.Frame, HtmlTag.Hr, HtmlTag.Img, HtmlTag.Input, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Param, HtmlTag.Source, HtmlTag.Track, HtmlTag.Wbr);
    private static readonly bool[] _raw = Set(HtmlTag.Script, HtmlTag.Style, HtmlTag.Xmp, HtmlTag.Iframe, HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Title, HtmlTag.Textarea);
    private static readonly bool[] _barrier = Set(HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Template, HtmlTag.Object, HtmlTag.Applet, HtmlTag.Marquee, HtmlTag.Html);
    private static readonly bool[] _inline = Set(
        HtmlTag.Unknown, HtmlTag.Text, HtmlTag.A, HtmlTag.Abbr, HtmlTag.B, HtmlTag.Big, HtmlTag.Cite, HtmlTag.Code, HtmlTag.Del, HtmlTag.Em, HtmlTag.Font, HtmlTag.I, HtmlTag.Ins, HtmlTag.Label, HtmlTag.Math, HtmlTag.Nobr,
        HtmlTag.Q, HtmlTag.S, HtmlTag.Small, HtmlTag.Span, HtmlTag.Strike, HtmlTag.Strong, HtmlTag.Sub, HtmlTag.Sup, HtmlTag.Svg, HtmlTag.Time, HtmlTag.Tt, HtmlTag.U, HtmlTag.Wbr, HtmlTag.Picture, HtmlTag.Img, HtmlTag.Canvas);
    private static readonly bool[] _closesParagraph = Set(
        HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Center, HtmlTag.Details, HtmlTag.Dialog, HtmlTag.Dir, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Fieldset, HtmlTag.Figcaption, HtmlTag.Figure, HtmlTag.Footer,
        HtmlTag.Form, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Hr, HtmlTag.Listing, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav, HtmlTag.Ol, HtmlTag.P, HtmlTag.Pre,
        HtmlTag.Search, HtmlTag.Section, HtmlTag.Summary, HtmlTag.Table, HtmlTag.Ul, HtmlTag.Xmp, HtmlTag.Li, HtmlTag.Dd, HtmlTag.Dt);
    private static readonly bool[] _ofHead = Set(HtmlTag.Base, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Noframes, HtmlTag.Noscript, HtmlTag.Script, HtmlTag.Style, HtmlTag.Template, HtmlTag.Title, HtmlTag.Head, HtmlTag.Html, HtmlTag.Text);

    /// <summary>The element of that name, in any case.</summary>
    public static HtmlTag Tag(ReadOnlySpan<char> name) => _tags.Find(name);

    /// <summary>The attribute of that name, in any case.</summary>
    public static HtmlAttribute Attribute(ReadOnlySpan<char> name) => _attributes.Find(name);

    /// <summary>Whether the element has no content.</summary>
    public static bool IsVoid(HtmlTag tag) => _void[(int)tag];

    /// <summary>Whether the content of the element is characters up to its own end tag.</summary>
    public static bool IsRaw(HtmlTag tag) => _raw[(int)tag];

    /// <summary>Whether end tags do not reach through the element.</summary>
    public static bool IsBarrier(HtmlTag tag) => _barrier[(int)tag];

    /// <summary>Whether the element stands inside a line and parts no text.</summary>
    public static bool IsInline(HtmlTag tag) => _inline[(int)tag];

    /// <summary>Whether the start of the element ends an open paragraph.</summary>
    public static bool ClosesParagraph(HtmlTag tag) => _closesParagraph[(int)tag];

    /// <summary>Whether the element may stand in the head of a page.</summary>
    public static bool IsOfHead(HtmlTag tag) => _ofHead[(int)tag];

    /// <summary>Whether the element is a heading.</summary>
    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    private static bool[] Set(params ReadOnlySpan<HtmlTag> tags)
    {
        bool[] set = new bool[256];
        foreach (HtmlTag tag in tags)
        {
            set[(int)tag] = true;
        }
        return set;
    }
}
