using System.Runtime.InteropServices;
using Dateline.Grouping.Statements;

namespace Dateline.Grouping;

/// <summary>
/// What was worked out when a large story was told, for one more report to be taken in without comparing all again: which words each two quotations share, and which reports carry which statements.
/// It changes no answer, only the time that it takes; it holds for the knowledge that it was made with.
/// </summary>
public sealed class StoryMemory
{
    private const int Version = 5;

    internal StoryMemory(IReadOnlyDictionary<(ulong One, ulong Other), PairOverlap> pairs, IReadOnlyDictionary<ulong, bool> carried) => (Pairs, Carried) = (pairs, carried);

    /// <summary>Nothing was worked out.</summary>
    public static StoryMemory None { get; } = new(new Dictionary<(ulong, ulong), PairOverlap>(), new Dictionary<ulong, bool>());

    /// <summary>Answers held.</summary>
    public int Count => Pairs.Count + Carried.Count;

    internal IReadOnlyDictionary<(ulong One, ulong Other), PairOverlap> Pairs { get; }

    internal IReadOnlyDictionary<ulong, bool> Carried { get; }

    /// <summary>A form to be kept, for <see cref="Read"/>; the same bytes for the same memory.</summary>
    public byte[] ToBytes()
    {
        KeyValuePair<(ulong One, ulong Other), PairOverlap>[] pairs = [.. Pairs.OrderBy(pair => pair.Key)];
        KeyValuePair<ulong, bool>[] carried = [.. Carried.OrderBy(pair => pair.Key)];
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes);
        writer.Write(Version);
        writer.Write(pairs.Length);
        writer.Write(carried.Length);
        foreach (KeyValuePair<(ulong One, ulong Other), PairOverlap> pair in pairs)
        {
            writer.Write(pair.Key.One);
            writer.Write(pair.Key.Other);
            PairOverlap overlap = pair.Value;
            writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<PairOverlap>(in overlap)));
        }
        foreach (KeyValuePair<ulong, bool> one in carried)
        {
            writer.Write(one.Key);
            writer.Write(one.Value);
        }
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; <see cref="None"/> for a form of another version, or one that was cut.</summary>
    public static StoryMemory Read(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> left = bytes.Span;
        int pair = (2 * sizeof(ulong)) + Marshal.SizeOf<PairOverlap>();
        int one = sizeof(ulong) + 1;
        if (left.Length < 3 * sizeof(int) || Take<int>(ref left) != Version || (Take<int>(ref left), Take<int>(ref left)) is not (>= 0 and int pairs, >= 0 and int answers)
            || ((long)pairs * pair) + ((long)answers * one) != left.Length)
        {
            return None;
        }
        Dictionary<(ulong, ulong), PairOverlap> overlaps = new(pairs);
        for (int at = 0; at < pairs; at++)
        {
            overlaps[(Take<ulong>(ref left), Take<ulong>(ref left))] = Take<PairOverlap>(ref left);
        }
        Dictionary<ulong, bool> carried = new(answers);
        for (int at = 0; at < answers; at++)
        {
            carried[Take<ulong>(ref left)] = Take<byte>(ref left) != 0;
        }
        return new StoryMemory(overlaps, carried);
    }

    private static T Take<T>(ref ReadOnlySpan<byte> left)
        where T : unmanaged
    {
        T value = MemoryMarshal.Read<T>(left);
        left = left[Marshal.SizeOf<T>()..];
        return value;
    }
}
