using Dateline.Grouping.Stories;

namespace Dateline.Grouping.Streaming;

/// <summary>Finds the profiles nearest to a report by the heaviest families of both. Lists and work are bounded, so a report costs the same however many profiles there are.</summary>
internal sealed class ProfileIndex
{
    /// <summary>Families of a report that are looked up, and under which it is found.</summary>
    private const int MostTerms = 40;

    /// <summary>Families under which a profile is found.</summary>
    private const int MostIndexed = 80;

    /// <summary>Profiles met under the families of a report, those of the rarest families first. A small window reaches it too: the work does not grow with it.</summary>
    private const int MostMet = 2_500;

    /// <summary>Profiles that are compared in full.</summary>
    private const int MostCandidates = 12;

    private readonly ProfilePostings _postings = new();
    private readonly List<StoryProfile?> _profiles = [];
    private readonly List<List<uint>> _indexed = [];
    private readonly Stack<int> _free = new();
    private readonly int[] _heaviest = new int[MostTerms];
    private readonly long[] _rarest = new long[MostTerms];
    private readonly int[] _found = new int[MostTerms];
    private readonly int[] _best = new int[MostCandidates];
    private readonly List<int> _touched = [];
    private int[] _scores = new int[64];

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
            _postings.Remove(key, slot);
        }
        _indexed[slot].Clear();
        _profiles[slot] = null;
        _free.Push(slot);
    }

    /// <summary>The slots that share the heaviest families with <paramref name="vector"/>, nearest first, to be compared in full. Good until the next call.</summary>
    public ReadOnlySpan<int> Candidates(StoryVector vector)
    {
        if (_scores.Length < _profiles.Count)
        {
            Array.Resize(ref _scores, Math.Max(_profiles.Count, _scores.Length * 2));
        }
        int terms = Rarest(vector);
        for (int at = 0, met = 0; at < terms && met < MostMet; at++)
        {
            int rank = (int)(_rarest[at] & 0xffff);
            int weight = vector.Weights[_heaviest[rank]];
            int looked = _found[rank];
            met += _postings.Count(looked);
            if (_postings.At(looked) is { } postings)
            {
                foreach (int slot in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(postings))
                {
                    Gain(slot, weight * weight);
                }
            }
            else
            {
                Gain(ProfilePostings.Only(looked), weight * weight);
            }
        }
        int count = 0;
        foreach (int slot in _touched)
        {
            count = Offer(count, slot);
        }
        foreach (int slot in _touched)
        {
            _scores[slot] = 0;
        }
        _touched.Clear();
        return _best.AsSpan(0, count);
    }

    // The heaviest families that any profile has, those of the fewest profiles first, of equal ones the heavier; gives how many.
    private int Rarest(StoryVector vector)
    {
        int terms = Heaviest(vector);
        int count = 0;
        for (int rank = 0; rank < terms; rank++)
        {
            _found[rank] = _postings.Look(vector.Keys[_heaviest[rank]]);
            if (_found[rank] != 0)
            {
                _rarest[count++] = ((long)_postings.Count(_found[rank]) << 16) | (uint)rank;
            }
        }
        _rarest.AsSpan(0, count).Sort();
        return count;
    }

    // Squares of weights of a vector of length 2^15 sum up to 2^30 at the most.
    private void Gain(int slot, int gain)
    {
        if (_scores[slot] == 0)
        {
            _touched.Add(slot);
        }
        _scores[slot] += gain;
    }

    // Keeps the best by score, of equal ones the lower slot; gives how many there are.
    private int Offer(int count, int slot)
    {
        if (count == MostCandidates && !IsBefore(slot, _best[^1]))
        {
            return count;
        }
        int at = count == MostCandidates ? count - 1 : count;
        while (at > 0 && IsBefore(slot, _best[at - 1]))
        {
            _best[at] = _best[at - 1];
            at--;
        }
        _best[at] = slot;
        return Math.Min(count + 1, MostCandidates);
    }

    private bool IsBefore(int one, int other) => _scores[one] != _scores[other] ? _scores[one] > _scores[other] : one < other;

    private void Index(int slot, StoryVector vector)
    {
        List<uint> indexed = _indexed[slot];
        int terms = indexed.Count < MostIndexed ? Heaviest(vector) : 0;
        for (int at = 0; at < terms && indexed.Count < MostIndexed; at++)
        {
            uint key = vector.Keys[_heaviest[at]];
            if (!indexed.Contains(key))
            {
                indexed.Add(key);
                _postings.Add(key, slot);
            }
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
