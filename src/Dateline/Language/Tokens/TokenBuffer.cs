namespace Dateline.Language.Tokens;

/// <summary>Ends of tokens as they are found: two arrays that grow, no object a token.</summary>
internal sealed class TokenBuffer(int capacity)
{
    private int[] _starts = new int[capacity];
    private int[] _ends = new int[capacity];

    /// <summary>Tokens so far.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>Makes a table of the tokens, which takes the arrays over: the buffer must not be used any more.</summary>
    public TokenTable ToTable(string text) => new(text, _starts, _ends, Count);

    public void Add(int start, int end)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count + (Count / 4) + 16);
            Array.Resize(ref _ends, Count + (Count / 4) + 16);
        }

        (_starts[Count], _ends[Count]) = (start, end);
        Count++;
    }
}
