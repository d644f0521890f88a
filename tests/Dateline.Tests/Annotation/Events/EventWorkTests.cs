using System.Diagnostics;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Events;

public sealed class EventWorkTests
{
    private const string Sentence = "Doctors to Malta left on Friday. ";
    private const int Sentences = 40_000;

    private static readonly TextAnalyzer _analyzer = new(DataSet.Embedded);

    [Fact]
    public void A_report_of_many_names_and_times_takes_work_in_proportion_to_its_length()
    {
        Time(Sentences / 8);
        TimeSpan eighth = Time(Sentences / 8);
        TimeSpan whole = Time(Sentences);
        // Eight times the text may take 24 times the time and two seconds before it counts as worse than linear: the machine is shared.
        whole.ShouldBeLessThan(eighth * 24 + TimeSpan.FromSeconds(2));
    }

    private static TimeSpan Time(int sentences)
    {
        string text = string.Concat(Enumerable.Repeat(Sentence, sentences));
        TextSpan whole = new(0, text.Length);
        Report report = new("r", "Outlet", new ReportText(text)) { Parts = [new Part(PartKind.Paragraph, whole, "en", "test")] };
        TextAnalysis analysis = _analyzer.Analyze(text, [whole], AnalysisDepth.Sentences, CancellationToken.None);
        List<Mention> mentions = [];
        List<TimeExpression> times = [];
        for (int start = 0; start < text.Length; start += Sentence.Length)
        {
            mentions.Add(new Mention(new TextSpan(start, start + "Doctors".Length), MentionKind.Group, null, null, [], "test"));
            mentions.Add(new Mention(Within(start, "Malta"), MentionKind.State, Within(start, "Malta"), null, [], "test"));
            times.Add(new TimeExpression(Within(start, "Friday"), new TimeForm { Weekday = DayOfWeek.Friday }, TimeDirection.Past, "test"));
        }
        Stopwatch watch = Stopwatch.StartNew();
        EventSentences.Finder.Find(report, analysis, mentions, [], times, [], CancellationToken.None);
        return watch.Elapsed;
    }

    private static TextSpan Within(int start, string word) =>
        Sentence.IndexOf(word, StringComparison.Ordinal) is var at ? new TextSpan(start + at, start + at + word.Length) : default;
}
