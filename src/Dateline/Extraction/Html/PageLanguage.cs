using System.Text;
using Dateline.Language;

namespace Dateline.Extraction.Html;

/// <summary>Tells the language of a page's article.</summary>
internal static class PageLanguage
{
    private const int Looked = 1_500;

    /// <summary>The code as given, else as the running text tells, else as the page says; null where none does.</summary>
    public static string? Of(PageText text, bool[] kept, string? given, string? said)
    {
        if (given is not null)
        {
            return given;
        }
        StringBuilder body = new();
        for (int i = 0; i < kept.Length && body.Length < Looked; i++)
        {
            if (kept[i])
            {
                ReadOnlySpan<char> block = text[text.Blocks[i].Span];
                body.Append(block[..Math.Min(block.Length, Looked)]).Append('\n');
            }
        }
        return (body.Length > 0 ? LanguageIdentifier.Default.Identify(body.ToString())?.Code : null) ?? Primary(said);
    }

    /// <summary>The language of a tag such as <c>en-GB</c>.</summary>
    private static string? Primary(string? tag)
    {
        if (tag is null || tag.Length < 2)
        {
            return null;
        }
        int end = tag.AsSpan().IndexOfAny('-', '_');
        string primary = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return primary is "sr" or "hr" or "bs" or "sh" or "cnr" ? "hbs" : primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }
}
