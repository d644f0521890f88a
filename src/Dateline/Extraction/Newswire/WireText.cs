using System.Text;
using Dateline.Extraction.Html;
using Dateline.Extraction.Xml;
using Dateline.Text;

namespace Dateline.Extraction.Newswire;

/// <summary>Writes the text of a report from the pieces of a wire item, part by part with a blank line between two, blanks made one; every character knows where it stands in the source.</summary>
internal sealed class WireText(CharacterReferences references)
{
    private const string Joint = "\n\n";
    private readonly StringBuilder _text = new();
    private PartKind _kind;
    private int _start = -1;
    private int _blank = -1;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Its runs in order, with places in the characters of the source.</summary>
    public List<SourceRun> Runs { get; } = [];

    /// <summary>Its parts.</summary>
    public List<Part> Parts { get; } = [];

    /// <summary>Adds all text in <paramref name="element"/> as one part.</summary>
    public void Add(PartKind kind, SourceView view, XmlElement? element)
    {
        if (element is not null)
        {
            Open(kind);
            Append(view, element);
            Close();
        }
    }

    /// <summary>Adds the characters of <paramref name="view"/> as one part.</summary>
    public void Add(PartKind kind, SourceView view, TextSpan span)
    {
        Open(kind);
        Append(view, span.Start, span.End, resolves: false);
        Close();
    }

    /// <summary>Begins a part; what is added goes into it until it is closed.</summary>
    public void Open(PartKind kind)
    {
        Close();
        _kind = kind;
        _start = -1;
        _blank = -1;
    }

    /// <summary>Ends the part; one without text is none.</summary>
    public void Close()
    {
        if (_start >= 0)
        {
            Parts.Add(new Part(_kind, new TextSpan(_start, _text.Length), null, "newswire"));
            _start = -1;
        }
    }

    /// <summary>Adds a run of text to the open part.</summary>
    public void Append(SourceView view, XmlText text) => Append(view, text.Start, text.End, resolves: !text.IsPlain);

    /// <summary>A place where words end, such as the edge of a cell.</summary>
    public void Break(int source) => _blank = _blank < 0 ? source : _blank;

    private void Append(SourceView view, XmlElement element)
    {
        foreach (XmlNode node in element.Nodes)
        {
            if (node is XmlText text)
            {
                Append(view, text);
            }
            else
            {
                Append(view, (XmlElement)node);
            }
        }
    }

    private void Append(SourceView view, int from, int to, bool resolves)
    {
        Span<char> resolved = stackalloc char[4];
        for (int at = from; at < to;)
        {
            if (resolves && view.Characters[at] == '&' && references.Read(view.Characters.AsSpan(at, to - at), false, resolved, out int written) is int taken and > 0)
            {
                int end = view.Place(at + taken);
                Put(resolved[..written], view.Place(at), end - view.Place(at));
                at += taken;
            }
            else
            {
                Put(view.Characters.AsSpan(at, 1), view.Place(at), view.Place(at + 1) - view.Place(at));
                at++;
            }
        }
    }

    private void Put(ReadOnlySpan<char> characters, int source, int width)
    {
        if (characters.Length == 1 && (char.IsWhiteSpace(characters[0]) || characters[0] == '\0'))
        {
            Break(source);
            return;
        }
        if (_start < 0)
        {
            if (_text.Length > 0)
            {
                Runs.Add(new SourceRun(_text.Length, Joint.Length, source, 0, true));
                _text.Append(Joint);
            }
            _start = _text.Length;
        }
        else if (_blank >= 0)
        {
            Runs.Add(new SourceRun(_text.Length, 1, _blank, Math.Max(source - _blank, 0), true));
            _text.Append(' ');
        }
        _blank = -1;
        bool isPlain = characters.Length == 1 && width == 1;
        if (isPlain && Runs.Count > 0 && Runs[^1] is { IsWhole: false } last && last.Source + last.Length == source && last.Start + last.Length == _text.Length)
        {
            Runs[^1] = last with { Length = last.Length + 1 };
        }
        else
        {
            Runs.Add(new SourceRun(_text.Length, characters.Length, source, width, !isPlain));
        }
        _text.Append(characters);
    }
}
