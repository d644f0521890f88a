using System.Globalization;

namespace Dateline.Language.Tokens;

/// <summary>Kinds of characters as the tokenizer parts them.</summary>
internal static class Characters
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9' || (c > '\u007F' && char.IsDigit(c));

    /// <summary>Letters, with the combining marks that stand on them.</summary>
    public static bool IsLetter(char c) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' || (c > '\u007F' && (char.IsLetter(c) || IsMark(c)));

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>Blank between tokens; zero-width characters and the soft hyphen are no tokens either.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\n' or '\r' or '\t' || (c > '\u007F' && (char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u2060')) || c < ' ';

    public static bool IsCurrency(char c) => c is '$' or '€' or '£' or '¥' || (c > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    /// <summary>Quotation marks that can close what was opened.</summary>
    public static bool IsClosingMark(char c) => c is '"' or '”' or '“' or '’' or '\'' or '»' or '«' or '›' or '‹' or '」' or '』' or ')' or ']' or '}' or '‟';

    /// <summary>Quotation marks and brackets that can open a sentence.</summary>
    public static bool IsOpeningMark(char c) => c is '"' or '“' or '”' or '„' or '‘' or '\'' or '«' or '»' or '‹' or '「' or '『' or '(' or '[' or '{' or '‚';

    private static bool IsMark(char c) =>
        c == '\u00AD' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
