namespace Dateline.Extraction.Html;

/// <summary>Hangs the elements of a page into each other as they come: ends what HTML lets stand open, and passes over end tags that end nothing.</summary>
/// <param name="page">The page that grows.</param>
/// <param name="meter">Counts each step over the open elements.</param>
internal sealed class HtmlTree(HtmlPage page, WorkMeter meter)
{
    /// <summary>Elements in elements: what stands deeper is kept, but side by side.</summary>
    public const int MostDepth = 512;

    private readonly Open[] _open = new Open[MostDepth];
    private readonly int[] _openOf = new int[256];
    private int _depth;
    private int _foreign;
    private int _last = -1;
    private bool _isLastOpen;

    private record struct Open(int Node, HtmlTag Tag, bool IsEnding);

    /// <summary>Whether SVG or MathML stands open, where tags may close themselves.</summary>
    public bool IsForeign => _foreign > 0;

    private int Top => _depth == 0 ? -1 : _open[_depth - 1].Node;

    /// <summary>Adds text.</summary>
    public void Text(int start, int end)
    {
        if (_openOf[(int)HtmlTag.Head] > 0 && _open[_depth - 1].Tag == HtmlTag.Head && !page.Source.AsSpan(start, end - start).IsWhiteSpace())
        {
            CloseTo(Find(HtmlTag.Head, false));
        }
        page.Add(HtmlTag.Text, Top, start, end);
    }

    /// <summary>Adds an element and opens it; its number.</summary>
    public int Start(HtmlTag tag, int start, int end)
    {
        CloseImplied(tag);
        int node = page.Add(tag, Top, start, end);
        (_last, _isLastOpen) = (node, _depth < MostDepth && !(tag is HtmlTag.Html or HtmlTag.Body && _openOf[(int)tag] > 0));
        if (_isLastOpen)
        {
            _open[_depth++] = new Open(node, tag, false);
            _openOf[(int)tag]++;
            _foreign += tag is HtmlTag.Svg or HtmlTag.Math ? 1 : 0;
        }
        else if (_depth == MostDepth)
        {
            meter.MeetLimit();
        }
        return node;
    }

    /// <summary>Closes the element that was just added.</summary>
    public void Drop(int node)
    {
        if (_isLastOpen && node == _last)
        {
            Pop();
        }
    }

    /// <summary>Closes the innermost element, where it is the one that was added last.</summary>
    public void CloseTop()
    {
        if (_isLastOpen && Top == _last)
        {
            Pop();
        }
    }

    /// <summary>Closes the element that an end tag ends, and all in it.</summary>
    public void End(HtmlTag tag, ReadOnlySpan<char> name, int at)
    {
        _ = at;
        if (tag is HtmlTag.Body or HtmlTag.Html || _openOf[(int)tag] == 0)
        {
            CloseHeadings(tag);
            return;
        }
        bool isInline = HtmlNames.IsInline(tag);
        for (int i = _depth - 1; i >= 0; i--)
        {
            meter.Spend(1);
            ref Open open = ref _open[i];
            if (open.Tag == tag && (tag != HtmlTag.Unknown || IsNamed(open.Node, name)))
            {
                CloseTo(i);
                return;
            }
            if (isInline && !HtmlNames.IsInline(open.Tag))
            {
                MarkEnding(i, tag, name);
                return;
            }
            if (HtmlNames.IsBarrier(open.Tag) && !EndsThrough(tag, open.Tag))
            {
                return;
            }
        }
    }

    /// <summary>Closes what is open.</summary>
    public void CloseAll() => CloseTo(0);

    /// <summary>An inline element that is ended inside a block that it holds ends with that block.</summary>
    private void MarkEnding(int from, HtmlTag tag, ReadOnlySpan<char> name)
    {
        for (int i = from; i >= 0 && !HtmlNames.IsBarrier(_open[i].Tag); i--)
        {
            meter.Spend(1);
            if (_open[i].Tag == tag && (tag != HtmlTag.Unknown || IsNamed(_open[i].Node, name)))
            {
                _open[i].IsEnding = true;
                return;
            }
        }
    }

    private void CloseHeadings(HtmlTag tag)
    {
        if (HtmlNames.IsHeading(tag) && _depth > 0 && HtmlNames.IsHeading(_open[_depth - 1].Tag))
        {
            Pop();
        }
    }

