using Dateline.Language.Models;

namespace Dateline.Language.Network;

/// <summary>All that a network file holds. Fractions have 12 bits behind the point unless said otherwise.</summary>
internal sealed class NetworkWeights
{
    /// <summary>Kind of model in the file's header.</summary>
    public const string Kind = "network";

    /// <summary>Width of the word's part and of the affixes' part of an input row.</summary>
    public const int PartWidth = 64;

    /// <summary>Name that lines found by this model carry.</summary>
    public required string Name { get; init; }

    public required string[] Upos { get; init; }

    public required string[] Xpos { get; init; }

    public required string[] Relations { get; init; }

    /// <summary>Labels of names in BILOU form, <c>O</c> first.</summary>
    public required string[] Names { get; init; }

    /// <summary>Rows of words that are not in <see cref="Vocabulary"/>.</summary>
    public required VectorRows Vectors { get; init; }

    /// <summary>Hashes of the known words in ascending order; word number i + 1 has hash i. Word 0 is every word without a row.</summary>
    public required uint[] Vocabulary { get; init; }

    /// <summary>A row a word, eight bits, in units of <see cref="WordStep"/>.</summary>
    public required sbyte[] Words { get; init; }

    public required sbyte[] Affixes { get; init; }

    public required short WordStep { get; init; }

    public required short AffixStep { get; init; }

    public required WeightMatrix[] Gates { get; init; }

    /// <summary>The memory weights of each layer, 13 bits behind the point: see <see cref="RecurrentLayer"/>.</summary>
    public required short[][] Memories { get; init; }

    /// <summary>UPOS, XPOS and names, side by side.</summary>
    public required WeightMatrix Tags { get; init; }

    public required WeightMatrix Dependents { get; init; }

    public required WeightMatrix Heads { get; init; }

    public required WeightMatrix Arcs { get; init; }

    /// <summary>How likely a word is a head at all.</summary>
    public required short[] HeadPrior { get; init; }

    /// <summary>The row that stands for the root.</summary>
    public required short[] Root { get; init; }

    /// <summary>Preference for distances, 20 bits behind the point: see <see cref="ArcScores.DistanceClass"/>.</summary>
    public required int[] Distances { get; init; }

    public required WeightMatrix LabelDependents { get; init; }

    public required WeightMatrix LabelHeads { get; init; }

    public required WeightMatrix Labels { get; init; }

    public void Write(Stream target)
    {
        Vectors.Write(target);
        using BinaryWriter writer = ModelFile.Create(target, Kind, TokenFeatures.Version);
        writer.Write(Name);
        foreach (string[] labels in new[] { Upos, Xpos, Relations, Names })
        {
            writer.Write(labels.Length);
            Array.ForEach(labels, writer.Write);
        }

        WeightMatrix.WriteArray(writer, Vocabulary);
        WeightMatrix.WriteArray(writer, Words);
        WeightMatrix.WriteArray(writer, Affixes);
        writer.Write(WordStep);
        writer.Write(AffixStep);
        writer.Write(Gates.Length);
        Array.ForEach(Gates, gates => gates.Write(writer));
        Array.ForEach(Memories, memory => WeightMatrix.WriteArray(writer, memory));
        Array.ForEach(Matrices(), matrix => matrix.Write(writer));
        WeightMatrix.WriteArray(writer, HeadPrior);
        WeightMatrix.WriteArray(writer, Root);
        WeightMatrix.WriteArray(writer, Distances);
    }

    /// <summary>Reads a network file.</summary>
    /// <exception cref="InvalidDataException">The file is no network of this version.</exception>
    public static NetworkWeights Read(Stream source)
    {
        VectorRows vectors = VectorRows.Read(source);
        using BinaryReader reader = ModelFile.Open(source, Kind, TokenFeatures.Version);
        string name = reader.ReadString();
        string[][] labels = [ReadStrings(reader), ReadStrings(reader), ReadStrings(reader), ReadStrings(reader)];
        uint[] vocabulary = WeightMatrix.ReadArray<uint>(reader);
        sbyte[] words = WeightMatrix.ReadArray<sbyte>(reader);
        sbyte[] affixes = WeightMatrix.ReadArray<sbyte>(reader);
        short wordStep = reader.ReadInt16();
        short affixStep = reader.ReadInt16();
        WeightMatrix[] gates = new WeightMatrix[reader.ReadInt32()];
        for (int i = 0; i < gates.Length; i++)
        {
            gates[i] = WeightMatrix.Read(reader);
        }

        short[][] memories = [.. gates.Select(_ => WeightMatrix.ReadArray<short>(reader))];
        WeightMatrix[] matrices = [.. Enumerable.Range(0, 7).Select(_ => WeightMatrix.Read(reader))];
        return new NetworkWeights
        {
            Name = name,
            Upos = labels[0],
            Xpos = labels[1],
            Relations = labels[2],
            Names = labels[3],
            Vectors = vectors,
            Vocabulary = vocabulary,
            Words = words,
            Affixes = affixes,
            WordStep = wordStep,
            AffixStep = affixStep,
            Gates = gates,
            Memories = memories,
            Tags = matrices[0],
            Dependents = matrices[1],
            Heads = matrices[2],
            Arcs = matrices[3],
            LabelDependents = matrices[4],
            LabelHeads = matrices[5],
            Labels = matrices[6],
            HeadPrior = WeightMatrix.ReadArray<short>(reader),
            Root = WeightMatrix.ReadArray<short>(reader),
            Distances = WeightMatrix.ReadArray<int>(reader),
        };
    }

    private WeightMatrix[] Matrices() => [Tags, Dependents, Heads, Arcs, LabelDependents, LabelHeads, Labels];

    private static string[] ReadStrings(BinaryReader reader)
    {
        string[] strings = new string[reader.ReadInt32()];
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }
}
