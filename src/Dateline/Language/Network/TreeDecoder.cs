using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>
/// Heads from scores: each word takes its best head; then the tree is mended to have one root and no circle, each time by the
/// change that costs least. Steps are at most the square of the words, and a sentence has a bounded number of words.
/// </summary>
internal sealed class TreeDecoder(int mostWords)
{
    private readonly int[] _mark = new int[mostWords];
    private readonly bool[] _inCircle = new bool[mostWords];
    private readonly bool[] _below = new bool[mostWords];

    /// <summary>Fills <paramref name="heads"/>: numbers of words, or <paramref name="count"/> for the root.</summary>
    /// <param name="scores">A row a word, <paramref name="stride"/> long: its score below each word, then below the root.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="count">Words.</param>
    /// <param name="heads">Where the heads go.</param>
    public void Decode(ReadOnlySpan<int> scores, int stride, int count, Span<int> heads)
    {
        for (int i = 0; i < count; i++)
        {
            heads[i] = Best(scores.Slice(i * stride, count + 1));
        }

        int root = KeepOneRoot(scores, stride, count, heads);
        for (int round = 0; round < count; round++)
        {
            int circle = FindCircle(count, heads);
            if (circle < 0)
            {
                return;
            }

            BreakCircle(scores, stride, count, heads, circle, root);
        }
    }

    /// <summary>Place of the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        if (scores.Length < Vector256<int>.Count)
        {
            int best = 0;
            for (int i = 1; i < scores.Length; i++)
            {
                best = scores[i] > scores[best] ? i : best;
            }

            return best;
        }

        Vector256<int> highest = Vector256.Create(scores[^Vector256<int>.Count..]);
        for (int i = 0; i + Vector256<int>.Count < scores.Length; i += Vector256<int>.Count)
        {
            highest = Vector256.Max(highest, Vector256.Create(scores[i..]));
        }

        Vector128<int> half = Vector128.Max(highest.GetLower(), highest.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return scores.IndexOf(Math.Max(half[0], half[1]));
    }

    private static int KeepOneRoot(ReadOnlySpan<int> scores, int stride, int count, Span<int> heads)
    {
        int root = -1;
        for (int i = 0; i < count; i++)
        {
            if (heads[i] == count && (root < 0 || LossOfRoot(scores, stride, count, i) > LossOfRoot(scores, stride, count, root)))
            {
                root = i;
            }
        }

        for (int i = 0; root < 0 && i < count; i++)
        {
            root = i;
        }

        for (int i = 0; i < count && heads[root] != count; i++)
        {
            int row = i * stride;
            int kept = root * stride;
            root = scores[row + count] - scores[row + heads[i]] > scores[kept + count] - scores[kept + heads[root]] ? i : root;
        }

        for (int i = 0; i < count; i++)
        {
            heads[i] = i == root ? count : heads[i] == count ? Best(scores.Slice(i * stride, count)) : heads[i];
        }

        return root;
    }

    // What a word loses if it may not be the root.
    private static int LossOfRoot(ReadOnlySpan<int> scores, int stride, int count, int word)
    {
        ReadOnlySpan<int> row = scores.Slice(word * stride, count + 1);
        return row[count] - row[Best(row[..count])];
    }

    private int FindCircle(int count, ReadOnlySpan<int> heads)
    {
        _mark.AsSpan(0, count).Clear();
        for (int i = 0; i < count; i++)
        {
            int at = i;
            while (at != count && _mark[at] == 0)
            {
                _mark[at] = i + 1;
                at = heads[at];
            }

            if (at != count && _mark[at] == i + 1)
            {
                return at;
            }
        }

        return -1;
    }

    private void BreakCircle(ReadOnlySpan<int> scores, int stride, int count, Span<int> heads, int circle, int root)
    {
        _inCircle.AsSpan(0, count).Clear();
        for (int at = circle; !_inCircle[at]; at = heads[at])
        {
            _inCircle[at] = true;
        }

        MarkBelow(count, heads);
        (int word, int head, int gain) = (circle, root, int.MinValue);
        for (int i = 0; i < count; i++)
        {
            int row = i * stride;
            for (int j = 0; _inCircle[i] && j < count; j++)
            {
                if (!_below[j] && scores[row + j] - scores[row + heads[i]] > gain)
                {
                    (word, head, gain) = (i, j, scores[row + j] - scores[row + heads[i]]);
                }
            }
        }

        heads[word] = head;
    }

    // Words that hang, however far down, from the circle: none of them can carry it.
    private void MarkBelow(int count, ReadOnlySpan<int> heads)
    {
        for (int i = 0; i < count; i++)
        {
            int at = i;
            for (int steps = 0; at != count && !_inCircle[at] && steps < count; steps++)
            {
                at = heads[at];
            }

            _below[i] = at != count;
        }
    }
}
