using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>Takes the weekday in a report's lead for its day where a dated report of the story is of that weekday or tells of that day, and nothing in the report is told of a later one.</summary>
internal static class WeekdayLeads
{
    /// <summary>The day of <paramref name="member"/>, or null.</summary>
    public static When? Day(StoryMember member, IReadOnlyList<StoryMember> dated, DaySet window)
    {
        Clue? lead = member.Clues.FirstOrDefault(clue => clue.IsLead && IsPastWeekday(clue));
        if (lead is null || member.Clues.Any(clue => IsPastWeekday(clue) && clue.Time.Form.Weekday != lead.Time.Form.Weekday) || member.Clues.Any(IsDayWord))
        {
            return null;
        }
        StoryMember? witness = dated.FirstOrDefault(other => other.Published.Value is DateOnly day && day.DayOfWeek == lead.Time.Form.Weekday && window.Holds(day) && Allow(member, day));
        if (witness?.Published.Value is not DateOnly published)
        {
            return null;
        }
        Report report = member.Reading.Report;
        string because = string.Create(CultureInfo.InvariantCulture, $"The report says {lead.Time.Form.Weekday} and tells the same story as the report dated {published:yyyy-MM-dd}.");
        Evidence[] evidence = [Evidence.Of(report, lead.Time.Span), .. witness.Published.Evidence];
        return When.On(published, DateBasis.Inferred, evidence, because);
    }

    /// <summary>Whether the report may be of <paramref name="day"/>: one whose lead tells of “Monday night” as past is of a later day.</summary>
    public static bool Allow(StoryMember member, DateOnly day) =>
        !member.Clues.Any(clue => clue.Time is { Direction: TimeDirection.Past, Form: { Weekday: not null, PartOfDay: "NI" } form } && form.Weekday == day.DayOfWeek && clue.IsLead);

    private static bool IsPastWeekday(Clue clue) =>
        clue.Kind == PartKind.Paragraph && clue.Time is { Direction: TimeDirection.Past, Form: { Weekday: not null, Day: null, WeeksFromAnchor: null } };

    private static bool IsDayWord(Clue clue) =>
        clue.Kind == PartKind.Paragraph && clue.Time.Form is { DaysFromAnchor: -1, SameAsBefore: false, AroundEvent: false, Duration: null };
}
