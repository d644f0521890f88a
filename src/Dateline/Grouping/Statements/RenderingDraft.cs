using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>A rendering before it is held against the statement's reference.</summary>
/// <param name="Report">Number of the report in the order told.</param>
/// <param name="Quotation">The quotation that it stands in.</param>
/// <param name="Spans">Its words, in UTF-16 units.</param>
/// <param name="Actor">Who said it, or null.</param>
internal sealed record RenderingDraft(int Report, Quotation Quotation, IReadOnlyList<TextSpan> Spans, ActorReference? Actor);
