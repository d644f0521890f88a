using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>How well each word of a sentence would do as the head of each other word, and of the root.</summary>
internal sealed class ArcScores
{
    /// <summary>Number of distance classes.</summary>
    public const int DistanceClasses = 80;

    private const int MostWords = SentenceBatch.MostWords;
    private static readonly int _mostHeads = ProductTiles.PaddedColumns(MostWords + 1);

    private readonly short[] _packed;
    private readonly int[] _priors = new int[_mostHeads];
    private readonly int[] _preferences = new int[(2 * _mostHeads) + MostWords];
    private readonly int[] _scores = new int[ProductTiles.PaddedRows(MostWords) * _mostHeads];

    /// <summary>For rows up to <paramref name="width"/> long, with the network's preferences for distances, by <see cref="DistanceClass"/>.</summary>
    public ArcScores(int width, ReadOnlySpan<int> distances)
    {
        _packed = new short[_mostHeads * width];
        for (int i = 0; i < _preferences.Length; i++)
        {
            _preferences[i] = distances[DistanceClass(MostWords, i, -1)];
        }
    }

    /// <summary>The scores of one sentence: a row of <see cref="Stride"/> a dependent, with every word as head, then with the root.</summary>
    public ReadOnlySpan<int> Scores => _scores;

    /// <summary>Length of a row of scores.</summary>
    public int Stride { get; private set; }

    /// <summary>Class of the distance from a dependent to a head: exact up to 20 words, three classes beyond, left and right apart; the root has its own.</summary>
    public static int DistanceClass(int dependent, int head, int root)
    {
        if (head == root)
        {
            return DistanceClasses - 1;
        }

        int distance = Math.Abs(head - dependent);
        int near = distance <= 20 ? distance : distance <= 28 ? 21 : distance <= 40 ? 22 : 23;
        return head < dependent ? near : 32 + near;
    }

    /// <summary>Fills <see cref="Scores"/>.</summary>
    /// <param name="queries">A row a dependent.</param>
    /// <param name="heads">A row a word.</param>
    /// <param name="root">The root's row as a head.</param>
    /// <param name="prior">How likely a word is a head at all: the weights of its row.</param>
    /// <param name="rootPreference">Preference for the root.</param>
    /// <param name="count">Words.</param>
    public void Fill(ReadOnlySpan<short> queries, ReadOnlySpan<short> heads, ReadOnlySpan<short> root, ReadOnlySpan<short> prior, int rootPreference, int count)
    {
        int width = root.Length;
        Stride = ProductTiles.PaddedColumns(count + 1);
        for (int head = 0; head <= count; head++)
        {
            ReadOnlySpan<short> row = head < count ? heads.Slice(head * width, width) : root;
            Pack(row, head);
            _priors[head] = FixedPoint.Product(row, prior) >> 2;
        }

        ProductTiles.Multiply(queries, count, width, _packed, _priors, Stride, _scores);
        for (int dependent = 0; dependent < count; dependent++)
        {
            Span<int> row = _scores.AsSpan(dependent * Stride, Stride);
            int ofRoot = row[count] + rootPreference;
            ReadOnlySpan<int> preferences = _preferences.AsSpan(MostWords - dependent, Stride);
            for (int head = 0; head < Stride; head += 8)
            {
                (Vector256.Create<int>(row.Slice(head, 8)) + Vector256.Create(preferences.Slice(head, 8))).CopyTo(row[head..]);
            }

            row[count] = ofRoot;
            row[dependent] = int.MinValue / 4;
        }
    }

    // A head is a column of weights: its pairs stand a tile's width apart.
    private void Pack(ReadOnlySpan<short> row, int head)
    {
        ReadOnlySpan<int> pairs = MemoryMarshal.Cast<short, int>(row);
        Span<int> column = MemoryMarshal.Cast<short, int>(_packed.AsSpan())[(ProductTiles.PackedAt(row.Length, 0, head) / 2)..];
        for (int pair = 0; pair < pairs.Length; pair++)
        {
            column[pair * ProductTiles.Columns] = pairs[pair];
        }
    }
}
