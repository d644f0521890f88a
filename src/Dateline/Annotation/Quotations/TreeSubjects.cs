namespace Dateline.Annotation.Quotations;

/// <summary>Finds the subject of a cue verb by the sentence's tree: its own, or that of the verb that it goes on from.</summary>
internal static class TreeSubjects
{
    private const int MostSteps = 5;

    /// <summary>The items of the subject of the verb at <paramref name="verb"/>; empty where the tree gives none before it.</summary>
    public static (int First, int End) Of(Line line, int verb)
    {
        if (line.Tree is not { } tree || line[verb].Token < 0)
        {
            return (0, 0);
        }
        int token = line[verb].Token;
        for (int steps = 0; steps < MostSteps && token >= 0; steps++)
        {
            if (tree.Subject(token) is var subject and >= 0)
            {
                return Phrase(line, tree, subject, verb);
            }
            string relation = tree.Relation(token);
            if (relation is "acl" && tree.Head(token) is var noun && noun >= 0 && noun < token)
            {
                return Phrase(line, tree, noun, verb);
            }
            if (relation is not ("conj" or "xcomp" or "advcl" or "parataxis"))
            {
                break;
            }
            token = tree.Head(token);
        }
        return (0, 0);
    }

    /// <summary>
    /// The subject as the tree widens it: where it hangs the verb on a word further left, what the rules took for the subject is the last of its
    /// appositions (“One candidate, Ana Kos, the mayor of Tuzla, said”).
    /// </summary>
    public static Subject Widened(Line line, int verb, Subject subject)
    {
        if (line.Tree is not { } tree || line[verb].Token < 0 || line.IsHeadline || subject.Place == SubjectPlace.Elided || subject.Place == SubjectPlace.Named && (line.IsPersonal(subject.First) || IsSubject(line, tree, subject)))
        {
            return subject;
        }
        int head = tree.Subject(line[verb].Token);
        int at = head < 0 ? -1 : line.ItemOf(head);
        int limit = subject.Place == SubjectPlace.Named ? subject.First : verb;
        if (at < 0 || at >= limit || !line[at].IsWord || line[at].IsNumeric || line[at].Has(WordClasses.Relative | WordClasses.Time) || line.IsPersonal(at))
        {
            return subject;
        }
        int last = at;
        while (last + 1 < limit && (line[last + 1].IsWord || line.IsDot(last + 1)) && !line[last + 1].Has(WordClasses.Relative) && !line.IsFinite(last + 1))
        {
            last++;
        }
        (int first, int end) = NounPhrases.EndingAt(line, last);
        if (first > at || end <= at || first > 0 && line[first - 1].Has(WordClasses.Subordinator) || !IsWidened(line, end, limit, subject.Place == SubjectPlace.Named))
        {
            return subject;
        }
        int stop = subject.Place == SubjectPlace.Named ? subject.End : WithAppositions(line, end, verb);
        return subject with { Place = SubjectPlace.Named, First = first, End = stop, Edge = first };
    }

    /// <summary>The end of the mention with the appositions behind it, up to the verb or to an aside that belongs to the sentence.</summary>
    private static int WithAppositions(Line line, int end, int verb)
    {
        int close = verb;
        while (close > end && !line[close].Is(',') && !line[close].IsDash)
        {
            close--;
        }
        for (int at = end; at < close; at++)
        {
            Item next = line[at + 1];
            if (line[at].Is(',') && (next.Has(WordClasses.Relative | WordClasses.Preposition | WordClasses.Subordinator) || next.IsVerb(VerbForms.Gerund | VerbForms.Participle) && !next.IsCapital || line.IsAdverb(at + 1)))
            {
                return at;
            }
        }
        return close > end ? close : end;
    }

    /// <summary>Whether the tree itself takes the phrase for a subject of some verb rather than for what hangs on another name.</summary>
    private static bool IsSubject(Line line, LineTree tree, Subject subject)
    {
        for (int at = subject.First; at < subject.End; at++)
        {
            int head = line.ItemOf(tree.Head(line[at].Token));
            if (line[at].IsWord && (head < subject.First || head >= subject.End) && tree.Relation(line[at].Token).StartsWith("nsubj", StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether nothing but asides stands between the phrase and what was taken for the subject.</summary>
    private static bool IsWidened(Line line, int from, int to, bool named)
    {
        if (from >= to || !line[from].Is(',') && !line[from].Is('(') && !line[from].IsDash || named && !line[to - 1].Is(',') && !line[to - 1].IsDash)
        {
            return false;
        }
        bool relative = false;
        for (int at = from; at < to; at++)
        {
            relative = line[at].Has(WordClasses.Relative) || relative && !line[at].Is(',');
            if (line[at].Is(';') || line[at].Is(':') || line[at].Has(WordClasses.Conjunction) && line[at - 1].Is(',') || !relative && line.IsFinite(at) && line.IsAuxiliary(at))
            {
                return false;
            }
        }
        return true;
    }

    private static (int First, int End) Phrase(Line line, LineTree tree, int head, int verb)
    {
        int at = line.ItemOf(head);
        if (at < 0 || at >= verb || !line[at].IsWord || line.IsAuxiliary(at) || line[at].IsNumeric || line[at].Has(WordClasses.Relative | WordClasses.Reflexive | WordClasses.Time) && !line.IsPersonal(at))
        {
            return (0, 0);
        }
        int last = at;
        int reach = Math.Min(line.ItemOf(tree.Last(head)), verb - 1);
        for (int next = at + 1; next <= reach; next++)
        {
            if (!line[next].IsWord && !line.IsDot(next) || line[next].Has(WordClasses.Relative | WordClasses.Subordinator | WordClasses.Time) || line.IsFinite(next) || line[next].IsVerb(VerbForms.Gerund) && !line[next].IsCapital)
            {
                break;
            }
            last = next;
        }
        while (last > at && (line[last].Has(WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Determiner) || line.IsAdverb(last)))
        {
            last--;
        }
        (int first, int end) = NounPhrases.EndingAt(line, last);
        return first <= at && end > at ? (first, end) : (0, 0);
    }
}
