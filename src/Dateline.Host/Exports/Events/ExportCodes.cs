using System.Globalization;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Exports.Events;

/// <summary>The codes and scales of the formats of others, from the files below <c>exports/</c>.</summary>
internal sealed class ExportCodes
{
    private readonly Dictionary<string, DataRow> _classes;
    private readonly HashSet<string> _ownContexts;
    private readonly Dictionary<string, decimal> _goldstein;
    private readonly Dictionary<(string Class, string Mode), decimal> _intensity;
    private readonly Dictionary<string, string> _fips;
    private readonly Dictionary<string, string> _alpha3;
    private readonly Dictionary<string, string> _sectors;
    private readonly Dictionary<string, DataRow> _bodies;

    /// <summary>Reads the files.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names it.</exception>
    public ExportCodes(DataSet data)
    {
        _classes = data.Table("exports/classes.tsv").Rows.ToDictionary(row => row["class"], StringComparer.Ordinal);
        _ownContexts = [.. data.Table("exports/contexts.tsv").Rows.Select(row => row["context"])];
        _goldstein = data.Table("exports/goldstein.tsv").Rows.ToDictionary(row => row["code"], Number, StringComparer.Ordinal);
        _intensity = data.Table("exports/intensity.tsv").Rows.ToDictionary(row => (row["class"], row["mode"]), Number);
        _fips = data.Table("exports/fips.tsv").Rows.ToDictionary(row => row["alpha2"], row => row["fips"], StringComparer.Ordinal);
        _alpha3 = data.Table("codebooks/countries.tsv").Rows.ToDictionary(row => row["alpha2"], row => row["code"], StringComparer.Ordinal);
        _sectors = data.Table("exports/cameo-sectors.tsv").Rows.ToDictionary(row => row["sector"], row => row["cameo"], StringComparer.Ordinal);
        _bodies = data.Table("exports/cameo-countries.tsv").Rows.ToDictionary(row => row["code"], StringComparer.Ordinal);
    }

    /// <summary>The classes, in ordinal order.</summary>
    public IEnumerable<string> Classes => _classes.Keys.Order(StringComparer.Ordinal);

    /// <summary>The class of that name in any case, or null.</summary>
    public string? Class(string name) => Classes.FirstOrDefault(kind => string.Equals(kind, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>1 to 4, or 0 for the class that only we have.</summary>
    public int Quad(string kind) => int.Parse(_classes[kind]["quad"], CultureInfo.InvariantCulture);

    /// <summary>Whether an event of the class is left out where it has no recipient.</summary>
    public bool NeedsRecipient(string kind) => _classes[kind]["recipient"] == "yes";

    /// <summary>Whether an act to come is of this class.</summary>
    public bool HoldsPlanned(string kind) => _classes[kind]["planned"] == "yes";

    /// <summary>Whether only we have the class.</summary>
    public bool IsOwn(string kind) => _classes[kind]["own"] == "yes";

    /// <summary>The contexts that the formats of others know; all with <paramref name="own"/>.</summary>
    public IReadOnlyList<string> Contexts(EventWire wire, bool own) => own ? wire.Contexts : [.. wire.Contexts.Where(context => !_ownContexts.Contains(context))];

    /// <summary>Value of a CAMEO code on Goldstein's scale: its own, else that of its first three digits, else of its first two; null where none has one.</summary>
    public decimal? Goldstein(string cameo) =>
        _goldstein.TryGetValue(cameo, out decimal value) || cameo.Length > 3 && _goldstein.TryGetValue(cameo[..3], out value) || cameo.Length > 2 && _goldstein.TryGetValue(cameo[..2], out value) ? value : null;

    /// <summary>PLOVER's score: of several modes the one farthest from nought, else that of the class.</summary>
    public decimal Intensity(EventWire wire)
    {
        decimal[] scores = [.. wire.Modes.Where(mode => _intensity.ContainsKey((wire.Class, mode))).Select(mode => _intensity[(wire.Class, mode)])];
        return scores.Length > 0 ? scores.MaxBy(Math.Abs) : _intensity[(wire.Class, "")];
    }

    /// <summary>FIPS 10-4 code of a country by its two letters, or empty.</summary>
    public string Fips(string? alpha2) => alpha2 is null ? "" : _fips.GetValueOrDefault(alpha2, "");

    /// <summary>PLOVER's three letters of a country by its two, or empty.</summary>
    public string Alpha3(string? alpha2) => alpha2 is null ? "" : _alpha3.GetValueOrDefault(alpha2, "");

    /// <summary>CAMEO's code, country, known group and types of a party; all empty where it has no code.</summary>
    public (string Code, string Country, string Group, string Type1, string Type2) Cameo(WhoWire? who)
    {
        if (who?.Code is not string code)
        {
            string alone = who?.Sector is string role ? _sectors.GetValueOrDefault(role, role) : "";
            return (alone, "", "", alone, "");
        }
        string sector = who.Sector is string known ? _sectors.GetValueOrDefault(known, known) : "";
        return _bodies.TryGetValue(code, out DataRow? body)
            ? (body["cameo"] + sector, body["type"].Length == 0 ? body["cameo"] : "", body["group"], body["type"].Length == 0 ? sector : body["type"], body["type"].Length == 0 ? "" : sector)
            : (code + sector, code, "", sector, "");
    }

    private static decimal Number(DataRow row) =>
        decimal.TryParse(row["value"], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : throw row.Wrong($"'{row["value"]}' is no number");
}
