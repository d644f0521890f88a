using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Network;

/// <summary>
/// Sixteen-bit arithmetic with a fixed point. Every operation gives the same bits with and without vector instructions, so a
/// report is read alike on every machine.
/// </summary>
internal static class FixedPoint
{
    /// <summary>Bits behind the point of activations and weights: 4096 is 1.</summary>
    public const int Bits = 12;

    /// <summary>Bits behind the point in the hidden layers of the heads, whose values grow larger: 1024 is 1.</summary>
    public const int HiddenBits = 10;

    /// <summary>a·b / 2^15, rounded: the product instruction of x86 and ARM, or the same in 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> MultiplyRounded(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyHighRoundScale(a, b);
        }

        (Vector256<int> a0, Vector256<int> a1) = Vector256.Widen(a);
        (Vector256<int> b0, Vector256<int> b1) = Vector256.Widen(b);
        Vector256<int> half = Vector256.Create(1 << 14);
        return Vector256.Narrow((a0 * b0 + half) >> 15, (a1 * b1 + half) >> 15);
    }

    /// <summary>Products of neighbours added in pairs: the inner step of all matrix products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> MultiplyPairs(Vector512<short> a, Vector512<short> b)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.MultiplyAddAdjacent(a, b);
        }

        if (Avx2.IsSupported)
        {
            return Vector512.Create(Avx2.MultiplyAddAdjacent(a.GetLower(), b.GetLower()), Avx2.MultiplyAddAdjacent(a.GetUpper(), b.GetUpper()));
        }

        // Even and odd places apart: shifting left and back gives the even ones their sign.
        Vector512<int> evenA = (a.AsInt32() << 16) >> 16, evenB = (b.AsInt32() << 16) >> 16;
        return (evenA * evenB) + ((a.AsInt32() >> 16) * (b.AsInt32() >> 16));
    }

    /// <summary>u·(2 − |u|) with u = x / 2 held to [−1, 1], near the hyperbolic tangent; x with 12 bits behind the point, the result with 13.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Tanh(Vector256<short> x)
    {
        Vector256<short> one = Vector256.Create((short)8192);
        Vector256<short> half = Vector256.Max(Vector256.Min(x, one), -one);
        Vector256<short> u = half + half;
        return u - MultiplyRounded(u, Vector256.Abs(u));
    }

    /// <summary>½ + ½·Tanh(x / 2), near the logistic function; x with 12 bits behind the point, the result with 14.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Sigmoid(Vector256<short> x)
    {
        Vector256<short> one = Vector256.Create((short)16384);
        Vector256<short> u = Vector256.Max(Vector256.Min(x, one), -one);
        return u - MultiplyRounded(u, Vector256.Abs(u)) + Vector256.Create((short)8192);
    }

    /// <summary>The nearest value that sixteen bits hold.</summary>
    public static short Saturated(int value) => (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    /// <summary>Sums with their bits shifted away, rounded and held to sixteen bits.</summary>
    public static void Narrow(ReadOnlySpan<int> from, Span<short> to, int shift)
    {
        ref int source = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(from);
        ref short target = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(to);
        Vector256<int> half = Vector256.Create(1 << (shift - 1));
        Vector256<int> most = Vector256.Create((int)short.MaxValue), least = Vector256.Create((int)short.MinValue);
        int i = 0;
        for (; i + 16 <= from.Length; i += 16)
        {
            Vector256<int> low = Vector256.Max(Vector256.Min((Vector256.LoadUnsafe(ref source, (nuint)i) + half) >> shift, most), least);
            Vector256<int> high = Vector256.Max(Vector256.Min((Vector256.LoadUnsafe(ref source, (nuint)i + 8) + half) >> shift, most), least);
            Vector256.Narrow(low, high).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < from.Length; i++)
        {
            to[i] = Saturated((from[i] + (1 << (shift - 1))) >> shift);
        }
    }
}
