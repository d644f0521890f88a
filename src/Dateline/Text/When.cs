namespace Dateline.Text;

/// <summary>How a day or an interval of days is known.</summary>
public enum DateBasis
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>The text says it.</summary>
    Stated,

    /// <summary>Whoever handed the report in said it.</summary>
    Given,

    /// <summary>It follows from other reports of the same story.</summary>
    Inferred,

    /// <summary>Only an interval follows from what the text fixes.</summary>
    Bounded,
}

/// <summary>When something was: a day, an interval of days, or unknown. Lists are compared by reference.</summary>
/// <param name="Value">The day, or null where no single day is known.</param>
/// <param name="From">The first day possible, or null for no bound; inclusive.</param>
/// <param name="To">The last day possible, or null for no bound; inclusive.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Evidence">The characters that fix it; may lie in other reports where <paramref name="Basis"/> is inferred.</param>
/// <param name="Because">The reason in one sentence, or null where the evidence says all.</param>
public sealed record When(DateOnly? Value, DateOnly? From, DateOnly? To, DateBasis Basis, IReadOnlyList<Evidence> Evidence, string? Because)
{
    /// <summary>Nothing is known.</summary>
    public static When Unknown { get; } = new(null, null, null, DateBasis.Unknown, [], null);

    /// <summary>The one day <paramref name="day"/>.</summary>
    public static When On(DateOnly day, DateBasis basis, IReadOnlyList<Evidence> evidence, string? because = null) =>
        new(day, day, day, basis, evidence, because);
}
