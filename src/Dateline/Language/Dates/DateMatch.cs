using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>A date expression of a text.</summary>
/// <param name="Span">The expression without the preposition before it, in UTF-16 units.</param>
/// <param name="Form">What it says, without an anchor.</param>
/// <param name="By">The rule that read it.</param>
public sealed record DateMatch(TextSpan Span, TimeForm Form, string By);
