using Dateline.Language.Models;

namespace Dateline.Grouping.Occurrences;

/// <summary>How likely two accounts are of one event in the world: a weighted sum of what <see cref="OccurrenceTrait"/> names, learnt from marked stories.</summary>
internal sealed class OccurrenceModel
{
    /// <summary>Kind of the weight file.</summary>
    public const string Kind = "occurrences";

    /// <summary>Changes whenever a trait changes: weights of another version are refused.</summary>
    public const int Version = 1;

    private readonly LinearWeights _weights;

    /// <summary>Takes a weight for each trait, in thousandths.</summary>
    public OccurrenceModel(int[] weights)
        : this(new LinearWeights(weights))
    {
    }

    private OccurrenceModel(LinearWeights weights) => _weights = weights;

    /// <summary>Number of traits.</summary>
    public static int Traits { get; } = Enum.GetValues<OccurrenceTrait>().Length;

    /// <summary>What a build without weights has: no two accounts are of one event.</summary>
    public static OccurrenceModel Untaught { get; } = new([-8000, .. new int[Traits - 1]]);

    /// <summary>Reads the embedded weights, or gives null where this build holds none.</summary>
    public static OccurrenceModel? Embedded()
    {
        using Stream? source = ModelResource.Open("en/occurrences.bin");
        return source is null ? null : Read(source);
    }

    /// <summary>Reads weights.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static OccurrenceModel Read(Stream source) => new(LinearWeights.Read(source, Kind, Version, Traits));

    /// <summary>Writes the weights in the form that <see cref="Read"/> takes.</summary>
    public void Write(Stream target) => _weights.Write(target, Kind, Version);

    /// <summary>The share of such pairs that are of one event, in millionths.</summary>
    public int Likelihood(int[] traits) => LogisticCurve.Of(_weights.Sum(traits));
}
