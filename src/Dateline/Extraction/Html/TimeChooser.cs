using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Chooses when a page was published and last changed, and the day by the outlet's own calendar.</summary>
internal sealed class TimeChooser
{
    private const int LongestLine = 160;
    private const int BlocksAround = 24;

    /// <summary>Reports are corrected and completed for some days; what is changed later is another edition.</summary>
    private const int DaysOfUpdates = 3;

    private readonly CalendarReader _calendar;
    private readonly string[] _updates;

    /// <summary>Reads the words before dates of changes: <c>languages/en/date-labels.tsv</c>.</summary>
    public TimeChooser(CalendarReader calendar, DataSet data)
    {
        _calendar = calendar;
        _updates = [.. data.Table("languages/en/date-labels.tsv").Rows.Where(row => row["kind"] == "updated").Select(row => row["form"])];
    }

    /// <summary>When it was published, the outlet's day, and when it was last changed. Where the only day that readers are shown is that of the last change, the outlet has published the page anew and that day counts, unless it is called an update within days.</summary>
    public (PageTime? Published, DateOnly? Day, PageTime? Modified) Choose(HtmlPage page, PageText text, PageOutline outline, IReadOnlyList<PageFact> facts, int title, string? address)
    {
        PageTime? modified = First(facts, PageField.Modified, "json-ld") ?? First(facts, PageField.Modified, "meta") ?? First(facts, PageField.Modified, "itemprop");
        List<(DateOnly Day, bool IsUpdate)> shown = Shown(page, text, outline, title);
        PageTime? told = First(facts, PageField.Published, "json-ld") ?? First(facts, PageField.Published, "meta") ?? First(facts, PageField.Published, "itemprop");
        if (told is PageTime instant)
        {
            DateOnly? beside = shown.Select(each => each.Day).Cast<DateOnly?>().FirstOrDefault(day => IsAt(instant, day!.Value));
            bool isAnew = beside is null && shown.Count > 0 && shown[0].Day > instant.Day && (!shown[0].IsUpdate || shown[0].Day.DayNumber - instant.Day.DayNumber > DaysOfUpdates) && (shown.All(each => each == shown[0]) || modified is PageTime change && IsAt(change, shown[0].Day));
            return (told, beside ?? (isAnew ? shown[0].Day : instant.Day), modified);
        }
        PageTime? other = OfAddress(address) ?? (shown.Count > 0 ? new PageTime(shown[0].Day, null, null) : First(facts, PageField.Published, "time"));
        return (other, other?.Day, modified);
    }

    /// <summary>Reads a day out of words: <c>June 1, 2025</c>.</summary>
    public PageTime? Worded(string line)
    {
        if (line.Length > LongestLine)
        {
            line = line[..LongestLine];
        }
        List<DateLexeme> lexemes = DateLexer.Lex(line, new TextSpan(0, line.Length));
        for (int i = 0; i < lexemes.Count; i++)
        {
            if (_calendar.At(lexemes, i) is { Form: { Day: int day, Month: int month, Year: int year } } && PageTime.Of(year, month, day, null, null) is PageTime found)
            {
                return found;
            }
        }
        return null;
    }

    private PageTime? First(IReadOnlyList<PageFact> facts, PageField field, string by)
    {
        foreach (PageFact fact in facts)
        {
            if (fact.Field == field && fact.By == by && (PageTime.Parse(fact.Value) ?? Worded(fact.Value)) is PageTime time)
            {
                return time;
            }
        }
        return null;
    }

    /// <summary>Whether some clock of the world had that day at the instant.</summary>
    private static bool IsAt(PageTime instant, DateOnly day) =>
        day == instant.Day || (instant.Time is not null && instant.Offset is not null && (day == instant.DayAt(-12 * 60) || day == instant.DayAt(14 * 60)));

    /// <summary>The days in short lines around the headline.</summary>
    private List<(DateOnly Day, bool IsUpdate)> Shown(HtmlPage page, PageText text, PageOutline outline, int title)
    {
        int from = title < 0 ? 0 : Math.Max(outline.Blocks(page.Nodes[title], title).First - (BlocksAround / 3), 0);
        List<(DateOnly Day, bool IsUpdate)> days = [];
        string before = "";
        for (int i = from; i < text.Blocks.Count && i < from + BlocksAround + (BlocksAround / 3); i++)
        {
            PageBlock block = text.Blocks[i];
            if (block.Length > LongestLine || (block.Concepts & PageConcepts.Hidden) != 0)
            {
                continue;
            }
            string line = text[block.Span].ToString();
            if (Worded(Parted(line)) is PageTime day)
            {
                days.Add((day.Day, _updates.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase) || before.StartsWith(word, StringComparison.OrdinalIgnoreCase))));
            }
            before = line;
        }
        return days;
    }

    /// <summary>The line with blanks where a capital follows a small letter: pages set a name and a date side by side without one.</summary>
    private static string Parted(string line)
    {
        System.Text.StringBuilder parted = new(line.Length + 8);
        for (int i = 0; i < line.Length; i++)
        {
            if (i > 0 && char.IsUpper(line[i]) && char.IsLower(line[i - 1]))
            {
                parted.Append(' ');
            }
            parted.Append(line[i]);
        }
        return parted.ToString();
    }

    private PageTime? OfAddress(string? address)
    {
        if (address is null)
        {
            return null;
        }
        string[] parts = address.Split('/', '?', '#');
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 4 && i + 2 < parts.Length && PageTime.Parse($"{parts[i]}-{parts[i + 1].PadLeft(2, '0')}-{parts[i + 2].PadLeft(2, '0')}") is PageTime parted)
            {
                return parted;
            }
            if (parts[i].Length == 4 && i + 2 < parts.Length && parts[i + 1].Length is >= 3 and < 12 && parts[i + 2].Length is 1 or 2 && Worded($"{parts[i + 2]} {parts[i + 1]} {parts[i]}") is PageTime worded)
            {
                return worded;
            }
            if (parts[i].Length >= 10 && parts[i][4] == '-' && PageTime.Parse(parts[i].AsSpan(0, 10)) is PageTime joined)
            {
                return joined;
            }
        }
        return null;
    }
}
