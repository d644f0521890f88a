namespace Dateline.Extraction.Newswire;

/// <summary>Characters and where they stand in the source: the source itself, or a string of it whose escapes were resolved.</summary>
/// <param name="Characters">The characters.</param>
/// <param name="Places">For each of them, and the end, its place in the source in UTF-16 units; null where they are the source.</param>
internal sealed record SourceView(string Characters, int[]? Places)
{
    /// <summary>The place in the source of the character at <paramref name="index"/>.</summary>
    public int Place(int index) => Places is null ? index : Places[index];
}
