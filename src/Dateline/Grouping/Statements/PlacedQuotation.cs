using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>What a quotation gives to one set of quotations: all of it, or some of its clauses.</summary>
/// <param name="Whole">The quotation.</param>
/// <param name="Set">The set.</param>
/// <param name="Clauses">The clauses, in the order of the text.</param>
internal sealed record PlacedQuotation(QuotedWords Whole, int Set, IReadOnlyList<TextSpan> Clauses)
{
    /// <summary>The quotation in each set that its clauses are in; in the first alone where it is cut otherwise than the one of the same words whose clauses were placed.</summary>
    public static IEnumerable<PlacedQuotation> Of(QuotedWords quotation, int[] clauseSets)
    {
        TextSpan[] clauses = quotation.Clauses.Length == 0 ? [.. quotation.Quotation.Content] : quotation.Clauses;
        return clauses.Length != clauseSets.Length
            ? [new PlacedQuotation(quotation, clauseSets[0], clauses)]
            : Enumerable.Range(0, clauses.Length).GroupBy(clause => clauseSets[clause]).Select(set => new PlacedQuotation(quotation, set.Key, [.. set.Select(clause => clauses[clause])]));
    }
}
