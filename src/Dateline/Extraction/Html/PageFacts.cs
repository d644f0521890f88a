using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Gathers what a page says of itself for machines: JSON-LD, meta and link elements, item properties, times. Nothing is chosen here.</summary>
internal sealed class PageFacts
{
    private const int MostFacts = 2_000;
    private const int LongestValue = 1_000;
    private readonly Dictionary<string, (PageField Field, int Order)> _names = new(StringComparer.Ordinal);
    private readonly CharacterReferences _references;

    /// <summary>Reads <c>pages/meta-names.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public PageFacts(DataSet data, CharacterReferences references)
    {
        _references = references;
        foreach (DataRow row in data.Table("pages/meta-names.tsv").Rows)
        {
            _names.Add(row["name"], (Enum.TryParse(row["field"], out PageField field) ? field : throw row.Wrong($"'{row["field"]}' is no field"), row.Number("order")));
        }
    }

    /// <summary>What the page says, places in the characters of the page; of each field and way of saying it in order of preference, then of the page.</summary>
    public List<PageFact> Read(HtmlPage page, LinkedData linked, WorkMeter meter)
    {
        List<PageFact> facts = [];
        AddLinked(linked, facts, meter);
        List<(int Order, PageFact Fact)> metas = [];
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = 0; i < nodes.Length && facts.Count + metas.Count < MostFacts && meter.Spend(1); i++)
        {
            switch (nodes[i].Tag)
            {
                case HtmlTag.Meta:
                    AddMeta(page, i, metas);
                    break;
                case HtmlTag.Link when page.Raw(i, HtmlAttribute.Rel).Equals("canonical", StringComparison.OrdinalIgnoreCase):
                    AddAttribute(page, i, HtmlAttribute.Href, PageField.Canonical, "link", facts);
                    break;
                case HtmlTag.Html:
                    AddAttribute(page, i, HtmlAttribute.Lang, PageField.Language, "html", facts);
                    break;
                case HtmlTag.Time:
                    AddAttribute(page, i, HtmlAttribute.Datetime, PageField.Published, "time", facts);
                    break;
                case HtmlTag.Title when nodes[i].Behind > i + 1 && !IsForeign(nodes, i):
                    Add(PageField.Title, _references.Resolve(page.Source.AsSpan(nodes[i + 1].Start, nodes[i + 1].End - nodes[i + 1].Start), false), "title", nodes[i + 1].Start, nodes[i + 1].End, facts);
                    break;
                default:
                    break;
            }
            if (page.Place(i, HtmlAttribute.Itemprop) is not null)
            {
                AddProperty(page, i, facts);
            }
        }
        // Sorting is stable: of one order the first of the page stays first.
        facts.AddRange(metas.OrderBy(meta => meta.Order).Select(meta => meta.Fact));
        return facts;
    }

    private static bool IsForeign(ReadOnlySpan<HtmlNode> nodes, int node) => nodes[node].Parent >= 0 && nodes[nodes[node].Parent].Tag is HtmlTag.Svg or HtmlTag.Unknown;

    private void AddMeta(HtmlPage page, int node, List<(int Order, PageFact Fact)> metas)
    {
        if (page.Place(node, HtmlAttribute.Content) is not (int start, int end))
        {
            return;
        }
        foreach (HtmlAttribute attribute in (ReadOnlySpan<HtmlAttribute>)[HtmlAttribute.Property, HtmlAttribute.Name])
        {
            ReadOnlySpan<char> name = page.Raw(node, attribute).Trim();
            if (name.Length is > 0 and < 64 && _names.TryGetValue(name.ToString().ToLowerInvariant(), out (PageField Field, int Order) known))
            {
                string value = Clean(_references.Resolve(page.Source.AsSpan(start, Math.Min(end - start, LongestValue)), true));
                if (value.Length > 0)
                {
                    metas.Add((known.Order, new PageFact(known.Field, value, "meta", start, end)));
                }
                return;
            }
        }
    }

    private void AddProperty(HtmlPage page, int node, List<PageFact> facts)
    {
        PageField? field = page.Raw(node, HtmlAttribute.Itemprop).Trim() switch
        {
            "datePublished" => PageField.Published,
            "dateModified" => PageField.Modified,
            _ => null,
        };
        if (field is PageField found)
        {
            AddAttribute(page, node, page.Has(node, HtmlAttribute.Datetime) ? HtmlAttribute.Datetime : HtmlAttribute.Content, found, "itemprop", facts);
        }
    }

    private void AddAttribute(HtmlPage page, int node, HtmlAttribute attribute, PageField field, string by, List<PageFact> facts)
    {
        if (page.Place(node, attribute) is (int start, int end))
        {
            Add(field, _references.Resolve(page.Source.AsSpan(start, Math.Min(end - start, LongestValue)), true), by, start, end, facts);
        }
    }

    private void AddLinked(LinkedData linked, List<PageFact> facts, WorkMeter meter)
    {
        foreach ((JsonTree tree, int article) in linked.Articles.Take(16))
        {
            foreach (int entry in tree.In(article).Take(200))
            {
                meter.Spend(1);
                PageField? field = tree.IsNamed(entry, "headline") ? PageField.Title
                    : tree.IsNamed(entry, "datePublished") ? PageField.Published
                    : tree.IsNamed(entry, "dateModified") ? PageField.Modified
                    : tree.IsNamed(entry, "author") || tree.IsNamed(entry, "creator") ? PageField.Author
                    : tree.IsNamed(entry, "publisher") ? PageField.Publisher
                    : tree.IsNamed(entry, "inLanguage") ? PageField.Language
                    : tree.IsNamed(entry, "articleSection") ? PageField.Section
                    : tree.IsNamed(entry, "url") ? PageField.Canonical
                    : null;
                if (field is PageField found && !(found == PageField.Author && tree.IsNamed(entry, "creator") && tree.Find(article, "author") >= 0))
                {
                    AddValues(linked, tree, entry, found, facts, 0);
                }
            }
        }
    }

    private void AddValues(LinkedData linked, JsonTree tree, int entry, PageField field, List<PageFact> facts, int depth)
    {
        JsonEntry value = tree.Entries[entry];
        switch (value.Kind)
        {
            case JsonKind.List when depth < 3:
                foreach (int each in tree.In(entry).Take(40))
                {
                    AddValues(linked, tree, each, field, facts, depth + 1);
                }
                break;
            case JsonKind.Object:
                (JsonTree at, int named) = linked.Resolve(tree, entry);
                if (at.Find(named, "name") is int name and >= 0 && depth < 4)
                {
                    AddValues(linked, at, name, field, facts, depth + 1);
                }
                break;
            case JsonKind.Text or JsonKind.Bare when tree.Text(entry) is string text:
                Add(field, _references.Resolve(text.AsSpan(0, Math.Min(text.Length, LongestValue)), false), "json-ld", value.Start, value.End, facts);
                break;
            default:
                break;
        }
    }

    private static void Add(PageField field, string value, string by, int start, int end, List<PageFact> facts)
    {
        string clean = Clean(value);
        if (clean.Length > 0)
        {
            facts.Add(new PageFact(field, clean, by, start, end));
        }
    }

    /// <summary>Without tags, blanks made one.</summary>
    private static string Clean(string value)
    {
        System.Text.StringBuilder clean = new(value.Length);
        bool inTag = false;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c == '<' && i + 1 < value.Length && (char.IsAsciiLetter(value[i + 1]) || value[i + 1] == '/'))
            {
                inTag = true;
            }
            else if (inTag)
            {
                inTag = c != '>';
            }
            else if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                clean.Append(c).Append(value[++i]);
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\0'))
            {
                clean.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return clean.ToString().TrimEnd();
    }
}
