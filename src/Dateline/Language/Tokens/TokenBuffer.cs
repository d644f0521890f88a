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

    public void Add(int start, int end)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        (_starts[Count], _ends[Count]) = (start, end);
        Count++;
    }
}
