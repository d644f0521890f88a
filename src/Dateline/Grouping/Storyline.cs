using Dateline.Text;

namespace Dateline.Grouping;

/// <summary>Stories that continue each other (months, years). Lists are compared by reference.</summary>
/// <param name="Id">Hash of the founding story's id; stays when stories join later.</param>
/// <param name="StoryIds">Its stories, in order of date, then id.</param>
/// <param name="Title">Composed from what its stories share.</param>
/// <param name="Because">What joins them, in one sentence.</param>
public sealed record Storyline(string Id, IReadOnlyList<string> StoryIds, string Title, string Because)
{
    /// <summary>The id of the storyline founded by the story <paramref name="storyId"/>.</summary>
    public static string IdOf(string storyId) => ContentHash.Id("storyline", storyId);
}
