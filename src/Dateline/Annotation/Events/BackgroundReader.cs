using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Times;

namespace Dateline.Annotation.Events;

/// <summary>Tells which events belong to an earlier time than the report, and which are only asked about.</summary>
internal sealed class BackgroundReader(ReportWords words, StatusLexicon status)
{
    private const int MostAside = 60;
    private const int MostAsked = 30;

    /// <summary>Whether the sentence asks if the event at <paramref name="token"/> is so; what a question with “who”, “why” and the like asks about stands.</summary>
    public bool IsAsked(Clause clause, int token)
    {
        int last = clause.Sentence.EndToken - 1;
        while (last > token && words.IsQuotationMark(last))
        {
            last--;
        }
        if (!words.IsWord(last, "?"))
        {
            return false;
        }
        for (int before = token - 1; before >= clause.Sentence.FirstToken && before >= token - MostAsked; before--)
        {
            if (words.MentionAt(before) < 0 && status.Of("question", words.Lower(before)).Known)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether the words around the event put it into an earlier time: a year before the report's, “decades after”, or a past told beside a future.</summary>
    public bool IsBackground(Clause clause, int from, int end, int token, VerbUse? verb, TimeExpression? time, int? year)
    {
        if (time?.Form.Year is int told && !(words.Tokens.At(time.Span.Start) is > 0 and var since && words.IsWord(since - 1, "since")) && (year is int now ? told < now : time.Form.Month is null && verb is null or { IsPast: true }))
        {
            return true;
        }
        for (int at = from; at < end; at++)
        {
            if (words.MentionAt(at) < 0 && status.Opens(words.Lower(at)) && (status.Of("past-sign", words.Lower(at)).Known || at + 1 < end && status.Of("past-sign", $"{words.Lower(at)} {words.Lower(at + 1)}").Known))
            {
                return true;
            }
        }
        return IsAsideOfFuture(clause, token);
    }

    /// <summary>Whether the main clause tells of what is to come and the event stands behind a relative pronoun in it.</summary>
    private bool IsAsideOfFuture(Clause clause, int token)
    {
        VerbUse? main = clause.Main;
        if (main is null || main.Token >= token || !(main.IsToCome || status.Of("modal", main.Modal).Status == EventStatus.Planned || status.Of("verb", main.Verb) is { Status: EventStatus.Planned } && main.IsPassive))
        {
            return false;
        }
        for (int at = Math.Max(main.Token + 1, token - MostAside); at < token; at++)
        {
            if (words.IsQuotationMark(at) && !words.IsClitic(at))
            {
                // “‘I will not go,’ he told the square where they stood”: the future is another's words.
                return false;
            }
            if (words.MentionAt(at) < 0 && words.Is(at, WordClass.Relative) && !words.IsWord(at, "that") && !OfFuture(clause, at, token))
            {
                return true;
            }
        }
        return false;
    }

    private static bool OfFuture(Clause clause, int from, int token)
    {
        int next = clause.VerbBehind(from);
        return next < clause.Verbs.Count && clause.Verbs[next].Token <= token && clause.Verbs[next] is { IsPast: false };
    }
}
