namespace Dateline.Linking;

/// <summary>Who spoke a quotation. Lists are compared by reference.</summary>
/// <param name="QuotationId">The quotation.</param>
/// <param name="Actor">Who, or null where it is not known or not one.</param>
/// <param name="Candidates">Who it may be where more than one fits, in ordinal order of ids.</param>
/// <param name="Office">Id of the office spoken in, or null.</param>
/// <param name="For">Id of the organisation or state spoken for, or null.</param>
/// <param name="By">The rule that decided.</param>
public sealed record SpeakerLink(string QuotationId, ActorReference? Actor, IReadOnlyList<ActorReference> Candidates, string? Office, string? For, string By)
{
    /// <summary>Calibrated share of such links that are right, in thousandths, or null where it is not calibrated. Where it is too low the actor is null and stands in <see cref="Candidates"/>.</summary>
    public int? Confidence { get; init; }

    /// <summary>What <see cref="By"/> says of a speaker whom the caller handed in: the company of the report does not decide anew.</summary>
    public const string Given = "given";
}
