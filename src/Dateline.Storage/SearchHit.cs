using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Where a search found something. Lists are compared by reference.</summary>
/// <param name="Id">Id of the report, quotation, statement or event.</param>
/// <param name="Kind">Which of these it is.</param>
/// <param name="ReportId">The report that the snippet is of: of a statement that of its rendering that answers best.</param>
/// <param name="Label">Its label.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="Published">Its day, as for <see cref="ReportEntry.Published"/>.</param>
/// <param name="Snippet">An excerpt around the words found.</param>
public sealed record SearchHit(string Id, LineKind Kind, string ReportId, string Label, string? Outlet, When Published, Snippet Snippet)
{
    /// <summary>Id of the notice that takes the report back, or null where it stands.</summary>
    public string? RetractedBy { get; init; }

    /// <summary>The report's headline, or null.</summary>
    public string? Headline { get; init; }

    /// <summary>Id of the story that it belongs to, or null.</summary>
    public string? Story { get; init; }

    /// <summary>Of a quotation or statement the name of who spoke, or null.</summary>
    public string? Actor { get; init; }

    /// <summary>Of an event its class, or null.</summary>
    public string? Class { get; init; }
}

/// <summary>An excerpt of a report around words that were searched for. Lists are compared by reference.</summary>
/// <param name="Text">The excerpt, characters of the report as they are.</param>
/// <param name="Marks">The words found, as spans into <paramref name="Text"/> in UTF-16 units, in order.</param>
/// <param name="Span">Where the excerpt stands in the report, in UTF-16 units.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Marks, TextSpan Span);
