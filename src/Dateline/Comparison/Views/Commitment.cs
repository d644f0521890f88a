using Dateline.Annotation.Events;

namespace Dateline.Comparison.Views;

/// <summary>How far a commitment is.</summary>
public enum CommitmentStage
{
    /// <summary>It could be, or is asked for.</summary>
    Floated,

    /// <summary>It is promised.</summary>
    Pledged,

    /// <summary>It is given.</summary>
    Delivered,

    /// <summary>It is said not to be, or refused.</summary>
    Denied,
}

/// <summary>Aid, money, arms or people that somebody gives or is to give somebody. Lists are compared by reference.</summary>
/// <param name="Id">Id of its occurrence.</param>
/// <param name="Stage">The farthest stage that an account tells.</param>
/// <param name="Giver">Those who give, each once, in the order of the reports.</param>
/// <param name="Receiver">Those who get it.</param>
/// <param name="Amounts">The numbers that its accounts tell, each once.</param>
/// <param name="From">First day that its accounts give, or null.</param>
/// <param name="To">Last day that its accounts give, or null.</param>
/// <param name="Accounts">Its accounts in order of date and id of their reports.</param>
public sealed record Commitment(
    string Id, CommitmentStage Stage, IReadOnlyList<ViewParty> Giver, IReadOnlyList<ViewParty> Receiver, IReadOnlyList<EventNumber> Amounts, DateOnly? From, DateOnly? To, IReadOnlyList<ViewAccount> Accounts);
