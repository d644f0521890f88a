namespace Dateline.Extraction.Html;

/// <summary>Tells which blocks of a page are the article's own: first the element that holds it, then each block in it by what it is and says.</summary>
internal sealed class BodyFinder
{
    private const PageConcepts Soft = PageConcepts.Paywall | PageConcepts.Player;
    private const PageConcepts SoftInBody = Soft | PageConcepts.Gallery | PageConcepts.Teaser | PageConcepts.Promotion | PageConcepts.Contents;
    private const PageConcepts Noise = SoftInBody | PageConcepts.Form | PageConcepts.Legal | PageConcepts.Related | PageConcepts.Share | PageConcepts.Newsletter | PageConcepts.Advertisement | PageConcepts.Tags | PageConcepts.Aside | PageConcepts.ReadAloud
        | PageConcepts.AboutAuthor | PageConcepts.Byline | PageConcepts.Date | PageConcepts.Credit | PageConcepts.Caption | PageConcepts.PullQuote | PageConcepts.Headline | PageConcepts.Hidden | PageConcepts.Figure
        | PageConcepts.Navigation | PageConcepts.Footer | PageConcepts.Comments | PageConcepts.Consent;

    private const PageConcepts NoStandfirst = Noise & ~(SoftInBody | PageConcepts.Share | PageConcepts.Tags | PageConcepts.Headline);
    private const PageConcepts NotShown = PageConcepts.Hidden | PageConcepts.ReadAloud;
    private const int Enough = 1200;
    private const int FewestToChange = 400;
    private const int RunningLine = 80;

    /// <summary>What is longer and has hardly a blank in it is no text.</summary>
    private const int LongestUnbroken = 20_000;

    private const int ShortLine = 60;
    private const int BlocksToStandfirst = 12;
    private const int LastBlocks = 5;
    private readonly HtmlPage _page;
    private readonly PageText _text;
    private readonly PageOutline _outline;
    private readonly PageLines _lines;
    private readonly WorkMeter _meter;
    private readonly IReadOnlyList<string> _authors;
    private readonly int _titleBehind;

    /// <summary>Makes a finder for one page.</summary>
    /// <param name="page">Its nodes.</param>
    /// <param name="text">Its text.</param>
    /// <param name="outline">What its blocks are.</param>
    /// <param name="lines">What blocks say that are not of an article.</param>
    /// <param name="title">Number of the element that holds the headline, or -1.</param>
    /// <param name="authors">Who wrote it.</param>
    /// <param name="meter">Counts the work.</param>
    public BodyFinder(HtmlPage page, PageText text, PageOutline outline, PageLines lines, int title, IReadOnlyList<string> authors, WorkMeter meter)
    {
        (_page, _text, _outline, _lines, _authors, _meter) = (page, text, outline, lines, authors, meter);
        _titleBehind = title < 0 ? -1 : outline.Blocks(page.Nodes[title], title).Behind;
    }

    /// <summary>For each block whether it is kept.</summary>
    public bool[] Find()
    {
        bool[] kept = new bool[_text.Blocks.Count];
        PageConcepts mask = Noise;
        (int root, int most) = Root(mask);
        foreach (PageConcepts wider in (ReadOnlySpan<PageConcepts>)[Noise & ~NotShown, Noise & ~(NotShown | SoftInBody | PageConcepts.Related | PageConcepts.Share | PageConcepts.Tags | PageConcepts.PullQuote)])
        {
            (int other, int mass) = Root(wider);
            if (most < Enough && mass > FewestToChange && mass > 2L * most)
            {
                (root, most, mask) = (other, mass, wider);
            }
        }
        if (root < 0)
        {
            return kept;
        }
        (int first, int behind) = _outline.Blocks(_page.Nodes[root], root);
        first = Math.Max(first, _titleBehind < behind ? _titleBehind : 0);
        for (int i = first; i < behind; i++)
        {
            kept[i] = IsKept(i, mask);
        }
        DropEnds(kept, first, behind);
        KeepStandfirst(kept);
        return kept;
    }

    private (int Root, int Mass) Root(PageConcepts mask)
    {
        int[] mass = new int[_text.Blocks.Count + 1];
        for (int i = 0; i < _text.Blocks.Count; i++)
        {
            mass[i + 1] = mass[i] + (IsNoise(i, mask) ? 0 : PageOutline.RunningLength(_text.Blocks[i]));
        }
        ReadOnlySpan<HtmlNode> nodes = _page.Nodes;
        int root = -1;
        int behind = nodes.Length;
        int most = mass[^1];
        for (int at = 0; at < behind && most > 0 && _meter.Spend(1);)
        {
            (int first, int last) = _outline.Blocks(nodes[at], at);
            int own = mass[last] - mass[first];
            if (own * 4L >= most * 3L && nodes[at].Tag != HtmlTag.Text)
            {
                (root, most, behind) = (at, own, nodes[at].Behind);
                if ((_text.Own[at] & PageConcepts.Body) != 0)
                {
                    break;
                }
                at++;
            }
            else
            {
                at = nodes[at].Behind;
            }
        }
        return (root, root < 0 ? 0 : most);
    }

