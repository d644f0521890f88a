using System.Globalization;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Number words, currencies and what is counted: <c>codebooks/en/counted.tsv</c>.</summary>
internal sealed class NumberWords
{
    private readonly Dictionary<(string Kind, string Form), string> _rows = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A number is no number.</exception>
    public NumberWords(DataSet data)
    {
        foreach (DataRow row in data.Table("codebooks/en/counted.tsv").Rows)
        {
            if (row["kind"] == "number" && !decimal.TryParse(row["value"], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                throw row.Wrong($"'{row["value"]}' is no number");
            }
            _rows[(row["kind"], row["form"])] = row["value"];
        }
    }

    /// <summary>The number that a word says, or null.</summary>
    public decimal? Number(string form) => _rows.TryGetValue(("number", form), out string? value) ? decimal.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>ISO 4217 code of the currency that a word or sign names, or null.</summary>
    public string? Currency(string form) => _rows.GetValueOrDefault(("currency", form));

    /// <summary>What a word says is counted, or null.</summary>
    public string? Counted(string form) => _rows.GetValueOrDefault(("counted", form));
}
