namespace Dateline.Extraction.Html;

/// <summary>An entry of a live page, as its JSON-LD tells it (schema.org: <c>liveBlogUpdate</c>). Places are in the characters of the page.</summary>
/// <param name="Title">Its headline, or null.</param>
/// <param name="TitleStart">Where that begins.</param>
/// <param name="TitleEnd">Where it ends.</param>
/// <param name="Body">Its text.</param>
/// <param name="Published">When it was published, or null.</param>
internal sealed record LiveEntry(string? Title, int TitleStart, int TitleEnd, StoredBody Body, PageTime? Published)
{
    private const int MostEntries = 500;
    private const int LongestTitle = 300;

    /// <summary>The entries of a page, in the order in which it tells them; none where it is no live page.</summary>
    public static List<LiveEntry> Read(HtmlPage page, LinkedData linked, CharacterReferences references, WorkMeter meter)
    {
        List<LiveEntry> entries = [];
        foreach ((JsonTree tree, int article) in linked.Articles)
        {
            if (!LinkedData.IsOf(tree, article, kind => kind == "LiveBlogPosting") || tree.Find(article, "liveBlogUpdate") is not (int updates and >= 0))
            {
                continue;
            }
            foreach (int update in tree.Entries[updates].Kind == JsonKind.Object ? [updates] : tree.In(updates))
            {
                meter.Spend(1);
                if (entries.Count < MostEntries && tree.Entries[update].Kind == JsonKind.Object && StoredBody.Of(page, tree, update) is StoredBody body)
                {
                    entries.Add(Of(tree, update, body, references));
                }
            }
            break;
        }
        return entries;
    }

    private static LiveEntry Of(JsonTree tree, int update, StoredBody body, CharacterReferences references)
    {
        int headline = tree.Find(update, "headline");
        string? title = headline < 0 ? null : tree.Text(headline);
        int published = tree.Find(update, "datePublished");
        bool isTitle = title is { Length: > 0 and <= LongestTitle };
        return new LiveEntry(
            isTitle ? references.Resolve(title, false).ReplaceLineEndings(" ").Trim() : null,
            isTitle ? tree.Entries[headline].Start : 0,
            isTitle ? tree.Entries[headline].End : 0,
            body,
            published >= 0 && tree.Text(published) is string time ? PageTime.Parse(time) : null);
    }
}
