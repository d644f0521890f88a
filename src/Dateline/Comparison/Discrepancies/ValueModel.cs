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

    private readonly int[] _weights;

    /// <summary>Takes a weight for each trait, in thousandths.</summary>
    public ValueModel(int[] weights) => _weights = weights;

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
    public static ValueModel Read(Stream source)
    {
        using BinaryReader reader = ModelFile.Open(source, Kind, Version);
        int[] weights = new int[Traits];
        for (int trait = 0; trait < weights.Length; trait++)
        {
            weights[trait] = reader.ReadInt32();
        }
        return new ValueModel(weights);
    }

    /// <summary>Writes the weights in the form that <see cref="Read"/> takes.</summary>
    public void Write(Stream target)
    {
        using BinaryWriter writer = ModelFile.Create(target, Kind, Version);
        foreach (int weight in _weights)
        {
            writer.Write(weight);
        }
    }

    /// <summary>The sum for two values, in thousandths: above nought where they are told of the same thing.</summary>
    public int Sum(int[] traits)
    {
        long sum = 0;
        for (int trait = 0; trait < traits.Length; trait++)
        {
            sum += (long)_weights[trait] * traits[trait];
        }
        return (int)Math.Clamp(sum / 1000, -MostSum, MostSum);
    }
}