    private bool IsNamed(int node, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> rest = page.Source.AsSpan(page.Nodes[node].Start + 1);
        meter.Spend(1 + (name.Length / 8));
        return rest.Length > name.Length && rest[..name.Length].Equals(name, StringComparison.OrdinalIgnoreCase) && rest[name.Length] is ' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>';
    }

    private static bool EndsThrough(HtmlTag end, HtmlTag barrier) => end switch
    {
        HtmlTag.Table => barrier is HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption,
        HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot => barrier is HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption,
        HtmlTag.Template or HtmlTag.Object or HtmlTag.Applet or HtmlTag.Marquee => true,
        _ => false,
    };

    private void CloseImplied(HtmlTag tag)
    {
        if (_openOf[(int)HtmlTag.Head] > 0 && !HtmlNames.IsOfHead(tag) && !IsForeign && _openOf[(int)HtmlTag.Template] == 0 && _openOf[(int)HtmlTag.Noscript] == 0)
        {
            CloseTo(Find(HtmlTag.Head, false));
        }
        if (HtmlNames.ClosesParagraph(tag) && _openOf[(int)HtmlTag.P] > 0)
        {
            CloseTo(Find(HtmlTag.P, true));
        }
        switch (tag)
        {
            case HtmlTag.Li:
                CloseTo(FindUpTo(HtmlTag.Li, HtmlTag.Li, HtmlTag.Ul, HtmlTag.Ol));
                break;
            case HtmlTag.Dd or HtmlTag.Dt:
                CloseTo(FindUpTo(HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Dl, HtmlTag.Dl));
                break;
            case HtmlTag.Option or HtmlTag.Optgroup:
                CloseTo(FindUpTo(HtmlTag.Option, HtmlTag.Option, HtmlTag.Select, HtmlTag.Select));
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseTo(FindUpTo(HtmlTag.Td, HtmlTag.Th, HtmlTag.Table, HtmlTag.Tr));
                break;
            case HtmlTag.Tr:
                CloseTo(FindUpTo(HtmlTag.Tr, HtmlTag.Tr, HtmlTag.Table, HtmlTag.Table));
                break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                CloseTo(FindUpTo(HtmlTag.Tbody, HtmlTag.Thead, HtmlTag.Table, HtmlTag.Table));
                break;
            case HtmlTag.A when _openOf[(int)HtmlTag.A] > 0:
                CloseTo(Find(HtmlTag.A, true));
                break;
            case HtmlTag.Button when _openOf[(int)HtmlTag.Button] > 0:
                CloseTo(Find(HtmlTag.Button, false));
                break;
            default:
                if (HtmlNames.IsHeading(tag) && _depth > 0 && HtmlNames.IsHeading(_open[_depth - 1].Tag))
                {
                    Pop();
                }
                break;
        }
    }

    /// <summary>Place of the innermost open element of that kind, or -1; with <paramref name="nearOnly"/> none behind a block that is no paragraph or behind a barrier.</summary>
    private int Find(HtmlTag tag, bool nearOnly)
    {
        for (int i = _depth - 1; i >= 0; i--)
        {
            meter.Spend(1);
            if (_open[i].Tag == tag)
            {
                return i;
            }
            if (HtmlNames.IsBarrier(_open[i].Tag) || _open[i].Tag == HtmlTag.Button || (nearOnly && tag == HtmlTag.A && !HtmlNames.IsInline(_open[i].Tag)))
            {
                return -1;
            }
        }
        return -1;
    }

    private int FindUpTo(HtmlTag tag, HtmlTag alike, HtmlTag within, HtmlTag orWithin)
    {
        if (_openOf[(int)tag] + _openOf[(int)alike] == 0)
        {
            return -1;
        }
        for (int i = _depth - 1; i >= 0; i--)
        {
            meter.Spend(1);
            HtmlTag open = _open[i].Tag;
            if (open == tag || open == alike)
            {
                return i;
            }
            if (open == within || open == orWithin || (HtmlNames.IsBarrier(open) && !(open is HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption && tag is HtmlTag.Tr or HtmlTag.Tbody)))
            {
                return -1;
            }
        }
        return -1;
    }

    private void CloseTo(int place)
    {
        while (place >= 0 && _depth > place)
        {
            Pop();
        }
    }

    private void Pop()
    {
        do
        {
            Open open = _open[--_depth];
            _openOf[(int)open.Tag]--;
            _foreign -= open.Tag is HtmlTag.Svg or HtmlTag.Math ? 1 : 0;
            page.Close(open.Node);
        }
        while (_depth > 0 && _open[_depth - 1].IsEnding);
    }
}
