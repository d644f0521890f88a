namespace Dateline.Storage;

/// <summary>Which lines of a list are wanted.</summary>
/// <param name="Skip">How many to leave out at the start; default none.</param>
/// <param name="Take">How many at most; default all.</param>
public readonly record struct Page(int Skip, int Take)
{
    /// <summary>All lines.</summary>
    public static Page All { get; } = new(0, int.MaxValue);

    /// <summary>The first <paramref name="count"/> lines.</summary>
    public static Page First(int count) => new(0, count);
}

/// <summary>Some lines of a list. Lists are compared by reference.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The lines asked for.</param>
/// <param name="CountAll">How many there are in all.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items, int CountAll);
