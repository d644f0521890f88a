namespace Dateline.Comparison.Discrepancies;

/// <summary>What sort of value a report tells. Only values of sorts that can be held against each other are.</summary>
internal enum ValueKind
{
    /// <summary>So many of something.</summary>
    Count,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A share in hundredths.</summary>
    Share,

    /// <summary>Two numbers against each other: votes for and against.</summary>
    Tally,

    /// <summary>A length of time.</summary>
    Length,

    /// <summary>A day or a few.</summary>
    Day,

    /// <summary>An hour of the day.</summary>
    Clock,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Somebody's age in years.</summary>
    Age,

    /// <summary>A place at which something is.</summary>
    Place,
}
