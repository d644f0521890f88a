namespace Dateline.Text;

/// <summary>One file of knowledge.</summary>
/// <param name="Path">Its path below the folder data/, with forward slashes: <c>languages/en/months.tsv</c>.</param>
/// <param name="Content">Its text.</param>
public sealed record DataFile(string Path, string Content);
