using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>Reads the days that datelines, date lines and labelled headlines (“state as of …”) say.</summary>
internal sealed class StatedDates
{
    private readonly CalendarReader _calendar;
    private readonly Dictionary<string, bool> _labels;

    /// <summary>Reads the calendar words and <c>languages/en/date-labels.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public StatedDates(DataSet data)
    {
        _calendar = new CalendarReader(new CalendarWords(data), new TimeWords(data));
        _labels = data.Table("languages/en/date-labels.tsv").Rows.ToDictionary(row => row["form"], row => row["kind"] == "updated", StringComparer.Ordinal);
    }

    /// <summary>The days said, in the order of the text.</summary>
    public List<StatedDate> Of(Report report)
    {
        List<StatedDate> found = [];
        foreach (Part part in report.Parts.Where(part => part.Kind is PartKind.Dateline or PartKind.Headline))
        {
            Add(report.Text.Value, part, found);
        }
        return found;
    }

    private void Add(string text, Part part, List<StatedDate> found)
    {
        List<DateLexeme> l = DateLexer.Lex(text, part.Span);
        int at = 0;
        while (at < l.Count)
        {
            CalendarReader.Read? read = _calendar.At(l, at) ?? (part.Kind == PartKind.Dateline ? NumericDateReader.DayAndMonth(l, at) : null);
            if (read is not { Form: { Day: not null, ToDay: null } } date)
            {
                at = read?.End ?? at + 1;
                continue;
            }
            bool? label = Label(l, at);
            if (date.By != NumericDateReader.DoubtfulOrder && (part.Kind == PartKind.Dateline || label is not null))
            {
                found.Add(new StatedDate(date.Form, new TextSpan(l[at].Start, l[date.End - 1].End), label == true, part.By == "dateline-before-text"));
            }
            at = date.End;
        }
    }

    /// <summary>Whether the label before lexeme <paramref name="at"/> tells of an update, or null where there is no label.</summary>
    private bool? Label(List<DateLexeme> l, int at)
    {
        int last = at - 1;
        while (last >= 0 && (l[last].Kind == DateLexemeKind.Mark || l[last].Is("on")))
        {
            last--;
        }
        return last < 0 ? null
            : last > 0 && _labels.TryGetValue($"{l[last - 1].Lower} {l[last].Lower}", out bool pair) ? pair
            : _labels.TryGetValue(l[last].Lower, out bool one) ? one
            : null;
    }
}
