namespace Dateline.Grouping;

/// <summary>An event as one report tells it.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="EventId">The event in it.</param>
public sealed record Account(string ReportId, string EventId);

/// <summary>One event in the world as told by one or more accounts. Lists are compared by reference.</summary>
/// <param name="Id">Hash over the first account's event id.</param>
/// <param name="Class">Class of the codebook.</param>
/// <param name="Accounts">In order of date and id of their reports.</param>
public sealed record Occurrence(string Id, string Class, IReadOnlyList<Account> Accounts);
