using Dateline.Language.Models;

namespace Dateline.Comparison.Differences;

/// <summary>Which differences between two renderings are worth telling: for each aspect a weighted sum of traits, learnt from marked stories.</summary>
internal sealed class DifferenceModel
{
    /// <summary>Kind of the weight file.</summary>
    public const string Kind = "differences";

    /// <summary>Changes whenever a trait changes: weights of another version are refused.</summary>
    public const int Version = 2;

    private readonly LinearWeights _weights;

    /// <summary>Takes a weight for each trait of each aspect, in thousandths; a difference is told where the sum is above nought.</summary>
    public DifferenceModel(int[][] weights)
        : this(new LinearWeights([.. weights.SelectMany(aspect => aspect)]))
    {
    }

    private DifferenceModel(LinearWeights weights) => _weights = weights;

    /// <summary>Number of aspects.</summary>
    public static int Aspects { get; } = Enum.GetValues<Aspect>().Length;

    /// <summary>Number of traits.</summary>
    public static int Traits { get; } = Enum.GetValues<DifferenceTrait>().Length;

    /// <summary>Reads the embedded weights, or gives null where this build holds none.</summary>
    public static DifferenceModel? Embedded()
    {
        using Stream? source = ModelResource.Open("en/differences.bin");
        return source is null ? null : Read(source);
    }

    /// <summary>Reads weights.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static DifferenceModel Read(Stream source) => new(LinearWeights.Read(source, Kind, Version, Aspects * Traits));

    /// <summary>Writes the weights in the form that <see cref="Read"/> takes.</summary>
    public void Write(Stream target) => _weights.Write(target, Kind, Version);

    /// <summary>The sum for an aspect, in thousandths.</summary>
    public int Sum(Aspect aspect, int[] traits) => (int)Math.Clamp(_weights.Sum(traits, (int)aspect), int.MinValue, int.MaxValue);
}
