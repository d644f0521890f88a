using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>
/// Dates the reports of one story by each other. A date line without its year or with a weekday alone takes the day near the dated reports; “yesterday” takes the day that
/// a dated report gives to the same happening; a lead that says “Monday” and nothing later takes the Monday of a dated report. What stays open gets the story's window,
/// narrowed by what the report tells as past and as coming. Never against the report's own bounds.
/// </summary>
public static class CompanyDater
{
    private const int DaysBefore = 3;
    private const int DaysBehind = 7;
    private const int Rounds = 3;

    /// <summary>The day of each report of one story, in its order.</summary>
    /// <param name="story">The readings.</param>
    /// <param name="weekdays">Reads the weekday that a page puts above its text.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<ReportDate> Date(IReadOnlyList<Reading> story, HeaderWeekdays weekdays, CancellationToken cancellation)
    {
        StoryMember[] members = [.. story.Select(reading => new StoryMember(reading, weekdays.Of(reading.Report)))];
        StoryMember[] ordered = [.. members.OrderBy(member => member.Reading.Report.Id, StringComparer.Ordinal)];
        StoryMember[] dated = Dated(ordered);
        if (dated.Length == 0)
        {
            return [.. members.Select(member => new ReportDate(member.Reading.Report.Id, member.Published))];
        }
        for (int round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            List<(StoryMember Member, When Published)> found = [];
            foreach (StoryMember member in ordered.Where(member => member.Published.Value is null))
            {
                DaySet window = Window(member, dated);
                if ((DateLines.Day(member, dated, window) ?? Voted(member, dated, window) ?? DaysAfter.Day(member, dated, window) ?? WeekdayLeads.Day(member, ordered, dated, window)) is When day)
                {
                    found.Add((member, day));
                }
            }
            if (found.Count == 0)
            {
                break;
            }
            found.ForEach(pair => pair.Member.Set(pair.Published));
            dated = Dated(ordered);
        }
        foreach (StoryMember member in ordered.Where(member => member.Published.Value is null && !DateLines.Contradicts(member, Window(member, dated))))
        {
            member.Set(CompanyWindow.Of(member, dated, Window(member, dated)));
        }
        return [.. members.Select(member => new ReportDate(member.Reading.Report.Id, member.Published))];
    }

    /// <summary>The days near the dated reports that the report's own bounds allow; empty where they allow none.</summary>
    private static DaySet Window(StoryMember member, StoryMember[] dated)
    {
        DateOnly first = dated.Min(other => other.Published.Value!.Value);
        DateOnly last = dated.Max(other => other.Published.Value!.Value);
        return DaySet.Between(Days.Plus(first, -DaysBefore), Days.Plus(last, DaysBehind)).And(member.Own);
    }

    private static StoryMember[] Dated(StoryMember[] members) => [.. members.Where(member => member.Published.Value is not null)];

    private static When? Voted(StoryMember member, StoryMember[] dated, DaySet window)
    {
        List<DayVotes.Vote> votes = [.. DayVotes.For(member, dated).Where(vote => window.Holds(vote.Day) && WeekdayLeads.Allow(member, vote.Day))];
        (DateOnly Day, int Weight)[] sums = [.. votes.GroupBy(vote => vote.Day).Select(group => (group.Key, group.Sum(vote => vote.Weight))).OrderByDescending(sum => sum.Item2).ThenBy(sum => sum.Key)];
        if (sums.Length == 0 || (sums.Length > 1 && sums[1].Weight * 3 > sums[0].Weight * 2))
        {
            return null;
        }
        DayVotes.Vote best = votes.Where(vote => vote.Day == sums[0].Day).OrderByDescending(vote => vote.Weight).ThenBy(vote => vote.Clue.Time.Span).First();
        Report report = member.Reading.Report;
        Report witness = best.Witness.Reading.Report;
        DateOnly told = best.Day.AddDays(best.Clue.Time.Form.DaysFromAnchor ?? 0);
        string because = string.Create(CultureInfo.InvariantCulture, $"The report says “{report.Text[best.Clue.Time.Span]}” of what the report dated {best.Witness.Published.Value:yyyy-MM-dd} tells of {told:yyyy-MM-dd}.");
        return When.On(best.Day, DateBasis.Inferred, [Evidence.Of(report, best.Clue.Time.Span), Evidence.Of(witness, best.Witness.Reading.Analysis.Sentences[best.Sentence].Span)], because);
    }
}
