namespace Dateline.Sources.Files;

/// <summary>A row of a manifest that gave no report.</summary>
/// <param name="Line">The line of the manifest on which it begins, counted from 1.</param>
/// <param name="Reason">Why, in a few words for people.</param>
/// <param name="Raw">The row as it stands in the manifest, without its line end.</param>
public sealed record RejectedRow(int Line, string Reason, string Raw);
