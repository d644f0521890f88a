namespace Dateline.Grouping.Statements;

/// <summary>Finds several utterances in one quotation: a clause of it that others render by itself.</summary>
/// <param name="quotations">The quotations.</param>
/// <param name="measure">Measures a pair.</param>
/// <param name="model">Tells how likely a pair is of one utterance.</param>
internal sealed class ClauseSharing(IReadOnlyList<QuotedWords> quotations, PairMeasure measure, PairModel model)
{
    /// <summary>Mean likelihood from which a clause goes to other quotations than the rest, in millionths: it must be likelier than not.</summary>
    private const int Least = 500_000;

    /// <summary>Share of a clause's words that a quotation has for its set to be looked at, in thousandths.</summary>
    private const int LeastContained = 600;

    /// <summary>Quotations of a set that a clause is held against at most.</summary>
    private const int MostMembers = 12;

    /// <summary>Moves clauses to the sets that they belong to.</summary>
    /// <param name="sets">For each quotation the set of each of its clauses.</param>
    /// <param name="pairs">The pairs that were measured.</param>
    /// <param name="cancellation">Stops long work.</param>
    public void Share(int[][] sets, IReadOnlyList<QuotationPair> pairs, CancellationToken cancellation)
    {
        SortedDictionary<int, List<(int Quotation, int Clause)>> members = [];
        for (int at = 0; at < sets.Length; at++)
        {
            for (int clause = 0; clause < sets[at].Length; clause++)
            {
                members.TryAdd(sets[at][clause], []);
                members[sets[at][clause]].Add((at, clause));
            }
        }
        SortedDictionary<int, SortedSet<int>> others = [];
        foreach (QuotationPair pair in pairs.Where(pair => pair.Features[(int)PairFeature.ClauseContained] >= LeastContained))
        {
            Note(others, pair.One, sets[pair.Other]);
            Note(others, pair.Other, sets[pair.One]);
        }
        List<(int Quotation, int Clause, int Set)> moves = [];
        foreach ((int quotation, SortedSet<int> candidates) in others)
        {
            cancellation.ThrowIfCancellationRequested();
            moves.AddRange(Moves(quotation, sets[quotation], candidates, members));
        }
        moves.ForEach(move => sets[move.Quotation][move.Clause] = move.Set);
    }

    private IEnumerable<(int Quotation, int Clause, int Set)> Moves(int quotation, int[] own, SortedSet<int> candidates, SortedDictionary<int, List<(int, int)>> members)
    {
        for (int clause = 0; clause < Math.Min(quotations[quotation].ClauseWords.Length, own.Length); clause++)
        {
            QuotedWords part = quotations[quotation].Part(clause);
            long least = Math.Max(Least, Mean(part, members[own[clause]]));
            (long likelihood, int set) = candidates.Where(set => !own.Contains(set)).Select(set => (Likelihood: Mean(part, members[set]), set)).DefaultIfEmpty().MaxBy(pair => pair.Likelihood);
            if (likelihood > least)
            {
                yield return (quotation, clause, set);
            }
        }
    }

    private long Mean(QuotedWords part, List<(int Quotation, int Clause)> members)
    {
        (int Quotation, int Clause)[] others = [.. members.Where(other => quotations[other.Quotation].Report != part.Report).Take(MostMembers)];
        return others.Length == 0 ? 0 : others.GroupBy(other => other.Quotation).Sum(other => (long)other.Max(one => Likelihood(part, one))) / others.Select(other => other.Quotation).Distinct().Count();
    }

    private int Likelihood(QuotedWords part, (int Quotation, int Clause) other) =>
        ClauseLikelihood.Of(part, quotations[other.Quotation].ClauseWords.Length == 1 ? quotations[other.Quotation] : quotations[other.Quotation].Part(Math.Min(other.Clause, quotations[other.Quotation].ClauseWords.Length - 1)), measure, model);

    private void Note(SortedDictionary<int, SortedSet<int>> others, int quotation, int[] sets)
    {
        if (quotations[quotation].ClauseWords.Length > 1)
        {
            others.TryAdd(quotation, []);
            others[quotation].UnionWith(sets);
        }
    }
}
