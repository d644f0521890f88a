using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Comparison.Differences;
using Dateline.Eval.Gold;
using Dateline.Eval.Running;
using Dateline.Eval.Scores;
using Dateline.Grouping;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Training.Statements;

/// <summary>A pair of quotations of a marked story, and whether the marks join them.</summary>
/// <param name="Story">Number of the story.</param>
/// <param name="Features">By <see cref="PairFeature"/>, in thousandths.</param>
/// <param name="IsOne">Whether they render one utterance.</param>
internal sealed record PairExample(int Story, int[] Features, bool IsOne);

/// <summary>What two reports have of a marked statement.</summary>
/// <param name="Story">Number of the story.</param>
/// <param name="Statements">Numbers of the marked statements that it belongs to.</param>
/// <param name="Reports">The two reports.</param>
/// <param name="Traits">By <see cref="DifferenceTrait"/>, in thousandths.</param>
/// <param name="IsNamed">For each aspect whether the marks name it of the two reports.</param>
/// <param name="IsPlain">For each aspect whether it is told whatever the weights say.</param>
internal sealed record DifferenceExample(int Story, int[] Statements, string[] Reports, int[] Traits, bool[] IsNamed, bool[] IsPlain);

/// <summary>A marked story as it is told, with the marked quotations or with those that the program finds.</summary>
internal sealed class MarkedTelling
{
    private readonly GoldStory _gold;
    private readonly IReadOnlyList<ToldReport> _sorted;
    private readonly WordKnowledge _words;
    private readonly Dictionary<string, string> _marked;
    private readonly IReadOnlyList<QuotedWords> _quotations;
    private readonly ReportWords[] _texts;

    public MarkedTelling(GoldStory gold, bool isGiven, WordKnowledge words)
    {
        (_gold, _words) = (gold, words);
        Reading[] readings = [.. gold.Reports.Select(report => isGiven ? Given(LibraryRun.Read(report, true), report) : LibraryRun.Read(report, true))];
        _sorted = ReportOrder.Sorted(Company.Tell(readings, Knowledge.Embedded, default));
        _texts = [.. _sorted.Select(report => ReportWords.Read(report.Report, words))];
        _quotations = new QuotationWordsReader(words).Read(_sorted, _texts);
        Dictionary<string, GoldReport> reports = gold.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _marked = _quotations.ToDictionary(quotation => quotation.Quotation.Id, quotation => Nearest(quotation, reports[_sorted[quotation.Report].Report.Label]), StringComparer.Ordinal);
    }

    /// <summary>Pairs of quotations across reports that the marks join.</summary>
    public HashSet<(string, string)> Wanted => Cross(_gold.Statements.Select(statement => statement.Quotations));

    /// <summary>The pairs that are worth being held against each other.</summary>
    public IEnumerable<PairExample> Examples(int story)
    {
        HashSet<(string, string)> joined = [.. _gold.Statements.SelectMany(statement => statement.Quotations.SelectMany(one => statement.Quotations.Select(other => (one, other))))];
        StoryDays[] days = [.. _sorted.Select(report => StoryDays.Of(report.Published))];
        PairMeasure measure = new(_words, days, new SpeakerCompany(_quotations, _sorted, _texts, _words), new Recall([]));
        return new QuotationPairs(_quotations, days, measure, _words).Measured(default)
            .Select(pair => new PairExample(story, pair.Features, joined.Contains((Marked(pair.One), Marked(pair.Other)))));
    }

    /// <summary>Pairs of quotations across reports that <paramref name="model"/> joins.</summary>
    public HashSet<(string, string)> Joined(PairModel model) =>
        Cross(new StatementGrouper(_words, model).Group(_sorted, _texts, new Recall([]), default).Select(statement => statement.Renderings.Select(rendering => _marked[rendering.QuotationId])));

