using System.Text.Json;

namespace Dateline.Extraction.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeeds
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The feed in <paramref name="text"/>, or null where it is none.</summary>
    public static Feed? Read(string text, Uri? address)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, _options);
            JsonElement root = document.RootElement;
            return Text(root, "version")?.Contains("jsonfeed.org", StringComparison.Ordinal) == true && root.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array
                ? new Feed(FeedForm.Json, DraftItem.Finish([.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Item(item, address))]))
                {
                    Title = Text(root, "title"),
                    Site = Address(Text(root, "home_page_url"), address),
                    Language = Text(root, "language"),
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DraftItem Item(JsonElement item, Uri? address) => new()
    {
        Id = Text(item, "id"),
        Address = Address(Text(item, "url") ?? Text(item, "external_url"), address),
        Title = Text(item, "title"),
        Summary = FeedValues.Escaped(Text(item, "summary")),
        Content = Text(item, "content_html") ?? FeedValues.Escaped(Text(item, "content_text")),
        Published = FeedTime.Parse(Text(item, "date_published")),
        Modified = FeedTime.Parse(Text(item, "date_modified")),
        Authors = [.. Authors(item)],
        Language = Text(item, "language"),
    };

    private static IEnumerable<string> Authors(JsonElement item)
    {
        if (item.TryGetProperty("authors", out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement author in list.EnumerateArray())
            {
                if (Text(author, "name") is string name)
                {
                    yield return name;
                }
            }
        }
        else if (item.TryGetProperty("author", out JsonElement author) && Text(author, "name") is string name)
        {
            yield return name;
        }
    }

    private static string? Address(string? value, Uri? address) => value is not null && Uri.TryCreate(address ?? new Uri("about:blank"), value.Trim(), out Uri? whole) && (whole.Scheme == Uri.UriSchemeHttp || whole.Scheme == Uri.UriSchemeHttps) ? whole.AbsoluteUri : null;

    // An id may be a number (JSON Feed 1.1, "id").
    private static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind switch { JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString()!.Trim(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;
}
