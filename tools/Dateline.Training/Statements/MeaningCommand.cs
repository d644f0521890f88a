using System.Globalization;
using Dateline.Language.Network;
using Dateline.Training.Network;

namespace Dateline.Training.Statements;

/// <summary><c>meanings VECTORS OUTPUT</c>: packs the vectors of frequent words at four bits a number.</summary>
internal static class MeaningCommand
{
    /// <summary>Words that are kept, the most frequent ones.</summary>
    private const int Words = 25_000;

    public static int Run(string file, string output)
    {
        WordVectors vectors = WordVectors.Read(file, Words);
        uint[] hashes = [.. vectors.Hashes.Order()];
        int width = vectors.Size - 1;
        sbyte[] values = new sbyte[hashes.Length * width];
        for (int word = 0; word < hashes.Length; word++)
        {
            ReadOnlySpan<float> row = vectors.Values.AsSpan(vectors.NumberOf(hashes[word]) * vectors.Size, width);
            float reach = 0;
            foreach (float value in row)
            {
                reach = Math.Max(reach, Math.Abs(value));
            }
            for (int i = 0; i < width; i++)
            {
                // A few large numbers are cut, so that the many small ones are told apart.
                values[(word * width) + i] = (sbyte)Math.Clamp(Math.Round(row[i] / reach * 10), -VectorRows.Most, VectorRows.Most);
            }
        }
        short[] steps = new short[hashes.Length];
        Array.Fill(steps, (short)1);
        using FileStream target = File.Create(output);
        VectorRows.Pack(hashes, steps, values).Write(target);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {hashes.Length:N0} words, {target.Length:N0} bytes"));
        return 0;
    }
}
