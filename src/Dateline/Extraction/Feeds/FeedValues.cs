using System.Text;
using Dateline.Extraction.Html;
using Dateline.Extraction.Xml;

namespace Dateline.Extraction.Feeds;

/// <summary>Turns what stands in the elements of a feed into values.</summary>
/// <param name="source">The feed's text.</param>
/// <param name="address">Where it was fetched, or null.</param>
/// <param name="references">The names of characters.</param>
internal sealed class FeedValues(string source, Uri? address, CharacterReferences references)
{
    /// <summary>A headline as plain text: marks taken out where it was written as HTML, references resolved, blanks made one; null where nothing is left.</summary>
    public string? Plain(string? value)
    {
        if (value is null)
        {
            return null;
        }
        StringBuilder text = new(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            bool opens = value[i] == '<' && i + 1 < value.Length && (char.IsAsciiLetter(value[i + 1]) || value[i + 1] == '/');
            int close = opens ? value.IndexOf('>', i) : -1;
            if (close > i)
            {
                i = close;
                continue;
            }
            text.Append(value[i]);
        }
        string[] words = references.Resolve(text.ToString(), inAttribute: false).Split([' ', '\t', '\r', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>An address made absolute against <paramref name="nearest"/> (what <c>xml:base</c> says, or null) and the feed's own; null where it is no address of the web.</summary>
    public string? Address(string? value, string? nearest = null)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }
        Uri? against = nearest is null ? address : address is null ? Whole(nearest) : Uri.TryCreate(address, nearest, out Uri? joined) ? joined : address;
        Uri? whole = against is null ? Whole(value.Trim()) : Uri.TryCreate(against, value.Trim(), out Uri? found) ? found : null;
        return whole is { IsAbsoluteUri: true } && (whole.Scheme == Uri.UriSchemeHttp || whole.Scheme == Uri.UriSchemeHttps) ? whole.AbsoluteUri : null;
    }

    /// <summary>What stands in <paramref name="element"/> as HTML: its markup where it holds elements of its own (Atom's xhtml, and feeds that forgot to escape), else its text.</summary>
    public string? Html(XmlElement? element)
    {
        if (element is null)
        {
            return null;
        }
        string? value = element.Nodes.OfType<XmlElement>().Any() ? element.Inner.In(source) : element.Value;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>Plain text as HTML.</summary>
    public static string? Escaped(string? value) => value?.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static Uri? Whole(string value) => Uri.TryCreate(value, UriKind.Absolute, out Uri? whole) ? whole : null;
}
