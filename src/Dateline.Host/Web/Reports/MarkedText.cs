using Dateline.Host.Exports.Html;
using Dateline.Text;

namespace Dateline.Host.Web.Reports;

/// <summary>Writes a report's text with runs marked in place. Runs may overlap: the text is cut at every end of a run, so that the markup is flat and each character carries all its kinds. The work grows with the text and the marks, not with their product.</summary>
internal sealed class MarkedText
{
    /// <summary>Runs that may cover one character; further ones are left unmarked there, so that a text made to be overlapped costs no more than its length.</summary>
    private const int MostOpen = 32;

    private readonly string _text;
    private readonly TextMark[] _marks;
    private readonly TextSpan[] _asked;
    private int _nextMark;
    private int _nextAsked;
    private readonly List<TextMark> _open = [];
    private bool _hasLanded;

    /// <summary>Takes the marks of one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">The runs to mark, in any order.</param>
    /// <param name="asked">The runs that the reader asked for: shown above all others.</param>
    public MarkedText(string text, IEnumerable<TextMark> marks, IEnumerable<TextSpan> asked)
    {
        _text = text;
        _marks = [.. marks.Where(mark => !mark.Span.IsEmpty).OrderBy(mark => mark.Span).ThenBy(mark => mark.Kind)];
        _asked = Joined(asked);
    }

    /// <summary>The characters of <paramref name="run"/>. Runs must be asked for in the order of the text.</summary>
    public Markup Of(TextSpan run)
    {
        Markup markup = new();
        int at = run.Start;
        while (_nextAsked < _asked.Length && _asked[_nextAsked].Start < run.End)
        {
            TextSpan asked = _asked[_nextAsked];
            TextSpan here = new(Math.Clamp(asked.Start, at, run.End), Math.Clamp(asked.End, at, run.End));
            Plain(markup, new TextSpan(at, here.Start));
            if (asked.End >= at)
            {
                markup.Add($"<mark class=\"here\"{Landing()}>");
                Plain(markup, here);
                markup.Add($"</mark>");
            }
            at = here.End;
            if (asked.End > run.End)
            {
                break;
            }
            _nextAsked++;
        }
        Plain(markup, new TextSpan(at, run.End));
        return markup;
    }

    private Markup Landing()
    {
        Markup markup = new();
        if (!_hasLanded)
        {
            markup.Add($" id=\"{Addresses.Landing}\"");
            _hasLanded = true;
        }
        return markup;
    }

    private void Plain(Markup markup, TextSpan run)
    {
        for (int at = run.Start; at < run.End;)
        {
            _open.RemoveAll(mark => mark.Span.End <= at);
            for (; _nextMark < _marks.Length && _marks[_nextMark].Span.Start <= at; _nextMark++)
            {
                if (_marks[_nextMark].Span.End > at && _open.Count < MostOpen)
                {
                    _open.Add(_marks[_nextMark]);
                }
            }
            int end = _nextMark < _marks.Length ? Math.Min(run.End, _marks[_nextMark].Span.Start) : run.End;
            foreach (TextMark mark in _open)
            {
                end = Math.Min(end, mark.Span.End);
            }
            Segment(markup, new TextSpan(at, end));
            at = end;
        }
    }

    private void Segment(Markup markup, TextSpan run)
    {
        if (_open.Count == 0)
        {
            markup.Add($"{ShownControls.Of(_text.AsSpan(run.Start, run.Length))}");
            return;
        }
        string kinds = string.Join(' ', _open.Select(mark => mark.Kind).Distinct().Order().Select(kind => kind.ToString().ToLowerInvariant()));
        string? address = _open.FindLast(mark => mark.Address is not null).Address;
        Markup characters = ShownControls.Of(_text.AsSpan(run.Start, run.Length));
        if (address is null)
        {
            markup.Add($"<span class=\"{kinds}\">{characters}</span>");
            return;
        }
        markup.Add($"<a class=\"{kinds}\" href=\"{address}\">{characters}</a>");
    }

    // In order and apart from each other; runs that touch or overlap become one.
    private static TextSpan[] Joined(IEnumerable<TextSpan> spans)
    {
        List<TextSpan> joined = [];
        foreach (TextSpan span in spans.Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = joined[^1].Joined(span);
            }
            else
            {
                joined.Add(span);
            }
        }
        return [.. joined];
    }
}
