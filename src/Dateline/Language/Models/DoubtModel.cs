namespace Dateline.Language.Models;

/// <summary>How often answers like this one are right: a sum of integer weights, read off against steps that were calibrated on marked stories.</summary>
internal sealed class DoubtModel
{
    private readonly short[] _weights;
    private readonly int[] _from;
    private readonly int[] _thousandths;

    /// <summary>Takes weights and steps as they are: from score <c>from[i]</c> on the share is <c>thousandths[i]</c>; the first step holds for all below.</summary>
    public DoubtModel(short[] weights, int[] from, int[] thousandths)
    {
        _weights = weights;
        _from = from;
        _thousandths = thousandths;
    }

    /// <summary>Reads the embedded weights of <paramref name="file"/>, or gives null where this build holds none.</summary>
    public static DoubtModel? Embedded(string file, DoubtForm form)
    {
        using Stream? source = ModelResource.Open(file);
        return source is null ? null : Read(source, form);
    }

    /// <summary>Reads weights.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static DoubtModel Read(Stream source, DoubtForm form)
    {
        using BinaryReader reader = ModelFile.Open(source, form.Kind, form.Version);
        short[] weights = new short[form.Rows];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadInt16();
        }
        int steps = reader.ReadInt32();
        int[] from = new int[steps];
        int[] thousandths = new int[steps];
        for (int i = 0; i < steps; i++)
        {
            (from[i], thousandths[i]) = (reader.ReadInt32(), reader.ReadInt32());
        }
        return new DoubtModel(weights, from, thousandths);
    }

    /// <summary>Writes the weights in the form that <see cref="Read"/> takes.</summary>
    public void Write(Stream target, DoubtForm form)
    {
        using BinaryWriter writer = ModelFile.Create(target, form.Kind, form.Version);
        foreach (short weight in _weights)
        {
            writer.Write(weight);
        }
        writer.Write(_from.Length);
        for (int i = 0; i < _from.Length; i++)
        {
            writer.Write(_from[i]);
            writer.Write(_thousandths[i]);
        }
    }

    /// <summary>The sum of the weights of <paramref name="rows"/>.</summary>
    public int Score(IReadOnlyList<int> rows)
    {
        int score = 0;
        foreach (int row in rows)
        {
            score += _weights[row];
        }
        return score;
    }

    /// <summary>The calibrated share of right ones among quotations of this score, in thousandths.</summary>
    public int Share(int score)
    {
        int step = 0;
        while (step + 1 < _from.Length && score >= _from[step + 1])
        {
            step++;
        }
        return _thousandths[step];
    }
}
