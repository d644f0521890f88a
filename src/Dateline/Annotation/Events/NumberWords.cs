using System.Globalization;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Number words, currencies and what is counted: <c>codebooks/en/counted.tsv</c>.</summary>
internal sealed class NumberWords
{
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _currencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _counted = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A number is no number.</exception>
    public NumberWords(DataSet data)
    {
        foreach (DataRow row in data.Table("codebooks/en/counted.tsv").Rows)
        {
            if (row["kind"] == "number")
            {
                _numbers[row["form"]] = long.TryParse(row["value"], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw row.Wrong($"'{row["value"]}' is no number");
                continue;
            }
            (row["kind"] == "currency" ? _currencies : _counted)[row["form"]] = row["value"];
        }
    }

    /// <summary>The number that a word says, or null.</summary>
    public long? Number(string form) => _numbers.TryGetValue(form, out long value) ? value : null;

    /// <summary>ISO 4217 code of the currency that a word or sign names, or null.</summary>
    public string? Currency(string form) => _currencies.GetValueOrDefault(form);

    /// <summary>What a word says is counted, or null.</summary>
    public string? Counted(string form) => _counted.GetValueOrDefault(form);
}
