using System.Text;

namespace Dateline.Extraction.Html;

/// <summary>Tells pages from other texts by their first characters.</summary>
internal static class PageSign
{
    private const int Looked = 2_048;

    /// <summary>Whether the bytes are a page: as the media type says, or where it says nothing because they begin with markup that only pages have.</summary>
    public static bool IsPage(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        if (mediaType is not null && mediaType.Contains('/'))
        {
            return mediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase);
        }
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]).Replace("\0", "", StringComparison.Ordinal);
        ReadOnlySpan<char> text = head.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FE\u00FF \t\r\n\f");
        if (text.Length == 0 || text[0] != '<')
        {
            return false;
        }
        foreach (string sign in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<meta ", "<title", "<script", "<article", "<div", "<p>", "<p "])
        {
            if (text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
