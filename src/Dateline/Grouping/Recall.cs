using Dateline.Grouping.Statements;

namespace Dateline.Grouping;

/// <summary>What was worked out when a story was told before, and what is worked out now; together the memory of this telling. Every answer hangs on nothing but what its key is a hash of, so that it is the same as if it were worked out anew.</summary>
/// <param name="before">Memories of earlier tellings.</param>
internal sealed class Recall(IReadOnlyList<StoryMemory> before)
{
    private readonly Dictionary<(ulong One, ulong Other), PairOverlap> _pairs = [];
    private readonly Dictionary<ulong, bool> _carried = [];

    /// <summary>What two quotations share, or null where they never met.</summary>
    public PairOverlap? Pair(ulong one, ulong other)
    {
        if (_pairs.TryGetValue((one, other), out PairOverlap overlap))
        {
            return overlap;
        }
        foreach (StoryMemory memory in before)
        {
            if (memory.Pairs.TryGetValue((one, other), out overlap))
            {
                return Keep(one, other, overlap);
            }
        }
        return null;
    }

    /// <summary>Keeps what two quotations share.</summary>
    public PairOverlap Keep(ulong one, ulong other, PairOverlap overlap) => _pairs[(one, other)] = overlap;

    /// <summary>Whether a report carries a statement, by the hash of both; worked out where it is not known.</summary>
    public bool Carries(ulong key, Func<bool> work)
    {
        if (_carried.TryGetValue(key, out bool carries))
        {
            return carries;
        }
        foreach (StoryMemory memory in before)
        {
            if (memory.Carried.TryGetValue(key, out carries))
            {
                return _carried[key] = carries;
            }
        }
        return _carried[key] = work();
    }

    /// <summary>The memory of this telling: what was asked for in it.</summary>
    public StoryMemory ToMemory() => new(_pairs, _carried);
}
