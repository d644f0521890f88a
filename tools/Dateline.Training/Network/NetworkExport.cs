using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>Brings trained weights to the sixteen and eight bits that the library computes with.</summary>
internal sealed unsafe class NetworkExport(Parameters weights, Vocabulary vocabulary, WordVectors vectors)
{
    private const double One = 1 << FixedPoint.Bits;
    private const double SumOne = (double)(1 << FixedPoint.Bits) * (1 << FixedPoint.Bits);
    private readonly NetworkShape _shape = weights.Shape;

    public NetworkWeights ToWeights(string name)
    {
        LabelSets labels = _shape.Labels;
        (sbyte[] words, short wordStep) = Rows(WordRows([.. vocabulary.Hashes.Prepend(0U)]), mostAdded: 1);
        (sbyte[] affixes, short affixStep) = Rows(new ReadOnlySpan<float>(weights.Affixes, Parameters.AffixRows * NetworkShape.Part), TokenFeatures.AffixCount);
        return new NetworkWeights
        {
            Name = name,
            Upos = [.. labels.Upos],
            Xpos = [.. labels.Xpos],
            Relations = [.. labels.Relations],
            Names = [.. labels.Names],
            Vectors = VectorsAlone(),
            Vocabulary = vocabulary.Hashes,
            Words = words,
            Affixes = affixes,
            WordStep = wordStep,
            AffixStep = affixStep,
            Gates = [.. Enumerable.Range(0, _shape.Layers).Select(Gates)],
            Memories = [.. Enumerable.Range(0, _shape.Layers).Select(Memory)],
            Tags = Matrix(_shape.Tags, _shape.TagBias, labels.Upos.Count + labels.Xpos.Count + labels.Names.Count, SumOne),
            Dependents = Matrix(_shape.Dependents, _shape.DependentBias, _shape.ArcUnits, SumOne),
            Heads = Matrix(_shape.Heads, _shape.HeadBias, _shape.ArcUnits, SumOne),
            Arcs = Matrix(_shape.Arcs, null, _shape.ArcUnits, SumOne),
            HeadPrior = Shorts(_shape.HeadPrior, One),
            Root = Shorts(_shape.Root, One),
            Distances = [.. Values(_shape.Distances).Select(value => (int)Math.Round(value * (1 << (2 * FixedPoint.HiddenBits))))],
            LabelDependents = Matrix(_shape.LabelDependents, _shape.LabelBias, _shape.LabelUnits, SumOne),
            LabelHeads = Matrix(_shape.LabelHeads, null, _shape.LabelUnits, SumOne),
            Labels = Matrix(_shape.Relations, _shape.RelationBias, labels.Relations.Count, One * (1 << FixedPoint.HiddenBits)),
        };
    }

    // Both directions' gates side by side: one product reads the input once. In the first layer what a word says to its own gates stands
    // before what it says to those of the word behind it and of the word before it, whose windows it is in too.
    private WeightMatrix Gates(int layer)
    {
        NetworkShape.Block forward = _shape.Gates[2 * layer], backward = _shape.Gates[(2 * layer) + 1];
        int[] parts = layer == 0 ? [1, 0, 2] : [0];
        (int rows, int width) = (forward.Rows / parts.Length, forward.Columns * 2);
        int columns = width * parts.Length;
        short[] values = new short[rows * columns];
        for (int part = 0; part < parts.Length; part++)
        {
            for (int i = 0; i < rows; i++)
            {
                int from = ((parts[part] * rows) + i) * forward.Columns, to = (i * columns) + (part * width);
                for (int j = 0; j < forward.Columns; j++)
                {
                    values[to + j] = Short(weights.Core[forward.At + from + j] * One);
                    values[to + forward.Columns + j] = Short(weights.Core[backward.At + from + j] * One);
                }
            }
        }

        int[] bias = [.. Bias(_shape.GateBias[2 * layer], SumOne), .. Bias(_shape.GateBias[(2 * layer) + 1], SumOne), .. new int[columns - width]];
        return new WeightMatrix(rows, columns, values, bias);
    }

    private short[] Memory(int layer) =>
    [
        .. Shorts(_shape.Forget[2 * layer], 2 * One), .. Shorts(_shape.Show[2 * layer], 2 * One),
        .. Shorts(_shape.Forget[(2 * layer) + 1], 2 * One), .. Shorts(_shape.Show[(2 * layer) + 1], 2 * One),
    ];

