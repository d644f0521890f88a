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
