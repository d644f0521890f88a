using Dateline.Language;

namespace Dateline.Annotation.Quotations;

/// <summary>The tree of a line's words as far as quotations ask: heads, subjects, and how far each word's own part reaches. Built in one pass when first asked; places are token numbers.</summary>
internal sealed class LineTree
{
    private readonly TokenTable _tokens;
    private readonly int _from;
    private readonly int[] _heads;
    private readonly int[] _subjects;
    private readonly int[] _lasts;
    private readonly int[] _firsts;

    /// <summary>Reads the tree of the tokens from <paramref name="from"/> to before <paramref name="to"/>; heads outside count as none.</summary>
    public LineTree(TokenTable tokens, int from, int to)
    {
        (_tokens, _from) = (tokens, from);
        int count = Math.Max(to - from, 0);
        _heads = new int[count];
        _subjects = new int[count];
        _lasts = new int[count];
        _firsts = new int[count];
        Array.Fill(_subjects, -1);
        int[] left = new int[count];
        for (int i = 0; i < count; i++)
        {
            int head = tokens.Head(from + i) - from;
            _heads[i] = head >= 0 && head < count && head != i ? head : -1;
            (_firsts[i], _lasts[i]) = (i, i);
            if (_heads[i] < 0)
            {
                continue;
            }
            left[head]++;
            if (_subjects[head] < 0 && tokens.Relation(from + i).StartsWith("nsubj", StringComparison.Ordinal))
            {
                _subjects[head] = i;
            }
        }
        Spread(left);
    }

    /// <summary>The head of a token, or -1 for a root.</summary>
    public int Head(int token) => Holds(token) && _heads[token - _from] >= 0 ? _heads[token - _from] + _from : -1;

    /// <summary>The token's relation to its head; empty outside the line.</summary>
    public string Relation(int token) => Holds(token) ? _tokens.Relation(token) : "";

    /// <summary>The subject that the tree gives to a verb itself, or -1.</summary>
    public int Subject(int token) => Holds(token) && _subjects[token - _from] >= 0 ? _subjects[token - _from] + _from : -1;

    /// <summary>The first token of the part that a token heads.</summary>
    public int First(int token) => Holds(token) ? _firsts[token - _from] + _from : token;

    /// <summary>The last token of the part that a token heads.</summary>
    public int Last(int token) => Holds(token) ? _lasts[token - _from] + _from : token;

    private bool Holds(int token) => token >= _from && token < _from + _heads.Length;

    /// <summary>Gives each head the reach of what hangs on it, from the leaves up.</summary>
    private void Spread(int[] left)
    {
        Stack<int> leaves = [];
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] == 0)
            {
                leaves.Push(i);
            }
        }
        while (leaves.TryPop(out int leaf))
        {
            int head = _heads[leaf];
            if (head < 0)
            {
                continue;
            }
            _firsts[head] = Math.Min(_firsts[head], _firsts[leaf]);
            _lasts[head] = Math.Max(_lasts[head], _lasts[leaf]);
            if (--left[head] == 0)
            {
                leaves.Push(head);
            }
        }
    }
}
