using Dateline.Grouping;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Grouping;

public sealed class StoryGrouperTests
{
    private static readonly DateOnly _monday = new(2025, 6, 2);

    private const string Bridge = """
        Bridge over the Orla closed after cracks are found
        Engineers closed the bridge over the river Orla in Velden on Monday after cracks were found in two pillars.
        Mayor Ida Torm told reporters that repairs of the Orla bridge would take three months and that buses would go by Harsund.
        """;

    private const string BridgeAgain = """
        Velden loses its bridge for the summer
        Cracks in two pillars forced engineers in Velden to close the Orla bridge, Mayor Ida Torm announced on Monday.
        The repairs will take about three months; buses will be sent round by Harsund.
        """;

    private const string BridgeOpens = """
        Velden has its bridge over the Orla back
        Buses crossed the Orla bridge in Velden again on Monday instead of going by Harsund, and Mayor Ida Torm cut a ribbon between the two pillars.
        The engineers who had found the cracks said the repairs would hold for fifty years.
        """;

    private const string Strike = """
        Dockers of Kallin vote for a strike
        Dockers in the port of Kallin voted on Monday to strike for higher wages from Friday, their union leader Peder Ask said.
        Ships with grain and cars would have to wait in the bay, the port authority warned.
        """;

    [Fact]
    public void Reports_of_one_happening_are_one_story() =>
        Groups(Readings.Of("a", Bridge, _monday), Readings.Of("b", BridgeAgain, _monday), Readings.Of("c", Strike, _monday)).ShouldBe("a b / c");

    [Fact]
    public void A_report_without_a_day_joins_by_what_it_tells() =>
        Groups(Readings.Of("a", Bridge, _monday), Readings.Of("b", BridgeAgain), Readings.Of("c", Strike, _monday)).ShouldBe("a b / c");

    [Fact]
    public void The_same_words_a_year_later_are_another_story() =>
        Groups(Readings.Of("a", Bridge, _monday), Readings.Of("b", BridgeAgain, _monday.AddYears(1))).ShouldBe("a / b");

    [Fact]
    public void Stories_that_continue_each_other_are_one_storyline()
    {
        StoryGrouping grouping = new StoryGrouper(Readings.Words).Group(
            [Readings.Of("a", Bridge, _monday), Readings.Of("b", BridgeAgain, _monday.AddMonths(6)), Readings.Of("c", Strike, _monday)], KnownStories.None);
        grouping.Storylines.Select(storyline => storyline.StoryIds.Count).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_storyline_is_followed_by_membership_over_years_and_keeps_its_id()
    {
        StoryGrouper grouper = new(Readings.Words);
        StoryGrouping first = grouper.Group([Readings.Of("a", Bridge, _monday)], KnownStories.None);
        KnownStories known = Known(first);
        Reading next = Readings.Of("b", BridgeAgain, _monday.AddMonths(7));
        StoryGrouping second = grouper.Group([Readings.Of("a", Bridge, _monday), next], known);
        second.Storylines.ShouldHaveSingleItem().Id.ShouldBe(first.Storylines[0].Id);
        Reading last = Readings.Of("c", BridgeOpens, _monday.AddMonths(19));
        StoryGrouping third = grouper.Group([next, last], Known(second));
        Storyline line = third.Storylines.ShouldHaveSingleItem();
        line.Id.ShouldBe(first.Storylines[0].Id);
        line.StoryIds.ShouldBe([Story.IdOf(Readings.Of("a", Bridge, _monday).Report.Id), Story.IdOf(next.Report.Id), Story.IdOf(last.Report.Id)]);

        static KnownStories Known(StoryGrouping told) =>
            new([.. told.Stories.Select(story => new KnownStory(story.Id, story.FoundedBy, story.ReportIds, told.Storylines.Single(line => line.StoryIds.Contains(story.Id)).Id)).OrderBy(story => story.Id, StringComparer.Ordinal)]);
    }

    [Fact]
    public void A_story_is_founded_by_its_earliest_report_whatever_came_first()
    {
        Reading monday = Readings.Of("a", Bridge, _monday);
        Reading sunday = Readings.Of("b", BridgeAgain, _monday.AddDays(-1));
        StoryGrouper grouper = new(Readings.Words);
        KnownStories known = new([.. grouper.Group([monday], KnownStories.None).Stories.Select(story => new KnownStory(story.Id, story.FoundedBy, story.ReportIds, null))]);
        grouper.Group([monday, sunday], known).Stories.ShouldHaveSingleItem().Id.ShouldBe(Story.IdOf(sunday.Report.Id));
        grouper.Group([monday, Readings.Of("c", BridgeAgain, _monday.AddDays(2))], known).Stories.ShouldHaveSingleItem().Id.ShouldBe(Story.IdOf(monday.Report.Id));
    }

    [Fact]
    public void A_story_whose_founder_is_told_no_more_keeps_its_id()
    {
        Reading late = Readings.Of("a", Bridge, _monday);
        KnownStories known = new([new KnownStory("kept", "settled", ["settled", late.Report.Id], null)]);
        new StoryGrouper(Readings.Words).Group([late, Readings.Of("b", BridgeAgain, _monday.AddDays(-1))], known).Stories.ShouldHaveSingleItem().Id.ShouldBe("kept");
    }

    [Fact]
    public void The_order_of_the_reports_changes_nothing()
    {
        Reading[] readings =
        [
            Readings.Of("a", Bridge, _monday), Readings.Of("b", BridgeAgain), Readings.Of("c", Strike, _monday),
            Readings.Of("d", Bridge.Replace("three", "four"), _monday.AddDays(1)), Readings.Of("e", Strike.Replace("Friday", "Sunday"), _monday), Readings.Of("f", ""),
        ];
        string expected = Shown(new StoryGrouper(Readings.Words).Group(readings, KnownStories.None));
        Prop.ForAll(ArbMap.Default.ArbFor<int>().Filter(seed => seed != 0), seed => Shown(new StoryGrouper(Readings.Words).Group(Shuffled(readings, seed), KnownStories.None)) == expected)
            .Check(PropertyRuns.Seeded(100));
    }

    [Fact]
    public void No_reports_give_no_stories() => new StoryGrouper(Readings.Words).Group([], KnownStories.None).Stories.ShouldBeEmpty();

    internal static T[] Shuffled<T>(IReadOnlyList<T> items, int seed)
    {
        uint state = (uint)seed;
        return [.. items.Select(item => (item, key: state = (state * 1664525) + 1013904223)).OrderBy(pair => pair.key).Select(pair => pair.item)];
    }

    private static string Groups(params Reading[] readings)
    {
        Dictionary<string, string> labels = readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report.Label);
        StoryGrouping grouping = new StoryGrouper(Readings.Words).Group(readings, KnownStories.None);
        return string.Join(" / ", grouping.Stories.Select(story => string.Join(" ", story.ReportIds.Select(id => labels[id]).Order())).Order());
    }

    private static string Shown(StoryGrouping grouping) => string.Join('\n', [
        .. grouping.Copies.Select(copy => copy.ToString()), .. grouping.Versions.Select(version => version.ToString()),
        .. grouping.Stories.Select(story => $"{story.Id} {story.Title} {string.Join(' ', story.ReportIds)}"),
        .. grouping.Storylines.Select(line => $"{line.Id} {line.Title} {line.Because} {string.Join(' ', line.StoryIds)}")]);
}
