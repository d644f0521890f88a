using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Product of inputs and gate weights.</summary>
    public IntegerMatrix Gates => gates;

    /// <summary>Reads <paramref name="rows"/> rows of input into as many of output, with 12 bits behind the point.</summary>
    public void Read(ReadOnlySpan<short> input, int rows, Span<int> sums, Span<short> values, Span<short> output)
    {
        gates.Multiply(input, rows, sums);
        FixedPoint.Narrow(sums[..(rows * gates.Width)], values, FixedPoint.Bits);
        for (int unit = 0; unit < units; unit += 16)
        {
            Run(values, output, rows, unit, backward: false);
            Run(values, output, rows, unit, backward: true);
        }
    }

    private void Run(ReadOnlySpan<short> values, Span<short> output, int rows, int unit, bool backward)
    {
        int side = backward ? 1 : 0;
        ref short gate = ref MemoryMarshal.GetReference(values);
        ref short target = ref MemoryMarshal.GetReference(output);
        Vector256<short> forget = Vector256.LoadUnsafe(ref memory[(side * 2 * units) + unit]);
        Vector256<short> show = Vector256.LoadUnsafe(ref memory[(((side * 2) + 1) * units) + unit]);
        Vector256<short> cell = Vector256<short>.Zero;
        for (int step = 0; step < rows; step++)
        {
            int row = backward ? rows - 1 - step : step;
            nuint at = (nuint)((row * gates.Width) + (side * 3 * units) + unit);
            Vector256<short> z = FixedPoint.Tanh(Vector256.LoadUnsafe(ref gate, at));
            Vector256<short> f = FixedPoint.Sigmoid(Sum(Vector256.LoadUnsafe(ref gate, at + (nuint)units), FixedPoint.MultiplyRounded(forget, cell)));
            Vector256<short> o = FixedPoint.Sigmoid(Sum(Vector256.LoadUnsafe(ref gate, at + (nuint)(2 * units)), FixedPoint.MultiplyRounded(show, cell)));
            Vector256<short> kept = FixedPoint.MultiplyRounded(f, cell - z);
            cell = z + kept + kept;
            FixedPoint.MultiplyRounded(o, cell).StoreUnsafe(ref target, (nuint)((row * Width) + (side * units) + unit));
        }
    }

    // v has 13 bits behind the point and the cell 13: their rounded product has 11, twice it has the 12 of the gate. Held to a third of the
    // range before, so that the sum stays in sixteen bits; beyond ±4 the gate is shut or open anyway.
    private static Vector256<short> Sum(Vector256<short> gate, Vector256<short> product)
    {
        Vector256<short> most = Vector256.Create((short)16384);
        Vector256<short> held = Vector256.Max(Vector256.Min(gate, most), -most);
        Vector256<short> twice = Vector256.Max(Vector256.Min(product, Vector256.Create((short)8191)), Vector256.Create((short)-8191));
        return held + twice + twice;
    }
}
