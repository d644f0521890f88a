using System.Text;
using Dateline.Extraction;
using Dateline.Grouping.Stories;
using Dateline.Text;

namespace Dateline.Tests.Grouping.Stories;

public sealed class StoryDaysTests
{
    [Fact]
    public void A_dateline_without_a_year_lies_far_from_a_day_of_another_season()
    {
        StoryDays may = Days("LJUBLJANA, May 21 (AW) — The minister spoke to reporters in the capital about the boats.");
        StoryDays october = StoryDays.Of(When.On(new DateOnly(2025, 10, 9), DateBasis.Given, []));
        may.Gap(october).ShouldBe(141);
        october.Gap(may).ShouldBe(141);
    }

    [Fact]
    public void A_dateline_without_a_year_lies_near_the_same_day_of_any_year()
    {
        StoryDays may = Days("LJUBLJANA, May 21 (AW) — The minister spoke to reporters in the capital about the boats.");
        may.Gap(StoryDays.Of(When.On(new DateOnly(2025, 5, 22), DateBasis.Given, []))).ShouldBe(1);
        may.Gap(StoryDays.Of(When.On(new DateOnly(2019, 5, 21), DateBasis.Given, []))).ShouldBe(0);
        may.Gap(StoryDays.Of(When.Unknown)).ShouldBe(0);
    }

    [Fact]
    public void The_turn_of_the_year_is_one_day_wide()
    {
        StoryDays last = Days("VIENNA, December 31 (AW) — The chairwoman closed the session before the holidays began.");
        last.Gap(StoryDays.Of(When.On(new DateOnly(2025, 1, 1), DateBasis.Given, []))).ShouldBe(1);
    }

    private static StoryDays Days(string text) =>
        StoryFeatures.Of(Reading.Of(new RawReport("a", Encoding.UTF8.GetBytes(text)), Knowledge.Embedded), Readings.Words).Days;
}
