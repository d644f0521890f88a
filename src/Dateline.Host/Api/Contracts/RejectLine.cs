namespace Dateline.Host.Api.Contracts;

/// <summary>Input that could not be taken: a line of <c>--rejects FILE</c>.</summary>
/// <param name="Source">A file's path, or <c>-</c> for stdin.</param>
/// <param name="Line">Line of the source, counted from 1, or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="Input">The input as it came, or null.</param>
internal sealed record RejectLine(string Source, int? Line, string Reason, string? Input);
