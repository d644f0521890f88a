using Dateline.Text;

namespace Dateline.Storage;

/// <summary>A person's word over the program's. It survives another reading of the report and another version of the program, and can be undone.</summary>
/// <param name="ReportId">The report that it speaks of.</param>
/// <param name="Span">The characters that it speaks of, or null where it is of the whole report.</param>
/// <param name="Field">What of it: <c>story.pinned</c>, <c>story.merged</c>, <c>story.apart</c>, <c>story.titled</c>; <c>report.removed</c>, or a field of a line (docs/cli.md, <c>correct</c>).</param>
/// <param name="Value">What it is in the person's word: another report's id, a title; empty where the field takes none.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="MadeAt">The instant, from the caller's clock; kept in UTC to the second.</param>
public sealed record Correction(string ReportId, TextSpan? Span, string Field, string Value, string Author, string? Reason, DateTimeOffset MadeAt)
{
    /// <summary>The characters of <see cref="Span"/>, so that it can be held against the text of another record; null where it is of the whole report.</summary>
    public string? Characters { get; init; }

    /// <summary>Hash over what is said, by whom and when.</summary>
    public string Id => ContentHash.Id("correction", ReportId, $"{Span}", Field, Value, Author, Storage.Day.Instant(MadeAt));
}

/// <summary>A correction in a list.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="UndoneAt">When it was undone, or null where it holds.</param>
/// <param name="UndoneBy">Who undid it, or null.</param>
public sealed record CorrectionEntry(Correction Correction, DateTimeOffset? UndoneAt, string? UndoneBy);
