using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>The words by which pages are told to be parts of one article: <c>pages/part-words.tsv</c>. Safe to share.</summary>
internal sealed class PartWords
{
    private const int LongestAddress = 2_000;
    private const int LongestMark = 4;
    private const int LongestLine = 60;

    /// <summary>Articles have few pages; greater numbers count articles.</summary>
    private const int MostPages = 40;

    private readonly HashSet<string> _parameters;
    private readonly HashSet<string> _pages;
    private readonly HashSet<string> _of;
    private readonly HashSet<string> _next;

    /// <summary>Reads the words.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public PartWords(DataSet data)
    {
        ILookup<string, string> words = data.Table("pages/part-words.tsv").Rows.ToLookup(row => row["kind"], row => row["words"], StringComparer.Ordinal);
        (_parameters, _pages, _of, _next) = (Set("parameter"), Set("page"), Set("of"), Set("next"));

        HashSet<string> Set(string kind) => new(words[kind], StringComparer.Ordinal);
    }

    /// <summary>Whether a link that reads so leads to a next page.</summary>
    public bool IsNext(ReadOnlySpan<char> words) => words.Length <= LongestLine && _next.Contains(words.Trim(" \t\r\n»›>→…|").ToString().ToLowerInvariant());

    /// <summary>
    /// The number of the page at <paramref name="next"/> where it is the one behind that at <paramref name="address"/>: both addresses are the same but for the number of the page, which the first one may leave out. Null where it is not.
    /// </summary>
    public int? NumberOfNext(string address, string next)
    {
        ReadOnlySpan<char> one = Trimmed(address);
        ReadOnlySpan<char> other = Trimmed(next);
        if (one.Length > LongestAddress || other.Length > LongestAddress)
        {
            return null;
        }
        int head = one.CommonPrefixLength(other);
        int tail = 0;
        while (tail < Math.Min(one.Length, other.Length) - head && one[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }
        if (one.Length - head - tail == 0)
        {
            return OfFirst(one[..head], other[head..^tail], tail == 0 ? default : other[^tail..]);
        }
        while (head > 0 && char.IsAsciiDigit(one[head - 1]))
        {
            head--;
        }
        while (tail > 0 && char.IsAsciiDigit(one[^tail]))
        {
            tail--;
        }
        bool isCounted = Number(one[head..^tail]) is int number && Number(other[head..^tail]) == number + 1;
        return isCounted && _parameters.Contains(Word(one[..head])) ? Number(other[head..^tail]) : null;
    }

    /// <summary>The numbers in a line that says “page 1 of 3” and nothing else; null where it does not.</summary>
    public (int Number, int Of)? Numbers(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t\r\n()[]");
        if (line.Length is < 5 or > LongestLine)
        {
            return null;
        }
        string[] words = line.ToString().ToLowerInvariant().Replace("/", " / ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 4 && _pages.Contains(words[0]) && _of.Contains(words[2]) && Number(words[1]) is int number && Number(words[3]) is int of && number >= 1 && number <= of && of > 1 ? (number, of) : null;
    }

    /// <summary>The second page of an address that leaves the number of the first one out.</summary>
    private int? OfFirst(ReadOnlySpan<char> head, ReadOnlySpan<char> added, ReadOnlySpan<char> tail)
    {
        int digits = added.Length;
        while (digits > 0 && char.IsAsciiDigit(added[digits - 1]))
        {
            digits--;
        }
        bool isWhole = tail.Length == 0 || !char.IsLetterOrDigit(tail[0]);
        if (!isWhole || Number(added[digits..]) != 2)
        {
            return null;
        }
        ReadOnlySpan<char> mark = added[..digits];
        string word = Word(mark);
        bool isMarked = mark.Length > 0 && !char.IsLetterOrDigit(mark[0]) && mark.Length - word.Length <= LongestMark && (word.Length == 0 || _parameters.Contains(word));
        return isMarked && Array.TrueForAll(mark.ToArray(), c => char.IsLetter(c) || c is '/' or '-' or '_' or ',' or '.' or '?' or '&' or '=' or ';') && head.Length > 0 ? 2 : null;
    }

    /// <summary>The letters right before the mark at the end: <c>page</c> of <c>?page=</c>.</summary>
    private static string Word(ReadOnlySpan<char> run)
    {
        run = run.TrimEnd("/-_,.?&=;");
        int from = run.Length;
        while (from > 0 && char.IsLetter(run[from - 1]))
        {
            from--;
        }
        return run[from..].ToString().ToLowerInvariant();
    }

    private static int? Number(ReadOnlySpan<char> digits) => digits.Length is 1 or 2 && digits[0] != '0' && digits.IndexOfAnyExceptInRange('0', '9') < 0 && int.Parse(digits) is int number and <= MostPages ? number : null;

    private static ReadOnlySpan<char> Trimmed(string address) => address.AsSpan(0, address.IndexOf('#', StringComparison.Ordinal) is int hash and >= 0 ? hash : address.Length).TrimEnd('/');
}
