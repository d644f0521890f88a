using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>A day that a dateline or a date line says.</summary>
/// <param name="Form">What it says; the year may be missing.</param>
/// <param name="Span">Its words, in UTF-16 units.</param>
/// <param name="IsUpdate">Whether it is the day of the last change.</param>
/// <param name="BeforeText">Whether it stands in the dateline that opens the running text.</param>
internal sealed record StatedDate(TimeForm Form, TextSpan Span, bool IsUpdate, bool BeforeText)
{
    /// <summary>The day, or null where the year is missing.</summary>
    public DateOnly? Day => Form.Year is int year ? In(year) : null;

    /// <summary>The day in <paramref name="year"/>, or null where that year does not have it.</summary>
    public DateOnly? In(int year) =>
        year is >= 1 and <= 9999 && Form is { Month: int month, Day: int day } && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
