namespace Dateline.Grouping;

/// <summary>A story that is already known.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FoundedBy">Id of its founding report.</param>
/// <param name="ReportIds">Its reports.</param>
/// <param name="StorylineId">The storyline that it belongs to, or null.</param>
public sealed record KnownStory(string Id, string FoundedBy, IReadOnlyList<string> ReportIds, string? StorylineId)
{
    /// <summary>What was worked out when it was told; it changes no answer, only the time that telling it again takes.</summary>
    public StoryMemory Memory { get; init; } = StoryMemory.None;
}

/// <summary>What is already known of stories when new reports are told: the past is an argument, never a store. Lists are compared by reference.</summary>
/// <param name="Stories">In ordinal order of ids.</param>
public sealed record KnownStories(IReadOnlyList<KnownStory> Stories)
{
    /// <summary>Nothing is known.</summary>
    public static KnownStories None { get; } = new([]);
}
