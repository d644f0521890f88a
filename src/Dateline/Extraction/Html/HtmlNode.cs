namespace Dateline.Extraction.Html;

/// <summary>An element or a run of text of a page. Nodes stand in the order of the page; the descendants of one are those behind it up to <see cref="Behind"/>.</summary>
internal struct HtmlNode
{
    /// <summary>What it is.</summary>
    public HtmlTag Tag;

    /// <summary>How many attributes were kept.</summary>
    public ushort Attributes;

    /// <summary>Number of the element that it stands in; -1 for the first.</summary>
    public int Parent;

    /// <summary>Number of the first node behind its last descendant.</summary>
    public int Behind;

    /// <summary>Where its text or start tag begins in the characters of the page.</summary>
    public int Start;

    /// <summary>Where its text or start tag ends.</summary>
    public int End;

    /// <summary>Number of its first attribute.</summary>
    public int FirstAttribute;
}

/// <summary>An attribute that was kept: its name and where its value stands in the characters of the page.</summary>
internal readonly record struct HtmlAttributeValue(HtmlAttribute Name, int Start, int End);
