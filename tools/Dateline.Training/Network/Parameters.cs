using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>One set of numbers for all parameters: the weights themselves, a gradient, a mean or a variance.</summary>
internal sealed unsafe class Parameters
{
    public const int AffixRows = 1 << TokenFeatures.AffixBits;

    public Parameters(NetworkShape shape)
    {
        Shape = shape;
        Core = FloatArray.Make(shape.Count);
        Words = FloatArray.Make(shape.Words * shape.WordWidth);
        Affixes = FloatArray.Make(AffixRows * NetworkShape.Part);
    }

    public NetworkShape Shape { get; }

    /// <summary>All matrices, one behind the other.</summary>
    public float* Core { get; }

    /// <summary>A row a word.</summary>
    public float* Words { get; }

    /// <summary>A row a beginning, ending or shape. They start at 0, so that rows which training never meets say nothing.</summary>
    public float* Affixes { get; }

    public float* At(NetworkShape.Block block) => Core + block.At;

    /// <summary>Starts matrices with uniform numbers by their size, and the forget gates half open.</summary>
    public void Start(int seed)
    {
        Random random = new(seed);
        foreach (NetworkShape.Block block in Shape.Blocks.Where(block => block.Rows > 1 || block == Shape.Root))
        {
            float reach = (float)Math.Sqrt(6.0 / (block.Rows + block.Columns)) * (block == Shape.Arcs ? 0.5f : block == Shape.Projection ? 0.3f : 1f);
            for (int i = 0; i < block.Rows * block.Columns; i++)
            {
                Core[block.At + i] = (float)((random.NextDouble() * 2) - 1) * reach;
            }
        }

        foreach (NetworkShape.Block bias in Shape.GateBias)
        {
            for (int unit = Shape.Units; unit < 2 * Shape.Units; unit++)
            {
                Core[bias.At + unit] = 0.5f;
            }
        }

        for (int i = 0; i < Shape.Words * Shape.WordWidth; i++)
        {
            Words[i] = (float)((random.NextDouble() * 2) - 1) * 0.15f;
        }
    }
}
