using System.Globalization;
using Dateline.Host.Exports.Html;
using Dateline.Text;

namespace Dateline.Host.Web;

/// <summary>What a list of places tells the map beside it.</summary>
internal static class Places
{
    private const string Contested = "places/contested-borders.tsv";

    /// <summary>Borders that not all states recognise, as the map reads them: <c>Kosovo|Serbia;Siachen Glacier|*</c>.</summary>
    public static string ContestedBorders(DataSet data) => string.Join(';', data.Table(Contested).Rows.Select(row => $"{row["area"]}|{row["beside"]}"));

    /// <summary>The attributes of one place of the list; empty where it is on no map.</summary>
    public static Markup Attributes(string name, double? latitude, double? longitude, int count) =>
        latitude is double north && longitude is double east
            ? new Markup().Add($" data-latitude=\"{Degrees(north)}\" data-longitude=\"{Degrees(east)}\" data-name=\"{Shown.Of(name)}\" data-count=\"{count}\"")
            : new Markup();

    private static string Degrees(double degrees) => degrees.ToString("0.####", CultureInfo.InvariantCulture);
}
