namespace Dateline.Extraction.Html;

/// <summary>Chooses who wrote the article: as told to machines, else as told to readers.</summary>
internal sealed class AuthorChooser(BylineReader bylines)
{
    private const int LongestByline = 200;

    /// <summary>The names, in the order of the page.</summary>
    public List<string> Choose(HtmlPage page, PageText text, PageOutline outline, IReadOnlyList<PageFact> facts, int title)
    {
        List<string> linked = Names(facts, "json-ld");
        List<string> meta = Names(facts, "meta");
        List<string> shown = Shown(page, text, outline, title);
        foreach (List<string> names in (ReadOnlySpan<List<string>>)[linked, meta, shown])
        {
            names.RemoveAll(name => facts.Any(fact => fact.Field == PageField.Publisher && fact.Value.Equals(name, StringComparison.OrdinalIgnoreCase)));
        }
        return linked.Count > 0 ? linked : shown.Count > 0 && meta.Count != 1 ? shown : meta.Count > 0 ? meta : shown;
    }

    private List<string> Names(IReadOnlyList<PageFact> facts, string by)
    {
        List<string> names = [];
        foreach (PageFact fact in facts.Where(fact => fact.Field == PageField.Author && fact.By == by))
        {
            foreach (string name in bylines.Names(fact.Value))
            {
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                }
            }
        }
        return names;
    }

    private List<string> Shown(HtmlPage page, PageText text, PageOutline outline, int title)
    {
        int first = title < 0 ? 0 : Math.Max(outline.Blocks(page.Nodes[title], title).First - 6, 0);
        List<string> names = [];
        for (int i = first; i < text.Blocks.Count && names.Count == 0; i++)
        {
            PageBlock block = text.Blocks[i];
            if (block.Length > LongestByline || (block.Concepts & PageConcepts.Hidden) != 0)
            {
                continue;
            }
            string line = text[block.Span].ToString();
            bool isByline = (outline.Concepts[block.Container] & PageConcepts.Byline) != 0;
            if ((isByline && (block.LinkLength > 0 || bylines.Opens(line))) || (bylines.Opens(line) && i < first + 30))
            {
                names.AddRange(bylines.Names(line));
            }
        }
        return names;
    }
}
