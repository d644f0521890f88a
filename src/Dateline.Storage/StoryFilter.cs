namespace Dateline.Storage;

/// <summary>Which stories are wanted; a field that is null asks nothing.</summary>
public sealed record StoryFilter
{
    /// <summary>Every story.</summary>
    public static StoryFilter All { get; } = new();

    /// <summary>In what order they come.</summary>
    public StoryOrder Order { get; init; }

    /// <summary>The id, or an id that leads there.</summary>
    public string? Id { get; init; }

    /// <summary>Id of the storyline, or an id that leads there.</summary>
    public string? Storyline { get; init; }

    /// <summary>An outlet with a report in it, without regard to case.</summary>
    public string? Outlet { get; init; }

    /// <summary>Id of an actor who is mentioned in it.</summary>
    public string? Actor { get; init; }

    /// <summary>Only stories that may lie on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only stories that may lie on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Text that a title holds, without regard to ASCII case.</summary>
    public string? Title { get; init; }
}
