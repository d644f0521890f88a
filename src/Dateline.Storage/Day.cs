using System.Globalization;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Days as the record keeps them: <c>2024-03-05</c>, so that their order as text is their order in time.</summary>
internal static class Day
{
    private const string Form = "yyyy-MM-dd";

    public static string? Text(DateOnly? day) => day?.ToString(Form, CultureInfo.InvariantCulture);

    /// <exception cref="StoreException">It is no day: the record is damaged.</exception>
    public static DateOnly? Parse(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new StoreException(StoreProblem.Damaged, $"The record holds '{text}' where a day belongs");

    /// <summary>The day by which <see cref="ReportOrder"/> orders.</summary>
    public static string Order(When when) => Text(ReportOrder.Day(when))!;
}
