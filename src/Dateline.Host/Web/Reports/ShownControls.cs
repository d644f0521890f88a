using System.Globalization;
using Dateline.Host.Exports.Html;

namespace Dateline.Host.Web.Reports;

/// <summary>Text in which characters that change its direction or cannot be seen are shown by their names, each alone in an element of its own, so that they act on nothing.</summary>
internal static class ShownControls
{
    /// <summary>The text as markup. The characters stay in it: what a reader copies is what the report holds.</summary>
    public static Markup Of(ReadOnlySpan<char> text)
    {
        Markup markup = new();
        for (int at = 0; at < text.Length;)
        {
            int next = text[at..].IndexOfAny(_unseen);
            if (next < 0)
            {
                return markup.Text(text[at..].ToString());
            }
            markup.Text(text.Slice(at, next).ToString());
            char unseen = text[at + next];
            markup.Add($"<bdo class=\"control\" dir=\"ltr\" data-name=\"{string.Create(CultureInfo.InvariantCulture, $"U+{(int)unseen:X4}")}\">{unseen.ToString()}</bdo>");
            at += next + 1;
        }
        return markup;
    }

    // Marks, embeddings, overrides and isolates of direction (Unicode Standard Annex 9, table 2), the blank without width and the byte order mark. Joiners are left: scripts and signs need them.
    private static readonly System.Buffers.SearchValues<char> _unseen =
        System.Buffers.SearchValues.Create("\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");
}
