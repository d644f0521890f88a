using Dateline.Comparison.Differences;
using Dateline.Comparison.Discrepancies;
using Dateline.Comparison.Facts;
using Dateline.Grouping;
using Dateline.Grouping.Occurrences;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;

namespace Dateline.Comparison;

/// <summary>Tells one story: which statements its reports share and where they differ. Safe to share between threads.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of how words change a meaning.</param>
public sealed class StoryComparer(WordKnowledge words, WordingKnowledge wording)
{
    /// <summary>Reports from which a story is large enough for its telling to be remembered; below, telling it anew takes no longer than to remember.</summary>
    private const int LeastRemembered = 50;

    private readonly StatementGrouper _statements = new(words);
    private readonly StatementComparer _comparer = new(words, wording);
    private readonly OccurrenceGrouper _occurrences = new(words);
    private readonly ValueDiscrepancies _values = new(words, wording, wording.Values, ValueModel.Embedded());
    private readonly HeadlineClaims _claims = new(words);
    private readonly OmissionFinder _omissions = new(words);
    private readonly OccurrenceOmissions _untold = new(words);

    /// <summary>Compares the reports of <paramref name="story"/>. The order of <paramref name="reports"/> does not matter.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reports">Its reports with what their company adds.</param>
    /// <param name="copies">Copies among them; a copy is no independent origin and omits nothing of its own.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryComparison Compare(Story story, IReadOnlyList<ToldReport> reports, IReadOnlyList<Copy> copies, CancellationToken cancellation = default) =>
        Compare(story, reports, copies, [], cancellation);

    /// <summary>The same, with what was worked out when reports of the story were told before; it changes no answer.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reports">Its reports with what their company adds.</param>
    /// <param name="copies">Copies among them.</param>
    /// <param name="before">Memories of stories that reports of this one were in.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryComparison Compare(Story story, IReadOnlyList<ToldReport> reports, IReadOnlyList<Copy> copies, IReadOnlyList<StoryMemory> before, CancellationToken cancellation = default)
    {
        Recall recall = new(before);
        IReadOnlyList<ToldReport> sorted = ReportOrder.Sorted(reports);
        ReportWords[] texts = [.. sorted.Select(report => ReportWords.Read(report.Report, words))];
        Dictionary<string, (ToldReport Report, ReportWords Words)> byId = sorted.Zip(texts).ToDictionary(pair => pair.First.Id, StringComparer.Ordinal);
        IReadOnlyDictionary<string, ReportAnnotations> annotations = ReportAnnotations.ById(sorted);
        Dictionary<string, string> originals = copies.ToDictionary(copy => copy.ReportId, copy => copy.Of, StringComparer.Ordinal);
        List<StatementComparison> statements = [];
        foreach (Statement statement in _statements.Group(sorted, texts, recall, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            statements.Add(_comparer.Compare(statement, byId, annotations, originals));
        }
        StatementComparison[] ordered = [.. statements.Select((statement, at) => (statement, at)).OrderByDescending(pair => Reports(pair.statement)).ThenBy(pair => Consequence(pair.statement)).ThenBy(pair => pair.at).Select(pair => pair.statement)];
        Statement[] told = [.. statements.Select(statement => statement.Statement)];
        IReadOnlyList<Occurrence> occurrences = _occurrences.Group(sorted, texts, told, cancellation);
        HashSet<string> standing = [.. sorted.Where(report => report.Stands).Select(report => report.Id)];
        IReadOnlyList<Discrepancy> discrepancies = StandingAccounts.Of([.. _claims.Find(byId, sorted, told, originals, cancellation), .. _values.Find(sorted, texts, new ValuePlaces(sorted, told, occurrences, annotations), originals, cancellation)], standing);
        LaterReports later = new(sorted, texts, originals);
        Omission[] omissions = [.. _omissions.Find(sorted, texts, ordered, later, recall, cancellation), .. _untold.Find(sorted, texts, occurrences, annotations, later, cancellation)];
        return new StoryComparison(story, ordered, occurrences, discrepancies, omissions, TimelineMaker.Make(sorted, annotations, told, occurrences))
        {
            OccurrenceOrigins = [.. occurrences.Select(occurrence => OriginCounter.Count(Tellers(occurrence, annotations), originals))],
            Memory = sorted.Count >= LeastRemembered ? recall.ToMemory() : StoryMemory.None,
        };
    }

    // The reports that tell it themselves: what stands inside a quotation is its source's account.
    private static IEnumerable<ToldReport> Tellers(Occurrence occurrence, IReadOnlyDictionary<string, ReportAnnotations> annotations) =>
        occurrence.Accounts.Where(account => annotations[account.ReportId].Event(account.EventId)!.Quotation is null).Select(account => annotations[account.ReportId].Report);

    private static int Reports(StatementComparison statement) => statement.Statement.Renderings.Select(rendering => rendering.ReportId).Distinct().Count();

    private static int Consequence(StatementComparison statement) => statement.Differences.Count == 0 ? int.MaxValue : (int)statement.Differences[0].Aspect;
}
