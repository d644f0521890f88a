using System.Text;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Other spellings of words for the search index, by the table of spellings: the index itself folds letter case and most Latin diacritics, but not Cyrillic and letters such as đ.</summary>
internal static class SearchForms
{
    private static readonly Lazy<NameFold> _fold = new(() => new NameFold(DataSet.Embedded));

    /// <summary>The folded forms of the words of <paramref name="text"/> that hold another letter than A to Z, parted by blanks; mostly empty for English.</summary>
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
            (forms ??= new StringBuilder()).Append(forms.Length > 0 ? " " : "").Append(_fold.Value.Key(text.AsSpan(start, at - start)));
        }
        return forms?.ToString() ?? "";
    }

    /// <summary>The folded form of a name or word.</summary>
    public static string Fold(string name) => _fold.Value.Key(name);
}
