using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>Reads days with names of their own: “Christmas Eve”, “last Easter”, “Bastille Day 2019”.</summary>
internal sealed class NamedDayReader
{
    private const int MostWords = 4;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private readonly TimeWords _words;

    /// <summary>Reads <c>times/named-days.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public NamedDayReader(DataSet data, TimeWords words)
    {
        _words = words;
        foreach (DataRow row in data.Table("times/named-days.tsv").Rows)
        {
            foreach (string form in row["forms"].Split('|'))
            {
                _names.TryAdd(form, row["day"]);
                _firstWords.Add(form.Split(' ')[0]);
            }
        }
    }

    /// <summary>First words of all named days.</summary>
    public IEnumerable<string> FirstWords => _firstWords;

    /// <summary>The named day that starts at lexeme <paramref name="at"/>, or null.</summary>
    public CalendarReader.Read? At(List<DateLexeme> l, int at)
    {
        bool isAround = l[at].Is("the") && at + 3 < l.Count && _words.Value(l, at + 1, "unit") == "WE" && l[at + 2].Is("of");
        return isAround && Plain(l, at + 3) is { } around ? around with { Form = around.Form with { Weekend = true } } : Plain(l, at);
    }

    private CalendarReader.Read? Plain(List<DateLexeme> l, int at)
    {
        int? shift = _words.Number(l, at, "shift");
        int start = shift is null ? at : at + 1;
        bool common = start < l.Count && !l[start].Capital && l[start].Kind == DateLexemeKind.Word && start > 0 && (l[start - 1].Is("the") || l[start - 1].Is("a"));
        if (start >= l.Count || common || Name(l, start) is not (string day, int end))
        {
            return null;
        }
        bool weekend = end < l.Count && _words.Value(l, end, "unit") == "WE" && !l[end].Lower.EndsWith('s');
        end = weekend ? end + 1 : end;
        TimeForm form = new() { Weekend = weekend, NamedDay = day, OccurrencesFromAnchor = shift is 0 ? null : shift, YearsFromAnchor = shift == 0 ? 0 : null };
        int of = end < l.Count && (l[end].Is("of") || l[end].Is(',') || l[end].Is("in")) ? end + 1 : end;
        if (shift is null && of < l.Count && l[of].IsNumber(4, 4) && l[of].Value is >= 1583 and <= 2999)
        {
            return new(of + 1, form with { Year = l[of].Value }, "named-day");
        }
        return shift is null && _words.Number(l, of, "shift") is int years && _words.Value(l, of + 1, "unit") == "Y"
            ? new(of + 2, form with { YearsFromAnchor = years }, "named-day")
            : new(end, form, "named-day");
    }

    private (string Day, int End)? Name(List<DateLexeme> l, int at)
    {
        string first = l[at].Kind == DateLexemeKind.Number && l[at].Length <= 2 ? l[at].Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : l[at].Lower;
        if (!_firstWords.Contains(first))
        {
            return null;
        }
        (string, int)? found = null;
        string said = "";
        int end = at;
        for (int count = 0; count < MostWords && end < l.Count; count++)
        {
            said = count == 0 ? first : l[end].Kind == DateLexemeKind.Number ? $"{said} {l[end].Value}" : $"{said} {l[end].Lower}";
            end++;
            if (end + 1 < l.Count && Apostrophe(l[end]) && l[end].Start == l[end - 1].End && l[end + 1].Is("s") && l[end + 1].Start == l[end].End)
            {
                said += "s";
                end += 2;
            }
            else if (end + 1 < l.Count && Apostrophe(l[end]) && l[end].Start == l[end - 1].End && l[end + 1].Kind == DateLexemeKind.Word)
            {
                end++;
            }
            if (_names.TryGetValue(said, out string? day))
            {
                found = (day, end);
            }
            if (end < l.Count && l[end].Is('/') && l[end].Start == l[end - 1].End && l[end - 1].Kind == DateLexemeKind.Number)
            {
                end++;
            }
            else if (end >= l.Count || l[end].Kind != DateLexemeKind.Word)
            {
                break;
            }
        }
        return found;
    }

    private static bool Apostrophe(DateLexeme lexeme) => lexeme.Is('\'') || lexeme.Is('’');
}
