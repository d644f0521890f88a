using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Network;

/// <summary>
/// A layer that reads a sentence from both ends. For each unit: z = tanh(a), f = σ(b + v·c), o = σ(d + w·c),
/// c' = f·c + (1 − f)·z, output o·c'. All gates of both directions come from one matrix product.
/// </summary>
/// <param name="gates">Columns: z, f, o of the forward units, then of the backward units; <paramref name="units"/> each.</param>
/// <param name="memory">v then w of the forward units, then of the backward ones, with 13 bits behind the point.</param>
/// <param name="units">Units of one direction, a multiple of 16.</param>
internal sealed class RecurrentLayer(IntegerMatrix gates, short[] memory, int units)
{
    /// <summary>Length of an output row: both directions.</summary>
    public int Width => 2 * units;

    /// <summary>Length of a row of gate values.</summary>
    public int Stride => 6 * units;

    /// <summary>Product of inputs and gate weights: its sums, in sixteen bits with 12 behind the point, are what <see cref="Read"/> reads. In the first layer there are three rows of them: see <see cref="SentenceNetwork"/>.</summary>
    public IntegerMatrix Gates => gates;

    /// <summary>Reads the gate values of the words of one sentence into as many rows of output, with 12 bits behind the point.</summary>
    public void Read(ReadOnlySpan<short> values, int rows, Span<short> output)
    {
        ref short gate = ref MemoryMarshal.GetReference(values[..(rows * Stride)]);
        ref short target = ref MemoryMarshal.GetReference(output[..(rows * Width)]);
        int unit = 0;
        for (; Avx512BW.IsSupported && unit + 32 <= units; unit += 32)
        {
            RunBoth(ref gate, ref target, rows, unit);
        }

        for (; unit < units; unit += 16)
        {
            Run(ref gate, ref target, rows, unit, backward: false);
            Run(ref gate, ref target, rows, unit, backward: true);
        }
    }

    private void Run(ref short gate, ref short target, int rows, int unit, bool backward)
    {
        int side = backward ? 1 : 0;
        Vector256<short> forget = Vector256.LoadUnsafe(ref memory[(side * 2 * units) + unit]);
        Vector256<short> show = Vector256.LoadUnsafe(ref memory[(((side * 2) + 1) * units) + unit]);
        Vector256<short> cell = Vector256<short>.Zero;
        for (int step = 0; step < rows; step++)
        {
            int row = backward ? rows - 1 - step : step;
            ref short at = ref Unsafe.Add(ref gate, (row * Stride) + (side * 3 * units) + unit);
            Vector256<short> z = FixedPoint.Tanh(Vector256.LoadUnsafe(ref at));
            Vector256<short> f = FixedPoint.Sigmoid(Sum(Vector256.LoadUnsafe(ref at, (nuint)units), FixedPoint.MultiplyRounded(forget, cell)));
            Vector256<short> o = FixedPoint.Sigmoid(Sum(Vector256.LoadUnsafe(ref at, (nuint)(2 * units)), FixedPoint.MultiplyRounded(show, cell)));
            Vector256<short> kept = FixedPoint.MultiplyRounded(f, cell - z);
            cell = z + kept + kept;
            FixedPoint.MultiplyRounded(o, cell).StoreUnsafe(ref target, (nuint)((row * Width) + (side * units) + unit));
        }
    }

    // Both directions at once: one works while the other waits for its own last step.
    private void RunBoth(ref short gate, ref short target, int rows, int unit)
    {
        Vector512<short> forget = Vector512.LoadUnsafe(ref memory[unit]), show = Vector512.LoadUnsafe(ref memory[units + unit]);
        Vector512<short> forgetBack = Vector512.LoadUnsafe(ref memory[(2 * units) + unit]), showBack = Vector512.LoadUnsafe(ref memory[(3 * units) + unit]);
        Vector512<short> cell = Vector512<short>.Zero, cellBack = cell;
        ref short at = ref Unsafe.Add(ref gate, unit);
        ref short back = ref Unsafe.Add(ref gate, ((rows - 1) * Stride) + (3 * units) + unit);
        ref short to = ref Unsafe.Add(ref target, unit);
        ref short toBack = ref Unsafe.Add(ref target, ((rows - 1) * Width) + units + unit);
        for (int step = 0; step < rows; step++)
        {
            cell = Step(ref at, ref to, cell, forget, show);
            cellBack = Step(ref back, ref toBack, cellBack, forgetBack, showBack);
            at = ref Unsafe.Add(ref at, Stride);
            back = ref Unsafe.Subtract(ref back, Stride);
            to = ref Unsafe.Add(ref to, Width);
            toBack = ref Unsafe.Subtract(ref toBack, Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<short> Step(ref short at, ref short to, Vector512<short> cell, Vector512<short> forget, Vector512<short> show)
    {
        Vector512<short> z = FixedPoint.Tanh(Vector512.LoadUnsafe(ref at));
        Vector512<short> f = FixedPoint.Sigmoid(Sum(Vector512.LoadUnsafe(ref at, (nuint)units), Avx512BW.MultiplyHighRoundScale(forget, cell)));
        Vector512<short> o = FixedPoint.Sigmoid(Sum(Vector512.LoadUnsafe(ref at, (nuint)(2 * units)), Avx512BW.MultiplyHighRoundScale(show, cell)));
        Vector512<short> kept = Avx512BW.MultiplyHighRoundScale(f, cell - z);
        Vector512<short> next = z + kept + kept;
        Avx512BW.MultiplyHighRoundScale(o, next).StoreUnsafe(ref to);
        return next;
    }

    // v has 13 bits behind the point and the cell 13: their rounded product has 11, twice it has the 12 of the gate. Held to a third of the
    // range before, so that the sum stays in sixteen bits; beyond ±4 the gate is shut or open anyway.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Sum(Vector256<short> gate, Vector256<short> product)
    {
        Vector256<short> most = Vector256.Create((short)16384);
        Vector256<short> held = Vector256.Max(Vector256.Min(gate, most), -most);
        Vector256<short> twice = Vector256.Max(Vector256.Min(product, Vector256.Create((short)8191)), Vector256.Create((short)-8191));
        return held + twice + twice;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Sum(Vector512<short> gate, Vector512<short> product)
    {
        Vector512<short> most = Vector512.Create((short)16384);
        Vector512<short> held = Vector512.Max(Vector512.Min(gate, most), -most);
        Vector512<short> twice = Vector512.Max(Vector512.Min(product, Vector512.Create((short)8191)), Vector512.Create((short)-8191));
        return held + twice + twice;
    }
}
