using System.Runtime.InteropServices;

namespace Dateline.Extraction.Html;

/// <summary>Remembers what the values of classes and ids of one page say, by where one was first seen: pages repeat them.</summary>
/// <param name="source">The characters of the page.</param>
internal sealed class SeenValues(string source)
{
    private const int Slots = 4096;
    private readonly (int Start, int Length, PageConcepts Concepts)[] _values = new (int, int, PageConcepts)[Slots];

    /// <summary>The place of what the value says; it is new where it was not seen before or another took its place.</summary>
    /// <param name="start">Where the value stands in the page.</param>
    /// <param name="value">The value.</param>
    /// <param name="isNew">Whether it is to be filled.</param>
    public ref PageConcepts Of(int start, ReadOnlySpan<char> value, out bool isNew)
    {
        ref (int Start, int Length, PageConcepts Concepts) slot = ref _values[Slot(value)];
        isNew = slot.Length != value.Length || !source.AsSpan(slot.Start, slot.Length).SequenceEqual(value);
        if (isNew)
        {
            slot = (start, value.Length, PageConcepts.None);
        }
        return ref slot.Concepts;
    }

    private static int Slot(ReadOnlySpan<char> value)
    {
        ulong hash = (ulong)value.Length;
        ReadOnlySpan<ulong> wide = MemoryMarshal.Cast<char, ulong>(value);
        foreach (ulong four in wide)
        {
            hash = (hash ^ four) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }
        foreach (char c in value[(wide.Length * 4)..])
        {
            hash = (hash ^ c) * 0x9E3779B97F4A7C15;
        }
        return (int)((hash ^ (hash >> 32)) % Slots);
    }
}
