using Dateline.Grouping;

namespace Dateline.Tests.Grouping;

public sealed class CopyFinderTests
{
    private static readonly DateOnly _day = new(2025, 6, 2);

    private const string Original = """
        Museum of Kallin to reopen
        The maritime museum of Kallin will reopen in September after four years of works that cost 12,500 crowns a day, its director Ulla Brandt said on Monday.
        Visitors will find a new hall for the wooden ferries that served the islands until the bridges were built, and a workshop in which children can steer a model of the harbour.
        The old entrance on the quay stays shut because the wall behind it may still move when the tide is high.
        """;

    [Fact]
    public void A_cut_text_with_another_headline_is_a_copy_that_says_what_it_changed()
    {
        string copy = string.Join('\n', Original.Split('\n')[1..3]).Insert(0, "Ferries return to the quay\n").Replace("12,500", "12,000");
        Copy found = Find(Readings.Of("original", Original, _day), Readings.Of("copy", copy, _day)).ShouldHaveSingleItem();
        found.Changed.ShouldBe("“12,500” became “12,000”");
        found.KeptThousandths.ShouldBeInRange(500, 900);
    }

    [Fact]
    public void The_earlier_report_is_the_original()
    {
        Reading late = Readings.Of("late", Original, _day.AddDays(1), "One");
        Reading early = Readings.Of("early", Original, _day, "Other");
        Copy found = Find(late, early).ShouldHaveSingleItem();
        found.Of.ShouldBe(early.Report.Id);
    }

    [Fact]
    public void The_same_template_with_other_news_is_no_copy()
    {
        const string Template = "Rates\nThe central bank said balances of firms {0} to {1} crowns on {2} from {3} a week before, while balances of homes {0} to {4} crowns and loans {0} to {5} crowns in the week to {2} of the month.";
        Find(
            Readings.Of("a", string.Format(null, Template, "fell", "1,120", "3", "1,340", "880", "45"), _day),
            Readings.Of("b", string.Format(null, Template, "rose", "2,210", "10", "1,120", "990", "61"), _day.AddDays(7))).ShouldBeEmpty();
    }

    [Fact]
    public void Another_text_at_the_same_address_is_a_version_and_no_copy()
    {
        Reading first = Readings.Of("a", Original, _day);
        Reading second = Readings.Of("b", Original.Replace("four", "five"), _day.AddDays(1));
        Reading At(Reading reading) => reading with { Report = reading.Report with { Url = "https://example.org/museum" } };
        StoryGrouping grouping = new StoryGrouper(Readings.Words).Group([At(second), At(first)], KnownStories.None);
        grouping.Copies.ShouldBeEmpty();
        grouping.Versions.ShouldHaveSingleItem().ShouldBe(new ReportVersion(second.Report.Id, first.Report.Id));
    }

    private static IReadOnlyList<Copy> Find(params Reading[] readings) => new StoryGrouper(Readings.Words).Group(readings, KnownStories.None).Copies;
}
