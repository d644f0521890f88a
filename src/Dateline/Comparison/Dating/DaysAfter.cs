using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>
/// Dates a report whose text opens with how many days have gone by (“Four days after the flood the shops are still shut”) by the day that the leads of all dated reports tell of.
/// The sentence must be in the present: told as past, it may have been printed later.
/// </summary>
internal static class DaysAfter
{
    private const int MostDays = 6;
    private const int LeastWitnesses = 2;

    /// <summary>The day of <paramref name="member"/>, or null.</summary>
    public static When? Day(StoryMember member, IReadOnlyList<StoryMember> dated, DaySet window)
    {
        Clue? clue = member.Clues.FirstOrDefault(clue => clue.IsLead);
        if (clue is null || !clue.Time.Form.IsLength || Count(clue.Time.Form.Duration!) is not int days || !Opens(member, clue) || member.Clues.Any(other => other.Sentence == clue.Sentence && !other.Time.Form.IsLength))
        {
            return null;
        }
        DateOnly?[] told = [.. dated.Select(LeadDay)];
        DateOnly[] known = [.. told.OfType<DateOnly>()];
        if (known.Length < LeastWitnesses || known.Distinct().Count() > 1 || Days.Plus(known[0], days) is not DateOnly day || !window.Holds(day) || !WeekdayLeads.Allow(member, day))
        {
            return null;
        }
        Report report = member.Reading.Report;
        StoryMember witness = dated.First(other => LeadDay(other) is not null);
        string because = string.Create(CultureInfo.InvariantCulture, $"It opens with “{report.Text[clue.Time.Span]} after”, and the leads of the dated reports tell of {known[0]:yyyy-MM-dd}.");
        return When.On(day, DateBasis.Inferred, [Evidence.Of(report, clue.Time.Span), .. witness.Published.Evidence], because);
    }

    // The day that the first sentences tell of; null where they tell of none or of several.
    private static DateOnly? LeadDay(StoryMember witness)
    {
        DateOnly[] days = [.. witness.Clues.Where(clue => clue.IsLead && witness.SentenceDays.ContainsKey(clue.Sentence)).Select(clue => witness.SentenceDays[clue.Sentence]).Where(day => day <= witness.Published.Value).Distinct()];
        return days.Length == 1 ? days[0] : null;
    }

    private static int? Count(string duration) =>
        duration.Length == 3 && duration[0] == 'P' && duration[2] == 'D' && char.IsAsciiDigit(duration[1]) && duration[1] - '0' is int days and > 0 and <= MostDays ? days : null;

    // The first words of a sentence in the present, with “after” behind them.
    private static bool Opens(StoryMember member, Clue clue)
    {
        Sentence sentence = member.Reading.Analysis.Sentences[clue.Sentence];
        TokenTable tokens = member.Reading.Analysis.Tokens;
        int first = tokens.At(clue.Time.Span.Start);
        int behind = tokens.At(clue.Time.Span.End - 1) + 1;
        if (first != sentence.FirstToken || behind >= sentence.EndToken || !tokens.Form(behind).SequenceEqual("after") || !tokens.HasTrees)
        {
            return false;
        }
        string[] verbs = [.. Enumerable.Range(behind, sentence.EndToken - behind).Select(tokens.Xpos).Where(tag => tag is "VBZ" or "VBP" or "VBD")];
        return verbs.Length > 0 && !verbs.Contains("VBD");
    }
}
