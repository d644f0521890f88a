using Dateline.Storage;

namespace Dateline.Host.Signals;

/// <summary>A thing that the user watches: a search that is kept.</summary>
/// <param name="Name">What the user calls it.</param>
/// <param name="Query">The words, as <c>search</c> takes them.</param>
/// <param name="Kind">What is searched: reports, quotations, statements or events.</param>
/// <param name="Technique">Id of the DISARM technique that the user holds it against (<c>T0019</c>, <c>T0019.001</c>), or null. The mapping is the user's word, never the program's.</param>
/// <param name="TechniqueName">What the user calls the technique; null where there is none.</param>
internal sealed record WatchedSignal(string Name, string Query, LineKind Kind, string? Technique, string? TechniqueName);
