using Dateline.Host.Api.Contracts;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Exports;

/// <summary>The list of what a search found.</summary>
internal static class SearchListing
{
    /// <summary>For programs all fields, for people those they ask for.</summary>
    public static Listing<SearchHit> All { get; } = new(
    [
        new("id", null, hit => hit.Id),
        new("kind", null, hit => WireWords.Hyphened(hit.Kind.ToString())),
        new("published", "day", hit => hit.Published.Value, hit => Days.Short(hit.Published)) { Type = ColumnType.Day },
        new("outlet", "outlet", hit => hit.Outlet, hit => Retracted.Named(hit.Outlet ?? hit.Label, hit.RetractedBy)),
        new("label", null, hit => hit.Label),
        new("story", null, hit => hit.Story),
        new("actor", null, hit => hit.Actor),
        new("class", null, hit => hit.Class),
        new("snippet", "found", hit => hit.Snippet.Text, Marked),
        new("marks", null, hit => hit.Snippet.Marks) { Type = ColumnType.Spans },
        new("report", null, hit => hit.ReportId),
        new("span", "where", hit => hit.Snippet.Span) { Type = ColumnType.Span },
        new("retractedBy", null, hit => hit.RetractedBy),
    ]);

    /// <summary>The excerpt with the words found in [brackets].</summary>
    public static string Marked(SearchHit hit)
    {
        string text = hit.Snippet.Text;
        foreach (TextSpan mark in hit.Snippet.Marks.OrderDescending().Where(mark => mark.End <= text.Length))
        {
            text = $"{text[..mark.Start]}[{text[mark.Start..mark.End]}]{text[mark.End..]}";
        }
        return text;
    }
}
