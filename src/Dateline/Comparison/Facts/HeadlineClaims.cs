using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>Finds headlines and leads that tie a name to words of a statement which every account of the statement keeps apart.</summary>
/// <param name="words">What is known of words.</param>
internal sealed class HeadlineClaims(WordKnowledge words)
{
    /// <summary>Words between a name and what it is tied to, at most.</summary>
    private const int Near = 2;

    /// <summary>Words between the two in the accounts, at the least.</summary>
    private const int Apart = 4;

    /// <summary>Letters that a name shares with its adjective (“Norway”, “Norwegian”).</summary>
    private const int NameLetters = 4;

    /// <summary>The discrepancies, in the order of the reports.</summary>
    public IReadOnlyList<Discrepancy> Find(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<Statement> statements)
    {
        Dictionary<string, int> numbers = sorted.Select((report, at) => (report.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        List<Discrepancy> found = [];
        for (int report = 0; report < sorted.Count; report++)
        {
            Part? headline = sorted[report].Report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline);
            if (headline is not null)
            {
                found.AddRange(statements.Where(statement => statement.Renderings.Select(rendering => rendering.ReportId).Distinct().Count() > 1)
                    .Select(statement => Tied(sorted[report], texts[report], headline.Span, statement, sorted, texts, numbers)).OfType<Discrepancy>().Take(1));
            }
        }
        return found;
    }

    private Discrepancy? Tied(ToldReport report, ReportWords text, TextSpan headline, Statement statement, IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, Dictionary<string, int> numbers)
    {
        (int first, int end) = text.Range(headline);
        Rendering[] accounts = [.. statement.Renderings.Where(rendering => rendering.ReportId != report.Id || !rendering.Spans.Any(headline.Overlaps))];
        for (int at = first; at < end - 1; at++)
        {
            string name = words.Folded(text[at].Span.In(report.Report.Text.Value));
            if ((text[at].Traits & WordTraits.Capital) == 0 || text[at].IsStop || name.Length < NameLetters)
            {
                continue;
            }
            for (int other = at + 1; other < Math.Min(end, at + Near + 1); other++)
            {
                ReportSpan[] apart = text[other].IsStop ? [] : [.. accounts.Select(account => Apartness(account, name[..NameLetters], text[other].Key, sorted[numbers[account.ReportId]], texts[numbers[account.ReportId]])).OfType<ReportSpan>()];
                if (apart.Length > 1 && apart.Select(place => place.ReportId).Distinct().Count() > 1 && !accounts.Any(account => AreTied(account, name[..NameLetters], text[other].Key, sorted[numbers[account.ReportId]], texts[numbers[account.ReportId]])))
                {
                    TextSpan claim = text[at].Span.Joined(text[other].Span);
                    string shown = claim.In(report.Report.Text.Value);
                    DiscrepancyValue[] values = [new(new ReportSpan(report.Id, claim), shown), .. apart.Select(place => new DiscrepancyValue(place, place.Span.In(sorted[numbers[place.ReportId]].Report.Text.Value).Replace('\n', ' ')))];
                    return new Discrepancy(statement.Id, "claim", DiscrepancyKind.SaysMore, values, $"The headline says “{shown}”; every account of the statement names the two apart.");
                }
            }
        }
        return null;
    }

    // The run from the word to the name where both stand in the account, far enough from each other.
    private ReportSpan? Apartness(Rendering account, string name, ulong key, ToldReport report, ReportWords text)
    {
        (int place, int named) = Places(account, name, key, report, text);
        return place >= 0 && named >= 0 && Math.Abs(place - named) > Apart ? new ReportSpan(report.Id, text[Math.Min(place, named)].Span.Joined(text[Math.Max(place, named)].Span)) : null;
    }

    private bool AreTied(Rendering account, string name, ulong key, ToldReport report, ReportWords text)
    {
        (int place, int named) = Places(account, name, key, report, text);
        return place >= 0 && named >= 0 && Math.Abs(place - named) <= Apart;
    }

    private (int Place, int Named) Places(Rendering account, string name, ulong key, ToldReport report, ReportWords text)
    {
        int[] places = [.. account.Spans.Select(text.Range).SelectMany(range => Enumerable.Range(range.First, range.End - range.First))];
        int place = Array.Find(places, at => text[at].Key == key || words.AreNear(text[at].Key, key)) is var found && found > 0 ? found : -1;
        int named = Array.Find(places, at => (text[at].Traits & WordTraits.Capital) != 0 && words.Folded(text[at].Span.In(report.Report.Text.Value)).StartsWith(name, StringComparison.Ordinal)) is var other && other > 0 ? other : -1;
        return (place, named);
    }
}