    private WeightMatrix Matrix(NetworkShape.Block block, NetworkShape.Block? bias, int columns, double biasOne)
    {
        short[] values = new short[block.Rows * columns];
        for (int i = 0; i < block.Rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                values[(i * columns) + j] = Short(weights.Core[block.At + (i * block.Columns) + j] * One);
            }
        }

        return new WeightMatrix(block.Rows, columns, values, bias is { } given ? Bias(given, biasOne)[..columns] : new int[columns]);
    }

    // The row of a word is the trained one, or that of unknown words, and what its vector brings.
    private float[] WordRows(uint[] hashes)
    {
        int width = _shape.WordWidth;
        float[] rows = new float[hashes.Length * width];
        fixed (float* start = rows, values = vectors.Values)
        {
            for (int i = 0; i < hashes.Length; i++)
            {
                float* row = start + (i * width);
                FloatArray.Copy(weights.Words + (vocabulary.NumberOf(hashes[i]) * width), row, width);
                Kernels.Multiply(row, width, values + (vectors.NumberOf(hashes[i]) * _shape.VectorSize), _shape.VectorSize, 1, weights.At(_shape.Projection), width, 1, width, _shape.VectorSize);
            }
        }

        return rows;
    }

    // Words that only the vectors know: four bits a number, in the step of the row that loses least.
    private VectorRows VectorsAlone()
    {
        uint[] hashes = [.. vectors.Hashes.Where(hash => vocabulary.NumberOf(hash) == 0).Order()];
        float[] rows = WordRows(hashes);
        int width = _shape.WordWidth;
        sbyte[] values = new sbyte[rows.Length];
        short[] steps = new short[hashes.Length];
        for (int i = 0; i < hashes.Length; i++)
        {
            ReadOnlySpan<float> row = rows.AsSpan(i * width, width);
            steps[i] = BestStep(row);
            for (int k = 0; k < width; k++)
            {
                values[(i * width) + k] = InSteps(row[k], steps[i]);
            }
        }

        return VectorRows.Pack(hashes, steps, values);
    }

    private static short BestStep(ReadOnlySpan<float> row)
    {
        float reach = 0;
        foreach (float value in row)
        {
            reach = Math.Max(reach, Math.Abs(value));
        }

        (short best, double least) = (1, double.MaxValue);
        for (int share = 10; share >= 5; share--)
        {
            short step = (short)Math.Clamp(Math.Round(reach * One * share / (10 * VectorRows.Most)), 1, short.MaxValue / (VectorRows.Most + 1));
            double loss = 0;
            foreach (float value in row)
            {
                double gap = (value * One) - (InSteps(value, step) * step);
                loss += gap * gap;
            }

            (best, least) = loss < least ? (step, loss) : (best, least);
        }

        return best;
    }

    private static sbyte InSteps(float value, short step) => (sbyte)Math.Clamp(Math.Round(value * One / step), -VectorRows.Most, VectorRows.Most);

    // Eight bits a weight, in steps that let all but one weight in ten thousand be held.
    private static (sbyte[] Values, short Step) Rows(ReadOnlySpan<float> rows, int mostAdded)
    {
        float[] sizes = new float[rows.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(rows[i]);
        }

        Array.Sort(sizes);
        double reach = sizes[(int)(sizes.Length * 0.9999)];
        short step = (short)Math.Clamp(Math.Ceiling(reach * One / sbyte.MaxValue), 1, short.MaxValue / (sbyte.MaxValue * mostAdded));
        sbyte[] values = new sbyte[sizes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (sbyte)Math.Clamp(Math.Round(rows[i] * One / step), -sbyte.MaxValue, sbyte.MaxValue);
        }

        return (values, step);
    }

    private int[] Bias(NetworkShape.Block block, double one) => [.. Values(block).Select(value => (int)Math.Round(value * one))];

    private short[] Shorts(NetworkShape.Block block, double one) => [.. Values(block).Select(value => Short(value * one))];

    private double[] Values(NetworkShape.Block block)
    {
        double[] values = new double[block.Columns];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = weights.Core[block.At + i];
        }

        return values;
    }

    private static short Short(double value) => (short)Math.Clamp(Math.Round(value), short.MinValue, short.MaxValue);
}
