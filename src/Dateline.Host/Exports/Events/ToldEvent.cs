using System.Globalization;
using Dateline.Grouping;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Exports.Events;

/// <summary>An event of the record, as it is exported.</summary>
/// <param name="Report">Its report.</param>
/// <param name="Published">The report's day as its company tells it.</param>
/// <param name="Story">Id of its story, or null.</param>
/// <param name="Occurrence">What it is an account of, or null.</param>
/// <param name="Wire">The event in the wire form, with the codes of its parties.</param>
/// <param name="Sources">Who tells it, the one nearest to it first: “X said that Y said …” gives Y, X. Empty where the report does.</param>
/// <param name="Sentence">Number of its sentence in the report, from 1.</param>
internal sealed record ToldEvent(Report Report, When Published, string? Story, Occurrence? Occurrence, EventWire Wire, IReadOnlyList<string> Sources, int Sentence)
{
    /// <summary>Id of the notice by which its outlet took the report back, or null where it stands.</summary>
    public string? RetractedBy { get; init; }

    /// <summary>Its first day, or null where none is told.</summary>
    public DateOnly? From => Wire.On?.From;

    /// <summary>Its last day, or null where none is told.</summary>
    public DateOnly? To => Wire.On?.To;

    /// <summary>Its own characters.</summary>
    public string Words => Report.Text[Wire.Text];

    /// <summary>Who published it: the outlet, else what the report was handed in as.</summary>
    public string Outlet => Report.Outlet ?? Report.Label;

    /// <summary>Whether a source tells it.</summary>
    public bool IsTold => Wire.Told == "source";

    /// <summary>Its place on the earth as GeoNames numbers it, or empty.</summary>
    public string GeoNamesId => Wire.Where?.Candidates is [['g', 'e', 'o', 'n', 'a', 'm', 'e', 's', ':', .. var number]] ? number : "";

    /// <summary>Degrees with two places, or empty.</summary>
    public static string Degrees(double? degrees) => degrees?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
