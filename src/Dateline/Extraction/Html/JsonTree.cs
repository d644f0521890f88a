using System.Text;

namespace Dateline.Extraction.Html;

/// <summary>What an entry of a JSON text is.</summary>
internal enum JsonKind : byte
{
    /// <summary>A number, true, false or null, or something that is none of the rest.</summary>
    Bare,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>An entry of a JSON text; those in it stand behind it up to <paramref name="Behind"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">Number of the list or object that it stands in; -1 for the first.</param>
/// <param name="KeyStart">Where its name begins, without the mark; equal to <paramref name="KeyEnd"/> where it has none.</param>
/// <param name="KeyEnd">Where its name ends.</param>
/// <param name="Start">Where its characters begin, without the mark.</param>
/// <param name="End">Where they end.</param>
/// <param name="Behind">Number of the entry behind the last one in it.</param>
internal readonly record struct JsonEntry(JsonKind Kind, int Parent, int KeyStart, int KeyEnd, int Start, int End, int Behind);

/// <summary>Reads JSON as pages write it: control characters in strings, commas too many, comments around it. Any characters give a tree, perhaps empty; one pass, no recursion.</summary>
internal sealed class JsonTree
{
    private const int MostEntries = 50_000;
    private const int MostDepth = 64;
    private readonly string _source;
    private readonly List<JsonEntry> _entries = [];

    private JsonTree(string source) => _source = source;

    /// <summary>The entries in the order of the text.</summary>
    public IReadOnlyList<JsonEntry> Entries => _entries;

    /// <summary>Reads the characters from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static JsonTree Read(string source, int start, int end, WorkMeter meter)
    {
        JsonTree tree = new(source);
        tree.ReadAll(start, end, meter);
        return tree;
    }

    /// <summary>Whether the entry stands in its object under that name.</summary>
    public bool IsNamed(int entry, string name) => _source.AsSpan(_entries[entry].KeyStart, _entries[entry].KeyEnd - _entries[entry].KeyStart).SequenceEqual(name);

    /// <summary>Number of the entry of that name in the object, or -1.</summary>
    public int Find(int parent, string name)
    {
        for (int i = parent + 1; i < _entries[parent].Behind; i = _entries[i].Behind)
        {
            if (IsNamed(i, name))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The entries directly in a list or an object.</summary>
    public IEnumerable<int> In(int parent)
    {
        for (int i = parent + 1; i < _entries[parent].Behind; i = _entries[i].Behind)
        {
            yield return i;
        }
    }

    /// <summary>The characters of a string or a bare entry, escapes resolved; null for lists, objects and the word null.</summary>
    public string? Text(int entry)
    {
        JsonEntry found = _entries[entry];
        ReadOnlySpan<char> raw = _source.AsSpan(found.Start, found.End - found.Start);
        return found.Kind switch
        {
            JsonKind.Text => Unescaped(raw),
            JsonKind.Bare => raw is "null" or "" ? null : raw.ToString(),
            _ => null,
        };
    }

    /// <summary>Reads the escape at the head of <paramref name="raw"/>, which begins with a backslash.</summary>
    /// <returns>The character, and how many it takes.</returns>
    public static (char Character, int Taken) Escape(ReadOnlySpan<char> raw)
    {
        if (raw.Length < 2)
        {
            return ('\\', 1);
        }
        if (raw[1] == 'u' && raw.Length >= 6 && ushort.TryParse(raw.Slice(2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out ushort code))
        {
            return ((char)code, 6);
        }
        return (raw[1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' => ' ', char other => other }, 2);
    }

    private static string Unescaped(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('\\'))
        {
            return raw.ToString();
        }
        StringBuilder text = new(raw.Length);
        for (int i = 0; i < raw.Length;)
        {
            (char character, int taken) = raw[i] == '\\' ? Escape(raw[i..]) : (raw[i], 1);
            text.Append(character);
            i += taken;
        }
        return text.ToString();
    }

    private void ReadAll(int start, int end, WorkMeter meter)
    {
        Span<int> open = stackalloc int[MostDepth];
        int depth = 0;
        (int keyStart, int keyEnd) = (start, start);
        int at = start;
        while (at < end && _entries.Count < MostEntries && meter.Spend(1))
        {
            char c = _source[at];
            bool inObject = depth > 0 && _entries[open[depth - 1]].Kind == JsonKind.Object;
            if (c is '{' or '[')
            {
                if (depth == MostDepth)
                {
                    meter.MeetLimit();
                    break;
                }
                int entry = Add(c == '{' ? JsonKind.Object : JsonKind.List, open, depth, keyStart, keyEnd, at, end);
                open[depth++] = entry;
                (keyStart, keyEnd) = (at, at);
                at++;
            }
            else if (c is '}' or ']')
            {
                if (depth > 0)
                {
                    int closed = open[--depth];
                    _entries[closed] = _entries[closed] with { End = at + 1, Behind = _entries.Count };
                }
                at++;
                if (depth == 0 && _entries.Count > 0)
                {
                    break;
                }
            }
            else if (c == '"')
            {
                int close = StringEnd(at + 1, end, meter);
                int next = SkipBlanks(close + 1, end, meter);
                if (inObject && keyStart == keyEnd && next < end && _source[next] == ':')
                {
                    (keyStart, keyEnd) = (at + 1, close);
                    at = next + 1;
                    continue;
                }
                Add(JsonKind.Text, open, depth, keyStart, keyEnd, at + 1, close);
                (keyStart, keyEnd) = (at, at);
                at = close + 1;
            }
            else if (char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.')
            {
                int from = at;
                while (at < end && (char.IsAsciiLetterOrDigit(_source[at]) || _source[at] is '-' or '+' or '.'))
                {
                    at++;
                }
                meter.Spend(at - from);
                if (depth > 0 && (!inObject || keyStart < keyEnd))
                {
                    Add(JsonKind.Bare, open, depth, keyStart, keyEnd, from, at);
                    (keyStart, keyEnd) = (at, at);
                }
            }
            else
            {
                at++;
            }
        }
        while (depth > 0)
        {
            int left = open[--depth];
            _entries[left] = _entries[left] with { Behind = _entries.Count };
        }
    }

    private int Add(JsonKind kind, ReadOnlySpan<int> open, int depth, int keyStart, int keyEnd, int start, int end)
    {
        _entries.Add(new JsonEntry(kind, depth == 0 ? -1 : open[depth - 1], keyStart, keyEnd, start, end, _entries.Count + 1));
        return _entries.Count - 1;
    }

    private int StringEnd(int at, int end, WorkMeter meter)
    {
        int from = at;
        while (at < end)
        {
            int next = _source.AsSpan(at, end - at).IndexOfAny('"', '\\');
            if (next < 0)
            {
                at = end;
                break;
            }
            at += next;
            if (_source[at] == '"')
            {
                break;
            }
            at = Math.Min(at + 2, end);
        }
        meter.Spend(1 + ((at - from) / 8));
        return at;
    }

    private int SkipBlanks(int at, int end, WorkMeter meter)
    {
        int from = at;
        while (at < end && _source[at] <= ' ')
        {
            at++;
        }
        meter.Spend(Math.Max(at - from, 0));
        return at;
    }
}
