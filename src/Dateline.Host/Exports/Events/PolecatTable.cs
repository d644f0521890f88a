using System.Globalization;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Events;

/// <summary>Events in the columns of the POLECAT data set: a header row and forty columns parted by tabs, several values of one cell by semicolons.</summary>
internal static class PolecatTable
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    /// <summary>The table. What we do not know (numbers of the Correlates of War, titles, Wikipedia, districts) stays empty.</summary>
    public static ExportFile Write(IReadOnlyList<DatedEvent> events, ExportCodes codes, ExportOptions options)
    {
        SeparatedRows rows = SeparatedRows.WithHeader(Columns);
        foreach (DatedEvent dated in events)
        {
            ToldEvent told = dated.Told;
            EventWire wire = told.Wire;
            WhereWire? where = wire.Where;
            bool isTown = where?.Latitude is not null;
            string?[] coded =
            [
                wire.Id, dated.Day, wire.Class, string.Join(';', wire.Modes), codes.Intensity(wire).ToString(CultureInfo.InvariantCulture), codes.Quad(wire.Class).ToString(CultureInfo.InvariantCulture),
                string.Join(';', codes.Contexts(wire, options.Own)),
            ];
            string?[] place =
            [
                where?.Name, isTown ? where!.Name : "", "", "", codes.Alpha3(where?.Country), ToldEvent.Degrees(where?.Latitude), ToldEvent.Degrees(where?.Longitude), told.GeoNamesId,
                where is null ? "" : told.Report.Text[where.Evidence[0]], "",
            ];
            string?[] report = [told.Outlet, told.Published.Value is DateOnly day ? Days.Iso(day) : "", "", "", "", told.Report.Language, options.Engine.Version];
            rows.Add([.. coded, .. Side(told, wire.Who), .. Side(told, wire.Whom), .. place, .. report]);
        }
        return rows.File("polecat.tsv");
    }

    private static string?[] Side(ToldEvent told, IReadOnlyList<WhoWire> side) =>
    [
        Joined(side, one => one.Name), Joined(side, one => one.Code), "", side.Count > 0 ? side[0].Sector : "", Joined(side, one => one.Sector), "", Joined(side, one => told.Report.Text[one.Span]), "",
    ];

    private static string Joined(IReadOnlyList<WhoWire> side, Func<WhoWire, string?> part) => string.Join(';', side.Select(part).Where(text => text is not null).Select(text => text!.Replace(';', ',')).Distinct());
}
