using Dateline.Language.Models;

namespace Dateline.Grouping.Statements;

/// <summary>How likely two quotations render one utterance: the mean of what a weighted sum of what <see cref="PairFeature"/> names says and of what trees over it say, both learnt from marked stories.</summary>
internal sealed class PairModel
{
    /// <summary>Kind of the weight file.</summary>
    public const string Kind = "statement-pairs";

    /// <summary>Changes whenever a feature changes: weights of another version are refused.</summary>
    public const int Version = 4;

    private readonly LinearWeights _weights;
    private readonly BoostedTrees _trees;

    /// <summary>Takes a weight for each feature, in thousandths, and trees over the features.</summary>
    public PairModel(int[] weights, BoostedTrees trees)
        : this(new LinearWeights(weights), trees)
    {
    }

    private PairModel(LinearWeights weights, BoostedTrees trees) => (_weights, _trees) = (weights, trees);

    /// <summary>Number of features.</summary>
    public static int Features { get; } = Enum.GetValues<PairFeature>().Length;

    /// <summary>What a build without weights has: no pair is likely.</summary>
    public static PairModel Untaught { get; } = new([-16_000, .. new int[Features - 1]], new BoostedTrees([]));

    /// <summary>Reads the embedded weights, or gives null where this build holds none.</summary>
    public static PairModel? Embedded()
    {
        using Stream? source = ModelResource.Open("en/statements.bin");
        return source is null ? null : Read(source);
    }

    /// <summary>Reads weights.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static PairModel Read(Stream source)
    {
        using BinaryReader reader = ModelFile.Open(source, Kind, Version);
        return new PairModel(LinearWeights.Read(reader, Features), BoostedTrees.Read(reader, Features));
    }

    /// <summary>Writes the model in the form that <see cref="Read"/> takes.</summary>
    public void Write(Stream target)
    {
        using BinaryWriter writer = ModelFile.Create(target, Kind, Version);
        _weights.Write(writer);
        _trees.Write(writer);
    }

    /// <summary>The share of such pairs that render one utterance, in millionths.</summary>
    public int Likelihood(int[] features) => LogisticCurve.Of((_weights.Sum(features) + _trees.Sum(features)) / 2);
}
