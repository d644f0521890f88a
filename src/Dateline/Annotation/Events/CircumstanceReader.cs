using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Times;
using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Finds the time told with an event: the nearest in its clause.</summary>
internal sealed class CircumstanceReader(ReportWords words, IReadOnlyList<TimeExpression> times)
{
    private const int MostBefore = 60;
    private readonly TimeExpression[] _times = [.. times.OrderBy(time => time.Span)];

    /// <summary>The time expressions that lie in <paramref name="span"/>, in the order of the text.</summary>
    public IReadOnlyList<TimeExpression> Times(TextSpan span)
    {
        List<TimeExpression> found = [];
        for (int at = FirstAt(_times.Length, number => _times[number].Span.Start, span.Start); at < _times.Length && _times[at].Span.Start < span.End; at++)
        {
            found.Add(_times[at]);
        }
        return found;
    }

    /// <summary>The run in which circumstances of the predicate at <paramref name="trigger"/> may stand: from the verb before to the verb behind.</summary>
    public TextSpan Reach(Clause clause, int trigger, int start, bool verbal, int end)
    {
        int behind = clause.VerbBehind(trigger);
        int from = Math.Max(clause.Sentence.FirstToken, start - MostBefore);
        for (int before = behind - 1; before >= 0 && clause.Verbs[before].Token >= from; before--)
        {
            if (clause.Verbs[before].Token < start && clause.Verbs[before].IsFinite)
            {
                // What stands between two verbs belongs to the first, but for the second one's own subject.
                from = verbal ? start : clause.Verbs[before].Token;
                break;
            }
        }
        return new TextSpan(words.Tokens.Span(from).Start, Math.Max(words.Tokens.Span(from).Start, words.Tokens.Span(Math.Max(trigger, end - 1)).End));
    }

    /// <summary>
    /// The time expression nearest to <paramref name="trigger"/> among <paramref name="near"/>, those behind it first. How long something takes is no time;
    /// that of another noun (“Sunday's election”) and one that only tells since when count where there is no other.
    /// </summary>
    public TextSpan? When(IReadOnlyList<TimeExpression> near, int trigger)
    {
        int position = words.Tokens.Span(trigger).Start;
        TextSpan? before = null;
        TextSpan? since = null;
        foreach (TimeExpression time in near)
        {
            if (time.Form.IsLength || IsOfAnother(time.Span, trigger))
            {
                continue;
            }
            if (time.Form.Boundary == TimeBoundary.Since)
            {
                since ??= time.Span;
                continue;
            }
            if (time.Span.Start > position)
            {
                return time.Span;
            }
            before = time.Span;
        }
        return before ?? since;
    }

    // “Sunday's election” tells when the election is; “Sunday's attack” when the attack was.
    private bool IsOfAnother(TextSpan time, int trigger)
    {
        int next = words.Tokens.At(time.End);
        bool owns = next < words.Tokens.Count && words.Tokens.Span(next).Start == time.End && words.IsClitic(next);
        return owns && !(next < trigger && Enumerable.Range(next + 1, trigger - next - 1).All(token => words.Is(token, WordClass.Adjective | WordClass.Number)));
    }

    private static int FirstAt(int count, Func<int, int> start, int position)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = start(middle) < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
