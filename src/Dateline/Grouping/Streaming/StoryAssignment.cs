namespace Dateline.Grouping.Streaming;

/// <summary>Where a report was put at once; the repair of the window may move it.</summary>
/// <param name="StoryId">Its story.</param>
/// <param name="IsFounded">Whether the report founded the story.</param>
/// <param name="Likeness">Mean likeness to the story's reports in thousandths, raised where both are of one day, so that it may lie above 1,000; 0 where it founded the story.</param>
/// <param name="StorylineId">The known storyline that it is nearest to, or null.</param>
public sealed record StoryAssignment(string StoryId, bool IsFounded, int Likeness, string? StorylineId);
