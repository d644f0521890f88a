namespace Dateline.Extraction.Html;

/// <summary>Tells whether a page is one of several of one article, and where the next one is. It would rather miss one: the next page must have the address of this one but for its number, and links among readers' comments do not count.</summary>
/// <param name="words">What tells parts.</param>
internal sealed class PageSequence(PartWords words)
{
    private const int MostLinks = 5_000;
    private const int LongestLink = 40;

    /// <summary>The place of the page among those of its article.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Its text.</param>
    /// <param name="outline">What its blocks are.</param>
    /// <param name="references">Resolves the characters of addresses.</param>
    /// <param name="address">Its own address, or null: then no next page can be told.</param>
    /// <param name="meter">Counts the work.</param>
    public PagePart Find(HtmlPage page, PageText text, PageOutline outline, CharacterReferences references, string? address, WorkMeter meter)
    {
        (int Number, int Of)? said = Said(text, outline, meter);
        string? next = said is (int at, int of) && at == of ? null : Next(page, outline, references, address, meter);
        int? number = next is null ? said?.Number : words.NumberOfNext(address!, next) - 1;
        return new PagePart(next, number, said?.Of);
    }

    private (int Number, int Of)? Said(PageText text, PageOutline outline, WorkMeter meter)
    {
        for (int i = 0; i < text.Blocks.Count && meter.Spend(1); i++)
        {
            if ((outline.Of[i] & (PageConcepts.Comments | PageConcepts.Hidden)) == 0 && words.Numbers(text[text.Blocks[i].Span]) is (int, int) said)
            {
                return said;
            }
        }
        return null;
    }

    private string? Next(HtmlPage page, PageOutline outline, CharacterReferences references, string? address, WorkMeter meter)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? own) || (own.Scheme != Uri.UriSchemeHttp && own.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        int looked = 0;
        for (int i = 0; i < nodes.Length && looked < MostLinks && meter.Spend(1); i++)
        {
            if (nodes[i].Tag is not (HtmlTag.A or HtmlTag.Link) || (outline.Concepts[i] & PageConcepts.Comments) != 0 || !page.Has(i, HtmlAttribute.Href))
            {
                continue;
            }
            looked++;
            bool isNamed = IsNext(page.Raw(i, HtmlAttribute.Rel));
            ReadOnlySpan<char> reads = nodes[i].Tag == HtmlTag.A ? Reads(page, i) : default;
            bool isNumber = reads.Length is 1 or 2 && reads.IndexOfAnyExceptInRange('0', '9') < 0;
            if ((isNamed || isNumber || words.IsNext(reads))
                && Uri.TryCreate(own, references.Resolve(page.Raw(i, HtmlAttribute.Href).Trim(), true), out Uri? link) && link.Host == own.Host
                && words.NumberOfNext(own.AbsoluteUri, link.AbsoluteUri) is int number && (!isNumber || isNamed || int.Parse(reads) == number))
            {
                return link.AbsoluteUri;
            }
        }
        return null;
    }

    private static bool IsNext(ReadOnlySpan<char> relations)
    {
        foreach (Range relation in relations.Split(' '))
        {
            if (relations[relation].Equals("next", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The first run of text in a link, where it is short.</summary>
    private static ReadOnlySpan<char> Reads(HtmlPage page, int link)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = link + 1; i < nodes[link].Behind && i < link + 8; i++)
        {
            if (nodes[i].Tag == HtmlTag.Text && page.Source.AsSpan(nodes[i].Start, nodes[i].End - nodes[i].Start).Trim() is { Length: > 0 } run)
            {
                return run.Length <= LongestLink ? run : default;
            }
        }
        return default;
    }
}
