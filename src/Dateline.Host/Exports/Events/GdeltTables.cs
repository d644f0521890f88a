using System.Globalization;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Exports.Events;

/// <summary>Events and mentions in the columns of GDELT 2.0: 61 and 16, parted by tabs, without a header row.</summary>
internal static class GdeltTables
{
    private const int EventColumns = 61;
    private const int MentionColumns = 16;
    private static readonly string?[] _noPlace = ["0", "", "", "", "", "", "", ""];

    /// <summary>Both tables.</summary>
    public static IReadOnlyList<ExportFile> Write(IReadOnlyList<DatedEvent> events, ExportCodes codes)
    {
        SeparatedRows rows = new(EventColumns);
        SeparatedRows mentions = new(MentionColumns);
        foreach (GdeltPair pair in GdeltPair.Of(events))
        {
            rows.Add([.. Day(pair), .. Actor(pair.First, codes), .. Actor(pair.Second, codes), .. Action(pair, codes), .. _noPlace, .. _noPlace, .. Place(pair.Dated.Told, codes), Added(pair), Url(pair.Dated.Told)]);
            foreach (DatedEvent account in pair.Accounts.DistinctBy(account => account.Told.Report.Id))
            {
                mentions.Add(Mention(pair, account));
            }
        }
        return [rows.File("gdelt.export.CSV"), mentions.File("gdelt.mentions.CSV")];
    }

    private static string?[] Day(GdeltPair pair)
    {
        DateOnly day = pair.Dated.From;
        return [Number(pair.Id), pair.Dated.Digits, pair.Dated.Digits[..6], pair.Dated.Digits[..4], (day.Year + Math.Round(day.DayOfYear / 365m, 4)).ToString("0.0000", CultureInfo.InvariantCulture)];
    }

    private static string?[] Actor(WhoWire? who, ExportCodes codes)
    {
        (string code, string country, string group, string type1, string type2) = codes.Cameo(who);
        return [code, who?.Name.ToUpperInvariant(), country, group, "", "", "", type1, type2, ""];
    }

    private static string?[] Action(GdeltPair pair, ExportCodes codes)
    {
        string code = pair.Cameo;
        Report report = pair.Dated.Told.Report;
        bool isLead = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Paragraph) is Part lead && pair.Dated.Told.Wire.Text.Start < lead.Span.End;
        int root = int.Parse(code[..2], CultureInfo.InvariantCulture);
        string quad = root switch { <= 5 => "1", <= 8 => "2", <= 13 => "3", _ => "4" };
        int sources = pair.Accounts.Select(account => account.Told.Report.Publisher ?? account.Told.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        int articles = pair.Accounts.Select(account => account.Told.Report.Id).Distinct().Count();
        return
        [
            isLead ? "1" : "0", code, code.Length > 3 ? code[..3] : code, code[..2], quad, codes.Goldstein(code)?.ToString("0.0", CultureInfo.InvariantCulture), Number(pair.Accounts.Count), Number(sources), Number(articles), "",
        ];
    }

    // 1 country, 2 and 3 a state and a city of the United States, 4 and 5 a city and a province elsewhere.
    private static string?[] Place(ToldEvent told, ExportCodes codes)
    {
        if (told.Wire.Where is not WhereWire where)
        {
            return _noPlace;
        }
        bool isHome = where.Country == "US";
        bool isCountry = where.Latitude is null && where.Candidates is [var only] && only.EndsWith("-state", StringComparison.Ordinal);
        string type = where.Country is null ? "0" : isCountry ? "1" : where.Latitude is null ? isHome ? "2" : "5" : isHome ? "3" : "4";
        return [type, where.Name, codes.Fips(where.Country), "", "", ToldEvent.Degrees(where.Latitude), ToldEvent.Degrees(where.Longitude), told.GeoNamesId];
    }

    private static string?[] Mention(GdeltPair pair, DatedEvent account)
    {
        ToldEvent told = account.Told;
        Report report = told.Report;
        return
        [
            Number(pair.Id), $"{pair.Dated.Digits}000000", Added(account), "1", told.Outlet, Url(told), Number(told.Sentence),
            Offset(told.Wire.Who), Offset(told.Wire.Whom), Number(told.Wire.Text.Start), "1", "", Number(report.Text.Value.Length), "", "", "",
        ];
    }

    private static string Offset(IReadOnlyList<WhoWire> side) => Number(side.Count > 0 ? side[0].Span.Start : -1);

    private static string Added(GdeltPair pair) => Added(pair.Accounts[0]);

    private static string Added(DatedEvent account) => account.Told.Published.Value is DateOnly day ? $"{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000" : "";

    private static string Url(ToldEvent told) => told.Report.Url ?? told.Report.Label;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
