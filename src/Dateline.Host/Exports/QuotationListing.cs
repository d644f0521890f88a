using Dateline.Comparison.Briefs;
using Dateline.Host.Api.Contracts;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Exports;

/// <summary>The list of quotations.</summary>
internal static class QuotationListing
{
    /// <summary>For programs all fields, for people who said what, where in which report.</summary>
    public static Listing<QuotationEntry> All { get; } = new(
    [
        new("id", "id", entry => entry.Quotation.Id, entry => entry.Quotation.Id[..8]),
        new("published", "day", entry => entry.Published.Value, entry => Days.Short(entry.Published)) { Type = ColumnType.Day },
        new("name", "who", entry => entry.Speaker?.Actor?.Name, entry => entry.Speaker?.Actor?.Name ?? "–"),
        new("actor", null, entry => entry.Speaker?.Actor?.Id),
        new("candidates", null, entry => entry.Speaker?.Candidates.Select(actor => actor.Id)) { Type = ColumnType.Texts },
        new("office", null, entry => entry.Speaker?.Office),
        new("for", null, entry => entry.Speaker?.For),
        new("kind", "kind", entry => WireWords.Of(entry.Quotation.Kind)),
        new("text", "words", entry => entry.Content, Shown),
        new("how", "how", entry => Circumstances.Of(entry.Quotation, span => entry.Words.GetValueOrDefault(span)) is { Length: > 0 } how ? how : null),
        new("outlet", "outlet", entry => entry.Outlet, entry => Retracted.Named(entry.Outlet ?? entry.Label, entry.RetractedBy)),
        new("report", null, entry => entry.ReportId),
        new("label", null, entry => entry.Label),
        new("textHash", null, entry => entry.TextHash),
        new("content", "where", entry => entry.Quotation.Content, entry => $"{entry.Quotation.Content[0]}{(entry.Quotation.Content.Count > 1 ? " …" : "")}") { Type = ColumnType.Spans },
        new("cue", null, entry => entry.Quotation.Cue) { Type = ColumnType.Spans },
        new("speaker", null, entry => entry.Quotation.Speaker) { Type = ColumnType.Spans },
        new("addressee", null, entry => entry.Quotation.Addressee) { Type = ColumnType.Span },
        new("addresseeActor", null, entry => Party(entry, entry.Quotation.Addressee)?.Actor?.Id),
        new("with", null, entry => entry.Quotation.With) { Type = ColumnType.Spans },
        new("withActors", null, entry => entry.Quotation.With.Select(span => Party(entry, span)?.Actor?.Id)) { Type = ColumnType.Texts },
        new("medium", null, entry => entry.Quotation.Medium) { Type = ColumnType.Span },
        new("venue", null, entry => entry.Quotation.Venue) { Type = ColumnType.Span },
        new("said", null, entry => entry.Quotation.SaidWhen) { Type = ColumnType.Span },
        new("saidFrom", null, entry => entry.Said?.From) { Type = ColumnType.Day },
        new("saidTo", null, entry => entry.Said?.To) { Type = ColumnType.Day },
        new("place", null, entry => entry.Quotation.SaidWhere) { Type = ColumnType.Span },
        new("hedged", null, entry => entry.Quotation.Hedged) { Type = ColumnType.Flag },
        new("hedge", null, entry => entry.Quotation.Hedge) { Type = ColumnType.Span },
        new("story", null, entry => entry.Story),
        new("statements", null, entry => entry.Statements) { Type = ColumnType.Texts },
        new("by", null, entry => entry.Quotation.By),
        new("retractedBy", null, entry => entry.RetractedBy),
    ]);

    /// <summary>The words of a quotation with their marks, cut before these are set by <paramref name="cut"/>, where one is given.</summary>
    public static string Spoken(QuotationEntry entry, Func<string, string>? cut = null)
    {
        (string before, string behind) = SpokenWords.Marks(entry.Quotation, entry.Quotation.Content, span => entry.Words.GetValueOrDefault(span));
        return $"{before}{cut?.Invoke(entry.Content) ?? entry.Content}{behind}";
    }

    // “words” of a direct quotation; (refused) words of any other.
    private static string Shown(QuotationEntry entry) =>
        $"{(SpokenWords.Act(entry.Quotation, span => entry.Words.GetValueOrDefault(span)) is { } act ? $"({act}) " : "")}{Spoken(entry)}";

    private static PartyLink? Party(QuotationEntry entry, TextSpan? words) => entry.Parties.FirstOrDefault(party => party.Span == words);
}
