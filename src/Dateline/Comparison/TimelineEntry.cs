using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>What a line of a timeline tells.</summary>
public enum TimelineKind
{
    /// <summary>A report came out.</summary>
    Published,

    /// <summary>Somebody said something.</summary>
    Said,

    /// <summary>Something happened or is to happen.</summary>
    Event,
}

/// <summary>One dated line of a story or storyline. Lists are compared by reference.</summary>
/// <param name="On">When.</param>
/// <param name="Kind">What the line tells.</param>
/// <param name="Text">One sentence for people.</param>
/// <param name="About">Id of the report, statement, quotation, event or occurrence.</param>
/// <param name="Evidence">The characters that it comes from.</param>
public sealed record TimelineEntry(When On, TimelineKind Kind, string Text, string About, IReadOnlyList<Evidence> Evidence);
