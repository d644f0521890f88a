namespace Dateline.Extraction.Html;

/// <summary>The characters of a page and its nodes in one flat list.</summary>
/// <param name="source">The characters, as decoded.</param>
internal sealed class HtmlPage(string source)
{
    private HtmlNode[] _nodes = new HtmlNode[1024];
    private HtmlAttributeValue[] _attributes = new HtmlAttributeValue[1024];
    private int _attributeCount;

    /// <summary>The characters, as decoded.</summary>
    public string Source { get; } = source;

    /// <summary>How many nodes there are.</summary>
    public int Count { get; private set; }

    /// <summary>The nodes in the order of the page.</summary>
    public ReadOnlySpan<HtmlNode> Nodes => _nodes.AsSpan(0, Count);

    /// <summary>Whether the page ends within a tag, a comment or an element of raw characters.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Notes that the page ends within a tag, a comment or an element of raw characters.</summary>
    public void CutOff() => IsCutOff = true;

    /// <summary>Adds a node and gives its number.</summary>
    public int Add(HtmlTag tag, int parent, int start, int end)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }
        _nodes[Count] = new HtmlNode { Tag = tag, Parent = parent, Behind = Count + 1, Start = start, End = end, FirstAttribute = _attributeCount };
        return Count++;
    }

    /// <summary>Adds an attribute to the last node; the first of a name counts.</summary>
    public void Add(HtmlAttribute name, int start, int end)
    {
        ref HtmlNode node = ref _nodes[Count - 1];
        for (int i = node.FirstAttribute; i < _attributeCount; i++)
        {
            if (_attributes[i].Name == name)
            {
                return;
            }
        }
        if (_attributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, _attributeCount * 2);
        }
        _attributes[_attributeCount++] = new HtmlAttributeValue(name, start, end);
        node.Attributes++;
    }

    /// <summary>Says where the start tag of a node ends.</summary>
    public void EndTag(int node, int end) => _nodes[node].End = end;

    /// <summary>Says that no more nodes will stand in <paramref name="node"/>.</summary>
    public void Close(int node) => _nodes[node].Behind = Count;

    /// <summary>Whether <paramref name="node"/> has the attribute.</summary>
    public bool Has(int node, HtmlAttribute name) => Find(node, name) >= 0;

    /// <summary>The value of the attribute as it stands in the page, character references not resolved; empty where there is none.</summary>
    public ReadOnlySpan<char> Raw(int node, HtmlAttribute name) => Find(node, name) is int at and >= 0 ? Source.AsSpan(_attributes[at].Start, _attributes[at].End - _attributes[at].Start) : default;

    /// <summary>Where the value of the attribute stands, or null where there is none.</summary>
    public (int Start, int End)? Place(int node, HtmlAttribute name) => Find(node, name) is int at and >= 0 ? (_attributes[at].Start, _attributes[at].End) : null;

    /// <summary>The attributes of <paramref name="node"/>.</summary>
    public ReadOnlySpan<HtmlAttributeValue> Attributes(int node) => _attributes.AsSpan(_nodes[node].FirstAttribute, _nodes[node].Attributes);

    private int Find(int node, HtmlAttribute name)
    {
        ref HtmlNode found = ref _nodes[node];
        for (int i = found.FirstAttribute; i < found.FirstAttribute + found.Attributes; i++)
        {
            if (_attributes[i].Name == name)
            {
                return i;
            }
        }
        return -1;
    }
}
