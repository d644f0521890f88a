using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>Finds headlines that tie a name to words of a statement which every account of the statement keeps apart.</summary>
/// <param name="words">What is known of words.</param>
internal sealed class HeadlineClaims(WordKnowledge words)
{
    /// <summary>Words from a name to what it is tied to, at most.</summary>
    private const int Near = 2;

    /// <summary>Words from the one to the other in the accounts, at the least.</summary>
    private const int Apart = 4;

    /// <summary>Letters that a name shares with its adjective (“Norway”, “Norwegian”).</summary>
    private const int NameLetters = 4;

    /// <summary>Telling words that a headline shares with a statement for it to speak of it.</summary>
    private const int LeastShared = 2;

    private static readonly System.Buffers.SearchValues<char> _parting = System.Buffers.SearchValues.Create(",;:–—.");

    /// <summary>The discrepancies, in the order of the reports; at most one a headline. Copies tell nothing that their originals do not.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<Discrepancy> Find(IReadOnlyDictionary<string, (ToldReport Report, ReportWords Words)> reports, IReadOnlyList<ToldReport> sorted, IReadOnlyList<Statement> statements, IReadOnlyDictionary<string, string> originals, CancellationToken cancellation)
    {
        ClaimedStatement[] told =
        [
            .. statements.Where(statement => statement.Renderings.Select(rendering => rendering.ReportId).Distinct().Count() > 1).Select(statement => new ClaimedStatement(statement, reports, words)),
        ];
        List<Discrepancy> found = [];
        foreach (ToldReport report in sorted)
        {
            cancellation.ThrowIfCancellationRequested();
            Part? headline = report.Report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline);
            if (headline is not null)
            {
                (int first, int end) = reports[report.Id].Words.Range(headline.Span);
                Word[] own = [.. Enumerable.Range(first, end - first).Select(at => reports[report.Id].Words[at])];
                found.AddRange(told.Where(statement => own.Where(word => !word.IsStop && statement.Has(word.Key)).DistinctBy(word => word.Key).Take(LeastShared).Count() == LeastShared)
                    .Select(statement => Tied(report, own, headline.Span, statement, reports, originals)).OfType<Discrepancy>().Take(1));
            }
        }
        return found;
    }

    private Discrepancy? Tied(ToldReport report, Word[] own, TextSpan headline, ClaimedStatement statement, IReadOnlyDictionary<string, (ToldReport Report, ReportWords Words)> reports, IReadOnlyDictionary<string, string> originals)
    {
        for (int at = 0; at < own.Length - 1; at++)
        {
            string name = words.Folded(own[at].Span.In(report.Report.Text.Value));
            if ((own[at].Traits & WordTraits.Capital) == 0 || own[at].IsStop || name.Length < NameLetters)
            {
                continue;
            }
            foreach (Word tied in own[(at + 1)..Math.Min(own.Length, at + Near + 1)].Where(word => !word.IsStop && statement.HasNear(word.Key) && IsTied(report, own[at].Span, word.Span)))
            {
                (ReportSpan Place, int Words)[] between = [.. statement.Between(name[..NameLetters], tied.Key, report.Id, headline)];
                if (between.Select(account => originals.GetValueOrDefault(account.Place.ReportId, account.Place.ReportId)).Distinct().Count() > 1 && between.All(account => account.Words > Apart))
                {
                    return Make(report, own[at].Span.Joined(tied.Span), statement.Statement.Id, between, reports);
                }
            }
        }
        return null;
    }

    // Nothing parts the two, and the second is no name of its own: a mention that holds both ties them.
    private static bool IsTied(ToldReport report, TextSpan name, TextSpan tied) =>
        report.Report.Text.Value.AsSpan(name.End, tied.Start - name.End).IndexOfAny(_parting) < 0 && !report.Reading.Mentions.Any(mention => mention.Span.Overlaps(tied) && !mention.Span.Overlaps(name));

    private static Discrepancy Make(ToldReport report, TextSpan claim, string statement, (ReportSpan Place, int Words)[] between, IReadOnlyDictionary<string, (ToldReport Report, ReportWords Words)> reports)
    {
        string shown = report.Report.Text[claim];
        DiscrepancyValue[] values =
        [
            new(new ReportSpan(report.Id, claim), shown),
            .. between.Select(account => new DiscrepancyValue(account.Place, reports[account.Place.ReportId].Report.Report.Text[account.Place.Span].Replace('\n', ' '))),
        ];
        return new Discrepancy(statement, "claim", DiscrepancyKind.SaysMore, values, $"The headline says “{shown}”; every account of the statement names the two apart.");
    }
}
