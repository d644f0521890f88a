namespace Dateline.Storage;

/// <summary>What a line of the record is.</summary>
public enum LineKind
{
    /// <summary>A report.</summary>
    Report,

    /// <summary>A part of a report.</summary>
    Part,

    /// <summary>A mention.</summary>
    Mention,

    /// <summary>What a mention stands for.</summary>
    Link,

    /// <summary>A time expression.</summary>
    Time,

    /// <summary>A time expression set on the calendar.</summary>
    ResolvedTime,

    /// <summary>A place named.</summary>
    Place,

    /// <summary>A quotation.</summary>
    Quotation,

    /// <summary>Who spoke a quotation.</summary>
    Speaker,

    /// <summary>Who is spoken to in a quotation, or speaks beside its speaker.</summary>
    Party,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A finding.</summary>
    Finding,

    /// <summary>The day of a report.</summary>
    ReportDate,

    /// <summary>A story.</summary>
    Story,

    /// <summary>A storyline.</summary>
    Storyline,

    /// <summary>A statement.</summary>
    Statement,

    /// <summary>An occurrence.</summary>
    Occurrence,

    /// <summary>A discrepancy.</summary>
    Discrepancy,

    /// <summary>An omission.</summary>
    Omission,

    /// <summary>A line of a timeline.</summary>
    TimelineEntry,

    /// <summary>A report as a copy of another.</summary>
    Copy,

    /// <summary>A report as another text of an earlier one.</summary>
    Version,

    /// <summary>A run.</summary>
    Run,

    /// <summary>The record as a whole.</summary>
    Record,
}

/// <summary>A line of the record that has an id of its own.</summary>
/// <param name="Id">Its id as it is now; another than the one asked for where that one leads here.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ReportId">Its report, or null where it is no line of one report.</param>
/// <param name="StoryId">Its story, or null where it belongs to none.</param>
public sealed record LineReference(string Id, LineKind Kind, string? ReportId, string? StoryId);
