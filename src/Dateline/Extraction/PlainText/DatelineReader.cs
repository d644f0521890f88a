using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Extraction.PlainText;

/// <summary>Reads datelines (<c>OSLO, June 3 (Agency) —</c>, also without the dash: <c>Oslo, June 3 (AGENCY) The council …</c>) and lines that hold little more than a date. Looks at no more than the first 160 units of a block.</summary>
internal sealed class DatelineReader(CalendarReader calendar, CalendarWords words, DataSet data)
{
    private const int Looked = 160;
    private const int LongestPrefix = 120;
    private const int MostPlaceWords = 10;
    private const int MostAgencyLexemes = 12;
    private const int MostAgencyWords = 4;
    private const int MostOtherWords = 8;
    private const int MostWordsBefore = 3;
    private readonly HashSet<string> _placeWords = data.Table("languages/en/dateline-words.tsv").Rows.Select(row => row["form"]).ToHashSet(StringComparer.Ordinal);

    /// <summary>The UTF-16 unit behind the dateline that opens <paramref name="block"/>, or null where none does.</summary>
    public int? Prefix(string text, TextSpan block)
    {
        List<DateLexeme> l = DateLexer.Lex(text, new TextSpan(block.Start, Math.Min(block.End, block.Start + Looked)));
        bool date = false;
        bool agency = false;
        bool upper = false;
        bool comma = false;
        int place = 0;
        int i = l.Count > 0 && l[0].Is("date") ? 1 : 0;
        while (i < l.Count && l[i].Start - block.Start < LongestPrefix && place <= MostPlaceWords)
        {
            if (calendar.At(l, i) is { Form.Day: not null } read)
            {
                date = true;
                comma = place > 0 && i > 0 && l[i - 1].Is(',') && read.End < l.Count && l[read.End].Is('(') && !words.IsPreposition(l[0].Lower);
                i = read.End;
            }
            else if (l[i].Kind == DateLexemeKind.Word && (l[i].Capital || _placeWords.Contains(l[i].Lower)))
            {
                upper |= IsUpper(text, l[i], 3);
                place++;
                i++;
            }
            else if (place > 0 && !date && OtherCalendar(l, i) is int bracket)
            {
                i = bracket;
            }
            else if ((l[i].Is('(') || l[i].Is('/')) && Closing(l, i) is int closing && (place > 0 || date))
            {
                if (comma && closing - i <= MostAgencyWords && OpensSentence(text, l, closing + 1) && !IsDash(l, closing + 1))
                {
                    return l[closing].End;
                }
                agency = true;
                i = closing + 1;
            }
            else if (IsDash(l, i))
            {
                int end = i + 1 < l.Count && l[i + 1].Is('-') ? i + 2 : i + 1;
                if (end + 1 < l.Count && upper && !date && !agency && IsUpper(text, l[end], 3) && l[end + 1].Is(','))
                {
                    i = end;
                    continue;
                }
                bool known = agency || ((date || upper) && OpensSentence(text, l, end));
                return known && (place > 0 || date) && end < l.Count ? l[end - 1].End : null;
            }
            else if ((l[i].Is('.') || l[i].Is(':')) && date && i + 1 < l.Count && !l[i + 1].Is('/') && !l[i + 1].Is('(') && !IsDash(l, i + 1))
            {
                return (place > 0 || IsForeign(l, i)) && OpensSentence(text, l, i + 1) ? l[i].End : null;
            }
            else if (l[i].Kind == DateLexemeKind.Mark && (char)l[i].Value is ',' or '.' or '/' or '-' or '\'' or '’' && i > 0)
            {
                i++;
            }
            else
            {
                return null;
            }
        }
        return null;
    }

    // A day of another calendar, with the common one behind it in brackets: “19 Khordad 1405 (9 June 2026)”.
    private int? OtherCalendar(List<DateLexeme> l, int i) =>
        i + 4 < l.Count && l[i].IsNumber(1, 2) && l[i + 1] is { Kind: DateLexemeKind.Word, Capital: true } && l[i + 2].IsNumber(4, 4) && l[i + 3].Is('(') && calendar.At(l, i + 4) is { Form: { Year: not null, Day: not null } } ? i + 3 : null;

