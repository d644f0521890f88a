using Dateline.Grouping;
using Dateline.Grouping.Copies;
using Dateline.Text;

namespace Dateline.Tests.Grouping;

public sealed class RetractionFinderTests
{
    private static readonly DateOnly _day = new(2025, 6, 2);

    [Fact]
    public void A_notice_takes_back_what_was_sent_under_the_label_up_to_its_day()
    {
        Report first = Make("17", "one", 0);
        Report second = Make("17", "two", 1);
        Report anew = Make("17", "three", 3);
        Report notice = Make("17#2", "kill", 2) with { Retracts = "17" };
        Found(first, second, anew, notice).ShouldBe(Expected(notice, first, second));
    }

    [Fact]
    public void No_outlet_takes_back_the_report_of_another()
    {
        Report report = Make("a.txt", "one", 0);
        Found(report, new Report("notice", "Other", new ReportText("kill")) { Retracts = "a.txt" }).ShouldBeEmpty();
    }

    [Fact]
    public void The_earlier_texts_of_what_is_taken_back_are_taken_back_too_and_loops_of_versions_end()
    {
        Report first = Make("a", "one", 0);
        Report second = Make("b", "two", 1);
        Report notice = Make("n", "kill", 2) with { Retracts = "b" };
        ReportVersion[] versions = [new(second.Id, first.Id), new(first.Id, second.Id), new(notice.Id, second.Id)];
        RetractionFinder.Find([notice, second, first], versions).Select(found => (found.ReportId, found.By)).ShouldBe(Expected(notice, first, second));
    }

    [Fact]
    public void A_notice_joins_the_story_of_what_it_takes_back()
    {
        Reading report = Readings.Of("a", "Ferry closed\nThe ferry of Orlan is closed for a year, the office said.", _day);
        Reading notice = Readings.Of("n", "Correction\nWe have taken a text back.", _day.AddDays(1));
        notice = notice with { Report = notice.Report with { Retracts = "a" } };
        new StoryGrouper(Readings.Words).Group([notice, report], KnownStories.None, TestContext.Current.CancellationToken).Stories.ShouldHaveSingleItem().ReportIds.Count.ShouldBe(2);
    }

    private static Report Make(string label, string text, int days) => new(label, "Orlan Wire", new ReportText(text)) { PublishedGiven = _day.AddDays(days) };

    private static IEnumerable<(string, string)> Found(params Report[] reports) => RetractionFinder.Find(reports, []).Select(found => (found.ReportId, found.By));

    private static IEnumerable<(string, string)> Expected(Report notice, params Report[] reports) => reports.Select(report => (report.Id, notice.Id)).OrderBy(pair => pair.Item1, StringComparer.Ordinal);
}
