namespace Dateline.Storage;

/// <summary>What became of a line.</summary>
public enum ToldChangeKind
{
    /// <summary>It was not told before.</summary>
    New,

    /// <summary>It is told otherwise.</summary>
    Changed,

    /// <summary>It is told no more.</summary>
    Withdrawn,

    /// <summary>Its story became part of another one.</summary>
    Merged,
}

/// <summary>A line that is told otherwise than it was.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Line">The line as it is told now, or was told last.</param>
/// <param name="At">When.</param>
/// <param name="IntoStory">The story that its story became part of, or null.</param>
public sealed record ToldChange(ToldChangeKind Kind, ToldLine Line, DateTimeOffset At, string? IntoStory);
