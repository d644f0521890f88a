using System.Buffers;
using Dateline.Extraction.Html;
using Dateline.Text;

namespace Dateline.Extraction.Xml;

/// <summary>One reading of an XML text by <see cref="XmlTreeReader"/>.</summary>
internal sealed class XmlPass(string source, CharacterReferences references)
{
    private const int LimitAttributes = 256;
    private static readonly SearchValues<char> _afterBareValue = SearchValues.Create(" \t\r\n<>");
    private readonly List<(XmlElement Element, string Written, XmlScope? Scope)> _open = [];
    private int _at;
    private int _nodes;
    private int _faults;
    private int _firstFault;
    private int _depthPassed;
    private bool _isLimitMet;

    public XmlElement Root { get; } = new("", "", [], 0);

    private XmlElement Inner => _open.Count == 0 ? Root : _open[^1].Element;

    public bool Step()
    {
        if (_at >= source.Length || _nodes >= XmlTreeReader.LimitNodes)
        {
            _isLimitMet |= _at < source.Length;
            return false;
        }
        if (source[_at] != '<')
        {
            ReadText();
        }
        else if (Starts("<![CDATA["))
        {
            int from = _at + 9;
            int to = Behind("]]>", from, out _at);
            AddText(source[from..to], from, to, true);
        }
        else if (Starts("<!--"))
        {
            Behind("-->", _at + 4, out _at);
        }
        else if (Starts("<?"))
        {
            Behind(">", _at + 2, out _at);
        }
        else if (Starts("<!"))
        {
            PassDeclaration();
        }
        else if (Starts("</"))
        {
            ReadEnd();
        }
        else if (_at + 1 < source.Length && IsNameStart(source[_at + 1]))
        {
            ReadStart();
        }
        else
        {
            Fault();
            AddText("<", _at, _at + 1, true);
            _at++;
        }
        return true;
    }

    public List<Finding> Findings()
    {
        List<Finding> findings = [];
        if (_open.Count > 0)
        {
            Fault();
            foreach ((XmlElement element, _, _) in _open)
            {
                element.IsCut = true;
            }
            Close(0, source.Length);
        }
        if (_faults > 0)
        {
            int line = 1 + source.AsSpan(0, Math.Min(_firstFault, source.Length)).Count('\n');
            findings.Add(new Finding(FindingCodes.Damaged, null, $"The XML is ill-formed in {_faults} places, the first in line {line}; it is read as far as it makes sense."));
        }
        if (_isLimitMet)
        {
            findings.Add(new Finding(FindingCodes.LimitMet, null, "The XML is deeper or larger than is read."));
        }
        return findings;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private bool Starts(string mark) => source.AsSpan(_at).StartsWith(mark, StringComparison.Ordinal);

    /// <summary>Where <paramref name="mark"/> stands from <paramref name="from"/> on, or the end; <paramref name="behind"/> is the place behind it.</summary>
    private int Behind(string mark, int from, out int behind)
    {
        int found = source.AsSpan(Math.Min(from, source.Length)).IndexOf(mark, StringComparison.Ordinal);
        if (found < 0)
        {
            Fault();
            behind = source.Length;
            return source.Length;
        }
        behind = from + found + mark.Length;
        return from + found;
    }

    private void Fault() => _firstFault = _faults++ == 0 ? _at : _firstFault;

    /// <summary>Passes over a document type with what it declares.</summary>
    private void PassDeclaration()
    {
        int stop = source.AsSpan(_at).IndexOfAny('[', '>');
        if (stop < 0 || source[_at + stop] == '>')
        {
            Behind(">", _at, out _at);
            return;
        }
        Behind("]", _at + stop, out _at);
        Behind(">", _at, out _at);
    }

    private void ReadText()
    {
        int found = source.AsSpan(_at).IndexOf('<');
        int end = found < 0 ? source.Length : _at + found;
        string raw = source[_at..end];
        if (!raw.Contains('&', StringComparison.Ordinal))
        {
            AddText(raw, _at, end, true);
        }
        else
        {
            string value = references.Resolve(raw, inAttribute: false);
            AddText(value, _at, end, value.Length == raw.Length);
        }
        _at = end;
    }

    private void AddText(string value, int start, int end, bool isPlain)
    {
        if (value.Length > 0)
        {
            Inner.Nodes.Add(new XmlText(value, start, end, isPlain));
            _nodes++;
        }
    }

    private void ReadEnd()
    {
        int from = _at + 2;
        int end = Behind(">", from, out int behind);
        ReadOnlySpan<char> name = source.AsSpan(from, end - from).Trim();
        int start = _at;
        _at = behind;
        if (_depthPassed > 0)
        {
            _depthPassed--;
            return;
        }
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (name.SequenceEqual(_open[i].Written))
            {
                if (i < _open.Count - 1)
                {
                    Fault();
                }
                Close(i, start);
                return;
            }
        }
        Fault();
    }

