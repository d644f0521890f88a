using Dateline.Comparison;
using Dateline.Comparison.Discrepancies;
using Dateline.Eval.Gold;
using Dateline.Eval.Running;
using Dateline.Eval.Scores;
using Dateline.Grouping;
using Dateline.Grouping.Occurrences;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Training.Discrepancies;

/// <summary>The values of a marked story, and which of them the marks hold against each other.</summary>
internal sealed class MarkedValues
{
    /// <summary>Share of the words of a mark and a value that both have, above which the value is the marked one.</summary>
    private const double LeastOverlap = 0.25;

    private readonly GoldStory _gold;
    private readonly IReadOnlyList<ToldReport> _sorted;
    private readonly ValueContext[] _contexts;
    private readonly IReadOnlyList<ValuePair> _pairs;
    private readonly int[] _first;
    private readonly KindTeller _kinds;
    private readonly Dictionary<string, string> _originals;
    private readonly Dictionary<string, WordSets> _words;
    private readonly (string Report, HashSet<int> Words)[][] _marks;
    private readonly HashSet<int>[] _marked;

    public MarkedValues(GoldStory gold, WordKnowledge words)
    {
        _gold = gold;
        Reading[] readings = [.. gold.Reports.Select(report => LibraryRun.Read(report, true))];
        _sorted = ReportOrder.Sorted(Company.Tell(readings, Knowledge.Embedded, default));
        ReportWords[] texts = [.. _sorted.Select(report => ReportWords.Read(report.Report, words))];
        IReadOnlyList<Statement> statements = new StatementGrouper(words).Group(_sorted, texts, new Recall([]), default);
        WordingKnowledge wording = new(DataSet.Embedded);
        ValuePlaces places = new(_sorted, statements, new OccurrenceGrouper(words).Group(_sorted, statements), ReportAnnotations.ById(_sorted));
        (_contexts, _pairs, _first) = new ValueDiscrepancies(words, wording, wording.Values, null).Measured(_sorted, texts, places, default);
        _kinds = new KindTeller(_sorted, texts, words, wording.Values);
        _originals = Knowledge.Embedded.Stories.AsOneStory(readings).Copies.ToDictionary(copy => copy.ReportId, copy => copy.Of, StringComparer.Ordinal);
        _words = gold.Reports.ToDictionary(report => report.Id.Split('/')[^1], report => new WordSets(report.Text), StringComparer.Ordinal);
        _marks = [.. gold.Discrepancies.Select(discrepancy => discrepancy.Values.Select(value => (value.Report, _words[value.Report].Of(value.Spans))).ToArray())];
        _marked = [.. _contexts.Select(context => Enumerable.Range(0, _marks.Length).Where(at => _marks[at].Any(mark => Hits(mark, Label(_sorted[context.Value.Report]), context.Value.Span))).ToHashSet())];
    }

    /// <summary>Discrepancies that are marked.</summary>
    public int Wanted => _gold.Discrepancies.Count;

    /// <summary>The pairs that are worth being held against each other; equal values that no mark names are left out, since marks name few of them.</summary>
    public IEnumerable<ValueExample> Examples(int story) => _pairs
        .Select(pair => (Pair: pair, IsOne: _marked[pair.One].Overlaps(_marked[pair.Other]), IsMarked: _marked[pair.One].Count > 0 || _marked[pair.Other].Count > 0))
        .Where(pair => pair.IsMarked || pair.Pair.Traits[(int)ValueTrait.SameValue] == 0)
        .Select(pair => new ValueExample(story, pair.Pair.Traits, pair.IsOne));

    /// <summary>How many of the marked discrepancies <paramref name="model"/> finds, and how many of those it tells are marked.</summary>
    public (int Found, int Told, int Right) Score(ValueModel model)
    {
        IReadOnlyList<Discrepancy> told = ValueDiscrepancies.Find(_sorted, _contexts, _pairs, _first, model, _kinds, _originals, default);
        Dictionary<string, string> labels = _sorted.ToDictionary(report => report.Id, Label, StringComparer.Ordinal);
        bool Same((string Report, HashSet<int> Words)[] marks, Discrepancy discrepancy) =>
            marks.Count(mark => discrepancy.Values.Any(value => Hits(mark, labels[value.Place.ReportId], value.Place.Span))) >= Math.Min(2, marks.Length);
        return (_marks.Count(marks => told.Any(one => Same(marks, one))), told.Count, told.Count(one => _marks.Any(marks => Same(marks, one))));
    }

    private static string Label(ToldReport report) => report.Report.Label.Split('/')[^1];

    private bool Hits((string Report, HashSet<int> Words) mark, string report, TextSpan span) =>
        mark.Report == report && mark.Words.Count > 0 && WordSets.Overlap(mark.Words, _words[report].Of([span])) > LeastOverlap;
}
