namespace Dateline.Extraction.Html;

/// <summary>Tells which blocks of a page are the article's own.</summary>
internal sealed class BodyFinder(HtmlPage page, PageText text, PageOutline outline)
{
    private const PageConcepts Noise = PageConcepts.Related | PageConcepts.Share | PageConcepts.Newsletter | PageConcepts.Advertisement | PageConcepts.Promotion | PageConcepts.Tags | PageConcepts.Aside | PageConcepts.Paywall
        | PageConcepts.ReadAloud | PageConcepts.Form | PageConcepts.Legal | PageConcepts.Teaser | PageConcepts.AboutAuthor | PageConcepts.Player | PageConcepts.Gallery | PageConcepts.Byline | PageConcepts.Date | PageConcepts.Credit
        | PageConcepts.Caption | PageConcepts.Contents | PageConcepts.PullQuote | PageConcepts.Headline | PageConcepts.Hidden | PageConcepts.Figure
        | PageConcepts.Navigation | PageConcepts.Footer | PageConcepts.Comments | PageConcepts.Consent;

    /// <summary>For each block whether it is kept.</summary>
    public bool[] Find()
    {
        bool[] kept = new bool[text.Blocks.Count];
        int[] mass = new int[text.Blocks.Count + 1];
        for (int i = 0; i < text.Blocks.Count; i++)
        {
            mass[i + 1] = mass[i] + ((outline.Of[i] & Noise) == 0 ? PageOutline.RunningLength(text.Blocks[i]) : 0);
        }
        int root = Root(mass);
        if (root < 0)
        {
            return kept;
        }
        (int first, int behind) = outline.Blocks(page.Nodes[root], root);
        for (int i = first; i < behind; i++)
        {
            PageBlock block = text.Blocks[i];
            kept[i] = (outline.Of[i] & Noise) == 0 && block.LinkLength * 2 < block.Length;
        }
        return kept;
    }

    private int Root(int[] mass)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        if (nodes.Length == 0 || mass[^1] == 0)
        {
            return -1;
        }
        int root = -1;
        int behind = nodes.Length;
        int most = mass[^1];
        int at = 0;
        while (at < behind)
        {
            (int first, int last) = outline.Blocks(nodes[at], at);
            int own = mass[last] - mass[first];
            if (own * 4L >= most * 3L && nodes[at].Tag != HtmlTag.Text)
            {
                root = at;
                most = own;
                behind = nodes[at].Behind;
                at++;
            }
            else
            {
                at = nodes[at].Behind;
            }
        }
        return root;
    }
}
