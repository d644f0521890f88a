using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Annotation.Times;

/// <summary>Which way a relative time points from its anchor.</summary>
public enum TimeDirection
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>Back: the governing verb is in a past tense.</summary>
    Past,

    /// <summary>Forward: the governing verb is in the future.</summary>
    Future,
}

/// <summary>A time expression in a report, not yet resolved: resolving needs an anchor, which the company of the report may give later.</summary>
/// <param name="Span">The expression, in UTF-16 units.</param>
/// <param name="Form">What it says, without an anchor.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="By">The rule that read it.</param>
public sealed record TimeExpression(TextSpan Span, TimeForm Form, TimeDirection Direction, string By);
