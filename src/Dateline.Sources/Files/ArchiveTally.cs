namespace Dateline.Sources.Files;

/// <summary>What one archive held and what became of it.</summary>
/// <param name="Label">What the archive is called.</param>
public sealed record ArchiveTally(string Label)
{
    /// <summary>Records or files in it.</summary>
    public int Records { get; init; }

    /// <summary>How many of them were handed on as reports.</summary>
    public int Reports { get; init; }

    /// <summary>Answers that are no page: another media type, or a status that is not 200; in a zip archive, files that are no reports by their names.</summary>
    public int Others { get; init; }

    /// <summary>Places at which the archive was broken.</summary>
    public int Breaks { get; init; }

    /// <summary>Bytes that gave nothing.</summary>
    public long LostBytes { get; init; }
}
