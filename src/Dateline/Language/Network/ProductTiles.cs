using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Network;

/// <summary>
/// Products of rows with packed weights, tile by tile: eight or four rows share each load of weights, in independent sums that
/// stay in registers. Sums are whole numbers, so tiles of any form give the same bits.
/// </summary>
internal static class ProductTiles
{
    /// <summary>Outputs that are packed side by side.</summary>
    public const int Columns = 32;

    private const int RowStep = 4;

    /// <summary>Where a weight stands among packed ones.</summary>
    public static int PackedAt(int inputs, int input, int output) =>
        (output / Columns * Columns * inputs) + (input / 2 * 2 * Columns) + (output % Columns * 2) + (input % 2);

    /// <summary>The next multiple of <see cref="Columns"/>.</summary>
    public static int PaddedColumns(int outputs) => (outputs + Columns - 1) / Columns * Columns;

    /// <summary>Rows that are read and written when <paramref name="rows"/> are asked for: arrays must have room for them.</summary>
    public static int PaddedRows(int rows) => (rows + RowStep - 1) / RowStep * RowStep;

    /// <summary>Bias + row · weights for each row, as whole sums.</summary>
    public static void Multiply(
        ReadOnlySpan<short> input, int rows, int inputs, ReadOnlySpan<short> weights, ReadOnlySpan<int> bias, int width, Span<int> output)
    {
        Check(input.Length, rows, inputs, weights.Length, bias.Length, width, output.Length);
        Run(ref MemoryMarshal.GetReference(input), rows, inputs, weights, bias, width, new SumRows(ref MemoryMarshal.GetReference(output), width));
    }

    /// <summary>Bias + row · weights for each row, shifted, rounded and held to sixteen bits.</summary>
    public static void Multiply(
        ReadOnlySpan<short> input, int rows, int inputs, ReadOnlySpan<short> weights, ReadOnlySpan<int> bias, int width, Span<short> output, int shift, short least)
    {
        Check(input.Length, rows, inputs, weights.Length, bias.Length, width, output.Length);
        Run(ref MemoryMarshal.GetReference(input), rows, inputs, weights, bias, width, new ValueRows(ref MemoryMarshal.GetReference(output), width, shift, least));
    }

    private static void Check(int input, int rows, int inputs, int weights, int bias, int width, int output)
    {
        int padded = PaddedRows(rows);
        if (input < padded * inputs || output < padded * width || weights < inputs * width || bias < width || inputs % 2 != 0 || width % Columns != 0)
        {
            throw new ArgumentException("The arrays of a product are too short");
        }
    }

    private static void Run<TRows>(ref short input, int rows, int inputs, ReadOnlySpan<short> weights, ReadOnlySpan<int> bias, int width, TRows target)
        where TRows : struct, ITileRows, allows ref struct
    {
        ref short packed = ref MemoryMarshal.GetReference(weights);
        ref int biases = ref MemoryMarshal.GetReference(bias);
        for (int column = 0; column < width; column += Columns)
        {
            ref short own = ref Unsafe.Add(ref packed, column * inputs);
            ref int from = ref Unsafe.Add(ref biases, column);
            for (int row = 0; row < rows;)
            {
                ref short first = ref Unsafe.Add(ref input, row * inputs);
                if (!Avx512BW.IsSupported)
                {
                    NarrowTiles.Four(ref first, inputs, ref own, ref from, row, column, ref target);
                    NarrowTiles.Four(ref first, inputs, ref Unsafe.Add(ref own, Columns), ref Unsafe.Add(ref from, Columns / 2), row, column + (Columns / 2), ref target);
                    row += RowStep;
                }
                else if (row + RowStep < rows)
                {
                    WideTiles.Eight(ref first, inputs, ref own, ref from, row, column, ref target);
                    row += 2 * RowStep;
                }
                else
                {
                    WideTiles.Four(ref first, inputs, ref own, ref from, row, column, ref target);
                    row += RowStep;
                }
            }
        }
    }
}
