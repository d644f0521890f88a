using System.Buffers;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Writes the text of a page block by block as a browser would show it.</summary>
internal sealed class PageTextReader
{
    private const PageConcepts Inherited = PageConcepts.NotText | PageConcepts.Hidden | PageConcepts.ReadAloud | PageConcepts.Link | PageConcepts.Strong;
    private const PageConcepts PartsLine = PageConcepts.Hidden | PageConcepts.ReadAloud | PageConcepts.Caption | PageConcepts.Credit | PageConcepts.Byline | PageConcepts.Date | PageConcepts.Advertisement | PageConcepts.Headline;
    private static readonly SearchValues<char> _plain = SearchValues.Create(Enumerable.Range(' ', 0x7F - ' ').Select(code => (char)code).Where(c => c != '&').ToArray());
    private readonly HtmlPage _page;
    private readonly CharacterReferences _references;
    private readonly WorkMeter _meter;
    private readonly PageText _text;
    private readonly PageConcepts[] _state;
    private readonly int[] _containers;
    private int _container = -1;
    private int _node;
    private int _start;
    private int _links;
    private int _strong;
    private int _blankAt = -1;
    private int _blankWidth;
    private bool _isLineEnd;
    private PageConcepts _lineState;

    private PageTextReader(HtmlPage page, PageConcepts[] own, CharacterReferences references, WorkMeter meter)
    {
        _page = page;
        _references = references;
        _meter = meter;
        _text = new PageText { Own = own };
        _state = new PageConcepts[page.Count];
        _containers = new int[page.Count];
    }

    /// <summary>The text of <paramref name="page"/>.</summary>
    public static PageText Read(HtmlPage page, PageConcepts[] own, CharacterReferences references, WorkMeter meter)
    {
        PageTextReader reader = new(page, own, references, meter);
        reader.ReadAll();
        return reader._text;
    }

    private void ReadAll()
    {
        ReadOnlySpan<HtmlNode> nodes = _page.Nodes;
        for (int i = 0; i < nodes.Length && _meter.Spend(1); i++)
        {
            ref readonly HtmlNode node = ref nodes[i];
            PageConcepts state = node.Parent < 0 ? PageConcepts.None : _state[node.Parent];
            if (node.Tag == HtmlTag.Text)
            {
                if ((state & PageConcepts.NotText) == 0)
                {
                    Enter(node.Parent < 0 ? 0 : _containers[node.Parent], state);
                    if (_text.Length == _start)
                    {
                        _node = i;
                    }
                    ReadText(node.Start, node.End, state);
                }
                continue;
            }
            _state[i] = state | (_text.Own[i] & Inherited);
            bool isInline = HtmlNames.IsInline(node.Tag) && !(node.Tag is HtmlTag.Span or HtmlTag.Unknown && (_text.Own[i] & PartsLine) != 0);
            _containers[i] = isInline && node.Parent >= 0 ? _containers[node.Parent] : i;
            if (node.Tag == HtmlTag.Br)
            {
                LineEnd(node.Start, node.End);
            }
            else if (!isInline)
            {
                EndBlock();
            }
        }
        EndBlock();
    }

    private void Enter(int container, PageConcepts state)
    {
        if (container != _container || ((state ^ _lineState) & PageConcepts.Hidden) != 0)
        {
            EndBlock();
            _container = container;
            _lineState = state;
        }
    }

    private void LineEnd(int start, int end)
    {
        if (_text.Length == _start)
        {
            return;
        }
        if (_isLineEnd)
        {
            EndBlock();
            return;
        }
        _isLineEnd = true;
        if (_blankAt < 0)
        {
            (_blankAt, _blankWidth) = (start, end - start);
        }
    }

    private void ReadText(int start, int end, PageConcepts state)
    {
        int before = _text.Length;
        ReadOnlySpan<char> source = _page.Source;
        int at = start;
        Span<char> target = stackalloc char[4];
        while (at < end)
        {
            ReadOnlySpan<char> rest = source[at..end];
            int plain = rest.IndexOfAnyExcept(_plain);
            plain = plain < 0 ? rest.Length : plain;
            _meter.Spend(1 + (plain / 8));
            if (plain > 0)
            {
                WritePlain(rest[..plain], at);
                at += plain;
                continue;
            }
            int taken = 1;
            char blank = rest[0];
            if (blank == '&')
            {
                taken = _references.Read(rest, false, target, out int written);
                if (taken == 0)
                {
                    (taken, written, target[0]) = (1, 1, '&');
                }
                blank = target[0];
                if (written > 1 || !(IsBlank(blank) || IsNothing(blank)))
                {
                    WriteBlank();
                    _text.Append(target[..written], at, taken);
                    at += taken;
                    continue;
                }
            }
            if (IsBlank(blank))
            {
                NoteBlank(at, taken);
            }
            else if (!IsNothing(blank))
            {
                WriteBlank();
                _text.Append(rest[..1], at);
            }
            at += taken;
        }
        int added = _text.Length - before;
        _links += (state & PageConcepts.Link) != 0 ? added : 0;
        _strong += (state & PageConcepts.Strong) != 0 ? added : 0;
    }

    /// <summary>Writes ASCII characters that stand as they are, but for more than one blank in a row.</summary>
    private void WritePlain(ReadOnlySpan<char> plain, int at)
    {
        while (plain.Length > 0)
        {
            int blanks = plain.IndexOfAnyExcept(' ');
            blanks = blanks < 0 ? plain.Length : blanks;
            if (blanks > 0)
            {
                NoteBlank(at, blanks);
                plain = plain[blanks..];
                at += blanks;
                continue;
            }
            int end = plain.IndexOf("  ", StringComparison.Ordinal);
            ReadOnlySpan<char> run = (end < 0 ? plain : plain[..end]).TrimEnd(' ');
            WriteBlank();
            _text.Append(run, at);
            plain = plain[run.Length..];
            at += run.Length;
        }
    }

    /// <summary>What a browser or a typesetter shows as room between words.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c);

    private static bool IsNothing(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\uFEFF' or '\0';

    private void NoteBlank(int at, int width)
    {
        if (_blankAt < 0)
        {
            (_blankAt, _blankWidth) = (at, width);
        }
        else if (_blankAt + _blankWidth == at)
        {
            _blankWidth += width;
        }
    }

    private void WriteBlank()
    {
        if (_blankAt >= 0)
        {
            if (_text.Length > _start)
            {
                _text.Append(_isLineEnd ? "\n" : " ", _blankAt, _blankWidth);
            }
            _blankAt = -1;
        }
        _isLineEnd = false;
    }

    private void EndBlock()
    {
        if (_text.Length > _start)
        {
            _text.Blocks.Add(new PageBlock(new TextSpan(_start, _text.Length), _node, _container, _lineState, Math.Min(_links, _text.Length - _start), Math.Min(_strong, _text.Length - _start)));
        }
        _start = _text.Length;
        (_links, _strong, _blankAt, _isLineEnd) = (0, 0, -1, false);
    }
}
