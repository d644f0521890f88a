using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Language.Dates;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>Completes a date line that lacks its year, or that has a weekday alone, by the dated reports of the story; “today, Wednesday” and “yesterday, Tuesday” in the running text are one too.</summary>
internal static class DateLines
{
    /// <summary>The day of <paramref name="member"/>, or null.</summary>
    public static When? Day(StoryMember member, IReadOnlyList<StoryMember> dated, DaySet window)
    {
        foreach (Clue clue in member.Clues)
        {
            if ((clue.Kind == PartKind.Dateline ? 0 : DaysFromPublication(member, clue)) is not int offset)
            {
                continue;
            }
            if (Only(dated, window, day => Days.Plus(day, offset) is DateOnly told && Fits(clue.Time.Form, told)) is DateOnly day)
            {
                return Said(member, clue.Time.Span, day, dated);
            }
        }
        return member.Header is (DayOfWeek weekday, TextSpan span) && Only(dated, window, day => day.DayOfWeek == weekday) is DateOnly only && WeekdayLeads.Allow(member, only) ? Said(member, span, only, dated) : null;
    }

    /// <summary>The only fitting day near the dated reports; of several the only one no further than a day from their run.</summary>
    public static DateOnly? Only(IReadOnlyList<StoryMember> dated, DaySet window, Func<DateOnly, bool> fits)
    {
        DateOnly[] days = [.. Near(dated, window).Where(fits)];
        if (days.Length > 1)
        {
            int first = dated.Min(other => other.Published.Value!.Value.DayNumber);
            int last = dated.Max(other => other.Published.Value!.Value.DayNumber);
            days = [.. days.Where(day => day.DayNumber >= first - 1 && day.DayNumber <= last + 1)];
        }
        return days.Length == 1 ? days[0] : null;
    }

    private static When Said(StoryMember member, TextSpan span, DateOnly day, IReadOnlyList<StoryMember> dated)
    {
        StoryMember witness = dated.MinBy(other => Math.Abs(other.Published.Value!.Value.DayNumber - day.DayNumber))!;
        string because = string.Create(CultureInfo.InvariantCulture, $"It says that its day is {member.Reading.Report.Text[span]}, and it tells the same story as the report dated {witness.Published.Value:yyyy-MM-dd}.");
        return When.On(day, DateBasis.Inferred, [Evidence.Of(member.Reading.Report, span), .. witness.Published.Evidence], because);
    }

    /// <summary>Whether the date line of <paramref name="member"/> says a day of the year that <paramref name="window"/> does not hold: then the window is not the report's.</summary>
    public static bool Contradicts(StoryMember member, DaySet window) =>
        window is { First: DateOnly first, Last: DateOnly last }
        && member.Clues.Where(clue => clue.Kind == PartKind.Dateline).Select(clue => clue.Time.Form)
            .Any(form => form is { Month: int month, Day: int day, Year: null, ToDay: null }
                && !Enumerable.Range(first.Year, last.Year - first.Year + 1).Any(year => day <= DateTime.DaysInMonth(year, month) && window.Holds(new DateOnly(year, month, day))));

    // A weekday beside the word for the day of publication or the day before, with a comma or a bracket between at the most.
    private static int? DaysFromPublication(StoryMember member, Clue clue) =>
        clue.Time.Form is not { Weekday: not null, Month: null, WeeksFromAnchor: null }
            ? null
            : member.Clues.FirstOrDefault(other => other.Time.Form is { DaysFromAnchor: 0 or -1, Weekday: null, SameAsBefore: false, AroundEvent: false, Duration: null }
                && (IsBeside(member, other.Time.Span, clue.Time.Span) || IsBeside(member, clue.Time.Span, other.Time.Span)))?.Time.Form.DaysFromAnchor;

    private static bool IsBeside(StoryMember member, TextSpan before, TextSpan behind) =>
        before.End <= behind.Start && behind.Start - before.End <= 3
        && !member.Reading.Report.Text.Value.AsSpan(before.End, behind.Start - before.End).ContainsAnyExcept(' ', ',', '(');

    private static bool Fits(TimeForm form, DateOnly day) =>
        form is { Month: int month, Day: int of, Year: null, ToDay: null } ? month == day.Month && of == day.Day : form is { Weekday: DayOfWeek weekday, Month: null } && day.DayOfWeek == weekday;

    /// <summary>The days of the window within three days of a dated report.</summary>
    private static SortedSet<DateOnly> Near(IReadOnlyList<StoryMember> dated, DaySet window)
    {
        SortedSet<DateOnly> days = [];
        foreach (StoryMember other in dated)
        {
            for (int step = -3; step <= 3; step++)
            {
                if (Days.Plus(other.Published.Value!.Value, step) is DateOnly day && window.Holds(day))
                {
                    days.Add(day);
                }
            }
        }
        return days;
    }
}
