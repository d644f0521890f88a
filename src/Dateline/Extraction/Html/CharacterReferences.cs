using System.Globalization;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Character references such as <c>&amp;amp;</c> and <c>&amp;#8217;</c>: <c>pages/character-references.tsv</c> and the rules of the HTML Standard, 13.2.5.72 to 13.2.5.80. Safe to share.</summary>
internal sealed class CharacterReferences
{
    private const int LongestName = 32;
    private const int MostDigits = 10;
    private const char Unreadable = '\uFFFD';

    // What windows-1252 has where Unicode has control characters (HTML Standard, 13.2.5.80).
    private const string Controls = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private readonly Dictionary<string, (string Characters, bool Bare)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Characters, bool Bare)>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads the names.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public CharacterReferences(DataSet data)
    {
        foreach (DataRow row in data.Table("pages/character-references.tsv").Rows)
        {
            string characters = string.Concat(row["codes"].Split(' ').Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
            _names.Add(row["name"], (characters, row["bare"] == "yes"));
        }
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the reference at the head of <paramref name="text"/>, which begins with an ampersand.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="inAttribute">Whether a name without a semicolon and before a letter, a digit or an equals sign stays as it is.</param>
    /// <param name="target">Gets one or two UTF-16 units.</param>
    /// <param name="written">Units written.</param>
    /// <returns>Characters of <paramref name="text"/> that it takes; 0 where there is no reference.</returns>
    public int Read(ReadOnlySpan<char> text, bool inAttribute, Span<char> target, out int written)
    {
        written = 0;
        if (text.Length > 1 && text[1] == '#')
        {
            return Number(text, target, out written);
        }
        int length = 1;
        while (length < text.Length && length <= LongestName && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }
        if (length < text.Length && text[length] == ';' && _lookup.TryGetValue(text[1..length], out (string Characters, bool Bare) found))
        {
            found.Characters.CopyTo(target);
            written = found.Characters.Length;
            return length + 1;
        }
        for (int end = length; end > 2; end--)
        {
            if (_lookup.TryGetValue(text[1..end], out found) && found.Bare)
            {
                if (inAttribute && end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '='))
                {
                    return 0;
                }
                found.Characters.CopyTo(target);
                written = found.Characters.Length;
                return end;
            }
        }
        return 0;
    }

    /// <summary><paramref name="text"/> with its references resolved.</summary>
    public string Resolve(ReadOnlySpan<char> text, bool inAttribute)
    {
        int at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }
        System.Text.StringBuilder resolved = new(text.Length);
        Span<char> target = stackalloc char[4];
        while (at >= 0)
        {
            resolved.Append(text[..at]);
            text = text[at..];
            int taken = Read(text, inAttribute, target, out int written);
            resolved.Append(taken == 0 ? text[..1] : target[..written]);
            text = text[Math.Max(taken, 1)..];
            at = text.IndexOf('&');
        }
        return resolved.Append(text).ToString();
    }

    private static int Number(ReadOnlySpan<char> text, Span<char> target, out int written)
    {
        written = 0;
        bool isHexadecimal = text.Length > 2 && text[2] is 'x' or 'X';
        int from = isHexadecimal ? 3 : 2;
        int at = from;
        long code = 0;
        while (at < text.Length && (isHexadecimal ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])))
        {
            int digit = char.IsAsciiDigit(text[at]) ? text[at] - '0' : (text[at] | 0x20) - 'a' + 10;
            code = at - from < MostDigits ? (code * (isHexadecimal ? 16 : 10)) + digit : long.MaxValue / 32;
            at++;
        }
        if (at == from)
        {
            return 0;
        }
        if (code is 0 or > 0x10FFFF or >= 0xD800 and <= 0xDFFF)
        {
            target[0] = Unreadable;
            written = 1;
        }
        else
        {
            int point = code is >= 0x80 and <= 0x9F ? Controls[(int)code - 0x80] : (int)code;
            written = new System.Text.Rune(point).EncodeToUtf16(target);
        }
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }
}
