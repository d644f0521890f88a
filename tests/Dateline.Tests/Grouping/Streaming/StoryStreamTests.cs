using Dateline.Grouping;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Streaming;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Grouping.Streaming;

public sealed class StoryStreamTests
{
    private static readonly DateOnly _monday = new(2025, 6, 2);

    private static readonly StoryFeatures[] _reports =
    [
        Report("Bridge over the Orla closed after cracks are found", "Engineers closed the bridge over the river Orla in Velden on Monday after cracks were found in two pillars. Mayor Ida Torm said repairs would take three months.", 0),
        Report("Velden loses its bridge for the summer", "Cracks in two pillars forced engineers in Velden to close the Orla bridge, Mayor Ida Torm announced. The repairs will take about three months.", 0),
        Report("Orla bridge: buses go by Harsund", "Buses from Velden go by Harsund since engineers found cracks in two pillars of the Orla bridge, Mayor Ida Torm told the council.", 1),
        Report("Dockers of Kallin vote for a strike", "Dockers in the port of Kallin voted on Monday to strike for higher wages from Friday, their union leader Peder Ask said. Ships with grain would wait.", 0),
        Report("Strike in Kallin from Friday", "Peder Ask of the dockers' union announced a strike for wages in the port of Kallin; ships with grain and cars will wait in the bay.", 1),
        Report("Frost kills half of the apricots", "Growers around Esmen lost half of their apricots to frost, the chamber of growers reported. Prices of the fruit will rise in the summer.", 2),
    ];

    [Fact]
    public void A_report_joins_the_story_that_it_is_most_like_at_once()
    {
        StoryStream stream = new(new StreamWindow());
        StoryAssignment[] put = [.. _reports.Select(stream.Assign)];
        put.Select(assignment => assignment.IsFounded).ShouldBe([true, false, false, true, false, true]);
        put[2].StoryId.ShouldBe(Story.IdOf(_reports[0].ReportId));
        put[4].StoryId.ShouldBe(put[3].StoryId);
        put[1].Likeness.ShouldBeGreaterThan(280);
        (stream.CountReports, stream.CountStories).ShouldBe((6, 3));
    }

    [Fact]
    public void A_report_that_comes_twice_counts_once()
    {
        StoryStream stream = new(new StreamWindow());
        string story = stream.Assign(_reports[0]).StoryId;
        stream.Assign(_reports[0]).ShouldBe(new StoryAssignment(story, false, 0, null));
        stream.CountReports.ShouldBe(1);
    }

    [Fact]
    public void After_the_repair_the_order_of_the_reports_has_left_no_trace()
    {
        string expected = Repaired(_reports);
        expected.Split('\n').Length.ShouldBe(6);
        Prop.ForAll(ArbMap.Default.ArbFor<int>().Filter(seed => seed != 0), seed => Repaired(StoryGrouperTests.Shuffled(_reports, seed)) == expected).Check(PropertyRuns.Seeded(100));
    }

    [Fact]
    public void The_repair_says_what_became_of_a_story_that_was_founded_by_a_later_report()
    {
        StoryStream stream = new(new StreamWindow());
        string issued = stream.Assign(_reports[2]).StoryId;
        stream.Assign(_reports[0]).StoryId.ShouldBe(issued);
        StoryChange change = stream.Repair().ShouldHaveSingleItem();
        (change.Kind, change.From, change.To).ShouldBe((StoryChangeKind.Merged, issued, Story.IdOf(_reports[0].ReportId)));
        change.ReportIds.Count.ShouldBe(2);
        stream.Repair().ShouldBeEmpty();
    }

    [Fact]
    public void Stories_close_when_the_stream_has_gone_on()
    {
        StoryStream stream = new(new StreamWindow { Days = 5 });
        stream.Assign(_reports[0]);
        foreach (int number in Enumerable.Range(0, 3))
        {
            stream.Assign(Report($"Council {number} meets", $"The council of town number {number} met without any result.", 20));
        }
        stream.Assign(_reports[1]).IsFounded.ShouldBeTrue();
    }

    [Fact]
    public void One_wrong_day_closes_nothing()
    {
        StoryStream stream = new(new StreamWindow { Days = 5 });
        stream.Assign(_reports[0]);
        stream.Assign(Report("A day that is not", "The printer set the year of another century above this piece on geese.", 36_500));
        stream.Assign(_reports[1]).IsFounded.ShouldBeFalse();
    }

    [Fact]
    public void No_more_reports_are_active_than_the_window_holds()
    {
        StoryStream stream = new(new StreamWindow { MostReports = 10 });
        for (int number = 0; number < 100; number++)
        {
            stream.Assign(Report($"Piece {number}", $"Word{number} stands beside other{number} and third{number}.", number / 10));
            stream.CountReports.ShouldBeLessThanOrEqualTo(10);
        }
    }

    [Fact]
    public void A_report_is_held_against_the_storylines_that_are_known()
    {
        StoryStream stream = new(new StreamWindow());
        stream.Know("orla-bridge", [_reports[0], _reports[1]]);
        stream.Know("kallin-port", [_reports[3]]);
        stream.Assign(Report("Orla bridge open again", "The Orla bridge in Velden is open again after repairs of its two pillars, Mayor Ida Torm said.", 200)).StorylineId.ShouldBe("orla-bridge");
        stream.Assign(_reports[5]).StorylineId.ShouldBeNull();
    }

    private static string Repaired(IEnumerable<StoryFeatures> reports)
    {
        StoryStream stream = new(new StreamWindow());
        foreach (StoryFeatures report in reports)
        {
            stream.Assign(report);
        }
        stream.Repair();
        IEnumerable<string> next = [.. _reports.Skip(1).Take(3).Select(report => stream.Assign(report).StoryId)];
        return string.Join('\n', stream.Stories().Select(story => $"{story.Id} {story.FoundedBy} {string.Join(' ', story.ReportIds)}").Concat(next));
    }

    private static StoryFeatures Report(string headline, string text, int day) =>
        StoryFeatures.Of(Readings.Of(headline, $"{headline}\n{text}", _monday.AddDays(day)), Readings.Words);
}
