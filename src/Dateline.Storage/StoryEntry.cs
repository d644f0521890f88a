using Dateline.Grouping;

namespace Dateline.Storage;

/// <summary>One story in a list.</summary>
/// <param name="Story">The story.</param>
/// <param name="Storyline">Id of its storyline, or null.</param>
/// <param name="CountOutlets">Outlets with a report in it; reports without an outlet count as one each.</param>
/// <param name="CountStatements">Statements told in it.</param>
/// <param name="CountShared">Of these, the ones rendered in more than one report.</param>
/// <param name="CountDiscrepancies">Differences in fact.</param>
/// <param name="Run">Id of the run that told it.</param>
/// <param name="Stale">Whether it lost reports to another story and waits to be told again.</param>
public sealed record StoryEntry(Story Story, string? Storyline, int CountOutlets, int CountStatements, int CountShared, int CountDiscrepancies, string Run, bool Stale)
{
    /// <summary>Those of its reports that a notice takes back.</summary>
    public IReadOnlyList<string> Retracted { get; init; } = [];
}
