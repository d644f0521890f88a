using Dateline.Grouping;
using Dateline.Text;

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

    private static readonly string[] _sentences =
    [
        "The maritime museum of Kallin will reopen in September after four years of works that cost 12,500 crowns a day, its director Ulla Brandt said on Monday.",
        "Visitors will find a new hall for the wooden ferries that served the islands until the bridges were built, and a workshop in which children can steer a model of the harbour.",
        "The old entrance on the quay stays shut because the wall behind it may still move when the tide is high.",
        "Brandt thanked the divers who brought up the bell of the Aurora and said that the ship itself will never leave the bottom of the bay.",
        "Tickets are free for pupils of the islands until the end of the year, and the ferry of the museum sails at noon and at four.",
    ];

    [Fact]
    public void A_headline_in_another_language_on_the_same_body_is_a_copy() =>
        Find(Readings.Of("a", $"Museum of Kallin to reopen\n{Body(0, 5)}", _day), Readings.Of("b", $"Das Schiffsmuseum öffnet wieder\n{Body(0, 5)}", _day, "Küstenblatt")).ShouldHaveSingleItem().Changed.ShouldBeNull();

    [Fact]
    public void The_first_two_sentences_alone_are_a_copy_that_keeps_less_than_half()
    {
        Copy found = Find(Readings.Of("a", $"Museum of Kallin to reopen\n{Body(0, 5)}", _day), Readings.Of("b", $"Ferries return\n{Body(0, 2)}", _day)).ShouldHaveSingleItem();
        found.KeptThousandths.ShouldBeInRange(300, 500);
    }

    [Fact]
    public void Edited_words_and_a_moved_end_leave_a_copy()
    {
        string edited = Body(0, 4).Replace("will reopen", "opens again").Replace("wooden", "old").Replace("until the bridges were built", "before there were bridges").Replace("brought up", "raised");
        Find(Readings.Of("a", $"Museum of Kallin to reopen\n{Body(0, 5)}", _day), Readings.Of("b", $"Bell of the Aurora\n{edited}", _day.AddDays(1))).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("the same quotations", "“We shall not sell one plank of these ferries,” Brandt said. “They carried our grandmothers to the market and our doctors to the births, and whoever wants one must come to Kallin and row it.” “The wall is another matter,” she said. “If it falls, it falls on no one.”")]
    [InlineData("one paragraph of an agency", "The museum was closed when a storm tore the roof off its hall, and the town council of Kallin voted three times against paying for a new one before the guild of pilots found the money.")]
    [InlineData("the house's own lines", "Have you been to the museum? Write to us with your name and the place where you live, or send a picture to the desk. Letters may be cut. Read more of our reports on the coast in the weekend supplement, free with the paper on Saturdays.")]
    public void What_two_reports_of_their_own_share_makes_no_copy(string shared, string words)
    {
        string one = $"Museum of Kallin to reopen\n{Body(0, 3)}\n{words}";
        string other = $"Kallin has its ferries back\nChildren ran ahead of the mayor when the doors of the boat hall in Kallin swung open for a first look on Monday. The roof smells of tar, the floor of soap, and nobody quite knows yet where the visitors will hang their coats.\n{words}\nWhat remains is the quarrel about the wall, which a surveyor from the mainland called a heap of good intentions; the council meets about it in August, and the diver Jon Ask has offered to look at its foot for nothing.";
        Find(Readings.Of("a", one, _day), Readings.Of("b", other, _day)).ShouldBeEmpty(shared);
    }

    [Theory]
    [InlineData("will reopen", "will not reopen")]
    [InlineData("12,500", "18,000")]
    public void One_fact_changed_in_a_long_text_is_a_copy_that_says_so(string was, string now)
    {
        Copy found = Find(Readings.Of("a", $"Museum of Kallin\n{Body(0, 5)}", _day), Readings.Of("b", $"Kallin waits\n{Body(0, 5).Replace(was, now)}", _day)).ShouldHaveSingleItem();
        found.Changed.ShouldNotBeNull();
    }

    [Fact]
    public void Whoever_is_named_as_the_source_is_the_original_though_it_is_shorter_and_came_later()
    {
        Reading wire = Agency(Readings.Of("a", $"Museum of Kallin to reopen\nKALLIN (Sea Wire) - {Body(0, 4)}", _day.AddDays(1), "Sea Wire Service"));
        Reading paper = Agency(Readings.Of("b", $"Ferries return\nKALLIN (Sea Wire) - {Body(0, 5)}", _day, "Velden Post"));
        Find(wire, paper).ShouldHaveSingleItem().Of.ShouldBe(wire.Report.Id);

        static Reading Agency(Reading reading)
        {
            Part body = reading.Report.Parts.First(part => part.Kind == PartKind.Paragraph);
            int end = reading.Report.Text.Value.IndexOf(" - ", StringComparison.Ordinal) + 2;
            Part dateline = new(PartKind.Dateline, new TextSpan(body.Span.Start, end), "en", "test");
            return reading with { Report = reading.Report with { Parts = [.. reading.Report.Parts.SelectMany(part => part == body ? [dateline, part with { Span = new TextSpan(end + 1, part.Span.End) }] : new[] { part })] } };
        }
    }

    [Fact]
    public void Every_copy_names_the_report_that_is_no_copy()
    {
        Reading first = Readings.Of("a", $"Museum of Kallin to reopen\n{Body(0, 5)}", _day);
        Reading[] all = [first, Readings.Of("b", $"Ferries return\n{Body(0, 4).Replace("old", "ancient")}", _day.AddDays(1)), Readings.Of("c", $"Kallin\n{Body(0, 4).Replace("old", "ancient")}", _day.AddDays(2))];
        Find(all).Select(copy => copy.Of).ShouldBe([first.Report.Id, first.Report.Id]);
    }

    private static string Body(int first, int count) => string.Join(' ', _sentences.Skip(first).Take(count));

    private static IReadOnlyList<Copy> Find(params Reading[] readings) => new StoryGrouper(Readings.Words).Group(readings, KnownStories.None).Copies;
}
