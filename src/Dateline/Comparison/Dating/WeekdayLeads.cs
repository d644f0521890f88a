using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Grouping.Copies;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>
/// Takes the weekday in a report's lead for its day where a dated report of the story is of that weekday and nothing in the report is told of a later one. A paper of the next day says the weekday too:
/// so the report must open as an agency's does that is sent the same day, with its place before the text and a lead of its own, or give a long quotation of the dated report that is said to be of that weekday.
/// A dispatch that names its own outlet in its dateline is sent that day also where no dated report is of that weekday.
/// </summary>
internal static class WeekdayLeads
{
    private const int Behind = 3;

    /// <summary>Share of two leads from which they are one text, in thousandths: of two that take over one text, one may be a day later.</summary>
    private const int SameLead = 800;

    /// <summary>Share of the leads of a dispatch and a dated report from which they tell of one happening, in thousandths.</summary>
    private const int AlikeLeads = 150;

    /// <summary>The day of <paramref name="member"/>, or null.</summary>
    public static When? Day(StoryMember member, IReadOnlyList<StoryMember> members, IReadOnlyList<StoryMember> dated, DaySet window)
    {
        Clue? lead = member.Clues.FirstOrDefault(clue => clue.IsLead && IsPastWeekday(clue));
        if (lead is null || member.Clues.Any(IsDayWord) || member.OpeningWeekdays.Any(weekday => weekday != lead.Time.Form.Weekday) || (member.Header is { } header && header.Day != lead.Time.Form.Weekday))
        {
            return null;
        }
        bool isOwn = AgencyCredits.IsOwnDispatch(member.Reading.Report);
        bool isAgency = isOwn || (member.HasDateline && !members.Any(other => other != member && other.LeadKeys.Shared(member.LeadKeys) >= SameLead));
        DateOnly last = dated.Max(other => other.Published.Value!.Value);
        StoryMember? witness = dated.FirstOrDefault(other => other.Published.Value is DateOnly day && day.DayOfWeek == lead.Time.Form.Weekday && window.Holds(day) && Allow(member, day) && !TellsOfLater(member, day, last) && (isAgency || SharedQuotations.IsSaidOn(member, lead, other)));
        StoryMember? near = witness is null && isOwn ? dated.FirstOrDefault(other => other.LeadKeys.Shared(member.LeadKeys) >= AlikeLeads) : null;
        DateOnly? sent = near is null ? witness?.Published.Value : DateLines.Only(dated, window, day => day.DayOfWeek == lead.Time.Form.Weekday && Allow(member, day) && !TellsOfLater(member, day, last));
        if (sent is not DateOnly published || (witness ?? near) is not { } company)
        {
            return null;
        }
        Report report = member.Reading.Report;
        string because = string.Create(CultureInfo.InvariantCulture, $"The report says {lead.Time.Form.Weekday} and tells the same story as the report dated {company.Published.Value:yyyy-MM-dd}.");
        Evidence[] evidence = [Evidence.Of(report, lead.Time.Span), .. company.Published.Evidence];
        return When.On(published, DateBasis.Inferred, evidence, because);
    }

    /// <summary>Whether the report may be of <paramref name="day"/>: one whose lead tells of “Monday evening” or “night” as past may be of a later day, and one that says “yesterday” does not name that day by its weekday too.</summary>
    public static bool Allow(StoryMember member, DateOnly day) =>
        !member.Clues.Any(clue => clue.IsLead && IsPastWeekday(clue) && clue.Time.Form.PartOfDay is "NI" or "EV" && clue.Time.Form.Weekday == day.DayOfWeek)
        && !(member.Clues.Any(IsDayWord) && Days.Plus(day, -1) is DateOnly before && member.Clues.Any(clue => clue.IsLead && IsWeekday(clue) && clue.Time.Form.Weekday == before.DayOfWeek));

    /// <summary>Whether a weekday told as past can be a day behind <paramref name="day"/>, up to three days on or the day after the last dated report: the report may be of that day then.</summary>
    private static bool TellsOfLater(StoryMember member, DateOnly day, DateOnly last) =>
        member.Clues.Any(clue => IsPastWeekday(clue) && Days.Plus(day, 1) is DateOnly next && Days.OnOrAfter(next, clue.Time.Form.Weekday!.Value) is DateOnly later && later.DayNumber <= Math.Max(last.DayNumber + 1, day.DayNumber + Behind) && later.DayOfWeek != day.DayOfWeek);

    private static bool IsPastWeekday(Clue clue) =>
        IsWeekday(clue) && clue.Time.Direction == TimeDirection.Past;

    private static bool IsWeekday(Clue clue) => clue.Kind == PartKind.Paragraph && clue.Time.Form is { Weekday: not null, Day: null, WeeksFromAnchor: null };

    private static bool IsDayWord(Clue clue) =>
        clue.Kind == PartKind.Paragraph && clue.Time.Form is { DaysFromAnchor: -1, SameAsBefore: false, AroundEvent: false, Duration: null };
}
