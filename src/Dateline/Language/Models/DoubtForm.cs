namespace Dateline.Language.Models;

/// <summary>What a file of doubt weights must say of itself.</summary>
/// <param name="Kind">Kind of the weight file.</param>
/// <param name="Version">Version of the features: another one needs other weights.</param>
/// <param name="Rows">Number of rows; features share rows by their hash.</param>
internal sealed record DoubtForm(string Kind, int Version, int Rows);
