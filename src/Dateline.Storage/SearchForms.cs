using System.Text;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Other spellings of words for the search index, by the table of spellings: the index itself folds letter case and most Latin diacritics, but not Cyrillic and letters such as đ.</summary>
internal static class SearchForms
{
    private static readonly Lazy<NameFold> _fold = new(() => new NameFold(DataSet.Embedded));

    /// <summary>The folded forms of the words of <paramref name="text"/> that hold another letter than A to Z, parted by blanks; mostly empty for English. A word with two usual forms (đ is dj or d) gives both.</summary>
    public static string Of(string text)
    {
        StringBuilder? forms = null;
        for (int at = 0; at < text.Length;)
        {
            // Long runs of plain text are passed over at once.
            int next = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\x7F');
            if (next < 0)
            {
                break;
            }
            at += next;
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            int start = at;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }
            forms ??= new StringBuilder();
            Append(forms, text.AsSpan(start, at - start));
        }
        return forms?.ToString() ?? "";
    }

    /// <summary>The folded form of a name or word.</summary>
    public static string Fold(string name) => _fold.Value.Key(name);

    /// <summary>The folded form of a name, and behind it those of its words that have another one.</summary>
    public static string FoldAll(string name)
    {
        string other = Of(name);
        return other.Length == 0 ? Fold(name) : $"{Fold(name)} {other}";
    }

    private static void Append(StringBuilder forms, ReadOnlySpan<char> word)
    {
        string key = _fold.Value.Key(word);
        string loose = _fold.Value.LooseKey(word);
        forms.Append(forms.Length > 0 ? " " : "").Append(key).Append(loose == key ? "" : " ").Append(loose == key ? "" : loose);
    }
}
