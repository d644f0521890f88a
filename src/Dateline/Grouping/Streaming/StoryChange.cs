namespace Dateline.Grouping.Streaming;

/// <summary>What the repair did to reports of a story.</summary>
public enum StoryChangeKind
{
    /// <summary>All reports of the story went on under another id: it became part of a larger story, or an earlier report founds it now.</summary>
    Merged,

    /// <summary>Some reports left the story, which stays.</summary>
    Split,
}

/// <summary>A change that the repair made to what was answered at once.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="From">The story that the reports were in.</param>
/// <param name="To">The story that they are in; an id that was issued for a merged story leads here.</param>
/// <param name="ReportIds">The reports, in ordinal order.</param>
public sealed record StoryChange(StoryChangeKind Kind, string From, string To, IReadOnlyList<string> ReportIds);
