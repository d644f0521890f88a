using System.Buffers;
using System.Text;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Other spellings of words for the search index, by the table of spellings: the index itself folds letter case and most Latin diacritics, but not Cyrillic, Greek and letters such as đ, ı and ł.</summary>
internal static class SearchForms
{
    /// <summary>The words of a phrase that are looked up as one; a longer phrase is looked up as several of so many words.</summary>
    public const int LongestPhrase = 9;

    /// <summary>What parts runs of words: a character of no meaning that the index takes for a word, so that no phrase reaches from one run into the next.</summary>
    private const string Gap = " \uE000 ";

    /// <summary>Latin letters that have no canonical decomposition, or one of several marks: SQLite's tokenizer leaves them as they are.</summary>
    private const string LeftAlone = "ÐðØøĦħıĸĿŀŁłŉŦŧƁƆƊƎƏƐƒƗƘƙƨǝǠǡǾǿ";

    private static readonly Lazy<NameFold> _fold = new(() => new NameFold(DataSet.Embedded));
    private static readonly Lazy<SearchValues<char>> _odd = new(() => SearchValues.Create(string.Concat(Letters().Where(IsOdd))));

    /// <summary>What the index holds beside <paramref name="text"/>; mostly empty for English. Each word with a letter that the index does not fold stands there in folded spelling between its neighbours, as many as a phrase can have, which stand as they are;
    /// where it has two usual spellings (đ is dj or d), the run of words stands there in both. Behind these come forms in the loosest spelling.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(_odd.Value) < 0)
        {
            return "";
        }
        StringBuilder forms = new();
        SortedSet<string> loose = new(StringComparer.Ordinal);
        List<OddWord> run = [];
        int end = 0;
        foreach (OddWord word in OddWords(text))
        {
            if (run.Count > 0 && Before(text, word.Span.Start) >= end)
            {
                Append(forms, text, run, end);
                run.Clear();
            }
            run.Add(word);
            end = Behind(text, word.Span.End);
            if (word.Loose != word.Key && word.Loose != word.Short)
            {
                loose.Add(word.Loose);
            }
        }
        Append(forms, text, run, end);
        return forms.AppendJoin(Gap, loose).ToString();
    }

    /// <summary>Whether the index finds a word of a text, in any spelling, by <paramref name="key"/>.</summary>
    /// <param name="word">The word of the text.</param>
    /// <param name="key">The folded word that is looked for.</param>
    /// <param name="begins">Whether the word may go on behind the key.</param>
    public static bool Fits(ReadOnlySpan<char> word, string key, bool begins)
    {
        if (Ascii.IsValid(word))
        {
            return begins ? word.StartsWith(key, StringComparison.OrdinalIgnoreCase) : word.Equals(key, StringComparison.OrdinalIgnoreCase);
        }
        OddWord forms = OddWord.Of(word, default);
        return new[] { forms.Key, forms.Short, forms.Loose }.Any(form => begins ? form.StartsWith(key, StringComparison.Ordinal) : form == key);
    }

    /// <summary>Whether a character belongs to a word: a letter, a digit, or a mark on one.</summary>
    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || (c >= '\u0300' && c <= '\u036F');

    /// <summary>The folded form of a name or word.</summary>
    public static string Fold(string name) => _fold.Value.Key(name);

    /// <summary>The folded form of a name, and behind it those of its words that have another one.</summary>
    public static string FoldAll(string name)
    {
        StringBuilder forms = new(Fold(name));
        foreach (TextSpan span in Words(name, 0, name.Length).Where(span => !Ascii.IsValid(span.In(name))))
        {
            OddWord word = OddWord.Of(span.In(name), span);
            foreach (string form in new[] { word.Key, word.Short, word.Loose }.Distinct(StringComparer.Ordinal))
            {
                forms.Append(' ').Append(form);
            }
        }
        return forms.ToString();
    }

    private static void Append(StringBuilder forms, string text, List<OddWord> run, int end)
    {
        AppendRun(forms, text, run, end, word => word.Key);
        if (run.Exists(word => word.Short != word.Key))
        {
            AppendRun(forms, text, run, end, word => word.Short);
        }
    }

    private static void AppendRun(StringBuilder forms, string text, List<OddWord> run, int end, Func<OddWord, string> form)
    {
        int at = Before(text, run[0].Span.Start);
        foreach (OddWord word in run)
        {
            forms.Append(text, at, word.Span.Start - at).Append(form(word));
            at = word.Span.End;
        }
        forms.Append(text, at, end - at).Append(Gap);
    }

    private static IEnumerable<OddWord> OddWords(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            // Long runs of plain text are passed over at once.
            int next = text.AsSpan(at).IndexOfAny(_odd.Value);
            if (next < 0)
            {
                yield break;
            }
            int start = at + next;
            int end = start + 1;
            while (start > at && IsOfWord(text[start - 1]))
            {
                start--;
            }
            while (end < text.Length && IsOfWord(text[end]))
            {
                end++;
            }
            at = end;
            yield return OddWord.Of(text.AsSpan(start, end - start), new TextSpan(start, end));
        }
    }

    /// <summary>The words between two places: runs of letters, digits and marks on them.</summary>
    public static IEnumerable<TextSpan> Words(string text, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            int start = at;
            while (at < to && IsOfWord(text[at]))
            {
                at++;
            }
            if (at > start)
            {
                yield return new TextSpan(start, at);
            }
        }
    }

    /// <summary>Where the neighbours before a place begin.</summary>
    private static int Before(string text, int place)
    {
        for (int words = 0; place > 0; place--)
        {
            if (IsOfWord(text[place - 1]) && (place == text.Length || !IsOfWord(text[place])) && ++words == LongestPhrase)
            {
                break;
            }
        }
        return place;
    }

    /// <summary>Where the neighbours behind a place end.</summary>
    private static int Behind(string text, int place)
    {
        for (int words = 0; place < text.Length; place++)
        {
            if (IsOfWord(text[place]) && !IsOfWord(text[place - 1]) && ++words == LongestPhrase)
            {
                break;
            }
        }
        return place;
    }

    private static IEnumerable<char> Letters() => Enumerable.Range('\x80', char.MaxValue - '\x7F').Select(code => (char)code).Where(char.IsLetter);

    private static bool IsOdd(char letter)
    {
        string key = _fold.Value.Key([letter]);
        bool isFolded = key is [>= 'a' and <= 'z'] && letter is < '\u0250' or (>= '\u1E00' and < '\u1F00') && !LeftAlone.Contains(letter, StringComparison.Ordinal);
        return !isFolded && key != letter.ToString();
    }

    /// <summary>A word that the index does not fold as people type it.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Key">Its folded form.</param>
    /// <param name="Short">The form with one letter for each of its letters (đ is d).</param>
    /// <param name="Loose">The form with one letter for what is written in several ways.</param>
    private readonly record struct OddWord(TextSpan Span, string Key, string Short, string Loose)
    {
        public static OddWord Of(ReadOnlySpan<char> word, TextSpan span)
        {
            StringBuilder first = new(word.Length);
            foreach (char letter in word)
            {
                first.Append(_fold.Value.Key([letter]) is [char one, ..] ? one : "");
            }
            return new OddWord(span, _fold.Value.Key(word), first.ToString(), _fold.Value.LooseKey(word));
        }
    }
}
