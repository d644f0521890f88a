using Dateline.Grouping.Stories;

namespace Dateline.Grouping.Streaming;

/// <summary>Finds the profiles nearest to a report by the heaviest families of both. Each list is bounded, so a report costs the same however many profiles there are.</summary>
internal sealed class ProfileIndex
{
    /// <summary>Families of a report that are looked up, and under which it is found.</summary>
    private const int MostTerms = 40;

    /// <summary>Families under which a profile is found.</summary>
    private const int MostIndexed = 80;

    /// <summary>Profiles under one family; the newest are kept.</summary>
    private const int MostPostings = 200;

    /// <summary>Profiles that are compared in full.</summary>
    private const int MostCandidates = 12;

    // Most families are of one profile only (names), which need no list.
    private readonly Dictionary<uint, int> _single = [];
    private readonly Dictionary<uint, List<int>> _several = [];
    private readonly List<StoryProfile?> _profiles = [];
    private readonly List<List<uint>> _indexed = [];
    private readonly Stack<int> _free = new();
    private readonly List<int> _touched = [];
    private readonly int[] _heaviest = new int[StoryVector.MostTerms];
    private long[] _scores = new long[64];

    /// <summary>Profiles held.</summary>
    public int Count => _profiles.Count - _free.Count;

    /// <summary>The profile under <paramref name="slot"/>.</summary>
    public StoryProfile this[int slot] => _profiles[slot]!;

    /// <summary>Takes in a report as a new profile; gives its slot.</summary>
    public int Add(StoryVector vector)
    {
        if (!_free.TryPop(out int slot))
        {
            slot = _profiles.Count;
            _profiles.Add(null);
            _indexed.Add(new List<uint>(MostTerms));
        }
        _profiles[slot] = new StoryProfile(vector);
        Index(slot, vector);
        return slot;
    }

    /// <summary>Adds a report to a profile.</summary>
    public void Join(int slot, StoryVector vector)
    {
        _profiles[slot]!.Add(vector);
        Index(slot, vector);
    }

    /// <summary>Drops a profile; its slot is given out again.</summary>
    public void Remove(int slot)
    {
        foreach (uint key in _indexed[slot])
        {
            if (_single.TryGetValue(key, out int only) && only == slot)
            {
                _single.Remove(key);
            }
            else if (_several.TryGetValue(key, out List<int>? postings) && postings.Remove(slot) && postings.Count == 0)
            {
                _several.Remove(key);
            }
        }
        _indexed[slot].Clear();
        _profiles[slot] = null;
        _free.Push(slot);
    }

    /// <summary>The slots that share the heaviest families with <paramref name="vector"/>, nearest first, to be compared in full.</summary>
    public IReadOnlyList<int> Candidates(StoryVector vector)
    {
        if (_scores.Length < _profiles.Count)
        {
            Array.Resize(ref _scores, Math.Max(_profiles.Count, _scores.Length * 2));
        }
        int terms = Heaviest(vector);
        for (int at = 0; at < terms; at++)
        {
            int term = _heaviest[at];
            long gain = (long)vector.Weights[term] * vector.Weights[term];
            if (_several.TryGetValue(vector.Keys[term], out List<int>? postings))
            {
                foreach (int slot in postings)
                {
                    Gain(slot, gain);
                }
            }
            else if (_single.TryGetValue(vector.Keys[term], out int only))
            {
                Gain(only, gain);
            }
        }
        List<int> best = [];
        foreach (int slot in _touched)
        {
            Offer(best, slot);
        }
        foreach (int slot in _touched)
        {
            _scores[slot] = 0;
        }
        _touched.Clear();
        return best;
    }

    private void Gain(int slot, long gain)
    {
        if (_scores[slot] == 0)
        {
            _touched.Add(slot);
        }
        _scores[slot] += gain;
    }

    // Keeps the best by score, of equal ones the lower slot.
    private void Offer(List<int> best, int slot)
    {
        if (best.Count == MostCandidates && !IsBefore(slot, best[^1]))
        {
            return;
        }
        int at = best.Count;
        while (at > 0 && IsBefore(slot, best[at - 1]))
        {
            at--;
        }
        best.Insert(at, slot);
        if (best.Count > MostCandidates)
        {
            best.RemoveAt(MostCandidates);
        }
    }

    private bool IsBefore(int one, int other) => _scores[one] != _scores[other] ? _scores[one] > _scores[other] : one < other;

    private void Index(int slot, StoryVector vector)
    {
        List<uint> indexed = _indexed[slot];
        int terms = Heaviest(vector);
        for (int at = 0; at < terms && indexed.Count < MostIndexed; at++)
        {
            uint key = vector.Keys[_heaviest[at]];
            if (indexed.Contains(key))
            {
                continue;
            }
            indexed.Add(key);
            Post(key, slot);
        }
    }

    private void Post(uint key, int slot)
    {
        if (_several.TryGetValue(key, out List<int>? postings))
        {
            if (postings.Count == MostPostings)
            {
                postings.RemoveAt(0);
            }
            postings.Add(slot);
        }
        else if (_single.Remove(key, out int only))
        {
            _several[key] = [only, slot];
        }
        else
        {
            _single[key] = slot;
        }
    }

    // Numbers of the heaviest terms into _heaviest; gives how many.
    private int Heaviest(StoryVector vector)
    {
        int count = vector.Keys.Length;
        Span<long> order = stackalloc long[StoryVector.MostTerms];
        for (int term = 0; term < count; term++)
        {
            order[term] = ((long)(ushort.MaxValue - vector.Weights[term]) << 16) | (uint)term;
        }
        order[..count].Sort();
        int kept = Math.Min(count, MostTerms);
        for (int at = 0; at < kept; at++)
        {
            _heaviest[at] = (int)(order[at] & 0xffff);
        }
        return kept;
    }
}
