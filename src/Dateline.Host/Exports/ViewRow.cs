using Dateline.Comparison.Views;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;

namespace Dateline.Host.Exports;

/// <summary>One account of a view as a line of a list; lines of one stop, encounter or commitment follow each other.</summary>
/// <param name="Id">Id of the occurrence, or of the line in an itinerary.</param>
/// <param name="First">Whether it is the first of its group; people are told the group's days, place and parties once.</param>
/// <param name="What">What the group is: visit, meeting, floated, pledged, delivered, denied; or the kind of the account.</param>
/// <param name="From">First day of the group, or null.</param>
/// <param name="To">Last day of the group, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Who">Those who act.</param>
/// <param name="Whom">Those acted upon.</param>
/// <param name="Numbers">Amounts.</param>
/// <param name="Account">The account.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Words">Its characters.</param>
internal sealed record ViewRow(
    string Id, bool First, string What, DateOnly? From, DateOnly? To, ViewPlace? Place, IReadOnlyList<ViewParty> Who, IReadOnlyList<ViewParty> Whom, IReadOnlyList<string> Numbers, ViewAccount Account, string Outlet, string Words)
{
    /// <summary>The columns of a list of stops.</summary>
    public static IReadOnlyList<Column<ViewRow>> Stops { get; } = Columns(parties: false, numbers: false, place: true);

    /// <summary>The columns of a list of visits or meetings.</summary>
    public static IReadOnlyList<Column<ViewRow>> Encounters { get; } = Columns(parties: true, numbers: false, place: true);

    /// <summary>The columns of a list of commitments.</summary>
    public static IReadOnlyList<Column<ViewRow>> Commitments { get; } = Columns(parties: true, numbers: true, place: false);

    /// <summary>The lines of one group.</summary>
    public static IEnumerable<ViewRow> Of(
        ToldRecord record, string? id, string? what, DateOnly? from, DateOnly? to, ViewPlace? place, IReadOnlyList<ViewParty> who, IReadOnlyList<ViewParty> whom, IReadOnlyList<string> numbers, IReadOnlyList<ViewAccount> accounts) =>
        accounts.Select((account, at) => new ViewRow(id ?? account.LineId, at == 0, what ?? account.Kind, from, to, place, who, whom, numbers, account, record.Outlet(account), record.Words(account)));

    private static Column<ViewRow>[] Columns(bool parties, bool numbers, bool place) =>
    [
        new("id", null, row => row.Id),
        new("from", "days", row => row.From, row => row.First ? Days.Short(row.From, row.To) : "") { Type = ColumnType.Day },
        new("to", null, row => row.To) { Type = ColumnType.Day },
        new("place", place ? "place" : null, row => row.Place?.Name, row => row.First ? row.Place?.Name ?? "–" : ""),
        new("country", null, row => row.Place?.Country),
        new("latitude", null, row => (decimal?)row.Place?.Latitude) { Type = ColumnType.Number },
        new("longitude", null, row => (decimal?)row.Place?.Longitude) { Type = ColumnType.Number },
        new("what", "what", row => row.What, row => row.First || !parties ? row.What : ""),
        new("who", parties ? "who" : null, row => row.Who.Select(party => party.Name), row => row.First ? string.Join("; ", row.Who.Select(party => party.Name)) : "") { Type = ColumnType.Texts },
        new("whoActors", null, row => row.Who.Select(party => party.Actor)) { Type = ColumnType.Texts },
        new("whom", parties ? "whom" : null, row => row.Whom.Select(party => party.Name), row => row.First ? string.Join("; ", row.Whom.Select(party => party.Name)) : "") { Type = ColumnType.Texts },
        new("whomActors", null, row => row.Whom.Select(party => party.Actor)) { Type = ColumnType.Texts },
        new("numbers", numbers ? "numbers" : null, row => row.Numbers, row => row.First ? string.Join("; ", row.Numbers) : "") { Type = ColumnType.Texts },
        new("status", "status", row => WireWords.Of(row.Account.Status)),
        new("told", null, row => row.Account.Quotation is null ? "report" : "source"),
        new("quotation", null, row => row.Account.Quotation),
        new("outlet", "outlet", row => row.Outlet),
        new("words", "words", row => row.Words, row => row.Account.Quotation is null ? row.Words : $"{row.Words} (told by a source)"),
        new("report", null, row => row.Account.ReportId),
        new("span", "where", row => row.Account.Words, row => $"{row.Account.ReportId[..8]}:{row.Account.Words}") { Type = ColumnType.Span },
        new("line", null, row => row.Account.LineId),
        new("onFrom", null, row => row.Account.From) { Type = ColumnType.Day },
        new("onTo", null, row => row.Account.To) { Type = ColumnType.Day },
    ];
}
