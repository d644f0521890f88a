using Dateline.Grouping.Stories;

namespace Dateline.Grouping.Streaming;

/// <summary>What several reports are about: the sum of their vectors, cut to the heaviest families. The product with a vector over the number of reports is the mean cosine, as in average link.</summary>
internal sealed class StoryProfile
{
    /// <summary>Families kept after a cut, and the number above which is cut.</summary>
    private const int Kept = 300, Most = 400;

    // Sums are merged here before they are kept: a profile holds no more than it needs.
    [ThreadStatic]
    private static (uint[] Keys, int[] Sums) _merged;

    private uint[] _keys;
    private int[]? _sums;
    private ushort[]? _first;

    /// <summary>The profile of one report; nothing is copied until another one joins.</summary>
    public StoryProfile(StoryVector vector) => (_keys, _first, Count) = (vector.Keys, vector.Weights, 1);

    /// <summary>Reports in it.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a report.</summary>
    public void Add(StoryVector vector)
    {
        (uint[] keys, int[] sums) = _merged.Keys is null ? _merged = (new uint[Most + StoryVector.MostTerms], new int[Most + StoryVector.MostTerms]) : _merged;
        (int one, int other, int length) = (0, 0, 0);
        while (one < _keys.Length || other < vector.Keys.Length)
        {
            uint key = other == vector.Keys.Length || (one < _keys.Length && _keys[one] <= vector.Keys[other]) ? _keys[one] : vector.Keys[other];
            int sum = one < _keys.Length && _keys[one] == key ? At(one++) : 0;
            sum += other < vector.Keys.Length && vector.Keys[other] == key ? vector.Weights[other++] : 0;
            (keys[length], sums[length]) = (key, sum);
            length++;
        }
        length = length > Most ? Cut(keys, sums, length) : length;
        (_keys, _sums, _first, Count) = (keys[..length], sums[..length], null, Count + 1);
    }

    /// <summary>The mean cosine between <paramref name="vector"/> and the reports, in millionths.</summary>
    public int Mean(StoryVector vector)
    {
        long product = 0;
        (int one, int other) = (0, 0);
        while (one < _keys.Length && other < vector.Keys.Length)
        {
            uint key = _keys[one];
            uint otherKey = vector.Keys[other];
            if (key == otherKey)
            {
                product += (long)At(one) * vector.Weights[other];
            }
            one += key <= otherKey ? 1 : 0;
            other += otherKey <= key ? 1 : 0;
        }
        return StoryVector.Millionths(product / Count);
    }

    private int At(int term) => _sums is null ? _first![term] : _sums[term];

    // Keeps the heaviest, of equal ones those with the lower key, in their order.
    private static int Cut(uint[] keys, int[] sums, int length)
    {
        Span<long> order = stackalloc long[Most + StoryVector.MostTerms];
        for (int term = 0; term < length; term++)
        {
            order[term] = ((long)(int.MaxValue - sums[term]) << 32) | (uint)term;
        }
        order[..length].Sort();
        long last = order[Kept - 1];
        int kept = 0;
        for (int term = 0; term < length; term++)
        {
            if ((((long)(int.MaxValue - sums[term]) << 32) | (uint)term) <= last)
            {
                (keys[kept], sums[kept]) = (keys[term], sums[term]);
                kept++;
            }
        }
        return kept;
    }
}
