using System.Text.Json;

namespace Dateline.Host.Api.Contracts;

/// <summary>Of a line that <c>annotate --text</c> or <c>extract</c> wrote, what the report is made of again.</summary>
internal sealed record OwnLine
{
    public string? Id { get; init; }
    public string? Text { get; init; }

    /// <summary>The headline; of pages only, since an annotated text begins with it.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it; of pages only.</summary>
    public string? Publisher { get; init; }

    public string? Url { get; init; }

    /// <summary>A day or an instant of a page, or the When of an annotated report.</summary>
    public JsonElement? Published { get; init; }

    /// <summary>The day of a page by its outlet's calendar.</summary>
    public string? Date { get; init; }

    public string? Language { get; init; }
    public string? Kind { get; init; }
}
