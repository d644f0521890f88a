using Dateline.Grouping.Stories;

namespace Dateline.Grouping;

/// <summary>What is grouped: the reports that may still change their story, and what is known beside them. Lists are compared by reference.</summary>
public sealed record ActiveWindow
{
    /// <summary>The reports; their order does not matter.</summary>
    public required IReadOnlyList<StoryFeatures> Reports { get; init; }

    /// <summary>Copies among them.</summary>
    public IReadOnlyList<Copy> Copies { get; init; } = [];

    /// <summary>Versions among them.</summary>
    public IReadOnlyList<ReportVersion> Versions { get; init; } = [];

    /// <summary>The stories that were told before.</summary>
    public KnownStories Known { get; init; } = KnownStories.None;

    /// <summary>What people say, the oldest first; a later word wins.</summary>
    public IReadOnlyList<StoryCorrection> Corrections { get; init; } = [];
}
