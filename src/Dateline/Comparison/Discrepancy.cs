namespace Dateline.Comparison;

/// <summary>How two accounts that differ in fact stand to each other.</summary>
public enum DiscrepancyKind
{
    /// <summary>Both cannot be so.</summary>
    Conflict,

    /// <summary>The later one has news.</summary>
    Update,

    /// <summary>One is rounder than the other.</summary>
    Precision,

    /// <summary>A headline or lead says more than its body or than every other account.</summary>
    SaysMore,
}

/// <summary>One value of a discrepancy.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The value.</param>
public sealed record DiscrepancyValue(ReportSpan Place, string Value);

/// <summary>A difference in fact between accounts of one occurrence or renderings of one statement. Lists are compared by reference.</summary>
/// <param name="About">Id of the occurrence or statement, or null where a headline is held against its body.</param>
/// <param name="Field">What differs: killed, amount, date, place, title, name and others.</param>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="Values">Two or more.</param>
/// <param name="Detail">One sentence for people.</param>
public sealed record Discrepancy(string? About, string Field, DiscrepancyKind Kind, IReadOnlyList<DiscrepancyValue> Values, string Detail);
