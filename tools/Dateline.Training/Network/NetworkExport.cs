using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>Brings trained weights to the sixteen and eight bits that the library computes with.</summary>
internal sealed unsafe class NetworkExport(Parameters weights, uint[] vocabulary)
{
    private const double One = 1 << FixedPoint.Bits;
    private const double SumOne = (double)(1 << FixedPoint.Bits) * (1 << FixedPoint.Bits);
    private readonly NetworkShape _shape = weights.Shape;

    public NetworkWeights ToWeights(string name)
    {
        LabelSets labels = _shape.Labels;
        (sbyte[] words, short wordStep) = Rows(weights.Words, _shape.Words, mostAdded: 1);
        (sbyte[] affixes, short affixStep) = Rows(weights.Affixes, Parameters.AffixRows, TokenFeatures.AffixCount);
        return new NetworkWeights
        {
            Name = name,
            Upos = [.. labels.Upos],
            Xpos = [.. labels.Xpos],
            Relations = [.. labels.Relations],
            Names = [.. labels.Names],
            Vocabulary = vocabulary,
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

    // Both directions' gates side by side: one product reads the input once.
    private WeightMatrix Gates(int layer)
    {
        NetworkShape.Block forward = _shape.Gates[2 * layer], backward = _shape.Gates[(2 * layer) + 1];
        int columns = forward.Columns * 2;
        short[] values = new short[forward.Rows * columns];
        for (int i = 0; i < forward.Rows; i++)
        {
            for (int j = 0; j < forward.Columns; j++)
            {
                values[(i * columns) + j] = Short(weights.Core[forward.At + (i * forward.Columns) + j] * One);
                values[(i * columns) + forward.Columns + j] = Short(weights.Core[backward.At + (i * forward.Columns) + j] * One);
            }
        }

        return new WeightMatrix(forward.Rows, columns, values, [.. Bias(_shape.GateBias[2 * layer], SumOne), .. Bias(_shape.GateBias[(2 * layer) + 1], SumOne)]);
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

    // Eight bits a weight, in steps that let all but one weight in ten thousand be held.
    private static (sbyte[] Values, short Step) Rows(float* rows, int count, int mostAdded)
    {
        float[] sizes = new float[count * NetworkShape.Part];
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
