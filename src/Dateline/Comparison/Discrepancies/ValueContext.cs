using Dateline.Grouping.Statements;

namespace Dateline.Comparison.Discrepancies;

/// <summary>What stands around a value.</summary>
/// <param name="Value">The value.</param>
internal sealed record ValueContext(ToldValue Value)
{
    /// <summary>The telling words of its sentence with what each tells, in order of keys.</summary>
    public required (ulong Key, int Weight)[] Sentence { get; init; }

    /// <summary>The same, less the further away.</summary>
    public required (ulong Key, int Weight)[] Near { get; init; }

    /// <summary>The words that tell most of the nearest ones.</summary>
    public required QuotedWord[] Closest { get; init; }

    /// <summary>Meaning of <see cref="Near"/>, of the sentence and of the sentences around it, each of one length.</summary>
    public required (int[] Near, int[] Sentence, int[] Around) Meaning { get; init; }

    /// <summary>The word on which the value hangs, or null.</summary>
    public required QuotedWord? Head { get; init; }

    /// <summary>The word above it, or null.</summary>
    public required QuotedWord? Governor { get; init; }

    /// <summary>Families of the next telling words before and behind; 0 for none.</summary>
    public required (ulong Before, ulong Behind) Neighbours { get; init; }

    /// <summary>Families of the names of the sentence.</summary>
    public required ulong[] Names { get; init; }

    /// <summary>Statements that it is a part of.</summary>
    public required string[] Statements { get; init; }

    /// <summary>Occurrences that it is a part of.</summary>
    public required string[] Occurrences { get; init; }

    /// <summary>Who says it, or null.</summary>
    public required string? Speaker { get; init; }

    /// <summary>Whether it stands in a headline.</summary>
    public required bool InHeadline { get; init; }

    /// <summary>Whether it stands in the first sentences.</summary>
    public required bool InLead { get; init; }

    /// <summary>The report's day number, or null.</summary>
    public required int? Day { get; init; }
}