    /// <summary>The pairs of reports that are held against each other in statements of which the marks tell the differences: the traits, and for each aspect whether the marks name it.</summary>
    /// <param name="story">Number of the story.</param>
    /// <param name="model">Joins the quotations; null where they are joined as they are marked.</param>
    public IEnumerable<DifferenceExample> Differences(int story, PairModel? model)
    {
        Dictionary<string, (ToldReport, ReportWords)> reports = _sorted.Zip(_texts).ToDictionary(pair => pair.First.Id, pair => (pair.First, pair.Second), StringComparer.Ordinal);
        Dictionary<string, string> labels = _sorted.ToDictionary(report => report.Id, report => report.Report.Label.Split('/')[^1], StringComparer.Ordinal);
        IReadOnlyDictionary<string, ReportAnnotations> annotations = ReportAnnotations.ById(_sorted);
        Dictionary<string, string> originals = Knowledge.Embedded.Stories.AsOneStory([.. _sorted.Select(report => report.Reading)]).Copies.ToDictionary(copy => copy.ReportId, copy => copy.Of, StringComparer.Ordinal);
        PairComparer comparer = new(_words, new WordingKnowledge(DataSet.Embedded));
        foreach (Statement statement in model is null ? Marked() : new StatementGrouper(_words, model).Group(_sorted, _texts, new Recall([]), default))
        {
            HashSet<string> found = [.. statement.Renderings.Select(rendering => _marked[rendering.QuotationId])];
            int[] marked = [.. Enumerable.Range(0, _gold.Statements.Count).Where(gold => _gold.Statements[gold].Quotations.Count(found.Contains) >= 2)];
            if (marked.Length == 0)
            {
                continue;
            }
            foreach (ComparedPair pair in StatementComparer.Pairs(StatementComparer.Renderings(statement, reports, annotations), originals))
            {
                (string one, string other) = (labels[pair.First.Report.Id], labels[pair.Second.Report.Id]);
                HashSet<string> named = [.. marked.SelectMany(gold => _gold.Statements[gold].Differences).Where(difference => difference.Between.Contains(one) && difference.Between.Contains(other)).Select(difference => difference.Aspect)];
                (IReadOnlyList<Difference> plain, int[] traits) = comparer.Plain(pair);
                yield return new DifferenceExample(
                    story, marked, [one, other], traits, [.. Enum.GetNames<Aspect>().Select(aspect => named.Contains(aspect.ToLowerInvariant()))], [.. Enum.GetValues<Aspect>().Select(aspect => plain.Any(difference => difference.Aspect == aspect))]);
            }
        }
    }

    private IReadOnlyList<Statement> Marked() =>
        StatementMaker.Make(_sorted, _texts, [.. _gold.Statements.SelectMany((statement, set) => _quotations.Where(quotation => statement.Quotations.Contains(_marked[quotation.Quotation.Id])).Select(quotation => new PlacedQuotation(quotation, set, quotation.Clauses)))], _words);

    private string Marked(int quotation) => _marked[_quotations[quotation].Quotation.Id];

    private static HashSet<(string, string)> Cross(IEnumerable<IEnumerable<string>> groups) =>
        [.. groups.Select(group => group.ToArray()).SelectMany(group => group.SelectMany(one => group.Where(other => string.CompareOrdinal(one, other) < 0 && Report(one) != Report(other)).Select(other => (one, other))))];

    private static string Report(string marked) => marked.Split(':')[0];

    private static Reading Given(Reading reading, GoldReport gold)
    {
        Quotation[] quotations = [.. gold.Quotations.Select(quotation => new Quotation
        {
            Id = quotation.At!,
            Kind = Enum.Parse<QuotationKind>(quotation.Kind, ignoreCase: true),
            Content = quotation.Content,
            Cue = quotation.Cue,
            Speaker = quotation.Speaker,
            By = SpeakerLink.Given,
        }).OrderBy(quotation => quotation.Content[0])];
        Dictionary<string, GoldQuotation> marked = gold.Quotations.ToDictionary(quotation => quotation.At!, StringComparer.Ordinal);
        return reading with
        {
            Quotations = quotations,
            Speakers = [.. quotations.Select(quotation => new SpeakerLink(quotation.Id, new ActorReference(marked[quotation.Id].Names[^1], marked[quotation.Id].Names[0], MentionKind.Person), [], null, null, SpeakerLink.Given))],
        };
    }

    private static string Nearest(QuotedWords quotation, GoldReport report)
    {
        WordSets words = new(report.Text);
        HashSet<int> mine = words.Of(quotation.Quotation.Content);
        return report.Quotations.Select(marked => (marked, content: words.Of(marked.Content)))
            .Select(pair => (pair.marked, pair.content, shared: pair.content.Count(mine.Contains)))
            .Where(pair => pair.shared > 0 && (double)pair.shared / Math.Max(1, Math.Min(pair.content.Count, mine.Count)) > 0.5)
            .OrderByDescending(pair => WordSets.Overlap(pair.content, mine))
            .ThenByDescending(pair => quotation.Quotation.Id == pair.marked.At)
            .ThenByDescending(pair => quotation.Actor is not null && NameForms.Same(quotation.Actor.Name, pair.marked.Names, true))
            .ThenBy(pair => pair.content.Count).Select(pair => pair.marked.At!).FirstOrDefault() ?? $"{report.Id.Split('/')[^1]}:?{quotation.Quotation.Id}";
    }
}
