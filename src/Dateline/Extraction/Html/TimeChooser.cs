using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Chooses when a page was published and last changed, and the day by the outlet's own calendar.</summary>
internal sealed class TimeChooser(CalendarReader calendar)
{
    private const int LongestLine = 160;
    private const int BlocksAround = 24;

    /// <summary>When it was published, the outlet's day, and when it was last changed.</summary>
    public (PageTime? Published, DateOnly? Day, PageTime? Modified) Choose(HtmlPage page, PageText text, PageOutline outline, IReadOnlyList<PageFact> facts, int title, string? address)
    {
        PageTime? modified = First(facts, PageField.Modified, "json-ld") ?? First(facts, PageField.Modified, "meta") ?? First(facts, PageField.Modified, "itemprop");
        List<DateOnly> shown = Shown(page, text, outline, title);
        PageTime? told = First(facts, PageField.Published, "json-ld") ?? First(facts, PageField.Published, "meta") ?? First(facts, PageField.Published, "itemprop");
        if (told is PageTime instant)
        {
            return (told, Beside(instant, shown) ?? instant.Day, modified);
        }
        if (shown.Count > 0)
        {
            return (new PageTime(shown[0], null, null), shown[0], modified);
        }
        PageTime? other = First(facts, PageField.Published, "time") ?? OfAddress(address);
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
            if (calendar.At(lexemes, i) is { Form: { Day: int day, Month: int month, Year: int year } } && PageTime.Of(year, month, day, null, null) is PageTime found)
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

    /// <summary>The day shown to readers that a clock somewhere had at the instant.</summary>
    private static DateOnly? Beside(PageTime instant, List<DateOnly> shown)
    {
        if (instant.Time is null || instant.Offset is null)
        {
            return null;
        }
        foreach (DateOnly day in shown)
        {
            if (day == instant.Day)
            {
                return day;
            }
            if (day == instant.DayAt(-12 * 60) || day == instant.DayAt(14 * 60))
            {
                return day;
            }
        }
        return null;
    }

    private List<DateOnly> Shown(HtmlPage page, PageText text, PageOutline outline, int title)
    {
        int from = title < 0 ? 0 : Math.Max(outline.Blocks(page.Nodes[title], title).First - (BlocksAround / 3), 0);
        List<DateOnly> days = [];
        for (int i = from; i < text.Blocks.Count && i < from + BlocksAround + (BlocksAround / 3); i++)
        {
            PageBlock block = text.Blocks[i];
            if (block.Length <= LongestLine && (block.Concepts & PageConcepts.Hidden) == 0 && Worded(text[block.Span].ToString()) is PageTime day)
            {
                days.Add(day.Day);
            }
        }
        return days;
    }

    private static PageTime? OfAddress(string? address)
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
            if (parts[i].Length >= 10 && parts[i][4] == '-' && PageTime.Parse(parts[i].AsSpan(0, 10)) is PageTime joined)
            {
                return joined;
            }
        }
        return null;
    }
}
