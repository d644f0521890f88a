namespace Dateline.Extraction.Html;

/// <summary>An entry of a live page as the page shows it.</summary>
/// <param name="Title">Blocks of its headline; empty where it has none.</param>
/// <param name="Body">Blocks of its text.</param>
/// <param name="Published">When it was published, as far as it tells; or null.</param>
internal sealed record LiveBlock(IReadOnlyList<int> Title, IReadOnlyList<int> Body, PageTime? Published);

/// <summary>
/// Finds the entries of a live page in how it is built: neighbours in one element that each begin with a time of day and go on with running text. It would rather miss one:
/// the page must be called live, the times must run one way, the entries must hold most of the article, and must not be short forms of other pages.
/// </summary>
internal sealed class LiveBlocks(HtmlPage page, PageText text, PageOutline outline, WorkMeter meter)
{
    private const int FewestEntries = 3;
    private const int MostEntries = 500;
    private const int BlocksToTime = 4;
    private const int LongestTitle = 300;
    private const PageConcepts Elsewhere = PageConcepts.Comments | PageConcepts.Navigation | PageConcepts.Footer | PageConcepts.Related | PageConcepts.Aside | PageConcepts.Hidden;

    private sealed record Mark(int Node, int First, PageTime? Instant, TimeOnly? Clock);

