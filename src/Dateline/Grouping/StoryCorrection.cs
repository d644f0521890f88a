namespace Dateline.Grouping;

/// <summary>What a person says about the stories of reports.</summary>
public enum StoryWord
{
    /// <summary>The report belongs to the story that the other report is in.</summary>
    Pinned,

    /// <summary>The stories of both reports are one.</summary>
    Merged,

    /// <summary>The report is no part of the story that the program put it in, but of one of its own.</summary>
    Apart,

    /// <summary>The story that the report is in has this title.</summary>
    Titled,
}

/// <summary>A person's word on stories. It wins over the program's, and is anchored to reports, so that it outlives ids of stories.</summary>
/// <param name="Word">What is said.</param>
/// <param name="ReportId">Of which report.</param>
/// <param name="Value">Id of the other report, or the title; empty for <see cref="StoryWord.Apart"/>.</param>
public sealed record StoryCorrection(StoryWord Word, string ReportId, string Value);
