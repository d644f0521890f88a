using Dateline.Extraction.Feeds;
using Dateline.Extraction.Html;
using Dateline.Extraction.Xml;
using Dateline.Text;

namespace Dateline.Extraction.Newswire;

/// <summary>Reads ninjs 1 to 3.</summary>
/// <param name="xml">Reads the markup in it.</param>
internal sealed class NinjsReader(XmlTreeReader xml)
{
    /// <summary>Whether an object is an item: it has an id and a headline, a body or a status.</summary>
    public static bool IsOne(JsonTree tree) => tree.Entries.Count > 0 && tree.Entries[0].Kind == JsonKind.Object && tree.Find(0, "uri") >= 0
        && tree.In(0).Any(entry => tree.IsNamed(entry, "headline") || tree.IsNamed(entry, "headlines") || tree.IsNamed(entry, "bodies") || tree.IsNamed(entry, "body_text") || tree.IsNamed(entry, "body_xhtml") || tree.IsNamed(entry, "body_html") || tree.IsNamed(entry, "pubstatus"));

    /// <summary>Writes the text of the item and tells what it says of itself.</summary>
    public WireItem Read(string source, JsonTree tree, WireText text, CancellationToken cancellation)
    {
        AddFirst(PartKind.Headline, "headline", "headlines");
        AddFirst(PartKind.Byline, "byline", "bylines");
        AddFirst(PartKind.Dateline, "dateline", "datelines");
        (int body, bool isMarkup) = Body(tree);
        if (body >= 0 && View(source, tree, body) is SourceView view)
        {
            AddBody(text, view, isMarkup, cancellation);
        }
        string status = Value("pubstatus")?.ToLowerInvariant() ?? "";
        return new WireItem
        {
            Id = Value("uri"),
            Version = Value("version"),
            Provider = Value("provider") ?? Nested("provider", "name") ?? Nested("infosources", "name") ?? Value("copyrightholder"),
            Issued = FeedTime.Parse(Value("versioncreated") ?? Value("contentcreated") ?? Value("firstcreated")),
            Embargo = FeedTime.Parse(Value("embargoed")),
            Status = status is "canceled" or "cancelled" ? WireStatus.Canceled : status == "withheld" ? WireStatus.Withheld : WireStatus.Usable,
            IsCorrection = (Value("signal") ?? Nested("signal", "name") ?? "").Contains("correct", StringComparison.OrdinalIgnoreCase),
            Slug = Value("slugline") ?? Value("slug"),
            Note = Value("ednote"),
            Language = Value("language"),
        };

        string? Value(string name) => tree.Find(0, name) is int entry and >= 0 && tree.Text(entry) is { Length: > 0 } value ? value : null;

        string? Nested(string name, string inner)
        {
            int entry = tree.Find(0, name);
            entry = entry >= 0 && tree.Entries[entry].Kind == JsonKind.List ? tree.In(entry).FirstOrDefault(-1) : entry;
            return entry >= 0 && tree.Entries[entry].Kind == JsonKind.Object && tree.Find(entry, inner) is int found and >= 0 ? tree.Text(found) : null;
        }

        void AddFirst(PartKind kind, string single, string several)
        {
            int entry = tree.Find(0, single);
            int list = tree.Find(0, several);
            int first = list >= 0 ? tree.In(list).FirstOrDefault(-1) : -1;
            entry = entry >= 0 ? entry : first >= 0 && tree.Entries[first].Kind == JsonKind.Object ? tree.Find(first, "value") : first;
            if (entry >= 0 && View(source, tree, entry) is SourceView line)
            {
                text.Add(kind, line, new TextSpan(0, line.Characters.Length));
            }
        }
    }

    /// <summary>The entry of the body, markup before plain text; -1 where there is none.</summary>
    private static (int Entry, bool IsMarkup) Body(JsonTree tree)
    {
        foreach (string name in (ReadOnlySpan<string>)["body_nitf", "body_xhtml", "body_html"])
        {
            if (tree.Find(0, name) is int entry and >= 0)
            {
                return (entry, true);
            }
        }
        int list = tree.Find(0, "bodies");
        (int Entry, bool IsMarkup) best = (tree.Find(0, "body_text"), false);
        foreach (int body in list < 0 ? [] : tree.In(list).Where(entry => tree.Entries[entry].Kind == JsonKind.Object))
        {
            int value = tree.Find(body, "value");
            string type = tree.Find(body, "contenttype") is int named and >= 0 ? tree.Text(named) ?? "" : "";
            bool isMarkup = type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase) || type.Contains("nitf", StringComparison.OrdinalIgnoreCase);
            if (value >= 0 && (best.Entry < 0 || (isMarkup && !best.IsMarkup)))
            {
                best = (value, isMarkup);
            }
        }
        return best;
    }

    private void AddBody(WireText text, SourceView view, bool isMarkup, CancellationToken cancellation)
    {
        if (isMarkup)
        {
            WireBody.Add(text, view, xml.Read(view.Characters, cancellation).Items[0]);
            return;
        }
        int from = 0;
        foreach (string block in view.Characters.Split("\n\n"))
        {
            text.Add(PartKind.Paragraph, view, new TextSpan(from, from + block.Length));
            from += block.Length + 2;
        }
    }

    /// <summary>The characters of a string with their places; null where the entry is no string.</summary>
    private static SourceView? View(string source, JsonTree tree, int entry)
    {
        JsonEntry found = tree.Entries[entry];
        if (found.Kind != JsonKind.Text)
        {
            return null;
        }
        List<char> characters = new(found.End - found.Start);
        List<int> places = new(found.End - found.Start + 1);
        for (int at = found.Start; at < found.End;)
        {
            (char character, int taken) = source[at] == '\\' ? JsonTree.Escape(source.AsSpan(at, found.End - at)) : (source[at], 1);
            characters.Add(character);
            places.Add(at);
            at += taken;
        }
        places.Add(found.End);
        return new SourceView(new string([.. characters]), [.. places]);
    }
}