    /// <summary>Whether a block is something else by the elements around it. Some of these hold running text of the article as often as not.</summary>
    private bool IsNoise(int block, PageConcepts mask)
    {
        PageConcepts noise = _outline.Of[block] & mask;
        PageConcepts soft = (_outline.Of[block] & PageConcepts.Body) != 0 ? SoftInBody : Soft;
        return (noise & ~soft) != 0 || (noise != 0 && !IsRunning(block));
    }

    /// <summary>Whether a block reads like a sentence or more and is little linked.</summary>
    private bool IsRunning(int block)
    {
        PageBlock found = _text.Blocks[block];
        return found.Length >= RunningLine && found.LinkLength * 3 < found.Length && EndsSentence(_text[found.Span]);
    }

    private bool IsKept(int block, PageConcepts mask)
    {
        PageBlock found = _text.Blocks[block];
        PageConcepts concepts = _outline.Of[block];
        if (IsNoise(block, mask) || (concepts & (PageConcepts.Embed | PageConcepts.Quote)) == (PageConcepts.Embed | PageConcepts.Quote))
        {
            return false;
        }
        if (found.Length > LongestUnbroken && _text[found.Span].Count(' ') * 100L < found.Length)
        {
            _meter.MeetLimit();
            return false;
        }
        ReadOnlySpan<char> characters = _text[found.Span];
        bool isSentence = EndsSentence(characters);
        if (found.LinkLength * 10L >= found.Length * 8L || (found.LinkLength * 2 > found.Length && !isSentence))
        {
            return false;
        }
        if ((concepts & PageConcepts.Table) != 0 && found.Length < ShortLine)
        {
            return false;
        }
        bool isPlain = _page.Nodes[found.Container].Tag is HtmlTag.Div or HtmlTag.Section or HtmlTag.Article or HtmlTag.Span or HtmlTag.Main or HtmlTag.Body;
        return !(isPlain && found.Length < ShortLine && !isSentence) && !_lines.Match(characters, _meter);
    }

    private static bool EndsSentence(ReadOnlySpan<char> characters)
    {
        characters = characters.TrimEnd("\"'”’»)]* ");
        return characters.Length > 0 && characters[^1] is '.' or '!' or '?' or '…' or ':' or ';' or ',' or '。' or '！' or '？';
    }

    /// <summary>Headings that nothing follows, and words about the author behind the text, are not of it.</summary>
    private void DropEnds(bool[] kept, int first, int behind)
    {
        int left = LastBlocks;
        for (int i = behind - 1; i >= first && left > 0; i--)
        {
            if (!kept[i])
            {
                continue;
            }
            bool isHeading = (_outline.Of[i] & PageConcepts.Heading) != 0;
            if ((isHeading && left == LastBlocks) || IsAboutAuthor(i))
            {
                kept[i] = false;
                continue;
            }
            left--;
        }
    }

    private bool IsAboutAuthor(int block)
    {
        ReadOnlySpan<char> characters = _text[_text.Blocks[block].Span].TrimStart("—–-• ");
        foreach (string author in _authors)
        {
            if (author.Contains(' ') && characters.StartsWith(author, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The lines under the headline that sum the article up are of its text, wherever they stand.</summary>
    private void KeepStandfirst(bool[] kept)
    {
        int first = Array.IndexOf(kept, true);
        int found = 0;
        for (int i = Math.Max(_titleBehind, 0); _titleBehind > 0 && i < first && i < _titleBehind + BlocksToStandfirst && found < 2; i++)
        {
            PageBlock block = _text.Blocks[i];
            PageConcepts concepts = _outline.Of[i];
            HtmlTag tag = _page.Nodes[block.Container].Tag;
            bool isNamed = (concepts & PageConcepts.Standfirst) != 0;
            bool mayBe = isNamed ? (concepts & NoStandfirst) == 0 : tag is HtmlTag.P or HtmlTag.H2 or HtmlTag.H3 && (concepts & Noise & ~PageConcepts.Headline) == 0;
            if (mayBe && block.Length >= 30 && block.LinkLength * 2 < block.Length && _text[block.Span].Count(' ') >= 4 && !_lines.Match(_text[block.Span], _meter))
            {
                kept[i] = true;
                found++;
            }
        }
    }
}
