using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Language.Dates;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>The interval of a report whose day stays open: near the dated reports of its story, not before what it tells as past, not behind what it tells as coming.</summary>
internal static class CompanyWindow
{
    /// <summary>The interval of <paramref name="member"/>; its own bounds where the story's window lies outside of them.</summary>
    public static When Of(StoryMember member, IReadOnlyList<StoryMember> dated, DaySet window)
    {
        if (window.IsEmpty)
        {
            return member.Published;
        }
        Report report = member.Reading.Report;
        DaySet days = window;
        List<Evidence> evidence = [.. dated.SelectMany(other => other.Published.Evidence.Take(1)).Take(2), .. member.Published.Evidence];
        List<string> reasons = [string.Create(CultureInfo.InvariantCulture, $"It tells the same story as reports dated {dated.Min(other => other.Published.Value):yyyy-MM-dd} to {dated.Max(other => other.Published.Value):yyyy-MM-dd}")];
        foreach (Clue clue in member.Clues)
        {
            if (Bound(clue.Time, window) is DaySet bound && !days.And(bound).IsEmpty && !days.And(bound).IsSame(days))
            {
                days = days.And(bound);
                evidence.Add(Evidence.Of(report, clue.Time.Span));
                reasons.Add($"it tells {report.Text[clue.Time.Span]} as {(clue.Time.Direction == TimeDirection.Past ? "past" : "still to come")}");
            }
        }
        string because = string.Join("; ", reasons) + ".";
        return days.First is DateOnly only && only == days.Last
            ? When.On(only, DateBasis.Inferred, evidence, because)
            : new When(null, days.First, days.Last, reasons.Count > 1 ? DateBasis.Inferred : DateBasis.Bounded, evidence, because);
    }

    /// <summary>The days on which a day and month without its year can be told as past, or as coming; null for other times. A range told as past has begun.</summary>
    private static DaySet? Bound(TimeExpression time, DaySet window)
    {
        if (time.Form is not { Month: not null, Day: not null, Year: null, Boundary: TimeBoundary.Within } || time.Direction == TimeDirection.Unknown || window.First is not DateOnly first || window.Last is not DateOnly last)
        {
            return null;
        }
        DateOnly middle = first.AddDays((last.DayNumber - first.DayNumber) / 2);
        return TimeResolver.Resolve([time with { Direction = TimeDirection.Unknown }], When.On(middle, DateBasis.Inferred, [])).Items[0] is { From: DateOnly from, To: DateOnly to }
            ? time.Direction == TimeDirection.Past ? DaySet.Between(from, null) : DaySet.Between(null, to)
            : null;
    }
}