    // A day and a month that is no English one, and nothing else: “6 мая.”
    private bool IsForeign(List<DateLexeme> l, int end) => end == 2 && l[0].Kind == DateLexemeKind.Number && words.Month(l[1], out _) is null;

    /// <summary>Whether <paramref name="block"/> holds little more than a date with a day, or a weekday with an hour.</summary>
    public bool IsDateLine(string text, TextSpan block)
    {
        if (block.Length > LongestPrefix)
        {
            return false;
        }
        List<DateLexeme> l = DateLexer.Lex(text, block);
        int before = 0;
        for (int i = 0; i < l.Count && before <= MostWordsBefore; i++)
        {
            int? end = calendar.At(l, i) is { Form.Day: not null } read && (read.Form.Year is not null || Hour(l, read.End) || Others(l, 0, i) + Others(l, read.End, l.Count) <= 2 || IsAllUpper(text, l, i)) ? read.End
                : NumericDateReader.DayAndMonth(l, i) is { } brief && Hour(l, brief.End) ? brief.End
                : words.Weekday(l[i]) is not null && Hour(l, i + 1) ? i + 1
                : null;
            if (end is int behind)
            {
                int after = Others(l, behind, l.Count);
                bool parted = behind == l.Count || IsAllUpper(text, l, i) || l[behind].Kind != DateLexemeKind.Word || before + after <= 3;
                bool governed = i > 0 && words.IsPreposition(l[i - 1].Lower) && before > 2;
                return parted && !governed && before + after <= MostOtherWords;
            }
            before += l[i].Kind == DateLexemeKind.Word && l[i].Length > 2 ? 1 : 0;
        }
        return false;
    }

    private static bool Hour(List<DateLexeme> l, int at)
    {
        int i = at < l.Count && l[at].Kind == DateLexemeKind.Mark ? at + 1 : at;
        return i + 2 < l.Count && l[i].IsNumber(1, 2) && (l[i + 1].Is(':') || l[i + 1].Is('.')) && l[i + 2].IsNumber(2, 2);
    }

    private static int Others(List<DateLexeme> l, int from, int to)
    {
        int others = 0;
        for (int i = from; i < to; i++)
        {
            others += l[i].Kind == DateLexemeKind.Word && l[i].Length > 2 ? 1 : 0;
        }
        return others;
    }

    private static bool IsAllUpper(string text, List<DateLexeme> l, int to)
    {
        for (int i = 0; i < to; i++)
        {
            if (l[i].Kind == DateLexemeKind.Word && !IsUpper(text, l[i], 1))
            {
                return false;
            }
        }
        return to > 0;
    }

    private static int? Closing(List<DateLexeme> l, int at)
    {
        char close = l[at].Is('(') ? ')' : '/';
        for (int i = at + 1; i < l.Count && i <= at + MostAgencyLexemes; i++)
        {
            if (l[i].Is(close))
            {
                return i > at + 1 ? i : null;
            }
        }
        return null;
    }

    private static bool IsDash(List<DateLexeme> l, int i) =>
        i > 0 && (l[i].Is('–') || l[i].Is('—') || (l[i].Is('-') && (l[i].Start > l[i - 1].End || (i + 1 < l.Count && l[i + 1].Is('-')))));

    private static bool OpensSentence(string text, List<DateLexeme> l, int at) =>
        at < l.Count && (l[at].Kind != DateLexemeKind.Mark ? !char.IsLower(text[l[at].Start]) : (char)l[at].Value is '“' or '"' or '„' or '«' or '‘' or '\'');

    private static bool IsUpper(string text, DateLexeme lexeme, int least)
    {
        if (lexeme.Kind != DateLexemeKind.Word || lexeme.Length < least)
        {
            return false;
        }
        for (int i = lexeme.Start; i < lexeme.End; i++)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }
        }
        return true;
    }
}
