namespace Dateline.Language.Network;

/// <summary>The best legal sequence of name labels (BILOU) of a sentence, by dynamic programming over integer scores.</summary>
internal sealed class NameDecoder
{
    private readonly int[][] _before;
    private readonly int[] _closed;
    private readonly int _labels;
    private readonly byte[] _back;
    private int[] _scores;
    private int[] _next;

    public NameDecoder(IReadOnlyList<string> labels, int mostWords)
    {
        _labels = labels.Count;
        _closed = [.. Enumerable.Range(0, _labels).Where(label => labels[label][0] is not ('B' or 'I'))];

        // Only an open name of the same kind goes on; every other label stands behind a closed one, and has no list of its own.
        _before = [.. labels.Select(label => label[0] is 'I' or 'L'
            ? Enumerable.Range(0, _labels).Where(before => labels[before][0] is 'B' or 'I' && labels[before][1..] == label[1..]).ToArray()
            : [])];
        (_back, _scores, _next) = (new byte[mostWords * _labels], new int[_labels], new int[_labels]);
    }

    /// <summary>Fills <paramref name="names"/> with a label number a word. Label 0 is outside.</summary>
    /// <param name="sums">Scores, a row a word, <paramref name="width"/> long; the names' scores begin at <paramref name="offset"/>.</param>
    /// <param name="count">Words, at least one.</param>
    /// <param name="width">Length of a row.</param>
    /// <param name="offset">Where the names begin in a row.</param>
    /// <param name="names">Where the labels go.</param>
    public void Decode(ReadOnlySpan<int> sums, int count, int width, int offset, Span<byte> names)
    {
        for (int word = 0; word < count; word++)
        {
            ReadOnlySpan<int> own = sums.Slice((word * width) + offset, _labels);
            int closed = word == 0 ? 0 : Best(_closed);
            for (int label = 0; label < _labels; label++)
            {
                int[] before = _before[label];
                int from = word == 0 || before.Length == 0 ? closed : Best(before);
                _back[(word * _labels) + label] = (byte)from;
                int sum = word > 0 ? _scores[from] : before.Length == 0 ? 0 : int.MinValue / 2;
                _next[label] = sum + (own[label] >> 8);
            }

            (_scores, _next) = (_next, _scores);
        }

        int best = Best(_closed);
        for (int word = count - 1; word >= 0; word--)
        {
            names[word] = (byte)best;
            best = _back[(word * _labels) + best];
        }
    }

    private int Best(int[] labels)
    {
        int best = labels[0];
        for (int i = 1; i < labels.Length; i++)
        {
            best = _scores[labels[i]] > _scores[best] ? labels[i] : best;
        }

        return best;
    }
}
