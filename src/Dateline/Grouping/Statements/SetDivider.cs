namespace Dateline.Grouping.Statements;

/// <summary>
/// Divides sets in which a long quotation holds together what others render apart: where two of the others share nothing with each other but each a clause of its own with the long one,
/// its clauses are divided between them. A clause that only some of the renderings have stays with the rest.
/// </summary>
/// <param name="quotations">The quotations.</param>
/// <param name="measure">Measures a pair.</param>
/// <param name="model">Tells how likely a pair is of one utterance.</param>
internal sealed class SetDivider(IReadOnlyList<QuotedWords> quotations, PairMeasure measure, PairModel model)
{
    /// <summary>Likelihood from which two clauses render one utterance, in millionths.</summary>
    private const int Least = 500_000;

    /// <summary>Clauses of a set that are held against each other at most; a larger set stays whole.</summary>
    private const int MostClauses = 60;

    private readonly record struct Clause(int Quotation, int Number);

    /// <summary>For each quotation the set of each of its clauses: a number from the number of quotations on is a set that was divided off.</summary>
    public int[][] Divide(int[] sets, CancellationToken cancellation)
    {
        int[][] divided = [.. sets.Select((set, at) => Enumerable.Repeat(set, Math.Max(1, quotations[at].Clauses.Length)).ToArray())];
        int next = sets.Length;
        foreach (IGrouping<int, int> set in Enumerable.Range(0, sets.Length).GroupBy(at => sets[at]).Where(set => set.Count() > 2))
        {
            cancellation.ThrowIfCancellationRequested();
            Clause[] clauses = [.. set.SelectMany(at => Enumerable.Range(0, Math.Min(quotations[at].ClauseWords.Length, divided[at].Length)).Select(number => new Clause(at, number)))];
            if (clauses.Length > set.Count() && clauses.Length <= MostClauses)
            {
                Divide(clauses, divided, set.Key, ref next);
            }
        }
        return divided;
    }

    private void Divide(Clause[] clauses, int[][] divided, int set, ref int next)
    {
        int[] groups = Joined(clauses);
        int[][] kept = Kept(clauses, groups);
        if (kept.Length < 2)
        {
            return;
        }
        for (int group = 0; group < kept.Length; group++)
        {
            int name = group == 0 ? set : next++;
            foreach (int at in kept[group])
            {
                divided[clauses[at].Quotation][clauses[at].Number] = name;
            }
        }
        Follow(clauses, [.. kept.SelectMany(group => group)], divided);
    }

    // Components of clauses that are likely one; each is named by its first clause.
    private int[] Joined(Clause[] clauses)
    {
        QuotedWords[] parts = [.. clauses.Select(clause => quotations[clause.Quotation].ClauseWords.Length == 1 ? quotations[clause.Quotation] : quotations[clause.Quotation].Part(clause.Number))];
        int[] groups = [.. Enumerable.Range(0, clauses.Length)];
        for (int later = 1; later < clauses.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (parts[later].Report != parts[earlier].Report && groups[later] != groups[earlier] && ClauseLikelihood.Of(parts[later], parts[earlier], measure, model) >= Least)
                {
                    (int into, int from) = (Math.Min(groups[later], groups[earlier]), Math.Max(groups[later], groups[earlier]));
                    for (int at = 0; at < groups.Length; at++)
                    {
                        groups[at] = groups[at] == from ? into : groups[at];
                    }
                }
            }
        }
        return groups;
    }

    // The components of several reports that are rendered by more than what renders another one.
    private int[][] Kept(Clause[] clauses, int[] groups)
    {
        (int[] Clauses, HashSet<int> Holders)[] components =
        [
            .. Enumerable.Range(0, clauses.Length).GroupBy(at => groups[at]).Select(group => group.ToArray())
                .Where(group => group.Select(at => quotations[clauses[at].Quotation].Report).Distinct().Count() > 1)
                .Select(group => (group, group.Select(at => clauses[at].Quotation).ToHashSet())),
        ];
        return [.. components.Where((one, at) => !components.Where((other, place) => place != at && one.Holders.IsSubsetOf(other.Holders) && (one.Holders.Count < other.Holders.Count || place < at)).Any()).Select(one => one.Clauses)];
    }

    // Clauses of no component go with the one before them in their quotation, else with the one behind.
    private static void Follow(Clause[] clauses, HashSet<int> placed, int[][] divided)
    {
        foreach (IGrouping<int, int> quotation in Enumerable.Range(0, clauses.Length).GroupBy(at => clauses[at].Quotation))
        {
            int[] own = [.. quotation.Where(placed.Contains)];
            foreach (int at in quotation.Where(at => !placed.Contains(at) && own.Length > 0))
            {
                int beside = own.Where(other => other < at).DefaultIfEmpty(own[0]).Last();
                divided[quotation.Key][clauses[at].Number] = divided[quotation.Key][clauses[beside].Number];
            }
            for (int number = quotation.Count(); number < divided[quotation.Key].Length; number++)
            {
                divided[quotation.Key][number] = divided[quotation.Key][number - 1];
            }
        }
    }
}
