using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>
/// A weight matrix and its bias. Weights are packed for the product: sixteen outputs side by side, two inputs at a time.
/// Inputs have 12 bits behind the point and weights 12; sums have 24. Whole sums are exact, in whatever order they are added.
/// </summary>
internal sealed class IntegerMatrix
{
    private const int Block = 16;
    private readonly short[] _packed;
    private readonly int[] _bias;

    /// <summary>Packs a matrix of <paramref name="inputs"/> rows by <paramref name="outputs"/> columns, row by row.</summary>
    /// <param name="weights">The weights with 12 bits behind the point.</param>
    /// <param name="bias">One a column, with 24 bits behind the point.</param>
    /// <param name="inputs">Rows, an even number.</param>
    /// <param name="outputs">Columns; padded to a multiple of 16 with zeros.</param>
    public IntegerMatrix(ReadOnlySpan<short> weights, ReadOnlySpan<int> bias, int inputs, int outputs)
    {
        (Inputs, Outputs, Width) = (inputs, outputs, (outputs + Block - 1) / Block * Block);
        _packed = new short[inputs * Width];
        _bias = new int[Width];
        bias.CopyTo(_bias);
        for (int i = 0; i < inputs; i++)
        {
            for (int o = 0; o < outputs; o++)
            {
                _packed[((((o / Block) * (inputs / 2)) + (i / 2)) * 2 * Block) + (o % Block * 2) + (i % 2)] = weights[(i * outputs) + o];
            }
        }
    }

    /// <summary>Length of an input row.</summary>
    public int Inputs { get; }

    /// <summary>Outputs that mean something.</summary>
    public int Outputs { get; }

    /// <summary>Length of an output row: a multiple of 16.</summary>
    public int Width { get; }

    /// <summary>For each of <paramref name="rows"/> rows of <paramref name="input"/>: bias + row · weights, into rows of <see cref="Width"/> sums.</summary>
    public void Multiply(ReadOnlySpan<short> input, int rows, Span<int> output)
    {
        for (int block = 0; block < Width; block += Block)
        {
            int row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                MultiplyFour(input[(row * Inputs)..], output[((row * Width) + block)..], block);
            }

            for (; row < rows; row++)
            {
                MultiplyOne(input.Slice(row * Inputs, Inputs), output[((row * Width) + block)..], block);
            }
        }
    }

    // Four rows share each load of weights, in four independent sums.
    private void MultiplyFour(ReadOnlySpan<short> input, Span<int> output, int block)
    {
        ref short weights = ref _packed[block * Inputs];
        ref int row0 = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(input));
        ref int row1 = ref Unsafe.Add(ref row0, Inputs / 2);
        ref int row2 = ref Unsafe.Add(ref row1, Inputs / 2);
        ref int row3 = ref Unsafe.Add(ref row2, Inputs / 2);
        Vector512<int> sum0 = Vector512.LoadUnsafe(ref _bias[block]), sum1 = sum0, sum2 = sum0, sum3 = sum0;
        int pairs = Inputs / 2;
        for (int pair = 0; pair < pairs; pair++)
        {
            Vector512<short> w = Vector512.LoadUnsafe(ref weights, (nuint)(pair * 2 * Block));
            sum0 += FixedPoint.MultiplyPairs(Vector512.Create(Unsafe.Add(ref row0, pair)).AsInt16(), w);
            sum1 += FixedPoint.MultiplyPairs(Vector512.Create(Unsafe.Add(ref row1, pair)).AsInt16(), w);
            sum2 += FixedPoint.MultiplyPairs(Vector512.Create(Unsafe.Add(ref row2, pair)).AsInt16(), w);
            sum3 += FixedPoint.MultiplyPairs(Vector512.Create(Unsafe.Add(ref row3, pair)).AsInt16(), w);
        }

        ref int target = ref MemoryMarshal.GetReference(output);
        sum0.StoreUnsafe(ref target);
        sum1.StoreUnsafe(ref target, (nuint)Width);
        sum2.StoreUnsafe(ref target, (nuint)(2 * Width));
        sum3.StoreUnsafe(ref target, (nuint)(3 * Width));
    }

    private void MultiplyOne(ReadOnlySpan<short> input, Span<int> output, int block)
    {
        ref short weights = ref _packed[block * Inputs];
        ref int row = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(input));
        Vector512<int> sum = Vector512.LoadUnsafe(ref _bias[block]);
        for (int pair = 0; pair < Inputs / 2; pair++)
        {
            sum += FixedPoint.MultiplyPairs(
                Vector512.Create(Unsafe.Add(ref row, pair)).AsInt16(), Vector512.LoadUnsafe(ref weights, (nuint)(pair * 2 * Block)));
        }

        sum.StoreUnsafe(ref MemoryMarshal.GetReference(output));
    }
}
