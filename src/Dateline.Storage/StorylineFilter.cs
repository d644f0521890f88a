namespace Dateline.Storage;

/// <summary>Which storylines are wanted.</summary>
public sealed record StorylineFilter
{
    /// <summary>Every storyline.</summary>
    public static StorylineFilter All { get; } = new() { Take = int.MaxValue };

    /// <summary>Only those of more than one story.</summary>
    public bool OfSeveral { get; init; }

    /// <summary><see cref="StorylinePage.Next"/> of the page before; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Storylines at most.</summary>
    public int Take { get; init; } = 50;

    /// <summary>Whether a text can be the cursor of a page; another one is passed over, and the first page is given.</summary>
    public static bool IsCursor(string text) => SearchCursor.Of(text) is not null;
}
