using System.Globalization;
using Dateline.Comparison;
using Dateline.Eval.Gold;
using Dateline.Grouping;

namespace Dateline.Eval.Scores;

/// <summary>Agreement of statements with the gold: pairs of quotations across reports that render one utterance, the differences named on them, and copies.</summary>
internal sealed class StatementScore
{
    private int _wanted, _hit, _given, _right;

    /// <summary>Pairs of quotations of different reports joined in one statement.</summary>
    public Ratio Pairs { get; } = new();

    public int CopiesWanted { get; private set; }

    public int CopiesHit { get; private set; }

    public int CopiesWrong { get; private set; }

    public double DifferencesFound => _wanted == 0 ? 0 : (double)_hit / _wanted;

    /// <summary>Adds one story. <paramref name="told"/> names reports by the ids of the gold (<c>story/r1</c>) through <paramref name="labels"/>.</summary>
    public void Add(GoldStory gold, Telling told, IReadOnlyDictionary<string, string> labels)
    {
        Dictionary<string, GoldReport> reports = gold.Reports.ToDictionary(report => Short(report.Id), StringComparer.Ordinal);
        Dictionary<string, WordSets> words = reports.ToDictionary(pair => pair.Key, pair => new WordSets(pair.Value.Text), StringComparer.Ordinal);
        IReadOnlyList<StatementComparison> statements = [.. told.Stories.SelectMany(story => story.Statements)];
        HashSet<string>[] found = [.. statements.Select(statement => statement.Statement.Renderings
            .Select(rendering => Nearest(rendering, statement.Statement.Actor?.Name, reports, words, labels)).ToHashSet(StringComparer.Ordinal))];
        HashSet<(string, string)> wantedPairs = Cross(gold.Statements.Select(statement => statement.Quotations));
        HashSet<(string, string)> givenPairs = Cross(found);
        Pairs.Add(wantedPairs.Count(givenPairs.Contains), wantedPairs.Count, givenPairs.Count);
        foreach (GoldStatement statement in gold.Statements)
        {
            Difference[] mine = [.. statements.Where((_, at) => found[at].Count(statement.Quotations.Contains) >= 2).SelectMany(comparison => comparison.Differences)];
            Count(statement, [.. mine.Select(difference => (Word(difference.Aspect), Between(difference, labels))).Distinct()]);
        }
        HashSet<(string, string)> copies = [.. gold.Copies.Select(copy => Ordered(copy.Of, copy.Copy))];
        HashSet<(string, string)> given = [.. told.Copies.Select(copy => Ordered(Short(labels[copy.Of]), Short(labels[copy.ReportId])))];
        CopiesWanted += copies.Count;
        CopiesHit += copies.Count(given.Contains);
        CopiesWrong += given.Count(copy => !copies.Contains(copy));
    }

    public IEnumerable<string> Rows()
    {
        yield return Pairs.Row("statement pairs across reports");
        yield return string.Create(CultureInfo.InvariantCulture, $"differences found (aspect and reports) {_hit}/{_wanted}; of {_given} named on those statements, {_right} right");
        yield return string.Create(CultureInfo.InvariantCulture, $"copies found {CopiesHit}/{CopiesWanted}, wrong {CopiesWrong}");
    }

    private void Count(GoldStatement statement, (string Aspect, string[] Reports)[] given)
    {
        _wanted += statement.Differences.Count;
        _hit += statement.Differences.Count(wanted => given.Any(one => one.Aspect == wanted.Aspect && Shared(wanted.Between, one.Reports)));
        HashSet<string> distinct = [.. given.Select(one => $"{one.Aspect} {string.Join(' ', one.Reports)}")];
        _given += distinct.Count;
        _right += distinct.Count(one => statement.Differences.Any(wanted => one.Split(' ')[0] == wanted.Aspect && Shared(wanted.Between, one.Split(' ')[1..])));
    }

    private static bool Shared(IReadOnlyList<string> wanted, string[] given)
    {
        HashSet<string> between = [.. wanted.Select(Short)];
        return between.Count(given.Contains) >= Math.Min(2, Math.Min(between.Count, given.Length));
    }

    private static string Nearest(Rendering rendering, string? actor, Dictionary<string, GoldReport> reports, Dictionary<string, WordSets> words, IReadOnlyDictionary<string, string> labels)
    {
        string report = Short(labels[rendering.ReportId]);
        HashSet<int> mine = words[report].Of(rendering.Spans);
        return reports[report].Quotations
            .Select(quotation => (quotation, content: words[report].Of(quotation.Content)))
            .Select(pair => (pair.quotation, pair.content, shared: pair.content.Count(mine.Contains)))
            .Where(pair => pair.shared > 0 && (double)pair.shared / Math.Max(1, Math.Min(pair.content.Count, mine.Count)) > 0.5)
            .OrderByDescending(pair => WordSets.Overlap(pair.content, mine))
            .ThenByDescending(pair => actor is not null && NameForms.Same(actor, pair.quotation.Names, true))
            .ThenBy(pair => pair.content.Count)
            .Select(pair => pair.quotation.At!).FirstOrDefault() ?? $"{report}:?{string.Join(' ', rendering.Spans)}";
    }

    private static HashSet<(string, string)> Cross(IEnumerable<IEnumerable<string>> groups) =>
        [.. groups.Select(group => group.ToArray()).SelectMany(group => group.SelectMany(one => group.Where(other => string.CompareOrdinal(one, other) < 0 && one.Split(':')[0] != other.Split(':')[0]).Select(other => (one, other))))];

    private static (string, string) Ordered(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static string[] Between(Difference difference, IReadOnlyDictionary<string, string> labels) =>
        [.. new[] { Short(labels[difference.First.ReportId]), Short(labels[difference.Second.ReportId]) }.Distinct().Order(StringComparer.Ordinal)];

    private static string Word(Aspect aspect) => aspect.ToString().ToLowerInvariant();

    private static string Short(string id) => id.Split('/')[^1];
}
