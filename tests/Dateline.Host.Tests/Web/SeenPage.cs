namespace Dateline.Host.Tests.Web;

/// <summary>What was seen of one page.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Lines">Where its lines of the record lead; null for one that leads nowhere.</param>
/// <param name="Bare">Lines of the record from which nothing leads to characters, and rows from which nothing leads anywhere.</param>
/// <param name="TooWide">Widths of the window at which it was wider than the window, with how much.</param>
/// <param name="Barriers">What keeps people out, as axe-core finds it; empty where it was not asked.</param>
/// <param name="Struck">Whether a script of a report ran, or its markup became elements.</param>
/// <param name="CountHostile">How often text of such a script stands on it.</param>
internal sealed record SeenPage(string Path, IReadOnlyList<string?> Lines, IReadOnlyList<string> Bare, IReadOnlyList<string> TooWide, IReadOnlyList<string> Barriers, bool Struck, int CountHostile);