    /// <summary>The entries in the order of the page; none where the page is no live page or it cannot be told where one ends.</summary>
    /// <param name="kept">The blocks of the article.</param>
    /// <param name="isCalledLive">Whether the page calls itself live.</param>
    /// <param name="day">The day of an entry that tells only the time of day, or null.</param>
    /// <param name="address">The page's own address, or null.</param>
    public IReadOnlyList<LiveBlock> Find(bool[] kept, bool isCalledLive, DateOnly? day, string? address)
    {
        List<Mark> best = [];
        int bestEnd = 0;
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = 0; i < nodes.Length && meter.Spend(1); i++)
        {
            if (nodes[i].Tag == HtmlTag.Text || nodes[i].Behind - i <= FewestEntries || (outline.Concepts[i] & Elsewhere) != 0)
            {
                continue;
            }
            List<Mark> marks = Marks(i);
            if (marks.Count > best.Count)
            {
                (best, bestEnd) = (marks, outline.Blocks(nodes[i], i).Behind);
            }
        }
        return best.Count >= FewestEntries && (isCalledLive || AreCalledLive(best)) && RunOneWay(best) ? Entries(best, bestEnd, kept, day, address) : [];
    }

    /// <summary>The children of a node that begin an entry.</summary>
    private List<Mark> Marks(int parent)
    {
        List<Mark> marks = [];
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int child = parent + 1; child < nodes[parent].Behind && marks.Count < MostEntries && meter.Spend(1); child = nodes[child].Behind)
        {
            if (nodes[child].Tag == HtmlTag.Text || (outline.Concepts[child] & Elsewhere) != 0)
            {
                continue;
            }
            (int first, int behind) = outline.Blocks(nodes[child], child);
            if (behind > first && TimeOf(child, first, Math.Min(behind, first + BlocksToTime)) is Mark mark)
            {
                marks.Add(mark);
            }
        }
        return marks;
    }

    private Mark? TimeOf(int child, int first, int behind)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        int lastNode = behind < text.Blocks.Count ? Math.Min(text.Blocks[behind].Node, nodes[child].Behind) : nodes[child].Behind;
        for (int i = child; i < lastNode && meter.Spend(1); i++)
        {
            if (nodes[i].Tag == HtmlTag.Time && PageTime.Parse(page.Raw(i, HtmlAttribute.Datetime)) is { Time: TimeOnly clock } instant)
            {
                return new Mark(child, first, instant, clock);
            }
        }
        for (int block = first; block < behind; block++)
        {
            PageBlock found = text.Blocks[block];
            bool mayBeHeading = (outline.Of[block] & PageConcepts.Heading) != 0 && found.Length <= LongestTitle;
            if (ClockReader.Read(text[found.Span]) is (TimeOnly time, bool isAll) && (isAll || mayBeHeading))
            {
                return new Mark(child, first, null, time);
            }
        }
        return null;
    }

    private bool AreCalledLive(List<Mark> marks) => marks.Count(mark => (outline.Concepts[mark.Node] & PageConcepts.LiveEntry) != 0) * 2 >= marks.Count;

    /// <summary>Nine of ten steps from an entry to the next go the same way in time, and not all are at one time.</summary>
    private static bool RunOneWay(List<Mark> marks)
    {
        (int up, int down) = (0, 0);
        for (int i = 1; i < marks.Count; i++)
        {
            int step = Minutes(marks[i]).CompareTo(Minutes(marks[i - 1]));
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
        }
        return up + down > 0 && (up == 0 || down == 0 || Math.Min(up, down) * 10 <= up + down);
    }

    private static long Minutes(Mark mark) => mark.Instant is { Time: TimeOnly time } instant
        ? (instant.Day.DayNumber * 1440L) + (time.Hour * 60) + time.Minute - (long)(instant.Offset?.TotalMinutes ?? 0)
        : (mark.Clock!.Value.Hour * 60) + mark.Clock.Value.Minute;

    private List<LiveBlock> Entries(List<Mark> marks, int end, bool[] kept, DateOnly? day, string? address)
    {
        List<LiveBlock> entries = [];
        (long inside, long all, int teasers) = (0, 0, 0);
        for (int i = 0; i < kept.Length; i++)
        {
            all += kept[i] ? text.Blocks[i].Length : 0;
        }
        for (int i = 0; i < marks.Count && meter.Spend(1); i++)
        {
            int behind = i + 1 < marks.Count ? marks[i + 1].First : Math.Min(end, Math.Max(EndOf(marks[i]), marks[i].First + 1));
            List<int> title = [];
            List<int> body = [];
            for (int block = marks[i].First; block < behind; block++)
            {
                bool isHeading = (outline.Of[block] & PageConcepts.Heading) != 0;
                if (isHeading && title.Count == 0 && body.Count == 0 && ClockReader.Read(text[text.Blocks[block].Span]) is not { IsAll: true })
                {
                    title.Add(block);
                }
                else if (kept[block] && ClockReader.Read(text[text.Blocks[block].Span]) is not { IsAll: true })
                {
                    body.Add(block);
                }
                inside += kept[block] ? text.Blocks[block].Length : 0;
            }
            if (body.Exists(block => PageOutline.RunningLength(text.Blocks[block]) > 0))
            {
                teasers += LeadsElsewhere(marks[i], address) ? 1 : 0;
                entries.Add(new LiveBlock(title, body, marks[i].Instant ?? (day is DateOnly known ? new PageTime(known, marks[i].Clock, null) : null)));
            }
        }
        return entries.Count >= FewestEntries && entries.Count * 3 >= marks.Count * 2 && inside * 5 >= all * 3 && teasers * 3 <= entries.Count ? entries : [];
    }

    /// <summary>The last entry ends with its element, unless that holds no more than the time: then with the element around.</summary>
    private int EndOf(Mark mark)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        (int first, int behind) = outline.Blocks(nodes[mark.Node], mark.Node);
        bool holdsText = false;
        for (int block = first; block < behind; block++)
        {
            holdsText |= PageOutline.RunningLength(text.Blocks[block]) > 0;
        }
        return holdsText ? behind : int.MaxValue;
    }

    /// <summary>Whether the headline of an entry is a link to another page.</summary>
    private bool LeadsElsewhere(Mark mark, string? address)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = mark.Node; i < nodes[mark.Node].Behind && meter.Spend(1); i++)
        {
            if (HtmlNames.IsHeading(nodes[i].Tag))
            {
                (int first, int behind) = outline.Blocks(nodes[i], i);
                bool isLink = first < behind && text.Blocks[first].LinkLength * 2 > text.Blocks[first].Length;
                int around = nodes[i].Parent >= 0 && nodes[nodes[i].Parent].Tag == HtmlTag.A ? nodes[i].Parent : i;
                for (int link = around; isLink && link < nodes[i].Behind && meter.Spend(1); link++)
                {
                    if (nodes[link].Tag == HtmlTag.A && page.Raw(link, HtmlAttribute.Href).Trim() is { Length: > 0 } href)
                    {
                        return !IsOwn(href, address);
                    }
                }
                return isLink;
            }
        }
        return false;
    }

    private static bool IsOwn(ReadOnlySpan<char> href, string? address)
    {
        if (href[0] is '#' or '?')
        {
            return true;
        }
        int tail = href.IndexOfAny('#', '?');
        return tail > 0 && address is not null && address.AsSpan(0, address.AsSpan().IndexOfAny('#', '?') is int cut and >= 0 ? cut : address.Length).EndsWith(href[..tail], StringComparison.Ordinal);
    }
}
