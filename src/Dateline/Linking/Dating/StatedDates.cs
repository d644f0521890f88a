using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>Reads the days that datelines, date lines and labelled headlines (“state as of …”) say; where these say none, the whole dates at either end of the lines above the running text.</summary>
internal sealed class StatedDates
{
    private const int LongestLine = 120;
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
        if (found.Count == 0)
        {
            foreach (Part part in report.Parts.TakeWhile(part => part.Kind != PartKind.Paragraph).Where(part => part.Kind is PartKind.Subheading or PartKind.Boilerplate && part.Span.Length <= LongestLine))
            {
                AddWhole(report.Text.Value, part, found);
            }
        }
        return found;
    }

    // A line above the running text that begins or ends with a whole date: “17 April 2026 · 4 min read”, “Press statement, Oslo, 3 June 2019”.
    private void AddWhole(string text, Part part, List<StatedDate> found)
    {
        List<DateLexeme> l = DateLexer.Lex(text, part.Span);
        for (int at = 0; at < l.Count; at++)
        {
            if (_calendar.At(l, at) is not { Form: { Year: not null, Month: not null, Day: not null, ToDay: null } } date)
            {
                continue;
            }
            bool begins = at == 0 && date.End < l.Count && l[date.End].Kind == DateLexemeKind.Mark;
            bool ends = date.End == l.Count && at > 0 && l[at - 1].Kind == DateLexemeKind.Mark;
            if (date.By != NumericDateReader.DoubtfulOrder && (begins || ends))
            {
                found.Add(new StatedDate(date.Form, new TextSpan(l[at].Start, l[date.End - 1].End), false, false));
            }
            at = date.End - 1;
        }
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
