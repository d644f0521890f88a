using System.Runtime.InteropServices;
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

    /// <summary>a·b / 2^15, rounded: the product instruction of x86, or the same in 32 bits.</summary>
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

    /// <summary><paramref name="sums"/> and the products of neighbours added in pairs: the inner step of all matrix products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddPairs(Vector256<int> sums, Vector256<short> a, Vector256<short> b)
    {
        if (AvxVnni.IsSupported)
        {
            return AvxVnni.MultiplyWideningAndAdd(sums, a, b);
        }

        if (Avx2.IsSupported)
        {
            return sums + Avx2.MultiplyAddAdjacent(a, b);
        }

        // Even and odd places apart: shifting left and back gives the even ones their sign.
        Vector256<int> evenA = (a.AsInt32() << 16) >> 16, evenB = (b.AsInt32() << 16) >> 16;
        return sums + (evenA * evenB) + ((a.AsInt32() >> 16) * (b.AsInt32() >> 16));
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

    /// <summary>As <see cref="Tanh(Vector256{short})"/>, on machines with 512 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Tanh(Vector512<short> x)
    {
        Vector512<short> one = Vector512.Create((short)8192);
        Vector512<short> half = Vector512.Max(Vector512.Min(x, one), -one);
        Vector512<short> u = half + half;
        return u - Avx512BW.MultiplyHighRoundScale(u, Vector512.Abs(u));
    }

    /// <summary>As <see cref="Sigmoid(Vector256{short})"/>, on machines with 512 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Sigmoid(Vector512<short> x)
    {
        Vector512<short> one = Vector512.Create((short)16384);
        Vector512<short> u = Vector512.Max(Vector512.Min(x, one), -one);
        return u - Avx512BW.MultiplyHighRoundScale(u, Vector512.Abs(u)) + Vector512.Create((short)8192);
    }

    /// <summary>Whole product of two rows of one length, a multiple of 16.</summary>
    public static int Product(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        Vector256<int> sums = Vector256<int>.Zero;
        for (int i = 0; i + 16 <= a.Length; i += 16)
        {
            sums = AddPairs(sums, Vector256.Create(a.Slice(i, 16)), Vector256.Create(b.Slice(i, 16)));
        }

        return Vector256.Sum(sums);
    }

    /// <summary>The sum of three rows, held to sixteen bits after each step; rows are a multiple of 32 long.</summary>
    public static void AddHeld(ReadOnlySpan<short> a, ReadOnlySpan<short> b, ReadOnlySpan<short> c, Span<short> target)
    {
        ref short to = ref MemoryMarshal.GetReference(target);
        ref short first = ref MemoryMarshal.GetReference(a[..target.Length]);
        ref short second = ref MemoryMarshal.GetReference(b[..target.Length]);
        ref short third = ref MemoryMarshal.GetReference(c[..target.Length]);
        for (int i = 0; i < target.Length; i += 32)
        {
            Vector512<short> sum = Vector512.AddSaturate(Vector512.LoadUnsafe(ref first, (nuint)i), Vector512.LoadUnsafe(ref second, (nuint)i));
            Vector512.AddSaturate(sum, Vector512.LoadUnsafe(ref third, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }
    }

    /// <summary>Adds one row to another, in sixteen bits.</summary>
    public static void Add(Span<short> target, ReadOnlySpan<short> added)
    {
        for (int i = 0; i + 16 <= target.Length; i += 16)
        {
            (Vector256.Create<short>(target.Slice(i, 16)) + Vector256.Create(added.Slice(i, 16))).CopyTo(target[i..]);
        }
    }

    /// <summary>The sum of two rows, negative places set to zero.</summary>
    public static void AddAboveZero(ReadOnlySpan<short> a, ReadOnlySpan<short> b, Span<short> target)
    {
        for (int i = 0; i + 16 <= target.Length; i += 16)
        {
            Vector256.Max(Vector256.Create(a.Slice(i, 16)) + Vector256.Create(b.Slice(i, 16)), Vector256<short>.Zero).CopyTo(target[i..]);
        }
    }
}
