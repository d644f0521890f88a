namespace Dateline.Language.Sentences;

/// <summary>Follows quotation marks through a block, so that a sentence end inside an open quotation is recorded.</summary>
internal struct QuotationDepth
{
    private int _open;
    private bool _lowOpen;

    /// <summary>Whether a quotation is open.</summary>
    public readonly bool IsOpen => _open > 0;

    /// <summary>Takes one token of the block.</summary>
    public void Take(ReadOnlySpan<char> token)
    {
        switch (token[0])
        {
            case '"':
                _open = _open > 0 ? _open - 1 : 1;
                break;
            case '„':
                _open++;
                _lowOpen = true;
                break;
            case '“':
                // Closes „…“, opens “…”.
                _open = _lowOpen && _open > 0 ? _open - 1 : _open + 1;
                _lowOpen = _lowOpen && _open > 0;
                break;
            case '”' or '»' or '」' or '』':
                _open = Math.Max(0, _open - 1);
                _lowOpen = _lowOpen && _open > 0;
                break;
            case '«' or '「' or '『':
                _open++;
                break;
            default:
                break;
        }
    }
}
