namespace Dateline.Extraction.Html;

/// <summary>What the JSON-LD of a page says of its article (schema.org).</summary>
internal sealed class LinkedData
{
    private const int MostScripts = 64;
    private const int MostArticles = 256;
    private const int MostResolved = 64;

    private readonly List<(int Rank, int Place, JsonTree Tree, int Entry)> _articles = [];
    private readonly List<JsonTree> _trees = [];
    private int _resolved;

    /// <summary>The articles, those of a more exact kind first, each as a tree and the number of its object.</summary>
    public IEnumerable<(JsonTree Tree, int Entry)> Articles => _articles.Select(article => (article.Tree, article.Entry));

    /// <summary>Reads all JSON-LD of <paramref name="page"/>.</summary>
    public static LinkedData Read(HtmlPage page, WorkMeter meter)
    {
        LinkedData data = new();
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = 0; i < nodes.Length && data._trees.Count < MostScripts; i++)
        {
            if (nodes[i].Tag == HtmlTag.Script && nodes[i].Behind > i + 1 && page.Raw(i, HtmlAttribute.Type).Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
            {
                data.Add(JsonTree.Read(page.Source, nodes[i + 1].Start, nodes[i + 1].End, meter), meter);
            }
        }
        data._articles.Sort((first, second) => (first.Rank, first.Place).CompareTo((second.Rank, second.Place)));
        return data;
    }

    /// <summary>The object that the entry is or names by its <c>@id</c>.</summary>
    public (JsonTree Tree, int Entry) Resolve(JsonTree tree, int entry)
    {
        if (tree.Entries[entry].Kind != JsonKind.Object || tree.Find(entry, "name") >= 0 || tree.Find(entry, "@id") is not (int id and >= 0) || tree.Text(id) is not string wanted)
        {
            return (tree, entry);
        }
        if (++_resolved > MostResolved)
        {
            return (tree, entry);
        }
        foreach (JsonTree other in _trees)
        {
            for (int i = 0; i < other.Entries.Count; i++)
            {
                if (other.Entries[i].Kind == JsonKind.Object && other.Find(i, "name") >= 0 && other.Find(i, "@id") is int found and >= 0 && other.Text(found) == wanted)
                {
                    return (other, i);
                }
            }
        }
        return (tree, entry);
    }

    /// <summary>Whether the object says that it is of one of these kinds.</summary>
    public static bool IsOf(JsonTree tree, int entry, Func<string, bool> kind)
    {
        int type = tree.Find(entry, "@type");
        if (type < 0)
        {
            return false;
        }
        return tree.Text(type) is string one ? kind(one) : tree.In(type).Any(each => tree.Text(each) is string name && kind(name));
    }

    private void Add(JsonTree tree, WorkMeter meter)
    {
        _trees.Add(tree);
        for (int i = 0; i < tree.Entries.Count && _articles.Count < MostArticles && meter.Spend(1); i++)
        {
            if (tree.Entries[i].Kind == JsonKind.Object && Rank((tree, i)) is int rank and < 9)
            {
                _articles.Add((rank, _articles.Count, tree, i));
            }
        }
    }

    private static int Rank((JsonTree Tree, int Entry) article)
    {
        if (IsOf(article.Tree, article.Entry, kind => kind.EndsWith("Article", StringComparison.Ordinal) || kind.EndsWith("BlogPosting", StringComparison.Ordinal) || kind is "Report" or "Review" or "AnalysisNewsArticle"))
        {
            bool isWhole = article.Tree.Find(article.Entry, "datePublished") >= 0 || article.Tree.Find(article.Entry, "author") >= 0;
            return (isWhole ? 0 : 2) + (Depth(article.Tree, article.Entry) > 2 ? 4 : 0);
        }
        return IsOf(article.Tree, article.Entry, kind => kind is "WebPage" or "ItemPage" or "CreativeWork" or "Recipe" or "PodcastEpisode" or "Event" or "HowTo" or "NewsMediaObject") && article.Tree.Find(article.Entry, "datePublished") >= 0 ? 3 : 9;
    }

    private static int Depth(JsonTree tree, int entry)
    {
        int depth = 0;
        for (int i = tree.Entries[entry].Parent; i >= 0 && depth < 64; i = tree.Entries[i].Parent)
        {
            depth++;
        }
        return depth;
    }
}
