namespace Dateline.Language.Models;

/// <summary>Rows of integer weights, in thousandths, and the sums that they give: the same on every machine.</summary>
internal sealed class LinearWeights
{
    private readonly int[] _weights;

    /// <summary>Takes the weights, row behind row.</summary>
    public LinearWeights(int[] weights) => _weights = weights;

    /// <summary>Reads <paramref name="count"/> weights from a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static LinearWeights Read(Stream source, string kind, int version, int count)
    {
        using BinaryReader reader = ModelFile.Open(source, kind, version);
        return Read(reader, count);
    }

    /// <summary>Reads <paramref name="count"/> weights from an open model file.</summary>
    public static LinearWeights Read(BinaryReader reader, int count)
    {
        int[] weights = new int[count];
        for (int at = 0; at < count; at++)
        {
            weights[at] = reader.ReadInt32();
        }
        return new LinearWeights(weights);
    }

    /// <summary>Writes them in the form that <see cref="Read(Stream, string, int, int)"/> takes.</summary>
    public void Write(Stream target, string kind, int version)
    {
        using BinaryWriter writer = ModelFile.Create(target, kind, version);
        Write(writer);
    }

    /// <summary>Writes them into an open model file.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (int weight in _weights)
        {
            writer.Write(weight);
        }
    }

    /// <summary>The sum of <paramref name="traits"/>, each in thousandths, under the weights of row <paramref name="row"/>; in thousandths.</summary>
    public long Sum(int[] traits, int row = 0)
    {
        ReadOnlySpan<int> weights = _weights.AsSpan(row * traits.Length, traits.Length);
        long sum = 0;
        for (int trait = 0; trait < traits.Length; trait++)
        {
            sum += (long)weights[trait] * traits[trait];
        }
        return sum / 1000;
    }
}
