namespace Dateline.Comparison.Views;

/// <summary>One who takes part.</summary>
/// <param name="Actor">Id of the actor, or null where the mention is of nobody known.</param>
/// <param name="Name">The actor's name, or the characters.</param>
public sealed record ViewParty(string? Actor, string Name);
