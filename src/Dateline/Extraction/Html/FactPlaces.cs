using Dateline.Extraction.Encodings;

namespace Dateline.Extraction.Html;

/// <summary>Says of what a page says of itself in which bytes it stands.</summary>
internal static class FactPlaces
{
    /// <summary>The facts with their places in bytes instead of characters of the page.</summary>
    public static IReadOnlyList<PageFact> InBytes(IReadOnlyList<PageFact> facts, DecodedPage page, ReadOnlySpan<byte> bytes)
    {
        int[] positions = [.. facts.SelectMany(fact => (int[])[fact.Start, fact.End]).Distinct().Order()];
        int[] offsets = ByteOffsets.Of(page, bytes, positions);
        return [.. facts.Select(fact => fact with { Start = offsets[Array.BinarySearch(positions, fact.Start)], End = offsets[Array.BinarySearch(positions, fact.End)] })];
    }
}
