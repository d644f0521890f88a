namespace Dateline.Training.Network;

/// <summary>Sizes of a network, and where each of its matrices lies in the one array of parameters.</summary>
internal sealed class NetworkShape
{
    public const int Part = Dateline.Language.Network.NetworkWeights.PartWidth;
    private readonly List<Block> _blocks = [];

    public NetworkShape(int words, int vectorSize, Settings settings, LabelSets labels)
    {
        (int units, int layers, int arcUnits, int labelUnits) = (settings.Units, settings.Layers, settings.ArcUnits, settings.LabelUnits);
        (Words, WordWidth, VectorSize) = (words, settings.WordWidth, vectorSize);
        (Units, Layers, ArcUnits, LabelUnits, Labels) = (units, layers, arcUnits, labelUnits, labels);
        Projection = Add(vectorSize, WordWidth);
        Gates = new Block[layers * 2];
        Forget = new Block[layers * 2];
        Show = new Block[layers * 2];
        GateBias = new Block[layers * 2];
        for (int i = 0; i < layers * 2; i++)
        {
            Gates[i] = Add(i < 2 ? Window : Width, 3 * units);
            GateBias[i] = Add(1, 3 * units);
            Forget[i] = Add(1, units);
            Show[i] = Add(1, units);
        }

        TagWidth = Padded(labels.Upos.Count + labels.Xpos.Count + labels.Names.Count);
        RelationWidth = Padded(labels.Relations.Count);
        (Tags, TagBias) = (Add(Width, TagWidth), Add(1, TagWidth));
        (Dependents, DependentBias) = (Add(Width, arcUnits), Add(1, arcUnits));
        (Heads, HeadBias) = (Add(Width, arcUnits), Add(1, arcUnits));
        (Arcs, HeadPrior) = (Add(arcUnits, arcUnits), Add(1, arcUnits));
        (Root, Distances) = (Add(1, Width), Add(1, Dateline.Language.Network.ArcScores.DistanceClasses));
        (LabelDependents, LabelHeads, LabelBias) = (Add(Width, labelUnits), Add(Width, labelUnits), Add(1, labelUnits));
        (Relations, RelationBias) = (Add(labelUnits, RelationWidth), Add(1, RelationWidth));
    }

    public int Words { get; }

    /// <summary>Length of a word's row; the sum of affixes follows behind it.</summary>
    public int WordWidth { get; }

    /// <summary>Length of a vector.</summary>
    public int VectorSize { get; }

    /// <summary>Length of what is known of a word by itself.</summary>
    public int Input => WordWidth + Part;

    /// <summary>Length of the first layer's input: the rows of the word before, of the word itself and of the word behind.</summary>
    public int Window => 3 * Input;

    /// <summary>What brings a vector into the word's row.</summary>
    public Block Projection { get; }

    /// <summary>Units of one direction.</summary>
    public int Units { get; }

    public int Layers { get; }

    public int ArcUnits { get; }

    public int LabelUnits { get; }

    public LabelSets Labels { get; }

    /// <summary>Length of a word's row behind a layer.</summary>
    public int Width => 2 * Units;

    public int TagWidth { get; }

    public int RelationWidth { get; }

    /// <summary>Number of parameters but for the rows of words and affixes.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<Block> Blocks => _blocks;

    public Block[] Gates { get; }

    public Block[] GateBias { get; }

    public Block[] Forget { get; }

    public Block[] Show { get; }

    public Block Tags { get; }

    public Block TagBias { get; }

    public Block Dependents { get; }

    public Block DependentBias { get; }

    public Block Heads { get; }

    public Block HeadBias { get; }

    public Block Arcs { get; }

    public Block HeadPrior { get; }

    public Block Root { get; }

    public Block Distances { get; }

    public Block LabelDependents { get; }

    public Block LabelHeads { get; }

    public Block LabelBias { get; }

    public Block Relations { get; }

    public Block RelationBias { get; }

    private static int Padded(int count) => (count + Kernels.Lane - 1) / Kernels.Lane * Kernels.Lane;

    private Block Add(int rows, int columns)
    {
        Block block = new(Count, rows, columns);
        _blocks.Add(block);
        Count += Padded(rows * columns);
        return block;
    }

    /// <summary>A matrix (or one row) in the array of parameters.</summary>
    internal readonly record struct Block(int At, int Rows, int Columns);
}
