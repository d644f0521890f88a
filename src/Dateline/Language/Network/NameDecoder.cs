namespace Dateline.Language.Network;

/// <summary>The best legal sequence of name labels (BILOU) of a sentence, by dynamic programming over integer scores.</summary>
internal sealed class NameDecoder
{
    private readonly bool[] _allowed;
    private readonly bool[] _opens;
    private readonly int _labels;
    private readonly int[] _back;
    private int[] _scores;
    private int[] _next;

    public NameDecoder(IReadOnlyList<string> labels, int mostWords)
    {
        _labels = labels.Count;
        _opens = [.. labels.Select(label => label[0] is 'B' or 'I')];
        _allowed = new bool[_labels * _labels];
        for (int a = 0; a < _labels; a++)
        {
            for (int b = 0; b < _labels; b++)
            {
                bool continues = labels[b][0] is 'I' or 'L';
                _allowed[(a * _labels) + b] = _opens[a] ? continues && labels[a][1..] == labels[b][1..] : !continues;
            }
        }

        (_back, _scores, _next) = (new int[mostWords * _labels], new int[_labels], new int[_labels]);
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
            for (int label = 0; label < _labels; label++)
            {
                int from = word == 0 ? 0 : BestBefore(label);
                _back[(word * _labels) + label] = from;
                bool legal = word > 0 || _allowed[label];
                _next[label] = legal ? (word == 0 ? 0 : _scores[from]) + (own[label] >> 8) : int.MinValue / 2;
            }

            (_scores, _next) = (_next, _scores);
        }

        int best = 0;
        for (int label = 1; label < _labels; label++)
        {
            best = !_opens[label] && _scores[label] > _scores[best] ? label : best;
        }

        for (int word = count - 1; word >= 0; word--)
        {
            names[word] = (byte)best;
            best = _back[(word * _labels) + best];
        }
    }

    private int BestBefore(int label)
    {
        int best = -1;
        for (int before = 0; before < _labels; before++)
        {
            if (_allowed[(before * _labels) + label] && (best < 0 || _scores[before] > _scores[best]))
            {
                best = before;
            }
        }

        return best;
    }
}
