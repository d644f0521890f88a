using Dateline.Grouping;

namespace Dateline.Storage;

/// <summary>Some storylines of a list. Lists are compared by reference.</summary>
/// <param name="Items">The storylines asked for.</param>
/// <param name="CountAll">How many there are in all.</param>
/// <param name="Next">What to hand back for the page that follows, whatever came in meanwhile; null behind the last one.</param>
public sealed record StorylinePage(IReadOnlyList<Storyline> Items, int CountAll, string? Next);
