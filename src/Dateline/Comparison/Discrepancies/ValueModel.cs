using Dateline.Language.Models;

namespace Dateline.Comparison.Discrepancies;

/// <summary>How likely two values are told of the same thing: a weighted sum of what <see cref="ValueTrait"/> names, learnt from marked stories.</summary>
internal sealed class ValueModel
{
    /// <summary>Kind of the weight file.</summary>
    public const string Kind = "discrepancies";

    /// <summary>Changes whenever a trait changes: weights of another version are refused.</summary>
    public const int Version = 1;

    /// <summary>A sum counts no more than this, in thousandths: beyond, all is as sure.</summary>
    private const int MostSum = 10_000;

    private readonly LinearWeights _weights;

    /// <summary>Takes a weight for each trait, in thousandths.</summary>
    public ValueModel(int[] weights)
        : this(new LinearWeights(weights))
    {
    }

    private ValueModel(LinearWeights weights) => _weights = weights;

    /// <summary>Number of traits.</summary>
    public static int Traits { get; } = Enum.GetValues<ValueTrait>().Length;

    /// <summary>Reads the embedded weights, or gives null where this build holds none.</summary>
    public static ValueModel? Embedded()
    {
        using Stream? source = ModelResource.Open("en/discrepancies.bin");
        return source is null ? null : Read(source);
    }

    /// <summary>Reads weights.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static ValueModel Read(Stream source) => new(LinearWeights.Read(source, Kind, Version, Traits));

    /// <summary>Writes the weights in the form that <see cref="Read"/> takes.</summary>
    public void Write(Stream target) => _weights.Write(target, Kind, Version);

    /// <summary>The sum for two values, in thousandths: above nought where they are told of the same thing.</summary>
    public int Sum(int[] traits) => (int)Math.Clamp(_weights.Sum(traits), -MostSum, MostSum);
}
