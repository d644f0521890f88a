using System.Text;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Extraction.PlainText;

/// <summary>Tells the language of a report's body, and whether a line is in another one.</summary>
internal static class PartLanguages
{
    private const int BodyLooked = 20_000;
    private const int ShortLine = 60;
    private const double Sure = 0.8;

    /// <summary>Code of the language that most of the long blocks are in, or null where it cannot be told.</summary>
    public static string? OfBody(string text, IReadOnlyList<TextBlock> blocks)
    {
        StringBuilder body = new();
        foreach (TextBlock block in blocks.Where(block => block.Span.Length >= ShortLine))
        {
            Append(body, text, block.Span);
        }
        if (body.Length == 0)
        {
            foreach (TextBlock block in blocks)
            {
                Append(body, text, block.Span);
            }
        }
        return LanguageIdentifier.Default.Identify(body.ToString())?.Code;
    }

    /// <summary>Code of the language of <paramref name="run"/>, or null where it cannot be told.</summary>
    public static string? Of(ReadOnlySpan<char> run) => LanguageIdentifier.Default.Identify(run) is { } guess && guess.Confidence is null or >= Sure ? guess.Code : null;

    /// <summary>Whether <paramref name="run"/> is surely in another language than <paramref name="body"/>, or most of its letters are no Latin ones while the body's are.</summary>
    public static bool IsOther(ReadOnlySpan<char> run, string? body)
    {
        if (body is null)
        {
            return false;
        }
        return Of(run) is string code ? code != body : body == "en" && IsMostlyNotLatin(run);
    }

    private static bool IsMostlyNotLatin(ReadOnlySpan<char> run)
    {
        int latin = 0;
        int other = 0;
        foreach (char c in run)
        {
            if (char.IsLetter(c))
            {
                _ = c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF' ? latin++ : other++;
            }
        }
        return other > latin;
    }

    private static void Append(StringBuilder body, string text, TextSpan span)
    {
        if (body.Length < BodyLooked)
        {
            body.Append(text.AsSpan(span.Start, Math.Min(span.Length, BodyLooked))).Append('\n');
        }
    }
}