    private void ReadStart()
    {
        int start = _at;
        int at = _at + 1;
        string written = Name(ref at);
        List<KeyValuePair<string, string>> attributes = [];
        bool isEmpty = false;
        while (true)
        {
            while (at < source.Length && char.IsWhiteSpace(source[at]))
            {
                at++;
            }
            if (at >= source.Length || source[at] == '<')
            {
                Fault();
                break;
            }
            if (source[at] == '>')
            {
                at++;
                break;
            }
            if (source[at] == '/')
            {
                isEmpty = at + 1 < source.Length && source[at + 1] == '>';
                at++;
                continue;
            }
            ReadAttribute(ref at, attributes);
        }
        _at = at;
        if (_open.Count == XmlTreeReader.LimitDepth)
        {
            _isLimitMet = true;
            _depthPassed += isEmpty ? 0 : 1;
            return;
        }
        XmlScope? scope = XmlScope.With(attributes, _open.Count == 0 ? null : _open[^1].Scope);
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        string prefix = colon < 0 ? "" : written[..colon];
        XmlElement element = new(XmlScope.Find(scope, prefix) ?? prefix, colon < 0 ? written : written[(colon + 1)..], attributes, start);
        Inner.Nodes.Add(element);
        _nodes++;
        element.Inner = new TextSpan(_at, _at);
        if (!isEmpty)
        {
            _open.Add((element, written, scope));
        }
    }

    private void Close(int from, int end)
    {
        foreach ((XmlElement element, _, _) in _open.Skip(from))
        {
            element.Inner = new TextSpan(element.Inner.Start, Math.Max(element.Inner.Start, end));
        }
        _open.RemoveRange(from, _open.Count - from);
    }

    private void ReadAttribute(ref int at, List<KeyValuePair<string, string>> attributes)
    {
        int from = at;
        string name = Name(ref at);
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }
        if (at == from)
        {
            Fault();
            at++;
            return;
        }
        if (at >= source.Length || source[at] != '=')
        {
            Fault();
            return;
        }
        at++;
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }
        string value = Quoted(ref at);
        if (attributes.Count < LimitAttributes)
        {
            attributes.Add(new(name, references.Resolve(value, inAttribute: true)));
        }
    }

    private string Quoted(ref int at)
    {
        if (at < source.Length && source[at] is '"' or '\'')
        {
            int close = source.AsSpan(at + 1).IndexOf(source[at]);
            int end = close < 0 ? source.Length : at + 1 + close;
            string value = source[(at + 1)..end];
            at = Math.Min(end + 1, source.Length);
            return value;
        }
        Fault();
        int length = source.AsSpan(at).IndexOfAny(_afterBareValue);
        string bare = length < 0 ? source[at..] : source.Substring(at, length);
        at += bare.Length;
        return bare;
    }

    private string Name(ref int at)
    {
        int from = at;
        while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] is '_' or ':' or '-' or '.'))
        {
            at++;
        }
        return source[from..at];
    }
}
