namespace Dateline.Language.Catalogue;

/// <summary>Who held an office from when to when.</summary>
/// <param name="Office">Id of the office.</param>
/// <param name="Actor">Id of the person.</param>
/// <param name="From">First day in office, or null where it is not known.</param>
/// <param name="To">Last day in office, or null where it has not ended or is not known.</param>
/// <param name="Source">Where the line comes from, or <c>unverified</c>.</param>
public sealed record OfficeHolder(string Office, string Actor, DateOnly? From, DateOnly? To, string Source)
{
    /// <summary>Whether the office was held on <paramref name="day"/> as far as the line says.</summary>
    public bool On(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
