using System.Globalization;

namespace Dateline.Host.Web;

/// <summary>Counts for people: <c>1 report</c>, <c>12,400 reports</c>.</summary>
internal static class Count
{
    /// <summary>The number with its noun.</summary>
    /// <param name="count">The number.</param>
    /// <param name="noun">The noun for one.</param>
    /// <param name="many">The noun for more; the first with an s where it is left out.</param>
    public static string Of(int count, string noun, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : many ?? noun + "s")}");
}
