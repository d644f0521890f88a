using Dateline.Annotation.Quotations;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>Finds statements that an outlet leaves out: a later report of it, long enough and in a language that is read, lacks them, and so does whatever else it has of the story.</summary>
/// <param name="words">What is known of words.</param>
internal sealed class OmissionFinder(WordKnowledge words)
{
    /// <summary>Likeness of a sentence to a rendering from which it may carry the statement in other words, in millionths; and of two renderings from which they tell the same.</summary>
    private const int MayCarry = 350_000;

    /// <summary>Weight of words that such a sentence shares at the least.</summary>
    private const int LeastShared = 5_000;

    /// <summary>Share of what a rendering's words tell from which a report that has them, wherever they stand, may carry the statement over several sentences; in hundredths.</summary>
    private const int MayBeSpread = 60;

    /// <summary>Renderings that reports are held against.</summary>
    private const int MostRenderings = 3;

    /// <summary>Renderings that are held against each other.</summary>
    private const int MostTold = 12;

    /// <summary>The omissions, in the order of the statements.</summary>
    public IReadOnlyList<Omission> Find(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<StatementComparison> statements, LaterReports later, Recall recall, CancellationToken cancellation)
    {
        Dictionary<string, int> numbers = sorted.Select((report, at) => (report.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        ulong[] ids = [.. sorted.Select(report => WordHash.Of(report.Id))];
        List<Omission> omissions = [];
        foreach (Statement statement in statements.Select(statement => statement.Statement).Where(statement => statement.Renderings.Count > 1))
        {
            cancellation.ThrowIfCancellationRequested();
            ToldReport[] carriers = [.. statement.Renderings.Select(rendering => rendering.ReportId).Distinct().Select(id => sorted[numbers[id]]).Where(report => report.Stands)];
            if (!later.Than(carriers, carriers).Any() || !IsFact(statement, sorted, numbers))
            {
                continue;
            }
            ulong asked = Asked(statement);
            string[] omitting = [.. later.Than(Agreeing(statement, sorted, texts, numbers), carriers).Where(at => !recall.Carries(WordHash.Joined(asked, ids[at]), () => MayHave(statement, sorted, texts, numbers, at))).Select(at => sorted[at].Id)];
            if (omitting.Length > 0)
            {
                omissions.Add(Make(statement, carriers, omitting, sorted, numbers));
            }
        }
        return omissions;
    }

    private static ulong Asked(Statement statement) =>
        statement.Renderings.Take(MostRenderings).Aggregate(0UL, (hash, rendering) => WordHash.Joined(WordHash.Joined(hash, WordHash.Of(rendering.ReportId)), WordHash.Of(string.Join(' ', rendering.Spans))));

    // Whether somebody claims something: a question claims nothing, nor do words without a verb.
    private static bool IsFact(Statement statement, IReadOnlyList<ToldReport> sorted, Dictionary<string, int> numbers)
    {
        bool hasVerb = false;
        foreach (Rendering rendering in statement.Renderings.Take(MostTold))
        {
            Reading reading = sorted[numbers[rendering.ReportId]].Reading;
            string text = reading.Report.Text.Value;
            if (rendering.Spans.Any(span => text[span.End - 1] == '?' || (span.End < text.Length && text[span.End] == '?')))
            {
                return false;
            }
            hasVerb = hasVerb || Claims(rendering, reading.Analysis.Tokens);
        }
        return hasVerb;
    }

    private static bool Claims(Rendering rendering, TokenTable tokens) => !tokens.HasTrees || rendering.Spans.Any(span => HasVerb(tokens, span));

    private static bool HasVerb(TokenTable tokens, TextSpan span)
    {
        for (int token = tokens.At(span.Start); token < tokens.Count && tokens.Span(token).Start < span.End; token++)
        {
            if (tokens.Upos(token) is "VERB" or "AUX")
            {
                return true;
            }
        }
        return false;
    }

    // The reports that stand and have a rendering which tells the same as that of another: who only took up another half of it is no second witness.
    private IEnumerable<ToldReport> Agreeing(Statement statement, IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, Dictionary<string, int> numbers)
    {
        Rendering[] told = [.. statement.Renderings.Where(rendering => sorted[numbers[rendering.ReportId]].Stands).Take(MostTold)];
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of([.. told.Select(rendering => Run(rendering, texts[numbers[rendering.ReportId]]))], words);
        return Enumerable.Range(0, told.Length)
            .Where(one => Enumerable.Range(0, told.Length).Any(other => told[other].ReportId != told[one].ReportId && UtteranceSimilarity.Of(terms[one], terms[other], words, 0) >= MayCarry))
            .Select(at => told[at].ReportId).Distinct().Select(id => sorted[numbers[id]]);
    }

    private static IReadOnlyList<Word> Run(Rendering rendering, ReportWords text) =>
        [.. rendering.Spans.Select(text.Range).SelectMany(range => Enumerable.Range(range.First, range.End - range.First)).Select(at => text[at])];

    // Whether any sentence of the report, or all of them together, share so many words with a rendering that they may tell the same.
    private bool MayHave(Statement statement, IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, Dictionary<string, int> numbers, int report)
    {
        List<IReadOnlyList<Word>> runs = [.. statement.Renderings.Take(MostRenderings).Select(rendering => Run(rendering, texts[numbers[rendering.ReportId]]))];
        int own = runs.Count;
        foreach (Sentence sentence in sorted[report].Reading.Analysis.Sentences)
        {
            (int first, int end) = texts[report].Range(sentence.Span);
            runs.Add([.. Enumerable.Range(first, end - first).Select(at => texts[report][at])]);
        }
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of(runs, words);
        if (Enumerable.Range(own, runs.Count - own).Any(at => Enumerable.Range(0, own).Any(rendering => UtteranceSimilarity.Of(terms[rendering], terms[at], words, LeastShared) >= MayCarry)))
        {
            return true;
        }
        HashSet<ulong> all = [.. terms.Skip(own).SelectMany(sentence => sentence.Terms).Select(term => term.Key)];
        return terms.Take(own).Any(rendering => rendering.Terms.Sum(term => all.Contains(term.Key) ? (long)term.Weight : 0) * 100 >= rendering.Weight * MayBeSpread && rendering.Weight > 0);
    }

    private static Omission Make(Statement statement, ToldReport[] carriers, string[] omitting, IReadOnlyList<ToldReport> sorted, Dictionary<string, int> numbers)
    {
        Rendering[] standing = [.. statement.Renderings.Where(rendering => sorted[numbers[rendering.ReportId]].Stands)];
        Rendering first = standing.FirstOrDefault(rendering => Claims(rendering, sorted[numbers[rendering.ReportId]].Reading.Analysis.Tokens)) ?? standing[0];
        Report report = sorted[numbers[first.ReportId]].Report;
        string Characters(TextSpan span) => span.End <= report.Text.Length ? report.Text[span].Replace('\n', ' ') : "";
        Quotation? quotation = sorted[numbers[first.ReportId]].Reading.Quotations.FirstOrDefault(found => found.Id == first.QuotationId);
        string fact = $"{statement.Actor?.Name ?? "Somebody"}{SpokenWords.Introduced(quotation, Characters)}{SpokenWords.Of(quotation, first.Spans, Characters)}";
        Evidence[] evidence = [.. statement.Renderings.SelectMany(rendering => rendering.Spans.Select(span => Evidence.Of(sorted[numbers[rendering.ReportId]].Report, span)))];
        return new Omission(fact, statement.Id, [.. carriers.Select(carrier => carrier.Id)], omitting, evidence);
    }
}
