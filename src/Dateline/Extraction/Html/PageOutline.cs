namespace Dateline.Extraction.Html;

/// <summary>How much running text stands in each element, and what each block is by all elements around it.</summary>
internal sealed class PageOutline
{
    /// <summary>What is not running text; an element that says so but holds most of the page's running text is not believed.</summary>
    public const PageConcepts Weak = PageConcepts.Related | PageConcepts.Share | PageConcepts.Newsletter | PageConcepts.Advertisement | PageConcepts.Promotion | PageConcepts.Tags | PageConcepts.Aside | PageConcepts.Paywall
        | PageConcepts.ReadAloud | PageConcepts.Form | PageConcepts.Legal | PageConcepts.Teaser | PageConcepts.AboutAuthor | PageConcepts.Player | PageConcepts.Gallery | PageConcepts.Byline | PageConcepts.Date | PageConcepts.Credit
        | PageConcepts.Caption | PageConcepts.Embed | PageConcepts.Contents | PageConcepts.PullQuote | PageConcepts.Header | PageConcepts.Headline | PageConcepts.Hidden | PageConcepts.Standfirst | PageConcepts.Correction | PageConcepts.Box | PageConcepts.Figure;

    /// <summary>As <see cref="Weak"/>, but the element must hold nearly all of it not to be believed. A question for consent must hold the first heading too and must not be worded as one: pages wrap themselves in it, and walls are nothing else.</summary>
    public const PageConcepts Firm = PageConcepts.Navigation | PageConcepts.Footer | PageConcepts.Comments;

    private const PageConcepts OfLine = PageConcepts.Link | PageConcepts.Strong | PageConcepts.Slanted;
    private const int MostAsked = 10_000;
    private readonly int[] _mass;
    private readonly int[] _firstBlock;
    private int _asked;

    private PageOutline(PageText text, int nodes)
    {
        Text = text;
        Concepts = new PageConcepts[nodes];
        Of = new PageConcepts[text.Blocks.Count];
        _mass = new int[text.Blocks.Count + 1];
        _firstBlock = new int[nodes + 1];
    }

    /// <summary>The text of the page.</summary>
    public PageText Text { get; }

    /// <summary>What each element is by itself and by those around it, by the number of its node.</summary>
    public PageConcepts[] Concepts { get; }

    /// <summary>What each block is.</summary>
    public PageConcepts[] Of { get; }

    /// <summary>Numbers of the blocks in the element: from the first to the one behind the last.</summary>
    public (int First, int Behind) Blocks(in HtmlNode node, int number) => (_firstBlock[number], _firstBlock[node.Behind]);

    /// <summary>Builds the outline.</summary>
    public static PageOutline Build(HtmlPage page, PageText text, ConsentWords consent, WorkMeter meter)
    {
        PageOutline outline = new(text, page.Count);
        outline.PlaceBlocks(page.Count);
        int total = 0;
        for (int i = 0; i < text.Blocks.Count && meter.Spend(1); i++)
        {
            total += RunningLength(text.Blocks[i]);
            outline._mass[i + 1] = total;
        }
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        int heading = 0;
        while (heading < nodes.Length && nodes[heading].Tag != HtmlTag.H1)
        {
            heading++;
        }
        for (int i = 0; i < nodes.Length && meter.Spend(1); i++)
        {
            PageConcepts own = text.Own[i] & ~OfLine;
            int mass = outline._mass[outline._firstBlock[nodes[i].Behind]] - outline._mass[outline._firstBlock[i]];
            if (total > 0 && mass * 5L > total * 2L)
            {
                own &= ~Weak;
                own &= mass * 5L > total * 4L ? ~Firm : ~PageConcepts.None;
                bool isWrapped = (own & PageConcepts.Consent) != 0 && mass * 5L > total * 4L && heading >= i && heading < nodes[i].Behind && !outline.Asks(nodes[i], i, mass, consent, meter);
                own &= isWrapped ? ~PageConcepts.Consent : ~PageConcepts.None;
            }
            outline.Concepts[i] = own | (nodes[i].Parent < 0 ? PageConcepts.None : outline.Concepts[nodes[i].Parent]);
        }
        for (int i = 0; i < text.Blocks.Count; i++)
        {
            outline.Of[i] = text.Blocks[i].Container < page.Count && page.Count > 0 ? outline.Concepts[text.Blocks[i].Container] | (text.Blocks[i].Concepts & (PageConcepts.Hidden | PageConcepts.ReadAloud)) : PageConcepts.None;
        }
        return outline;
    }

    /// <summary>How much of a block counts as running text: nothing of short ones and of those that are mostly links.</summary>
    public static int RunningLength(in PageBlock block) => block.Length >= 60 && block.LinkLength * 3 < block.Length ? block.Length - block.LinkLength : 0;

    /// <summary>Whether half of the running text in the element is worded as a question for consent.</summary>
    private bool Asks(in HtmlNode node, int number, int mass, ConsentWords consent, WorkMeter meter)
    {
        (int first, int behind) = Blocks(node, number);
        int asking = 0;
        for (int i = first; i < behind && _asked < MostAsked; i++, _asked++)
        {
            int length = RunningLength(Text.Blocks[i]);
            asking += length > 0 && consent.Ask(Text[Text.Blocks[i].Span], meter) ? length : 0;
        }
        return asking * 2L >= mass;
    }

    private void PlaceBlocks(int nodes)
    {
        int at = 0;
        for (int node = 0; node <= nodes; node++)
        {
            while (at < Text.Blocks.Count && Text.Blocks[at].Node < node)
            {
                at++;
            }
            _firstBlock[node] = at;
        }
    }
}
