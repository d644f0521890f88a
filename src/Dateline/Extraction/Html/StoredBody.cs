namespace Dateline.Extraction.Html;

/// <summary>The article's text as a page holds it for machines: the body of its JSON-LD, or paragraphs in the data that its program would show. Always held against what the page shows.</summary>
internal sealed class StoredBody
{
    private const int Fewest = 200;
    private const int Shortest = 1_500;
    private static readonly string[] _kinds = ["type", "nodeType", "_type"];
    private static readonly string[] _values = ["value", "text"];

    private StoredBody(string source, List<List<(int Start, int End)>> paragraphs) => (Source, Paragraphs) = (source, paragraphs);

    /// <summary>The characters of the page.</summary>
    public string Source { get; }

    /// <summary>The paragraphs, each as the places of the strings that it is made of.</summary>
    public IReadOnlyList<IReadOnlyList<(int Start, int End)>> Paragraphs { get; }

    /// <summary>Length of all paragraphs in the characters of the page.</summary>
    public int Length => Paragraphs.Sum(paragraph => paragraph.Sum(piece => piece.End - piece.Start));

    /// <summary>The body of the JSON-LD, or null where there is none of 200 characters.</summary>
    public static StoredBody? Linked(HtmlPage page, LinkedData linked)
    {
        foreach ((JsonTree tree, int article) in linked.Articles.Take(16))
        {
            if (tree.Find(article, "articleBody") is int entry and >= 0 && tree.Entries[entry] is { Kind: JsonKind.Text } body && body.End - body.Start >= Fewest)
            {
                return new StoredBody(page.Source, Lines(page.Source, body.Start, body.End));
            }
        }
        return null;
    }

    /// <summary>The body of an entry of a live page, or null where it has none.</summary>
    public static StoredBody? Of(HtmlPage page, JsonTree tree, int update) =>
        tree.Find(update, "articleBody") is int entry and >= 0 && tree.Entries[entry] is { Kind: JsonKind.Text } body && Lines(page.Source, body.Start, body.End) is { Count: > 0 } lines ? new StoredBody(page.Source, lines) : null;

    /// <summary>The paragraphs in the data of the page's program, where little is shown; null where there are none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="shown">Characters of the article that are shown.</param>
    /// <param name="meter">Counts the work.</param>
    public static StoredBody? OfProgram(HtmlPage page, int shown, WorkMeter meter)
    {
        if (shown >= Shortest)
        {
            return null;
        }
        StoredBody? best = null;
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Tag == HtmlTag.Script && nodes[i].Behind > i + 1 && page.Raw(i, HtmlAttribute.Type).Equals("application/json", StringComparison.OrdinalIgnoreCase)
                && page.Source.AsSpan(nodes[i + 1].Start, nodes[i + 1].End - nodes[i + 1].Start).Contains("\"paragraph\"", StringComparison.Ordinal))
            {
                StoredBody? found = OfTree(page, JsonTree.Read(page.Source, nodes[i + 1].Start, nodes[i + 1].End, meter), meter);
                best = found is not null && (best is null || found.Length > best.Length) ? found : best;
            }
        }
        return best is not null && best.Length >= Fewest ? best : null;
    }

    private static StoredBody? OfTree(HtmlPage page, JsonTree tree, WorkMeter meter)
    {
        Dictionary<int, List<List<(int Start, int End)>>> lists = [];
        (int List, int Length) most = (-1, 0);
        for (int i = 0; i < tree.Entries.Count && meter.Spend(1); i++)
        {
            JsonEntry entry = tree.Entries[i];
            if (entry.Kind != JsonKind.Object || entry.Parent < 0 || tree.Entries[entry.Parent].Kind != JsonKind.List || !IsOf(tree, i, "paragraph"))
            {
                continue;
            }
            List<(int Start, int End)> pieces = Pieces(tree, i, meter);
            if (pieces.Count > 0)
            {
                if (!lists.TryGetValue(entry.Parent, out List<List<(int Start, int End)>>? list))
                {
                    lists[entry.Parent] = list = [];
                }
                list.Add(pieces);
                int length = list.Sum(paragraph => paragraph[^1].End - paragraph[0].Start);
                most = length > most.Length ? (entry.Parent, length) : most;
                i = entry.Behind - 1;
            }
        }
        return most.List < 0 ? null : new StoredBody(page.Source, lists[most.List]);
    }

    private static bool IsOf(JsonTree tree, int entry, string kind) => Array.Exists(_kinds, name => tree.Find(entry, name) is int found and >= 0 && tree.Text(found) == kind);

    private static List<(int Start, int End)> Pieces(JsonTree tree, int paragraph, WorkMeter meter)
    {
        List<(int Start, int End)> pieces = [];
        for (int i = paragraph + 1; i < tree.Entries[paragraph].Behind && meter.Spend(1); i++)
        {
            if (tree.Entries[i].Kind == JsonKind.Object && IsOf(tree, i, "text"))
            {
                foreach (string name in _values)
                {
                    if (tree.Find(i, name) is int value and >= 0 && tree.Entries[value] is { Kind: JsonKind.Text } text && text.End > text.Start)
                    {
                        pieces.Add((text.Start, text.End));
                        break;
                    }
                }
            }
        }
        return pieces;
    }

    /// <summary>Cuts at line ends, which JSON writes as escapes.</summary>
    private static List<List<(int Start, int End)>> Lines(string source, int start, int end)
    {
        List<List<(int Start, int End)>> lines = [];
        int from = start;
        for (int at = start; at <= end; at++)
        {
            bool isBreak = at < end && source[at] == '\\' && at + 1 < end && source[at + 1] is 'n' or 'r';
            if (at == end || isBreak || source[at] == '\n')
            {
                if (!source.AsSpan(from, at - from).IsWhiteSpace())
                {
                    lines.Add([(from, at)]);
                }
                at += isBreak ? 1 : 0;
                from = at + 1;
            }
            else if (source[at] == '\\')
            {
                at++;
            }
        }
        return lines;
    }
}
