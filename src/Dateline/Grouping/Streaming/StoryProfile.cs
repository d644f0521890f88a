using Dateline.Grouping.Stories;

namespace Dateline.Grouping.Streaming;

/// <summary>What several reports are about: the sum of their vectors, cut to the heaviest families. The product with a vector over the number of reports is the mean cosine, as in average link.</summary>
internal sealed class StoryProfile
{
    /// <summary>Families kept after a cut, and the number above which is cut.</summary>
    private const int Kept = 300, Most = 400;

    private ulong[] _keys;
    private int[]? _sums;
    private ushort[]? _first;

    /// <summary>The profile of one report; nothing is copied until another one joins.</summary>
    public StoryProfile(StoryVector vector) => (_keys, _first, Count) = (vector.Keys, vector.Weights, 1);

    /// <summary>Reports in it.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a report.</summary>
    public void Add(StoryVector vector)
    {
        ulong[] keys = new ulong[_keys.Length + vector.Keys.Length];
        int[] sums = new int[keys.Length];
        (int one, int other, int length) = (0, 0, 0);
        while (one < _keys.Length || other < vector.Keys.Length)
        {
            ulong key = other == vector.Keys.Length || (one < _keys.Length && _keys[one] <= vector.Keys[other]) ? _keys[one] : vector.Keys[other];
            keys[length] = key;
            if (one < _keys.Length && _keys[one] == key)
            {
                sums[length] += At(one++);
            }
            if (other < vector.Keys.Length && vector.Keys[other] == key)
            {
                sums[length] += vector.Weights[other++];
            }
            length++;
        }
        (_keys, _sums, _first, Count) = (keys[..length], sums[..length], null, Count + 1);
        if (length > Most)
        {
            Cut();
        }
    }

    /// <summary>The mean cosine between <paramref name="vector"/> and the reports, in millionths.</summary>
    public int Mean(StoryVector vector)
    {
        long product = 0;
        (int one, int other) = (0, 0);
        while (one < _keys.Length && other < vector.Keys.Length)
        {
            ulong key = _keys[one];
            ulong otherKey = vector.Keys[other];
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

    private void Cut()
    {
        int[] order = [.. Enumerable.Range(0, _keys.Length)];
        Array.Sort(order, (one, other) => _sums![one] != _sums[other] ? _sums[other].CompareTo(_sums[one]) : one.CompareTo(other));
        int[] kept = order[..Kept];
        Array.Sort(kept);
        (_keys, _sums) = ([.. kept.Select(term => _keys[term])], [.. kept.Select(term => _sums![term])]);
    }
}
