namespace Dateline.Extraction.Html;

/// <summary>Tells of each element of a page what it is by itself: by its name, role, class, id and the like.</summary>
internal static class ConceptReader
{
    private static readonly PageConcepts[] _ofTag = OfTags();

    /// <summary>One entry a node.</summary>
    public static PageConcepts[] Read(HtmlPage page, ConceptTable table, WorkMeter meter)
    {
        PageConcepts[] own = new PageConcepts[page.Count];
        SeenValues seen = new(page.Source);
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = 0; i < nodes.Length && meter.Spend(1); i++)
        {
            HtmlTag tag = nodes[i].Tag;
            PageConcepts concepts = _ofTag[(int)tag];
            ReadOnlySpan<HtmlAttributeValue> attributes = page.Attributes(i);
            foreach (HtmlAttributeValue attribute in attributes)
            {
                ReadOnlySpan<char> value = page.Source.AsSpan(attribute.Start, attribute.End - attribute.Start);
                meter.Spend(1 + (Math.Min(value.Length, 400) / 8));
                concepts |= attribute.Name switch
                {
                    HtmlAttribute.Class or HtmlAttribute.Id or HtmlAttribute.Data_component or HtmlAttribute.Data_component_name or HtmlAttribute.Data_module or HtmlAttribute.Data_name
                        or HtmlAttribute.Data_qa or HtmlAttribute.Data_testid or HtmlAttribute.Data_test_id or HtmlAttribute.Data_type when tag is not (HtmlTag.Html or HtmlTag.Body) => Of(attribute, value, table, seen),
                    HtmlAttribute.Role => OfRole(value),
                    HtmlAttribute.Itemprop => OfProperty(value),
                    HtmlAttribute.Hidden => PageConcepts.Hidden,
                    HtmlAttribute.Aria_hidden when value.Equals("true", StringComparison.OrdinalIgnoreCase) => PageConcepts.Hidden,
                    HtmlAttribute.Style when HidesByStyle(value) => PageConcepts.Hidden,
                    HtmlAttribute.Href when tag == HtmlTag.A => PageConcepts.Link,
                    HtmlAttribute.Shadowrootmode when tag == HtmlTag.Template => PageConcepts.None,
                    _ => PageConcepts.None,
                };
            }
            if (tag == HtmlTag.Template && page.Has(i, HtmlAttribute.Shadowrootmode))
            {
                concepts &= ~PageConcepts.NotText;
            }
            own[i] = concepts;
        }
        return own;
    }

    private static PageConcepts Of(in HtmlAttributeValue attribute, ReadOnlySpan<char> value, ConceptTable table, SeenValues seen)
    {
        if (value.Length is 0 or > 4096)
        {
            return PageConcepts.None;
        }
        ref PageConcepts known = ref seen.Of(attribute.Start, value, out bool isNew);
        if (isNew)
        {
            known = table.Of(value);
        }
        return known;
    }

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        style = style[..Math.Min(style.Length, 400)];
        return Says(style, "display", "none") || Says(style, "visibility", "hidden");
    }

    private static bool Says(ReadOnlySpan<char> style, string property, string value)
    {
        int at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }
        ReadOnlySpan<char> rest = style[(at + property.Length)..].TrimStart();
        return rest.StartsWith(":", StringComparison.Ordinal) && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    private static PageConcepts OfRole(ReadOnlySpan<char> role) => role switch
    {
        "navigation" or "menu" or "menubar" or "toolbar" or "tablist" => PageConcepts.Navigation,
        "banner" => PageConcepts.Header,
        "contentinfo" => PageConcepts.Footer,
        "complementary" => PageConcepts.Aside,
        "main" => PageConcepts.Main,
        "dialog" or "alertdialog" or "search" or "form" => PageConcepts.Form,
        "article" => PageConcepts.Article,
        "heading" => PageConcepts.Heading,
        _ => PageConcepts.None,
    };

    private static PageConcepts OfProperty(ReadOnlySpan<char> property) => property switch
    {
        "articleBody" => PageConcepts.Body | PageConcepts.Article,
        "headline" => PageConcepts.Headline,
        "author" or "creator" => PageConcepts.Byline,
        "datePublished" or "dateModified" => PageConcepts.Date,
        "description" or "alternativeHeadline" => PageConcepts.Standfirst,
        "caption" => PageConcepts.Caption,
        "comment" => PageConcepts.Comments,
        _ => PageConcepts.None,
    };

    private static PageConcepts[] OfTags()
    {
        PageConcepts[] concepts = new PageConcepts[256];
        void Set(PageConcepts concept, params ReadOnlySpan<HtmlTag> tags)
        {
            foreach (HtmlTag tag in tags)
            {
                concepts[(int)tag] = concept;
            }
        }
        Set(PageConcepts.Navigation, HtmlTag.Nav, HtmlTag.Menu);
        Set(PageConcepts.Header, HtmlTag.Header);
        Set(PageConcepts.Footer, HtmlTag.Footer);
        Set(PageConcepts.Aside, HtmlTag.Aside);
        Set(PageConcepts.Form, HtmlTag.Form, HtmlTag.Button, HtmlTag.Select, HtmlTag.Option, HtmlTag.Textarea, HtmlTag.Dialog, HtmlTag.Search, HtmlTag.Label, HtmlTag.Legend, HtmlTag.Input);
        Set(PageConcepts.Figure, HtmlTag.Figure);
        Set(PageConcepts.Caption, HtmlTag.Figcaption, HtmlTag.Caption);
        Set(PageConcepts.ListItem, HtmlTag.Li);
        Set(PageConcepts.Table, HtmlTag.Table);
        Set(PageConcepts.Quote, HtmlTag.Blockquote);
        Set(PageConcepts.Heading, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6);
        Set(PageConcepts.Strong, HtmlTag.B, HtmlTag.Strong);
        Set(PageConcepts.Slanted, HtmlTag.I, HtmlTag.Em);
        Set(PageConcepts.Main, HtmlTag.Main);
        Set(PageConcepts.Article, HtmlTag.Article);
        Set(
            PageConcepts.NotText, HtmlTag.Noscript, HtmlTag.Template, HtmlTag.Script, HtmlTag.Style, HtmlTag.Head, HtmlTag.Iframe, HtmlTag.Svg, HtmlTag.Object, HtmlTag.Applet, HtmlTag.Audio, HtmlTag.Video,
            HtmlTag.Canvas, HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Title, HtmlTag.Xmp);
        return concepts;
    }
}
