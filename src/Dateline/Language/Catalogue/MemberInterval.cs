namespace Dateline.Language.Catalogue;

/// <summary>The days on which an organisation had one and the same number of members.</summary>
/// <param name="Count">Number of members.</param>
/// <param name="From">First day, or null where it is not known.</param>
/// <param name="To">Last day, or null where it has not ended.</param>
public sealed record MemberInterval(int Count, DateOnly? From, DateOnly? To);
