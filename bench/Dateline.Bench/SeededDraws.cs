namespace Dateline.Bench;

/// <summary>Draws numbers by SplitMix64: the same for the same seed on every machine.</summary>
internal sealed class SeededDraws(ulong seed)
{
    private ulong _state = seed * 0xD1342543DE82EF95;

    /// <summary>A number from 0 up to below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Mixed(_state += 0x9E3779B97F4A7C15) % (ulong)end);

    /// <summary>The value with all of its bits mixed.</summary>
    public static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
