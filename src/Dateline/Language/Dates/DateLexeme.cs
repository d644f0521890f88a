namespace Dateline.Language.Dates;

/// <summary>What a run of characters is to the date grammar.</summary>
internal enum DateLexemeKind
{
    /// <summary>A run of letters, with inner apostrophes and hyphens left out.</summary>
    Word,

    /// <summary>A run of ASCII digits.</summary>
    Number,

    /// <summary>One other character.</summary>
    Mark,
}

/// <summary>A run of the text as the date grammar sees it: finer than tokens, so that it does not hang on how a tokenizer treats <c>11.06.2025</c> or <c>19-22</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The UTF-16 unit behind the last.</param>
/// <param name="Value">The number of a <see cref="DateLexemeKind.Number"/> of up to four digits or of eight, else −1; the character of a mark.</param>
/// <param name="Lower">The word in lower case; empty for others.</param>
/// <param name="Capital">Whether the word starts with a capital letter.</param>
/// <param name="Known">Whether the word may stand in a table of the date grammar: others need not be looked up in any.</param>
internal readonly record struct DateLexeme(DateLexemeKind Kind, int Start, int End, int Value, string Lower, bool Capital, bool Known = true)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is the mark <paramref name="mark"/>.</summary>
    public bool Is(char mark) => Kind == DateLexemeKind.Mark && Value == mark;

    /// <summary>Whether it is the word <paramref name="lower"/>.</summary>
    public bool Is(string lower) => Kind == DateLexemeKind.Word && Lower == lower;

    /// <summary>Whether it is a number of <paramref name="least"/> to <paramref name="most"/> digits.</summary>
    public bool IsNumber(int least, int most) => Kind == DateLexemeKind.Number && Length >= least && Length <= most;
}
