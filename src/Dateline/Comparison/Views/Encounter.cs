namespace Dateline.Comparison.Views;

/// <summary>What an encounter is.</summary>
public enum EncounterKind
{
    /// <summary>Somebody goes to somebody else's place.</summary>
    Visit,

    /// <summary>People meet or talk.</summary>
    Meeting,
}

/// <summary>A visit or a meeting as all its reports tell it. Lists are compared by reference.</summary>
/// <param name="Id">Id of its occurrence.</param>
/// <param name="Kind">Visit or meeting.</param>
/// <param name="Who">Those who visit or meet, each once, in the order of the reports.</param>
/// <param name="Whom">Those visited or met.</param>
/// <param name="Place">Where, as most accounts tell it, or null.</param>
/// <param name="From">First day that its accounts give, or null.</param>
/// <param name="To">Last day that its accounts give, or null.</param>
/// <param name="Accounts">Its accounts in order of date and id of their reports.</param>
public sealed record Encounter(
    string Id, EncounterKind Kind, IReadOnlyList<ViewParty> Who, IReadOnlyList<ViewParty> Whom, ViewPlace? Place, DateOnly? From, DateOnly? To, IReadOnlyList<ViewAccount> Accounts);
