using Dateline.Host.Api.Contracts;
using Dateline.Storage;

namespace Dateline.Host.Exports;

/// <summary>The list of actors.</summary>
internal static class ActorListing
{
    /// <summary>For programs all fields, for people those they ask for.</summary>
    public static Listing<ActorEntry> All { get; } = new(
    [
        new("id", null, entry => entry.Id),
        new("name", "name", entry => entry.Name),
        new("kind", "kind", entry => WireWords.Of(entry.Kind)),
        new("forms", "forms", entry => entry.Forms, entry => string.Join("; ", entry.Forms.Where(form => form != entry.Name))) { Type = ColumnType.Texts },
        new("reports", "reports", entry => entry.CountReports) { Type = ColumnType.Count },
        new("mentions", "mentions", entry => entry.CountMentions) { Type = ColumnType.Count },
        new("quotations", "quotations", entry => entry.CountQuotations) { Type = ColumnType.Count },
    ]);
}
