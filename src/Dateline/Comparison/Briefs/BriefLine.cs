using Dateline.Text;

namespace Dateline.Comparison.Briefs;

/// <summary>How a piece of a line is meant.</summary>
public enum BriefPieceKind
{
    /// <summary>The program's own words.</summary>
    Plain,

    /// <summary>Who or what the line is about: an actor, an outlet.</summary>
    Name,

    /// <summary>Words of a report that the renderings share.</summary>
    Quoted,

    /// <summary>Words of a report that the other renderings do not have.</summary>
    Differs,

    /// <summary>Said by the way: how a date is known, why something is not known.</summary>
    Aside,
}

/// <summary>A run of a line.</summary>
/// <param name="Kind">How it is meant.</param>
/// <param name="Text">The characters to show, blanks between pieces included.</param>
public readonly record struct BriefPiece(BriefPieceKind Kind, string Text);

/// <summary>One line of a brief with the lines below it. Lists are compared by reference.</summary>
/// <param name="Pieces">The text, in order.</param>
/// <param name="About">Id of what the line is about (statement, report, occurrence), or null.</param>
/// <param name="Evidence">The characters that it comes from; empty only where the line has lines below it.</param>
/// <param name="Lines">Lines below it: variants of a statement, then its renderings.</param>
public sealed record BriefLine(IReadOnlyList<BriefPiece> Pieces, string? About, IReadOnlyList<Evidence> Evidence, IReadOnlyList<BriefLine> Lines)
{
    /// <summary>The line without its pieces' kinds.</summary>
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));
}
