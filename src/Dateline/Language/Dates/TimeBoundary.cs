namespace Dateline.Language.Dates;

/// <summary>Which side of a time is meant.</summary>
public enum TimeBoundary
{
    /// <summary>The time itself.</summary>
    Within,

    /// <summary>From its start on (“since March”).</summary>
    Since,

    /// <summary>From its end on (“after March”).</summary>
    After,

    /// <summary>Up to its end (“until March”).</summary>
    Until,

    /// <summary>Up to its start (“before March”).</summary>
    Before,
}
