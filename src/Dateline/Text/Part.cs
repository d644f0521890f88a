namespace Dateline.Text;

/// <summary>What a run of a report's text is.</summary>
public enum PartKind
{
    /// <summary>The headline of the report.</summary>
    Headline,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Place and day at the head of the text, as agencies write it.</summary>
    Dateline,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading inside the text.</summary>
    Subheading,

    /// <summary>The line under a picture.</summary>
    Caption,

    /// <summary>A quotation set apart by layout.</summary>
    Quote,

    /// <summary>A table as text.</summary>
    Table,

    /// <summary>Text of the page that is not the report's: prompts, share lines, links to other reports.</summary>
    Boilerplate,
}

/// <summary>A run of a report's text and what it is. Parts are in the order of the text and do not overlap; blank characters between them belong to none.</summary>
/// <param name="Kind">What the run is.</param>
/// <param name="Span">The run, in UTF-16 units, without outer blanks.</param>
/// <param name="Language">ISO 639 code of the run's language (<c>hbs</c> for Bosnian, Croatian, Serbian), or null where it is not known.</param>
/// <param name="By">The rule that told the kind.</param>
public sealed record Part(PartKind Kind, TextSpan Span, string? Language, string By);
