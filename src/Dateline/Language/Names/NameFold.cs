using System.Buffers;
using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Language.Names;

/// <summary>Makes one key of the spellings of a name, by the table <c>text/fold.tsv</c> alone, so that every machine makes the same one. Safe to share between threads.</summary>
public sealed class NameFold
{
    private static readonly SearchValues<char> _plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly Dictionary<char, string> _characters = [];
    private readonly Dictionary<string, string> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _runsBySpan;
    private readonly int _longestRun = 1;

    /// <summary>Reads <c>text/fold.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">The file is missing.</exception>
    public NameFold(DataSet data)
    {
        foreach (DataRow row in data.Table("text/fold.tsv").Rows)
        {
            string form = row["form"];
            switch (row["level"])
            {
                case "strict":
                    _characters[Character(form, row)] = row["key"];
                    break;
                case "loose":
                    _runs[form] = row["key"];
                    _longestRun = Math.Max(_longestRun, form.Length);
                    break;
                default:
                    throw row.Wrong($"'{row["level"]}' is neither strict nor loose");
            }
        }
        _runsBySpan = _runs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The strict key: lower-case Latin words parted by single blanks. Diacritics, script, case, hyphens, full stops and apostrophes make no difference: Krišto, KRISTO and Кришто are <c>kristo</c>. Empty where the name has no letter or digit.</summary>
    public string Key(ReadOnlySpan<char> name)
    {
        if (name.IndexOfAnyExcept(_plain) < 0)
        {
            return string.Create(name.Length, name, static (lower, written) => Ascii.ToLower(written, lower, out _));
        }
        StringBuilder key = new(name.Length + 4);
        bool blank = false;
        foreach (char c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                Append(key, ref blank).Append((char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c));
            }
            else if (_characters.TryGetValue(c, out string? folded))
            {
                _ = folded.Length > 0 ? Append(key, ref blank).Append(folded) : key;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                Append(key, ref blank).Append(c);
            }
            else if (c is not ('.' or '\'' or '’' or '‘' or '`' or '´'))
            {
                blank = true;
            }
        }
        return key.ToString();
    }

    /// <summary>The loose key: the strict key with the usual transliterations of one sound made one (sh and s, kh and h, x and ks, y and j, dj and d) and doubled letters made single. Names of different people can share it: decide by it only together with something else.</summary>
    public string LooseKey(ReadOnlySpan<char> name)
    {
        string key = Key(name);
        StringBuilder loose = new(key.Length);
        for (int at = 0; at < key.Length;)
        {
            int length = Math.Min(_longestRun, key.Length - at);
            string? run = null;
            while (length > 0 && !_runsBySpan.TryGetValue(key.AsSpan(at, length), out run))
            {
                length--;
            }
            foreach (char c in run ?? key[at].ToString())
            {
                if (loose.Length == 0 || loose[^1] != c || !char.IsAsciiLetter(c))
                {
                    loose.Append(c);
                }
            }
            at += Math.Max(1, length);
        }
        return loose.ToString();
    }

    private static char Character(string form, DataRow row)
    {
        if (form.StartsWith("U+", StringComparison.Ordinal))
        {
            return ushort.TryParse(form.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
                ? (char)code
                : throw row.Wrong($"'{form}' is no code of a character");
        }
        return form.Length == 1 ? form[0] : throw row.Wrong($"'{form}' is not one character");
    }

    private static StringBuilder Append(StringBuilder key, ref bool blank)
    {
        if (blank && key.Length > 0)
        {
            key.Append(' ');
        }
        blank = false;
        return key;
    }
}
