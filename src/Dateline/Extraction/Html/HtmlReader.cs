using System.Buffers;

namespace Dateline.Extraction.Html;

/// <summary>Reads the characters of a page into its nodes in one pass. Any characters give a page; limits are noted in the meter.</summary>
internal sealed class HtmlReader
{
    /// <summary>Nodes that are kept of one page. The largest of 216 news pages has 32,000.</summary>
    public const int MostNodes = 400_000;

    /// <summary>Attributes of one element that are looked at.</summary>
    public const int MostAttributes = 256;

    private static readonly SearchValues<char> _afterValue = SearchValues.Create(" \t\n\f\r>");
    private readonly string _source;
    private readonly HtmlPage _page;
    private readonly HtmlTree _tree;
    private readonly WorkMeter _meter;
    private readonly bool _isXml;
    private int _at;

    private HtmlReader(string source, WorkMeter meter)
    {
        _source = source;
        _meter = meter;
        _page = new HtmlPage(source);
        _tree = new HtmlTree(_page, meter);
        _isXml = source.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
    }

    /// <summary>The nodes of <paramref name="source"/>.</summary>
    public static HtmlPage Read(string source, WorkMeter meter)
    {
        HtmlReader reader = new(source, meter);
        reader.ReadAll();
        return reader._page;
    }

    private void ReadAll()
    {
        while (_at < _source.Length)
        {
            if (_page.Count >= MostNodes)
            {
                _meter.MeetLimit();
                break;
            }
            if (!_meter.Spend(1))
            {
                break;
            }
            int open = _source.AsSpan(_at).IndexOf('<');
            int end = open < 0 ? _source.Length : _at + open;
            if (end > _at)
            {
                _tree.Text(_at, end);
                _at = end;
            }
            if (open >= 0)
            {
                ReadMarkup();
            }
        }
        _tree.CloseAll();
    }

    private void ReadMarkup()
    {
        char next = _at + 1 < _source.Length ? _source[_at + 1] : '\0';
        if (char.IsAsciiLetter(next))
        {
            ReadStartTag();
        }
        else if (next == '/' && _at + 2 < _source.Length && char.IsAsciiLetter(_source[_at + 2]))
        {
            ReadEndTag();
        }
        else if (next is '!' or '?' or '/')
        {
            SkipDeclaration();
        }
        else
        {
            _tree.Text(_at, _at + 1);
            _at++;
        }
    }

    private void SkipDeclaration()
    {
        ReadOnlySpan<char> rest = _source.AsSpan(_at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            _at = rest[4..].StartsWith(">", StringComparison.Ordinal) ? _at + 5 : rest[4..].StartsWith("->", StringComparison.Ordinal) ? _at + 6 : Behind("-->", _at + 4);
        }
        else if (_isXml && rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            int end = Behind("]]>", _at + 9);
            bool isClosed = end - 3 >= _at + 9 && _source.AsSpan(0, end).EndsWith("]]>", StringComparison.Ordinal);
            _tree.Text(_at + 9, isClosed ? end - 3 : end);
            _at = end;
        }
        else
        {
            _at = Behind(">", _at + 1);
        }
    }

    private void ReadEndTag()
    {
        int start = _at;
        int end = NameEnd(_at + 2);
        ReadOnlySpan<char> name = _source.AsSpan(_at + 2, end - _at - 2);
        _at = end;
        SkipAttributes(false);
        _tree.End(HtmlNames.Tag(name), name, start);
    }

    private void ReadStartTag()
    {
        int start = _at;
        int nameEnd = NameEnd(_at + 1);
        ReadOnlySpan<char> name = _source.AsSpan(_at + 1, nameEnd - _at - 1);
        HtmlTag tag = HtmlNames.Tag(name);
        int node = _tree.Start(tag, start, nameEnd);
        _at = nameEnd;
        bool closesItself = SkipAttributes(true);
        _page.EndTag(node, _at);
        if (HtmlNames.IsRaw(tag) && !(closesItself && _isXml))
        {
            ReadRaw(tag, name);
        }
        else if (HtmlNames.IsVoid(tag) || (closesItself && (_isXml || _tree.IsForeign)))
        {
            _tree.Drop(node);
        }
    }

    /// <summary>Passes over the content of an element that is characters up to its own end tag; that of titles, text fields and data is kept as text.</summary>
    private void ReadRaw(HtmlTag tag, ReadOnlySpan<char> name)
    {
        int from = _at;
        int end = RawText.End(_source, from, name, tag == HtmlTag.Script, _meter);
        if (end == _source.Length)
        {
            _page.CutOff();
        }
        if (end > from && tag is HtmlTag.Title or HtmlTag.Script)
        {
            _tree.Text(from, end);
        }
        _tree.CloseTop();
        _at = end;
        if (end < _source.Length)
        {
            _at = NameEnd(end + 2);
            SkipAttributes(false);
        }
    }

    /// <summary>Reads the attributes up to the end of the tag and says whether it closes itself.</summary>
    private bool SkipAttributes(bool keep)
    {
        bool closesItself = false;
        int count = 0;
        while (true)
        {
            if (_at >= _source.Length)
            {
                _page.CutOff();
                break;
            }
            char c = _source[_at];
            if (c == '>')
            {
                _at++;
                break;
            }
            if (c is '/' or ' ' or '\t' or '\n' or '\f' or '\r')
            {
                closesItself = c == '/';
                _at++;
                continue;
            }
            closesItself = false;
            if (++count == MostAttributes)
            {
                keep = false;
                _meter.MeetLimit();
            }
            ReadAttribute(keep);
        }
        return closesItself;
    }

    private void ReadAttribute(bool keep)
    {
        _meter.Spend(1);
        int start = _at;
        _at++;
        while (_at < _source.Length && _source[_at] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>' or '='))
        {
            _at++;
        }
        _meter.Spend((_at - start) / 8);
        HtmlAttribute name = keep ? HtmlNames.Attribute(_source.AsSpan(start, _at - start)) : HtmlAttribute.Other;
        int after = SkipBlanks(_at);
        (int from, int to) = (_at, _at);
        if (after < _source.Length && _source[after] == '=')
        {
            _at = SkipBlanks(after + 1);
            (from, to) = ReadValue();
        }
        if (name != HtmlAttribute.Other)
        {
            _page.Add(name, from, to);
        }
    }

    private (int From, int To) ReadValue()
    {
        if (_at >= _source.Length || _source[_at] == '>')
        {
            return (_at, _at);
        }
        char quote = _source[_at];
        if (quote is '"' or '\'')
        {
            int from = _at + 1;
            int length = _source.AsSpan(from).IndexOf(quote);
            int to = length < 0 ? _source.Length : from + length;
            _at = Math.Min(to + 1, _source.Length);
            return (from, to);
        }
        int start = _at;
        int bare = _source.AsSpan(_at).IndexOfAny(_afterValue);
        _at = bare < 0 ? _source.Length : _at + bare;
        return (start, _at);
    }

    private int SkipBlanks(int at)
    {
        int start = at;
        while (at < _source.Length && _source[at] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            at++;
        }
        _meter.Spend(at - start);
        return at;
    }

    private int NameEnd(int from)
    {
        int at = from;
        while (at < _source.Length && _source[at] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>'))
        {
            at++;
        }
        _meter.Spend((at - from) / 8);
        return at;
    }

    private int Behind(string mark, int from)
    {
        if (from >= _source.Length)
        {
            return _source.Length;
        }
        int at = _source.AsSpan(from).IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            _page.CutOff();
            return _source.Length;
        }
        return from + at + mark.Length;
    }
}
