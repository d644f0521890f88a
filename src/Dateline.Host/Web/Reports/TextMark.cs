using Dateline.Text;

namespace Dateline.Host.Web.Reports;

/// <summary>A run of a report's text that its page marks.</summary>
/// <param name="Span">The run, in UTF-16 units.</param>
/// <param name="Kind">As what: its class in the style sheet.</param>
/// <param name="Address">Where the run leads, or null for nowhere.</param>
internal readonly record struct TextMark(TextSpan Span, MarkKind Kind, string? Address = null);

/// <summary>As what a run of a report's text is marked. Where runs overlap, each character carries all kinds, in this order.</summary>
internal enum MarkKind
{
    /// <summary>Words of a quotation that stands in marks.</summary>
    Said,

    /// <summary>Words of a quotation that stands in none.</summary>
    Told,

    /// <summary>The words that mark an act of saying.</summary>
    Cue,

    /// <summary>The words that name who speaks.</summary>
    Speaker,

    /// <summary>Words that name someone or something.</summary>
    Actor,

    /// <summary>Words that tell an event.</summary>
    Event,

    /// <summary>Words that tell a day.</summary>
    Time,

    /// <summary>Something odd.</summary>
    Finding,
}
