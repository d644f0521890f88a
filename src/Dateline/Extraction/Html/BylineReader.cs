using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Reads the names out of a byline: <c>languages/en/byline-words.tsv</c> and the shape of names.</summary>
internal sealed class BylineReader
{
    private const int LongestByline = 300;
    private const int MostNameWords = 6;
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nobody = new(StringComparer.Ordinal);

    /// <summary>Reads the words.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public BylineReader(DataSet data)
    {
        foreach (DataRow row in data.Table("languages/en/byline-words.tsv").Rows)
        {
            (row["kind"] switch
            {
                "opening" => _openings,
                "part" => _parting,
                "role" => _roles,
                "none" => _nobody,
                _ => throw row.Wrong($"'{row["kind"]}' is no kind of word"),
            }).Add(row["form"]);
        }
    }

    /// <summary>Whether <paramref name="line"/> begins as bylines do, with a word such as “by” and a name.</summary>
    public bool Opens(string line) => line.Length <= LongestByline && Opening(line) is int behind and > 0 && behind < line.Length && char.IsUpper(line[behind]);

    /// <summary>The names in <paramref name="line"/>, in its order, none twice.</summary>
    public List<string> Names(string line)
    {
        List<string> names = [];
        if (line.Length > LongestByline)
        {
            return names;
        }
        foreach (string piece in Pieces(line[Opening(line)..]))
        {
            string name = Trimmed(piece);
            if (IsName(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }
        return names;
    }

    private int Opening(string line)
    {
        string lower = line.ToLowerInvariant();
        int behind = 0;
        for (int words = 2; words >= 1; words--)
        {
            int at = WordsEnd(lower, words);
            if (at > 0 && _openings.Contains(lower[..at].TrimEnd(':', ' ')))
            {
                behind = at;
                break;
            }
        }
        while (behind > 0 && behind < line.Length && (line[behind] is ' ' or ':' or '\n'))
        {
            behind++;
        }
        return behind;
    }

    private static int WordsEnd(string lower, int words)
    {
        int at = 0;
        for (int word = 0; word < words; word++)
        {
            while (at < lower.Length && lower[at] is ' ' or '\n')
            {
                at++;
            }
            int from = at;
            while (at < lower.Length && lower[at] is not (' ' or '\n'))
            {
                at++;
            }
            if (at == from || at == lower.Length)
            {
                return 0;
            }
        }
        return at;
    }

    private IEnumerable<string> Pieces(string line)
    {
        foreach (string part in line.Split(',', ';', '&', '|', '•', '·', '/', '\n', '+'))
        {
            string left = part;
            foreach (string word in _parting)
            {
                left = left.Replace($" {word} ", "\n", StringComparison.Ordinal);
            }
            foreach (string piece in left.Split('\n'))
            {
                yield return piece;
            }
        }
    }

    private string Trimmed(string piece)
    {
        string name = piece.Trim().Trim('.', '-', '–', '—', ':', '"', '“', '”', '(', ')', '[', ']').Trim();
        foreach (string word in _parting)
        {
            if (name.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase))
            {
                name = name[(word.Length + 1)..];
            }
        }
        int opening = Opening(name);
        name = name[opening..];
        foreach (string cut in (ReadOnlySpan<string>)[" - ", " – ", " — ", " (", " <"])
        {
            int at = name.IndexOf(cut, StringComparison.Ordinal);
            name = at > 0 ? name[..at] : name;
        }
        return name.Trim();
    }

    private bool IsName(string name)
    {
        string lower = name.ToLowerInvariant();
        if (name.Length is < 2 or > 60 || name.Contains('@') || name.Contains("://", StringComparison.Ordinal) || lower.StartsWith("www.", StringComparison.Ordinal) || _roles.Contains(lower) || _nobody.Contains(lower) || !char.IsLetter(name[0]))
        {
            return false;
        }
        int words = name.Count(' ') + 1;
        return words <= MostNameWords && !name.Any(char.IsAsciiDigit) && name.Split(' ').Any(word => char.IsUpper(word.FirstOrDefault()) || !char.IsAscii(word.FirstOrDefault()));
    }
}
