using Dateline.Annotation.Mentions;
using Dateline.Language;

namespace Dateline.Annotation.Events;

/// <summary>The mentions of a report that stand behind “to”, to be found in longer ones: in “doctors to Malta” what is sent and where to are two parties.</summary>
internal sealed class GoalMentions
{
    // Where each “to” begins, ascending, and the first end of the mentions behind it and behind all later ones.
    private readonly (int To, int End)[] _goals;

    /// <summary>Reads <paramref name="mentions"/> once.</summary>
    public GoalMentions(TokenTable tokens, IReadOnlyList<Mention> mentions)
    {
        List<(int To, int End)> goals = [];
        foreach (Mention mention in mentions)
        {
            int before = tokens.At(mention.Span.Start) - 1;
            before -= before > 0 && tokens.Form(before) is "the" ? 1 : 0;
            if (before > 0 && tokens.Form(before) is "to")
            {
                goals.Add((tokens.Span(before).Start, mention.Span.End));
            }
        }
        goals.Sort();
        for (int at = goals.Count - 2; at >= 0; at--)
        {
            goals[at] = (goals[at].To, Math.Min(goals[at].End, goals[at + 1].End));
        }
        _goals = [.. goals];
    }

    /// <summary>Whether one of them lies in <paramref name="outer"/> together with its “to”; a name is never parted.</summary>
    public bool LieIn(Mention outer)
    {
        if (outer is not { Name: null, Candidates.Count: 0 })
        {
            return false;
        }
        int low = 0;
        int high = _goals.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _goals[middle].To <= outer.Span.Start ? (middle + 1, high) : (low, middle);
        }
        return low < _goals.Length && _goals[low].End <= outer.Span.End;
    }
}
