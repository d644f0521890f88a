using Dateline.Grouping;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>Finds statements that a later, full, readable report does not carry, nor its outlet's other reports of the story.</summary>
/// <param name="words">What is known of words.</param>
internal sealed class OmissionFinder(WordKnowledge words)
{
    /// <summary>Likeness of a sentence to a rendering from which it may carry the statement in other words, in millionths.</summary>
    private const int MayCarry = 350_000;

    /// <summary>Weight of words that such a sentence shares at the least.</summary>
    private const int LeastShared = 5_000;

    /// <summary>Renderings that sentences are held against.</summary>
    private const int MostRenderings = 3;

    /// <summary>The omissions, in the order of the statements.</summary>
    public IReadOnlyList<Omission> Find(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<StatementComparison> statements, LaterReports later, Recall recall, CancellationToken cancellation)
    {
        Dictionary<string, int> numbers = sorted.Select((report, at) => (report.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        ulong[] ids = [.. sorted.Select(report => WordHash.Of(report.Id))];
        List<Omission> omissions = [];
        foreach (Statement statement in statements.Select(statement => statement.Statement))
        {
            cancellation.ThrowIfCancellationRequested();
            ToldReport[] carriers = [.. statement.Renderings.Select(rendering => rendering.ReportId).Distinct().Select(id => sorted[numbers[id]]).Where(report => report.Stands)];
            ulong asked = Asked(statement);
            string[] omitting = [.. later.Than(carriers, carriers).Where(at => !recall.Carries(WordHash.Joined(asked, ids[at]), () => MayHave(statement, sorted, texts, numbers, at))).Select(at => sorted[at].Id)];
            if (omitting.Length > 0)
            {
                omissions.Add(Make(statement, carriers, omitting, sorted, numbers));
            }
        }
        return omissions;
    }

    private static ulong Asked(Statement statement) =>
        statement.Renderings.Take(MostRenderings).Aggregate(0UL, (hash, rendering) => WordHash.Joined(WordHash.Joined(hash, WordHash.Of(rendering.ReportId)), WordHash.Of(string.Join(' ', rendering.Spans))));

    // Whether any sentence of the report shares so many words with a rendering that it may tell the same.
    private bool MayHave(Statement statement, IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, Dictionary<string, int> numbers, int report)
    {
        List<IReadOnlyList<Word>> runs = [];
        foreach (Rendering rendering in statement.Renderings.Take(MostRenderings))
        {
            ReportWords text = texts[numbers[rendering.ReportId]];
            runs.Add([.. rendering.Spans.Select(text.Range).SelectMany(range => Enumerable.Range(range.First, range.End - range.First)).Select(at => text[at])]);
        }
        int own = runs.Count;
        foreach (Language.Sentence sentence in sorted[report].Reading.Analysis.Sentences)
        {
            (int first, int end) = texts[report].Range(sentence.Span);
            runs.Add([.. Enumerable.Range(first, end - first).Select(at => texts[report][at])]);
        }
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of(runs, words);
        return Enumerable.Range(own, runs.Count - own).Any(at => Enumerable.Range(0, own).Any(rendering => UtteranceSimilarity.Of(terms[rendering], terms[at], words, LeastShared) >= MayCarry));
    }

    private static Omission Make(Statement statement, ToldReport[] carriers, string[] omitting, IReadOnlyList<ToldReport> sorted, Dictionary<string, int> numbers)
    {
        Rendering first = statement.Renderings.First(rendering => sorted[numbers[rendering.ReportId]].Stands);
        Report report = sorted[numbers[first.ReportId]].Report;
        string fact = $"{statement.Actor?.Name ?? "Somebody"}: “{string.Join(" … ", first.Spans.Select(span => report.Text[span].Replace('\n', ' ')))}”";
        Evidence[] evidence = [.. statement.Renderings.SelectMany(rendering => rendering.Spans.Select(span => Evidence.Of(sorted[numbers[rendering.ReportId]].Report, span)))];
        return new Omission(fact, statement.Id, [.. carriers.Select(carrier => carrier.Id)], omitting, evidence);
    }
}
