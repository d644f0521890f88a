using System.Globalization;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Days as the record keeps them: <c>2024-03-05</c>, so that their order as text is their order in time.</summary>
internal static class Day
{
    private const string Form = "yyyy-MM-dd";
    private const string InstantForm = "yyyy-MM-ddTHH:mm:ssZ";

    public static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <exception cref="StoreException">It is no day: the record is damaged.</exception>
    public static DateOnly? Parse(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new StoreException(StoreProblem.Damaged, $"The record holds '{text}' where a day belongs");

    /// <summary>An instant in UTC to the second: <c>2024-03-05T10:00:00Z</c>.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);

    /// <summary>The instant that <see cref="Instant"/> wrote.</summary>
    /// <exception cref="StoreException">It is no instant: the record is damaged.</exception>
    public static DateTimeOffset ParseInstant(string text) =>
        DateTimeOffset.TryParseExact(text, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant
        : throw new StoreException(StoreProblem.Damaged, $"The record holds '{text}' where an instant belongs");

    /// <summary>The day by which <see cref="ReportOrder"/> orders.</summary>
    public static string Order(When when) => Text(ReportOrder.Day(when))!;

    /// <summary>The first day that it can be; null where nothing bounds it.</summary>
    public static DateOnly? First(When when) => when.Value ?? when.From;

    /// <summary>The last day that it can be; null where nothing bounds it.</summary>
    public static DateOnly? Last(When when) => when.Value ?? when.To;
}
