using System.Runtime.Intrinsics;

namespace Dateline.Language.Identification;

/// <summary>
/// The weights of the languages of one script: <c>2^RowBits</c> rows, one signed byte for each language in a row.
/// The score of a language is the sum of its weights over the rows of a text: integers, so that order does not matter.
/// </summary>
internal sealed class LanguageTable(LetterScript script, string[] codes, int[] leastMeans, int rowBits, sbyte[] weights)
{
    /// <summary>Script of the languages.</summary>
    public LetterScript Script => script;

    /// <summary>Language codes in the order of the weights in a row.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>For each language the least mean weight of a feature, in 1/16, that its own texts have: below it the text is in no language we know.</summary>
    public IReadOnlyList<int> LeastMeans => leastMeans;

    /// <summary>Base-2 logarithm of the number of rows.</summary>
    public int RowBits => rowBits;

    /// <summary>All rows, one after another.</summary>
    public ReadOnlySpan<sbyte> Weights => weights;

    /// <summary>Sums the weights of a text; gives the two best languages and the number of features.</summary>
    public LanguageScores Score(ReadOnlySpan<char> text)
    {
        Span<int> sums = stackalloc int[codes.Length];
        sums.Clear();
        var sink = new Sum(sums, weights);
        LetterRuns.Collect(text, rowBits, ref sink);
        sink.Empty();
        int best = 0;
        for (int code = 1; code < sums.Length; code++)
        {
            best = sums[code] > sums[best] ? code : best;
        }

        int second = 0;
        for (int code = 0; code < sums.Length; code++)
        {
            second = code != best && sums[code] > second ? sums[code] : second;
        }

        return new LanguageScores(best, sums[best], second, sink.Count);
    }

    /// <summary>Reads one table of a model file.</summary>
    public static LanguageTable Read(BinaryReader reader)
    {
        LetterScript script = (LetterScript)reader.ReadByte();
        int rowBits = reader.ReadByte();
        int count = reader.ReadByte();
        string[] codes = new string[count];
        int[] leastMeans = new int[count];
        for (int i = 0; i < count; i++)
        {
            codes[i] = reader.ReadString();
            leastMeans[i] = reader.ReadInt32();
        }

        sbyte[] weights = new sbyte[(1 << rowBits) * count];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LanguageTable(script, codes, leastMeans, rowBits, weights);
    }

    /// <summary>Writes the table as <see cref="Read"/> reads it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)script);
        writer.Write((byte)rowBits);
        writer.Write((byte)codes.Length);
        for (int i = 0; i < codes.Length; i++)
        {
            writer.Write(codes[i]);
            writer.Write(leastMeans[i]);
        }

        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    // Thirty-two languages are added at once, in sixteen bits that are emptied before they could overflow.
    private ref struct Sum(Span<int> sums, ReadOnlySpan<sbyte> weights) : IRowSink
    {
        private const int Lanes = 32;
        private const int MostWaiting = 256;

        private readonly Span<int> _sums = sums;
        private readonly ReadOnlySpan<sbyte> _weights = weights;
        private Vector256<short> _low;
        private Vector256<short> _high;
        private int _waiting;

        public int Count { get; private set; }

        public void Add(int row)
        {
            Count++;
            int at = row * _sums.Length;
            if (_sums.Length > Lanes || at + Lanes > _weights.Length)
            {
                AddOneByOne(_weights.Slice(at, _sums.Length));
                return;
            }

            (Vector256<short> low, Vector256<short> high) = Vector256.Widen(Vector256.Create(_weights.Slice(at, Lanes)));
            (_low, _high) = (_low + low, _high + high);
            if (++_waiting == MostWaiting)
            {
                Empty();
            }
        }

        public void Empty()
        {
            for (int i = 0; i < Math.Min(_sums.Length, Lanes); i++)
            {
                _sums[i] += i < Lanes / 2 ? _low[i] : _high[i - (Lanes / 2)];
            }

            (_low, _high, _waiting) = (Vector256<short>.Zero, Vector256<short>.Zero, 0);
        }

        private readonly void AddOneByOne(ReadOnlySpan<sbyte> weights)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                _sums[i] += weights[i];
            }
        }
    }
}
