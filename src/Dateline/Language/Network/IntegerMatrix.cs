namespace Dateline.Language.Network;

/// <summary>
/// A weight matrix and its bias. Weights are packed for the product: <see cref="ProductTiles.Columns"/> outputs side by side, two
/// inputs at a time. Inputs have 12 bits behind the point and weights 12; sums have 24. Whole sums are exact, in whatever order
/// they are added.
/// </summary>
internal sealed class IntegerMatrix
{
    private readonly short[] _packed;
    private readonly int[] _bias;

    /// <summary>Packs a matrix of <paramref name="inputs"/> rows by <paramref name="outputs"/> columns, row by row.</summary>
    /// <param name="weights">The weights with 12 bits behind the point.</param>
    /// <param name="bias">One a column, with 24 bits behind the point.</param>
    /// <param name="inputs">Rows.</param>
    /// <param name="outputs">Columns; padded with zeros to a multiple of <see cref="ProductTiles.Columns"/>.</param>
    public IntegerMatrix(ReadOnlySpan<short> weights, ReadOnlySpan<int> bias, int inputs, int outputs)
    {
        (Inputs, Outputs, Width) = (ProductTiles.PaddedColumns(inputs), outputs, ProductTiles.PaddedColumns(outputs));
        _packed = new short[Inputs * Width];
        _bias = new int[Width];
        bias.CopyTo(_bias);
        for (int i = 0; i < inputs; i++)
        {
            ReadOnlySpan<short> row = weights.Slice(i * outputs, outputs);
            for (int o = 0; o < row.Length; o++)
            {
                _packed[ProductTiles.PackedAt(Inputs, i, o)] = row[o];
            }
        }
    }

    /// <summary>Length of an input row: padded like the outputs, so that the output of one product is the input of the next.</summary>
    public int Inputs { get; }

    /// <summary>Outputs that mean something.</summary>
    public int Outputs { get; }

    /// <summary>Length of an output row.</summary>
    public int Width { get; }

    /// <summary>For each of <paramref name="rows"/> rows of <paramref name="input"/>: bias + row · weights, into rows of <see cref="Width"/> sums. Both have room for <see cref="ProductTiles.PaddedRows"/>.</summary>
    public void Multiply(ReadOnlySpan<short> input, int rows, Span<int> output) =>
        ProductTiles.Multiply(input, rows, Inputs, _packed, _bias, Width, output);

    /// <summary>The same, with the sums shifted by <paramref name="shift"/>, rounded and held to sixteen bits from <paramref name="least"/> on.</summary>
    public void Multiply(ReadOnlySpan<short> input, int rows, Span<short> output, int shift, short least) =>
        ProductTiles.Multiply(input, rows, Inputs, _packed, _bias, Width, output, shift, least);
}
