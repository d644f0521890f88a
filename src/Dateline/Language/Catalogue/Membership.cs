namespace Dateline.Language.Catalogue;

/// <summary>That a state or an organisation was a member of another from when to when.</summary>
/// <param name="Organisation">Id of what it is a member of.</param>
/// <param name="Member">Id of the member.</param>
/// <param name="From">First day of membership, or null where it is not known.</param>
/// <param name="To">Last day of membership, or null where it has not ended.</param>
/// <param name="Source">Where the line comes from, or <c>unverified</c>.</param>
public sealed record Membership(string Organisation, string Member, DateOnly? From, DateOnly? To, string Source);
