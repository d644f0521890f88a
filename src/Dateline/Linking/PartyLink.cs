using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Who else takes part in an act of speech: the one spoken to, or one who speaks beside the speaker. Lists are compared by reference.</summary>
/// <param name="QuotationId">The quotation.</param>
/// <param name="Span">The words that name the party, in UTF-16 units: an addressee or one of those beside the speaker.</param>
/// <param name="Actor">Who, or null where it is not known or not one (“reporters”).</param>
/// <param name="Candidates">Who it may be where more than one fits, in ordinal order of ids.</param>
/// <param name="Office">Id of the office named, or null.</param>
/// <param name="By">The rule that decided, as for <see cref="MentionLink"/>.</param>
public sealed record PartyLink(string QuotationId, TextSpan Span, ActorReference? Actor, IReadOnlyList<ActorReference> Candidates, string? Office, string By);
