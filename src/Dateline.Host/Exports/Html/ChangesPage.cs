using Dateline.Host.Api.Contracts;
using Dateline.Storage;

namespace Dateline.Host.Exports.Html;

/// <summary>What changed in the stories of a record as one self-contained page, with no script and no request to anywhere.</summary>
internal static class ChangesPage
{
    /// <summary>The page; <paramref name="title"/> says since when.</summary>
    public static string Of(string title, IReadOnlyList<ToldChange> changes, EngineWire engine)
    {
        Markup page = new();
        BriefPage.AddHead(page, title);
        page.Add($"<header><p class=\"kicker\">Dateline</p><h1>{title}</h1></header>\n<main id=\"main\">\n");
        foreach (IGrouping<ToldChangeKind, ToldChange> kind in changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key))
        {
            page.Add($"<section><h2>{kind.Key.ToString()}</h2>\n<ul>\n");
            foreach (ToldChange change in kind)
            {
                page.Add($"<li><span class=\"kicker\">{change.Line.Kind}</span> <bdi>{change.Line.Text}</bdi> <small><code>{change.Line.Id}</code>{(change.IntoStory is null ? "" : $" → {change.IntoStory}")}</small></li>\n");
            }
            page.Add($"</ul></section>\n");
        }
        return page.Add($"</main>\n<footer><p>Dateline {engine.Version}</p></footer>\n</body>\n</html>\n").ToString();
    }
}
