namespace Dateline.Extraction.Html;

/// <summary>Chooses the headline: the heading of the page that says what the page calls itself for machines, else that name without the outlet's.</summary>
internal static class TitleChooser
{
    private const int LongestTitle = 500;
    private const int MostHeadings = 400;

    /// <summary>Points of a heading that no other than a first one can better.</summary>
    private const int Certain = 100;

    /// <summary>The headline and the number of its element (-1 where it is none), or null where there is none.</summary>
    public static (string Title, int Node)? Choose(HtmlPage page, PageText text, PageOutline outline, IReadOnlyList<PageFact> facts)
    {
        string[] names = [.. facts.Where(fact => fact.Field == PageField.Title).Select(fact => fact.Value).Distinct(StringComparer.Ordinal)];
        HashSet<string>[] called = [.. names.Select(Words)];
        (string Title, int Node, int Points)? best = null;
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        int looked = 0;
        for (int i = 0; i < nodes.Length && looked < MostHeadings; i++)
        {
            if ((nodes[i].Tag is not (HtmlTag.H1 or HtmlTag.H2) && (text.Own[i] & PageConcepts.Headline) == 0) || (outline.Concepts[i] & PageConcepts.Consent) != 0)
            {
                continue;
            }
            if (best is { Points: >= Certain } && nodes[i].Tag != HtmlTag.H1)
            {
                continue;
            }
            string heading = TextOf(nodes[i], i, text, outline);
            if (heading.Length is 0 or > LongestTitle)
            {
                continue;
            }
            looked++;
            HashSet<string> words = Words(heading);
            int points = called.Length == 0 ? 0 : called.Max(name => Likeness(words, name));
            points = nodes[i].Tag == HtmlTag.H1 ? points + 10 : points;
            bool suffices = nodes[i].Tag == HtmlTag.H1 ? points >= 50 || names.Length == 0 : points >= 80;
            if (suffices && (best is null || points > best.Value.Points))
            {
                best = (heading, i, points);
            }
        }
        if (best is { } found)
        {
            return (found.Title, found.Node);
        }
        return names.Length > 0 ? (WithoutOutlet(names[0], facts), -1) : null;
    }

    /// <summary>How many of the words of both are shared, of a hundred.</summary>
    private static int Likeness(HashSet<string> one, HashSet<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }
        int shared = one.Count(other.Contains);
        return shared == one.Count && one.Count == other.Count ? 100 : shared * 100 / Math.Min(one.Count, other.Count) * Math.Min(one.Count, 4) / 4 * Math.Min(other.Count, 4) / 4;
    }

    private static string TextOf(in HtmlNode node, int number, PageText text, PageOutline outline)
    {
        (int first, int behind) = outline.Blocks(node, number);
        System.Text.StringBuilder heading = new();
        for (int i = first; i < behind && heading.Length <= LongestTitle; i++)
        {
            if ((text.Blocks[i].Concepts & (PageConcepts.Hidden | PageConcepts.ReadAloud)) == 0)
            {
                heading.Append(heading.Length > 0 ? " " : "").Append(text[text.Blocks[i].Span]);
            }
        }
        return heading.Replace('\n', ' ').ToString();
    }

    private static string WithoutOutlet(string title, IReadOnlyList<PageFact> facts)
    {
        string[] outlets = [.. facts.Where(fact => fact.Field == PageField.Publisher).Select(fact => fact.Value)];
        foreach (string mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " • ", " · "])
        {
            int at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && (mark == " | " || outlets.Any(outlet => Likeness(Words(outlet), Words(title[(at + mark.Length)..])) > 0)) && title.AsSpan(0, at).Count(' ') >= 2)
            {
                return title[..at].Trim();
            }
        }
        return title;
    }

    private static HashSet<string> Words(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        int from = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && from < 0)
            {
                from = i;
            }
            else if (!inside && from >= 0)
            {
                words.Add(text[from..i].ToLowerInvariant());
                from = -1;
            }
        }
        return words;
    }
}
