using System.Globalization;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>Gathers what a text fixes about its day and keeps the facts that matter.</summary>
internal sealed class BoundFinder
{
    private const int MostBounds = 64;
    private readonly OfficeBounds _offices;
    private readonly MemberBounds _members;
    private readonly HappeningBounds _happenings;

    /// <summary>Reads the files of the kinds of bounds.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public BoundFinder(DataSet data, NameFold fold, ActorCatalogue catalogue)
    {
        _offices = new OfficeBounds(data, fold, catalogue);
        _members = new MemberBounds(data, catalogue);
        _happenings = new HappeningBounds(data);
    }

    /// <summary>The days possible; facts that exclude each other widen them to what either allows, with a finding.</summary>
    public BoundedDays Find(Report report, TextAnalysis analysis, IReadOnlyList<Mention> mentions, IReadOnlyList<TimeExpression> times, List<Finding> findings, CancellationToken cancellation)
    {
        List<DateBound> bounds = [];
        if (report.Seen is DateOnly seen)
        {
            bounds.Add(new DateBound(DaySet.Between(null, seen), new TextSpan(0, 0), string.Create(CultureInfo.InvariantCulture, $"it came in on {seen:yyyy-MM-dd}")));
        }
        bounds.AddRange(mentions.Select(mention => _offices.Of(report, mention)).OfType<DateBound>());
        if (report.Language is null or "en")
        {
            AddOfSentences(report, analysis, times, bounds, cancellation);
        }
        List<DateBound> some = [.. bounds.Where(bound => !bound.Days.IsSame(DaySet.All)).DistinctBy(bound => bound.Because).Take(MostBounds)];
        DaySet days = Joined(some, findings);
        if (days.First is DateOnly first)
        {
            foreach (TimeExpression time in times)
            {
                if (TimeBounds.OfMonth(report.Text.Value, time, days.First ?? first) is DateBound month && !days.And(month.Days).IsEmpty)
                {
                    some.Add(month);
                    days = days.And(month.Days);
                }
            }
        }
        return new BoundedDays(days, Needed(some, days));
    }

    private void AddOfSentences(Report report, TextAnalysis analysis, IReadOnlyList<TimeExpression> times, List<DateBound> bounds, CancellationToken cancellation)
    {
        string text = report.Text.Value;
        int next = 0;
        int part = 0;
        foreach (Sentence sentence in analysis.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            while (part < report.Parts.Count && report.Parts[part].Span.End <= sentence.Span.Start)
            {
                part++;
            }
            if (part < report.Parts.Count && report.Parts[part].Kind == PartKind.Boilerplate)
            {
                continue;
            }
            WordLine line = new(text, sentence.Span);
            bounds.AddRange(_members.Of(line));
            (DateBound Bound, DateOnly Day)[] happenings = [.. _happenings.Of(line)];
            bounds.AddRange(happenings.Select(happening => happening.Bound));
            while (next < times.Count && times[next].Span.Start < sentence.Span.End)
            {
                TimeExpression time = times[next++];
                if (TimeBounds.OfWhole(text, sentence.Span, time) is DateBound whole)
                {
                    bounds.Add(whole);
                }
                bounds.AddRange(happenings.Select(happening => TimeBounds.OfMonthOfHappening(text, time, happening.Day)).OfType<DateBound>());
            }
        }
    }

    private static DaySet Joined(List<DateBound> bounds, List<Finding> findings)
    {
        DaySet days = DaySet.All;
        foreach (DateBound bound in bounds)
        {
            DaySet both = days.And(bound.Days);
            if (both.IsEmpty)
            {
                findings.Add(new Finding(FindingCodes.DateConflict, bound.Span, $"This excludes what else bounds the day of the report: {bound.Because}."));
            }
            days = both.IsEmpty ? days.Or(bound.Days) : both;
        }
        return DaySet.Between(days.First, days.Last).And(days);
    }

    private static List<DateBound> Needed(List<DateBound> bounds, DaySet days)
    {
        List<DateBound> needed = [.. bounds];
        for (int at = needed.Count - 1; at >= 0; at--)
        {
            DaySet without = DaySet.All;
            for (int other = 0; other < needed.Count; other++)
            {
                without = other == at ? without : without.And(needed[other].Days);
            }
            if (without.IsSame(days))
            {
                needed.RemoveAt(at);
            }
        }
        return [.. needed.OrderBy(bound => bound.Span)];
    }
}
