using System.Globalization;
using Dateline.Text;

namespace Dateline.Host.Exports;

/// <summary>Days for people in tables: <c>2025-10-15</c>, <c>2025-10-15…17</c>, <c>until 2025-10-15</c>, <c>–</c>.</summary>
internal static class Days
{
    /// <summary>The shortest form that says all.</summary>
    public static string Short(When when) => when switch
    {
        { Value: DateOnly day } => Iso(day),
        { From: DateOnly from, To: DateOnly to } => from == to ? Iso(from) : from.Year == to.Year && from.Month == to.Month ? $"{Iso(from)}…{to:dd}" : $"{Iso(from)}…{Iso(to)}",
        { From: DateOnly from } => $"from {Iso(from)}",
        { To: DateOnly to } => $"until {Iso(to)}",
        _ => "–",
    };

    /// <summary>The shortest form of an interval whose days are both inclusive and may be unknown.</summary>
    public static string Short(DateOnly? from, DateOnly? to) => Short(new When(null, from, to, DateBasis.Stated, [], null));

    /// <summary>ISO 8601.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
