namespace Dateline.Comparison.Views;

/// <summary>A place at which reports tell that an actor was or is to be. Lists are compared by reference.</summary>
/// <param name="Place">The place.</param>
/// <param name="From">First day that its accounts give, or null.</param>
/// <param name="To">Last day that its accounts give, or null.</param>
/// <param name="Accounts">What each report tells of it, in order of date and id of the reports.</param>
public sealed record Stop(ViewPlace Place, DateOnly? From, DateOnly? To, IReadOnlyList<ViewAccount> Accounts);
