using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>A clause or sentence of a quotation: the piece that statements are joined from.</summary>
/// <param name="Report">Number of the report in the order told.</param>
/// <param name="Quotation">The quotation.</param>
/// <param name="Place">Number of the piece in the quotation.</param>
/// <param name="Span">The piece, in UTF-16 units.</param>
/// <param name="Actor">Who said it, or null.</param>
/// <param name="Words">Its words, stop words among them.</param>
/// <param name="Forms">Hash over the words' forms: equal in pieces of the same words.</param>
internal sealed record Utterance(int Report, Quotation Quotation, int Place, TextSpan Span, ActorReference? Actor, IReadOnlyList<Word> Words, ulong Forms);
