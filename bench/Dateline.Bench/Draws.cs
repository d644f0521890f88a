namespace Dateline.Bench;

/// <summary>Draws by SplitMix64: the same ones for the same seed on every machine.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed * 0xD1342543DE82EF95;

    /// <summary>A number from 0 to before <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Mixed(_state += 0x9E3779B97F4A7C15) % (ulong)end);

    /// <summary>One of <paramref name="items"/>.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A value that looks like chance and is always the same one for <paramref name="value"/>.</summary>
    public static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
