using Dateline.Extraction.Html;
using Dateline.Text;

namespace Dateline.Extraction.Feeds;

/// <summary>An item as a feed writes it, before it is held against the others.</summary>
internal sealed record DraftItem
{
    private const int ShortestWhole = 600;

    public string? Id { get; init; }

    public string? Address { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public PageTime? Published { get; init; }

    public PageTime? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Language { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The items of <paramref name="drafts"/>, each with what tells it from the others. One that says the same as one before it is left out.</summary>
    public static List<FeedItem> Finish(IReadOnlyList<DraftItem> drafts)
    {
        List<(DraftItem Draft, string Print)> told = [.. drafts.Select(draft => (draft, draft.Print())).DistinctBy(pair => pair.Item2, StringComparer.Ordinal)];
        HashSet<string> sharedIds = Shared(told.Select(pair => pair.Draft.Id));
        HashSet<string> sharedAddresses = Shared(told.Select(pair => pair.Draft.Address));
        return [.. told.Select(pair => pair.Draft.Finished(pair.Print, pair.Draft.Id is string id && !sharedIds.Contains(id), pair.Draft.Address is string address && !sharedAddresses.Contains(address)))];
    }

    private string Print() => ContentHash.Id("feed-item", Address ?? "", Title ?? "", Summary ?? "", Content ?? "", Published?.ToString() ?? "", Modified?.ToString() ?? "");

    private FeedItem Finished(string print, bool hasOwnId, bool hasOwnAddress) => new(hasOwnId ? Id! : hasOwnAddress ? Address! : print, print)
    {
        Address = Address,
        HasOwnAddress = hasOwnAddress,
        Title = Title,
        Summary = Summary,
        Content = Content,
        IsWhole = Content?.Length >= ShortestWhole && Content.Length >= 2 * (Summary?.Length ?? 0),
        Published = Published,
        Modified = Modified,
        Authors = Authors,
        Language = Language,
        Outlet = Outlet,
    };

    private static HashSet<string> Shared(IEnumerable<string?> values) => values
        .OfType<string>()
        .GroupBy(value => value, StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any())
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);
}
