namespace Dateline.Language.Numbers;

/// <summary>Adds up the words of one number, in thousandths: “two thousand three hundred and five”, “twenty-five”, “2.6 million”.</summary>
internal struct SpokenNumber
{
    /// <summary>Words of one number at most.</summary>
    public const int MostWords = 9;

    /// <summary>The largest number, in thousandths.</summary>
    public const long Most = 1_000_000_000_000_000;

    private const long Thousandths = 1000;

    // What a scale word has closed, what the next one multiplies, and the last scale word.
    private long _closed;
    private long _open;
    private long _scale;
    private bool _isDigits;

    /// <summary>The number so far.</summary>
    public readonly long Value => _closed + _open;

    /// <summary>Whether “and” may go on with it: “two hundred and five”, “three thousand and five”.</summary>
    public readonly bool TakesAnd => !_isDigits && Value > 0 && _scale <= 1000 && _open / Thousandths % 100 == 0;

    /// <summary>A number that begins with digits.</summary>
    public static SpokenNumber OfDigits(long thousandths) => new() { _open = thousandths, _isDigits = true };

    /// <summary>Takes the word for <paramref name="number"/> in. False where that begins another number, or the sum grows too large; nothing is changed then.</summary>
    public bool TryAdd(long number)
    {
        long below = _open / Thousandths % 100;
        if (number < 100)
        {
            bool isFit = (!_isDigits || _open == 0) && (below == 0 || (number < 10 && below >= 20 && below % 10 == 0));
            _open += isFit ? number * Thousandths : 0;
            return isFit;
        }
        if (number == 100)
        {
            bool isFit = _open < 100 * Thousandths;
            _open = isFit ? Math.Max(_open, Thousandths) * 100 : _open;
            return isFit;
        }
        // “a thousand million”: the scale multiplies what another one has closed.
        bool isWhole = _open == 0 && _closed > 0;
        long times = isWhole ? _closed : Math.Max(_open, Thousandths);
        if (times > Most / number || _closed > Most / 2 || (!isWhole && _scale != 0 && number >= _scale))
        {
            return false;
        }
        (_closed, _open, _scale) = (isWhole ? times * number : _closed + (times * number), 0, number);
        return true;
    }
}
