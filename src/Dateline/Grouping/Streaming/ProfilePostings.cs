using System.Numerics;

namespace Dateline.Grouping.Streaming;

/// <summary>Which profiles are found under which word family: one flat table, because a family is looked up far from the one before and every step through memory counts. Most families are of one profile only (names), which need no list.</summary>
internal sealed class ProfilePostings
{
    /// <summary>Profiles under one family; the newest are kept.</summary>
    private const int MostPostings = 200;

    private const uint Golden = 2_654_435_769;
    private const int SmallestBits = 10;
    private readonly List<List<int>> _lists = [];
    private readonly Stack<int> _freeLists = new();
    private uint[] _keys = new uint[1 << SmallestBits];

    // 0 where the place is empty; a profile and 1, or a list, as -1 and below.
    private int[] _values = new int[1 << SmallestBits];
    private int _bits = SmallestBits;
    private int _count;

    /// <summary>Takes the profile in under the family, as the newest.</summary>
    public void Add(uint key, int profile)
    {
        if (_count * 3 >= _keys.Length * 2)
        {
            Grow();
        }
        int place = PlaceOf(key);
        int value = _values[place];
        if (value == 0)
        {
            (_keys[place], _values[place]) = (key, profile + 1);
            _count++;
        }
        else if (value > 0)
        {
            int list = NewList();
            _lists[list].AddRange([value - 1, profile]);
            _values[place] = ~list;
        }
        else
        {
            List<int> postings = _lists[~value];
            if (postings.Count == MostPostings)
            {
                postings.RemoveAt(0);
            }
            postings.Add(profile);
        }
    }

    /// <summary>Takes the profile out from under the family, if it is still there.</summary>
    public void Remove(uint key, int profile)
    {
        int place = PlaceOf(key);
        int value = _values[place];
        if (value > 0 && value == profile + 1)
        {
            Empty(place);
        }
        else if (value < 0 && _lists[~value].Remove(profile) && _lists[~value].Count == 0)
        {
            _freeLists.Push(~value);
            Empty(place);
        }
    }

    /// <summary>What is found under the family, for <see cref="Count"/> and <see cref="At"/>; 0 where nothing is.</summary>
    public int Look(uint key) => _values[PlaceOf(key)];

    /// <summary>How many profiles that is.</summary>
    public int Count(int looked) => looked < 0 ? _lists[~looked].Count : looked == 0 ? 0 : 1;

    /// <summary>The profiles of that list, the oldest first; for one profile alone see <see cref="Only"/>.</summary>
    public List<int>? At(int looked) => looked < 0 ? _lists[~looked] : null;

    /// <summary>The only profile.</summary>
    public static int Only(int looked) => looked - 1;

    private int NewList()
    {
        if (_freeLists.TryPop(out int list))
        {
            return list;
        }
        _lists.Add([]);
        return _lists.Count - 1;
    }

    private int Home(uint key) => (int)((key * Golden) >> (32 - _bits));

    // The place of the key, or the empty one where it would stand.
    private int PlaceOf(uint key)
    {
        int place = Home(key);
        while (_values[place] != 0 && _keys[place] != key)
        {
            place = (place + 1) & (_keys.Length - 1);
        }
        return place;
    }

    // Those behind move up as far as their own place lets them, so that no gap breaks a search.
    private void Empty(int place)
    {
        int mask = _keys.Length - 1;
        int gap = place;
        for (int at = (gap + 1) & mask; _values[at] != 0; at = (at + 1) & mask)
        {
            if (((at - Home(_keys[at])) & mask) >= ((at - gap) & mask))
            {
                (_keys[gap], _values[gap]) = (_keys[at], _values[at]);
                gap = at;
            }
        }
        (_keys[gap], _values[gap]) = (0, 0);
        _count--;
    }

    private void Grow()
    {
        (uint[] keys, int[] values) = (_keys, _values);
        _bits = BitOperations.Log2((uint)keys.Length) + 1;
        (_keys, _values) = (new uint[1 << _bits], new int[1 << _bits]);
        for (int at = 0; at < keys.Length; at++)
        {
            if (values[at] != 0)
            {
                int place = PlaceOf(keys[at]);
                (_keys[place], _values[place]) = (keys[at], values[at]);
            }
        }
    }
}
