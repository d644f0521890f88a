using Dateline.Annotation.Events.Grammar;

namespace Dateline.Annotation.Events;

/// <summary>Tells what is denied by a word other than “not” beside the verb.</summary>
internal sealed class NegationReader(ReportWords words)
{
    private const int MostBefore = 12;
    private const int MostBeforeNoun = 4;

    /// <summary>Whether “no” stands before the noun at <paramref name="token"/>: “made no new offer”.</summary>
    public bool IsNone(int token)
    {
        int before = token - 1;
        while (before > 0 && before > token - MostBeforeNoun && words.MentionAt(before) < 0 && words.Is(before, WordClass.Adjective))
        {
            before--;
        }
        return before >= 0 && words.MentionAt(before) < 0 && words.IsWord(before, "no");
    }

    /// <summary>“no indication that they were thrown overboard”: what “no” takes from the noun before “that”.</summary>
    public bool IsUnfounded(Clause clause, VerbUse verb)
    {
        int first = Math.Max(clause.Sentence.FirstToken, verb.Start - MostBefore);
        for (int before = verb.Start - 1; before > first; before--)
        {
            if (words.MentionAt(before) >= 0)
            {
                continue;
            }
            if (words.IsWord(before, "that"))
            {
                int noun = before - 1;
                while (noun > first && words.IsQuotationMark(noun))
                {
                    noun--;
                }
                return words.MentionAt(noun) < 0 && clause.VerbAt(noun) is null && noun - 1 >= clause.Sentence.FirstToken && words.IsWord(noun - 1, "no");
            }
            if (clause.VerbAt(before) is { IsFinite: true } || words.IsStop(before))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>“nobody came”, “none of the guards fired”: the subject of <paramref name="verb"/> is nobody.</summary>
    public bool OfSubject(Clause clause, VerbUse verb)
    {
        int before = verb.Start - 1;
        int first = Math.Max(clause.Sentence.FirstToken, before - 4);
        for (; before >= first; before--)
        {
            if (words.MentionAt(before) < 0 && words.Is(before, WordClass.Negation) && (!words.Is(before, WordClass.Coordinator) || words.IsWord(before, "nor")))
            {
                return clause.VerbAt(before) is null || clause.VerbAt(before) == verb;
            }
            if (clause.VerbAt(before) is not null || words.IsPunctuation(before))
            {
                return false;
            }
        }
        return false;
    }
}
