using Dateline.Comparison.Discrepancies;
using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>What is known of how words change a meaning: hedges, amounts, numbers, words of time. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class WordingKnowledge
{
    private readonly Dictionary<string, string> _hedges;
    private readonly Dictionary<string, string> _quantities;
    private readonly Dictionary<string, string> _exactness;
    private readonly Dictionary<string, long> _numbers;
    private readonly HashSet<string> _times = new(StringComparer.Ordinal);
    private readonly HashSet<string> _months;
    private readonly Dictionary<string, string> _currencies;

    /// <summary>Reads <c>hedges</c>, <c>quantities</c>, <c>exactness</c>, <c>weekdays</c>, <c>months</c>, <c>value-words</c> and <c>time-words</c> of <c>languages/en/</c> and the numbers and currencies of <c>codebooks/en/counted</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public WordingKnowledge(DataSet data)
    {
        _hedges = Column(data, "hedges", "kind");
        _quantities = Column(data, "quantities", "amount");
        _exactness = Column(data, "exactness", "exactness");
        IReadOnlyList<DataRow> counted = data.Table("codebooks/en/counted.tsv").Rows;
        _numbers = counted.Where(row => row["kind"] == "number").ToDictionary(row => row["form"], row => long.Parse(row["value"], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        _currencies = counted.Where(row => row["kind"] == "currency").GroupBy(row => row["form"], StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First()["value"], StringComparer.Ordinal);
        Values = new ValueWords(data);
        _months = data.Table("languages/en/months.tsv").Rows.Select(row => row["form"]).ToHashSet(StringComparer.Ordinal);
        foreach (string file in new[] { "weekdays", "months", "time-words" })
        {
            _times.UnionWith(data.Table($"languages/en/{file}.tsv").Rows.Where(row => file != "time-words" || row["kind"] == "day").Select(row => row["form"]));
        }
    }

    /// <summary>Words by which a number becomes another sort of value.</summary>
    internal ValueWords Values { get; }

    /// <summary>How a folded form hedges, or null.</summary>
    internal string? Hedge(string form) => _hedges.GetValueOrDefault(form);

    /// <summary>How much of something a folded form says, or null.</summary>
    internal string? Quantity(string form) => _quantities.GetValueOrDefault(form);

    /// <summary>How exact a folded form makes the number behind it, or null.</summary>
    internal string? Exactness(string form) => _exactness.GetValueOrDefault(form);

    /// <summary>What is left of <paramref name="exactness"/> behind a negation: “no fewer than” is at least.</summary>
    internal static string Turned(string exactness) => exactness switch { "at-least" => "at-most", "at-most" => "at-least", _ => exactness };

    /// <summary>The number that a folded form stands for (“nineteen”, “million”), or null.</summary>
    internal long? Number(string form) => _numbers.TryGetValue(form, out long number) ? number : null;

    /// <summary>Whether a folded form names a weekday, a month or a day.</summary>
    internal bool IsTime(string form) => _times.Contains(form);

    /// <summary>The currency that a folded form or a sign stands for, by the codes of ISO 4217, or null.</summary>
    internal string? Currency(string form) => _currencies.GetValueOrDefault(form);

    internal bool IsMonth(string form) => _months.Contains(form);

    private static Dictionary<string, string> Column(DataSet data, string file, string column) =>
        data.Table($"languages/en/{file}.tsv").Rows.GroupBy(row => row["form"], StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First()[column], StringComparer.Ordinal);
}
