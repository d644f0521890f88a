using Dateline.Text;

namespace Dateline.Language.Names;

/// <summary>A word of a text as names see it: letters and digits with inner full stops and apostrophes (<c>U.S.</c>, <c>O’Brien</c>); a hyphen parts words, a possessive <c>’s</c> is no part of the word.</summary>
/// <param name="Span">The word, in UTF-16 units, without a possessive ending.</param>
/// <param name="Key">Its strict key (<see cref="NameFold.Key"/>).</param>
/// <param name="IsCapital">Whether it begins with an upper-case letter.</param>
/// <param name="IsUpper">Whether it has two letters or more and all of them are upper case.</param>
/// <param name="IsPossessive">Whether a possessive ending follows it.</param>
/// <param name="Gap">What parts it from the word before: only blanks, a hyphen, a comma, or more.</param>
public readonly record struct NameWord(TextSpan Span, string Key, bool IsCapital, bool IsUpper, bool IsPossessive, WordGap Gap);

/// <summary>What stands between two words.</summary>
public enum WordGap
{
    /// <summary>Blanks without a line end, or nothing at all.</summary>
    Blank,

    /// <summary>A hyphen without blanks.</summary>
    Hyphen,

    /// <summary>A comma and blanks.</summary>
    Comma,

    /// <summary>A quotation mark of any style, with or without blanks.</summary>
    Mark,

    /// <summary>A full stop and a blank: the end of a sentence or of an abbreviation.</summary>
    Stop,

    /// <summary>Anything else, a line end included.</summary>
    Break,
}
