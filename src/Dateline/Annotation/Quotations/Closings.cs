using System.Buffers;
using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Where in one part a single mark can close, so that apostrophes and plural possessives are told apart from closing marks. Built in one pass from the end.</summary>
internal sealed class Closings
{
    private static readonly SearchValues<char> _single = SearchValues.Create("'’‘‚‛‹›");
    private readonly string _text;
    private readonly TextSpan _part;
    private readonly int[] _nextSure;
    private readonly int[] _nextAny;
    private readonly int[] _nextOpening;
    private readonly int _lastStraight;

    public Closings(string text, TextSpan part)
    {
        (_text, _part) = (text, part);
        bool any = text.AsSpan(part.Start, part.Length).ContainsAny(_single);
        _lastStraight = text.LastIndexOf('"', Math.Max(part.End - 1, 0), Math.Max(part.Length, 0));
        _nextSure = new int[any ? part.Length + 1 : 0];
        _nextAny = new int[_nextSure.Length];
        _nextOpening = new int[_nextSure.Length];
        if (!any)
        {
            return;
        }
        _nextSure[^1] = _nextAny[^1] = _nextOpening[^1] = int.MaxValue;
        for (int at = part.End - 1; at >= part.Start; at--)
        {
            int i = at - part.Start;
            bool closes = text[at] is '\'' or '’' or '‘' or '›' or '‹' && EndsWord(at);
            _nextAny[i] = closes ? at : _nextAny[i + 1];
            _nextSure[i] = closes && IsSure(at) ? at : _nextSure[i + 1];
            _nextOpening[i] = text[at] is '‘' or '‚' && !closes ? at : _nextOpening[i + 1];
        }
    }

    /// <summary>Whether the single mark stands inside a word, or before a shortened year (’90s).</summary>
    public bool IsApostrophe(TextSpan run)
    {
        bool before = run.Start > _part.Start && char.IsLetterOrDigit(_text[run.Start - 1]);
        bool after = run.End < _part.End && char.IsLetterOrDigit(_text[run.End]);
        bool year = run.End + 1 < _part.End && char.IsAsciiDigit(_text[run.End]) && char.IsAsciiDigit(_text[run.End + 1])
            && (run.End + 2 >= _part.End || _text[run.End + 2] == 's' || !char.IsLetterOrDigit(_text[run.End + 2]) && !IsClosedLater(run.End));
        return before && after || !before && year && _text[run.Start] is not '‘' and not '‚';
    }

    /// <summary>Whether a mark that could close stands behind <paramref name="from"/>.</summary>
    public bool IsClosedLater(int from) => _nextAny.Length > 0 && _nextAny[from - _part.Start] != int.MaxValue;

    /// <summary>Whether the mark at <paramref name="run"/> closes a single quotation: a possible plural possessive closes only where no surer mark follows before the next opening one.</summary>
    public bool CanClose(TextSpan run)
    {
        if (!EndsWord(run.Start) && _text[run.Start] is not ('›' or '‹'))
        {
            return false;
        }
        int i = run.End - _part.Start;
        return _nextSure.Length == 0 || IsSure(run.Start) || _nextSure[i] == int.MaxValue || _nextSure[i] > _nextOpening[i];
    }

    /// <summary>Whether no straight double mark follows.</summary>
    public bool IsLastStraight(int at) => at >= _lastStraight;

    private bool EndsWord(int at) =>
        at > _part.Start && !char.IsWhiteSpace(_text[at - 1]) && (at + 1 >= _part.End || !char.IsLetterOrDigit(_text[at + 1]));

    private bool IsSure(int at) =>
        _text[at - 1] is not ('s' or 'S' or 'z' or 'x') || at + 1 >= _part.End || !char.IsWhiteSpace(_text[at + 1]);
}
