using Dateline.Host.Exports;
using Dateline.Storage;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Api.Endpoints;

/// <summary>Lists of the record as answers: the objects that the verbs give with <c>--json</c>, with the cursor of the next page.</summary>
internal static class ListAnswer
{
    /// <summary>A page of <paramref name="listing"/>.</summary>
    public static IResult Of<T>(Listing<T> listing, AskedPage page, Listed<T> found) => Of(listing, found.Items, found.CountAll, page.Next(found.CountAll));

    /// <summary>A page of <paramref name="listing"/> whose next cursor is known.</summary>
    public static IResult Of<T>(Listing<T> listing, IReadOnlyList<T> items, int countAll, string? next) =>
        new WireAnswer(listing.JsonBytes(items, countAll, writer => writer.WriteString("next", next)));

    /// <summary>A page of items that were all made at once.</summary>
    public static Listed<T> Cut<T>(AskedPage page, IReadOnlyList<T> all) => new([.. all.Skip(page.First).Take(page.Limit)], all.Count);
}
