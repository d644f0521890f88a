using Dateline.Text;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Words by which a number becomes another sort of value, from <c>languages/en/value-words.tsv</c>.</summary>
internal sealed class ValueWords
{
    private readonly Dictionary<(string Form, string Kind), int> _forms;
    private readonly (string Form, int Minutes)[] _halves;

    /// <summary>Reads the file.</summary>
    public ValueWords(DataSet data)
    {
        IReadOnlyList<DataRow> rows = data.Table("languages/en/value-words.tsv").Rows;
        _forms = rows.ToDictionary(row => (row["form"], row["kind"]), row => row.Number("value"));
        _halves = [.. rows.Where(row => row["kind"] == "half").Select(row => (row["form"], row.Number("value"))).OrderByDescending(half => half.Item1.Length)];
    }

    /// <summary>Whether the folded form is of that kind.</summary>
    public bool Is(string form, string kind) => _forms.ContainsKey((form, kind));

    /// <summary>The value of the folded form as one of that kind, or null.</summary>
    public int? Value(string form, string kind) => _forms.TryGetValue((form, kind), out int value) ? value : null;

    /// <summary>The half of the day that is told at <paramref name="position"/>, blanks passed over: minutes to add and where it ends; or null.</summary>
    public (int Minutes, int End)? HalfAt(string text, int position)
    {
        int start = position;
        while (start < text.Length && text[start] is ' ' or '\u00a0' && start < position + 2)
        {
            start++;
        }
        foreach ((string form, int minutes) in _halves)
        {
            int end = start + form.Length;
            if (end <= text.Length && string.Compare(text, start, form, 0, form.Length, StringComparison.OrdinalIgnoreCase) == 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return (minutes, end);
            }
        }
        return null;
    }
}
