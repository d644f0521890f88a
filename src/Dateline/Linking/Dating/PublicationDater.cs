using System.Globalization;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>Tells when one report was published: as given, as its dateline says, or in what interval, by what its text fixes. It never picks a day out of an interval. Built once; safe to share between threads.</summary>
public sealed class PublicationDater
{
    private const int YearsLooked = 4;
    private readonly StatedDates _stated;
    private readonly BoundFinder _bounds;

    /// <summary>Reads the files of dates and happenings.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public PublicationDater(DataSet data, NameFold fold, ActorCatalogue catalogue)
    {
        _stated = new StatedDates(data);
        _bounds = new BoundFinder(data, fold, catalogue);
    }

    /// <summary>The day of <paramref name="report"/>, or the interval of days, with the evidence and the reason.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">Its tokens and sentences.</param>
    /// <param name="mentions">Its mentions: people named with their offices give bounds.</param>
    /// <param name="times">Its time expressions.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public PublicationDate Date(Report report, TextAnalysis analysis, IReadOnlyList<Mention> mentions, IReadOnlyList<TimeExpression> times, CancellationToken cancellation)
    {
        List<Finding> findings = [];
        List<StatedDate> stated = _stated.Of(report);
        AddMismatches(stated, findings);
        if (report.PublishedGiven is DateOnly given)
        {
            AddConflict(report, stated, given, findings);
            return new PublicationDate(When.On(given, DateBasis.Given, []), findings);
        }
        if (Whole(stated) is (StatedDate chosen, DateOnly day))
        {
            string? because = stated.Any(other => other.Day is DateOnly another && another != day) ? "Of several days that the report states, the latest update counts, else the first." : null;
            return new PublicationDate(When.On(day, DateBasis.Stated, [Evidence.Of(report, chosen.Span)], because), findings);
        }
        BoundedDays bounded = _bounds.Find(report, analysis, mentions, times, findings, cancellation);
        if (stated.Count > 0 && WithYear(report, analysis, stated, times, bounded) is When inferred)
        {
            return new PublicationDate(inferred, findings);
        }
        findings.Add(new Finding(FindingCodes.DateUnknown, null, "The report does not tell its day; at most an interval follows from what it says."));
        return new PublicationDate(bounded.ToWhen(report, Notes(report, stated, times)), findings);
    }

    private static (StatedDate Chosen, DateOnly Day)? Whole(List<StatedDate> stated)
    {
        StatedDate? chosen = stated.Where(date => date.Day is not null && date.IsUpdate).MaxBy(date => date.Day) ?? stated.Find(date => date.Day is not null);
        return chosen?.Day is DateOnly day ? (chosen, day) : null;
    }

    /// <summary>A dateline without its year, with the only year in which its day falls within the bounds and, in an agency's report, on the weekday that the first sentence names.</summary>
    private static When? WithYear(Report report, TextAnalysis analysis, List<StatedDate> stated, IReadOnlyList<TimeExpression> times, BoundedDays bounded)
    {
        StatedDate date = stated.Find(one => one.BeforeText) ?? stated[0];
        // Without a last day, a weekday comes round again in a later year.
        if (bounded.Days is not { First: DateOnly first, Last: DateOnly last } || last.Year - first.Year > YearsLooked)
        {
            return null;
        }
        TimeExpression? weekday = date.BeforeText ? times.FirstOrDefault(time => time.Span.Start > date.Span.End && time is { Direction: TimeDirection.Past, Form: { Weekday: not null, Day: null } }) : null;
        int body = analysis.SentenceAt(date.Span.End);
        bool inLead = weekday is not null && analysis.SentenceAt(weekday.Span.Start) <= body + 1;
        DateOnly[] days = [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(date.In).OfType<DateOnly>().Where(day => bounded.Days.Holds(day) && (!inLead || day.DayOfWeek == weekday!.Form.Weekday))];
        if (days.Length != 1)
        {
            return null;
        }
        Evidence[] evidence = [Evidence.Of(report, date.Span), .. inLead ? [Evidence.Of(report, weekday!.Span)] : Array.Empty<Evidence>(), .. bounded.Bounds.Select(bound => Evidence.Of(report, bound.Span))];
        string because = $"The dateline has no year; {days[0].Year} is the only one that fits{(inLead ? " the weekday of the first sentence" : "")}: {bounded.Reasons()}.";
        return When.On(days[0], DateBasis.Stated, evidence, because);
    }

    private static string? Notes(Report report, List<StatedDate> stated, IReadOnlyList<TimeExpression> times)
    {
        if (stated.Count > 0)
        {
            return $"its date line says {report.Text[stated[0].Span]}";
        }
        TimeExpression? weekday = times.FirstOrDefault(time => time is { Direction: TimeDirection.Past, Form: { Weekday: not null, Day: null, WeeksFromAnchor: null } });
        return weekday is null ? null : $"the first weekday it tells as past is a {weekday.Form.Weekday}";
    }

    private static void AddMismatches(List<StatedDate> stated, List<Finding> findings)
    {
        foreach (StatedDate date in stated)
        {
            if (date is { Day: DateOnly day, Form.Weekday: DayOfWeek weekday } && day.DayOfWeek != weekday)
            {
                findings.Add(new Finding(FindingCodes.WeekdayMismatch, date.Span, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} is a {day.DayOfWeek}, not a {weekday}.")));
            }
        }
    }

    private static void AddConflict(Report report, List<StatedDate> stated, DateOnly given, List<Finding> findings)
    {
        if (Whole(stated) is (StatedDate date, DateOnly day) && Math.Abs(day.DayNumber - given.DayNumber) > 1)
        {
            findings.Add(new Finding(FindingCodes.DateConflict, date.Span, string.Create(CultureInfo.InvariantCulture, $"The report was given as of {given:yyyy-MM-dd}, but states {report.Text[date.Span]}.")));
        }
    }
}
