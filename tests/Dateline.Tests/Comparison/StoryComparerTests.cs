using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Tests.Grouping;
using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Comparison;

public sealed class StoryComparerTests
{
    private static readonly DateOnly _day = new(2025, 6, 2);
    private static readonly WordingKnowledge _wording = new(DataSet.Embedded);

    private const string Fuller = "The council met for two hours in the town hall of Velden and heard the engineers, the owners of the shops by the quay, two teachers and the drivers of the night buses, who asked for a shelter at the stop by the mill. ";

    [Fact]
    public void A_hedge_that_one_rendering_lacks_is_a_difference_in_certainty() =>
        Differences("“⟦direct torm:This may delay the opening of the bridge,⟧” Torm said.", "Torm said ⟦indirect torm:this delays the opening of the bridge⟧.")
            .ShouldContain("Certainty “may” / (nothing)");

    [Fact]
    public void A_lost_negation_is_a_difference_in_certainty() =>
        Differences("“⟦direct torm:We did not promise a new bridge before winter,⟧” Torm said.", "Torm said ⟦indirect torm:they did promise a new bridge before winter⟧.")
            .ShouldContain(difference => difference.StartsWith("Certainty"));

    [Fact]
    public void Other_numbers_are_a_difference_in_number() =>
        Differences("“⟦direct torm:The repairs of the pillars will cost 14 million crowns,⟧” Torm said.", "Torm said ⟦indirect torm:repairs of the pillars would cost 41 million crowns⟧.")
            .ShouldContain("Number “14 million” / “41 million”");

    [Fact]
    public void One_figure_in_two_currencies_is_a_difference_in_number() =>
        Differences("“⟦direct torm:The repairs of the pillars will cost €14 million,⟧” Torm said.", "Torm said ⟦indirect torm:repairs of the pillars would cost 14 million dollars⟧.")
            .ShouldContain("Number “€14 million” / “14 million dollars”");

    [Theory]
    [InlineData("14,000")]
    [InlineData("14 000")]
    [InlineData("14\u202f000")]
    public void Thousands_are_one_number_however_they_are_parted(string number) =>
        Differences("“⟦direct torm:The repairs of the pillars need 14.000 stones from the quarry,⟧” Torm said.", $"Torm said ⟦indirect torm:repairs of the pillars needed {number} stones from the quarry⟧.")
            .ShouldNotContain(difference => difference.StartsWith("Number"));

    [Fact]
    public void One_statement_of_two_speakers_is_a_difference_in_attribution() =>
        Differences("“⟦direct torm:The repairs of the pillars will cost 14 million crowns this year,⟧” Torm said.", "The council said ⟦indirect council:the repairs of the pillars will cost 14 million crowns this year⟧.")
            .ShouldContain("Attribution said by “torm” / “council”");

    [Fact]
    public void All_that_a_report_has_of_a_statement_is_held_against_the_others() =>
        Differences(
            "“⟦direct torm:We may open the new bridge over the river before the winter, if the stones from the quarry arrive,⟧” Torm said.",
            "Torm: ⟦indirect torm:new bridge over the river may open⟧\nTorm said ⟦indirect torm:it may open the new bridge over the river before the winter, if the stones from the quarry arrive⟧.")
            .ShouldNotContain(difference => difference.StartsWith("Shortened"));

    [Fact]
    public void Loaded_words_exchanged_are_a_difference_in_wording() =>
        Differences("“⟦direct torm:The rebels crossed the river at dawn near the mill,⟧” Torm said.", "Torm said ⟦indirect torm:the terrorists crossed the river at dawn near the mill⟧.")
            .ShouldContain("Wording “rebels” / “terrorists”");

    [Fact]
    public void A_value_is_told_once_with_all_reports_that_carry_it()
    {
        Variant number = Compare(
            Readings.Of("a", "One\n“⟦direct torm:The repairs of the pillars will cost 14 million crowns,⟧” Torm said.", _day),
            Readings.Of("b", "Two\nTorm said ⟦indirect torm:repairs of the pillars would cost 41 million crowns⟧.", _day),
            Readings.Of("c", "Three\nTorm said ⟦indirect torm:the repairs of the old pillars may cost 14 million crowns⟧.", _day),
            Readings.Of("d", "Four\n“⟦direct torm:The repairs of the pillars will cost 14 million crowns,⟧” Torm told the paper.", _day))
            .Statements[0].Variants.Where(variant => variant.Aspect == Aspect.Number).ShouldHaveSingleItem();
        number.Values.Select(value => $"{value.Value}: {value.Spans.Count}").ShouldBe(["14 million: 3", "41 million: 1"]);
    }

    [Fact]
    public void The_same_words_do_not_differ() =>
        Differences("“⟦direct torm:The repairs of the pillars will cost 14 million crowns,⟧” Torm said.", "“⟦direct torm:The repairs of the pillars will cost 14 million crowns,⟧” Torm told the paper.").ShouldBeEmpty();

    [Fact]
    public void Half_of_the_words_is_shortened() =>
        Differences("“⟦direct torm:The old pillars were never meant for lorries of forty tonnes rolling night after night,⟧” Torm said.", "Torm spoke of “⟦direct torm:old pillars never meant for lorries⟧”.")
            .ShouldContain(difference => difference.StartsWith("Shortened"));

    [Fact]
    public void Figures_of_the_same_thing_that_clash_are_a_discrepancy()
    {
        Discrepancy found = Compare(
            Readings.Of("a", "Storm\nThe storm destroyed 38 fishing boats in the harbour of Kallin on Monday night.", _day),
            Readings.Of("b", "Storm\nIn the harbour of Kallin the storm destroyed 52 fishing boats, witnesses said.", _day)).Discrepancies.ShouldHaveSingleItem();
        found.Kind.ShouldBe(DiscrepancyKind.Conflict);
        found.Values.Select(value => value.Value).ShouldBe(["38 fishing boats", "52 fishing boats"], ignoreOrder: true);
    }

    [Fact]
    public void A_higher_figure_of_a_later_day_is_an_update() =>
        Compare(
            Readings.Of("a", "Storm\nThe storm destroyed 38 fishing boats in the harbour of Kallin on Monday night.", _day),
            Readings.Of("b", "Storm\nIn the harbour of Kallin the storm destroyed 52 fishing boats, witnesses said.", _day.AddDays(1))).Discrepancies.ShouldHaveSingleItem().Kind.ShouldBe(DiscrepancyKind.Update);

    [Fact]
    public void What_two_outlets_carry_and_a_later_full_report_does_not_is_omitted()
    {
        string statement = "“⟦direct torm:Nobody will pay a toll on the new bridge,⟧” Torm said.";
        Reading late = Readings.Of("late", $"Bridge\n{Fuller}{Fuller}{Fuller}", _day.AddDays(2));
        Omission omission = Compare(Readings.Of("a", $"Bridge\n{statement}", _day), Readings.Of("b", $"Crossing\n{statement}", _day.AddDays(1)), late).Omissions.ShouldHaveSingleItem();
        omission.OmittedBy.ShouldBe([late.Report.Id]);
        omission.Evidence.ShouldAllBe(evidence => evidence.Characters.Contains("toll"));
    }

    [Theory]
    [InlineData("Who will pay the whole toll on the new bridge?", "Who will pay the whole toll on the new bridge?", "")]
    [InlineData("Nobody will pay a toll on the new bridge,", "The children of Kallin learn to swim in winter,", "")]
    [InlineData("Nobody will pay a toll on the new bridge,", "Nobody will pay a toll on the new bridge,", "A toll is not wanted. The council met late. The bridge is new.")]
    public void A_question_another_half_of_the_words_and_words_that_stand_apart_are_no_ground_for_an_omission(string one, string other, string later)
    {
        Reading Told(string label, string words, int day) => Readings.Of(label, $"Bridge {label}\n“⟦direct torm:{words}⟧” Torm said.", _day.AddDays(day));
        Compare(Told("a", one, 0), Told("b", other, 1), Readings.Of("late", $"Bridge\n{Fuller}{Fuller}{Fuller}{later}", _day.AddDays(2))).Omissions.ShouldBeEmpty();
    }

    [Fact]
    public void A_stub_and_a_report_in_a_language_that_is_not_read_omit_nothing()
    {
        string statement = "“⟦direct torm:Nobody will pay a toll on the new bridge,⟧” Torm said.";
        Reading foreign = Readings.Of("late", $"Most\n{Fuller}{Fuller}{Fuller}", _day.AddDays(2));
        foreign = foreign with { Report = foreign.Report with { Language = "hbs" } };
        Compare(Readings.Of("a", $"Bridge\n{statement}", _day), Readings.Of("b", $"Crossing\n{statement}", _day.AddDays(1)), foreign, Readings.Of("stub", "Bridge\nMore follows.", _day.AddDays(3))).Omissions.ShouldBeEmpty();
    }

    [Fact]
    public void Outlets_of_one_publisher_are_one_origin()
    {
        Reading Owned(string label) { Reading reading = Readings.Of(label, $"Bridge {label}\n“⟦direct torm:Nobody will pay a toll on the new bridge,⟧” Torm said to {label}.", _day); return reading with { Report = reading.Report with { Publisher = "Quay Press" } }; }
        OriginCount origins = Compare(Owned("a"), Owned("b")).Statements[0].Origins;
        (origins.Reports, origins.Publishers, origins.Origins).ShouldBe((2, 1, 1));
    }

    [Theory]
    [InlineData("in an interview", "in an interview", 1)]
    [InlineData("in an interview", "in a statement", null)]
    public void Reports_that_name_one_occasion_are_one_origin_for_the_words(string first, string second, int? origins)
    {
        static Reading On(string label, string occasion)
        {
            Reading reading = Readings.Of(label, $"Bridge {label}\n“⟦direct torm:Nobody will pay a toll on the new bridge,⟧” Torm said {occasion}.", _day);
            int place = reading.Report.Text.Value.IndexOf(occasion, StringComparison.Ordinal);
            TextSpan medium = new(place, place + occasion.Length);
            return reading with { Quotations = [.. reading.Quotations.Select(quotation => quotation with { Medium = medium })] };
        }
        Compare(On("a", first), On("b", second)).Statements[0].Origins.Origins.ShouldBe(origins);
    }

    [Fact]
    public void Reports_that_name_one_agency_in_their_datelines_are_one_origin()
    {
        static Reading From(string label, string agency)
        {
            Reading reading = Readings.Of(label, $"Bridge {label}\nVELDEN ({agency}) - “⟦direct torm:Nobody will pay a toll on the new bridge,⟧” Torm said to {label}.", _day);
            Part body = reading.Report.Parts[1];
            int end = reading.Report.Text.Value.IndexOf(" - ", StringComparison.Ordinal) + 2;
            return reading with { Report = reading.Report with { Parts = [reading.Report.Parts[0], new Part(PartKind.Dateline, new TextSpan(body.Span.Start, end), "en", "test"), body with { Span = new TextSpan(end + 1, body.Span.End) }] } };
        }
        Compare(From("a", "Sea Wire"), From("b", "Sea Wire")).Statements[0].Origins.ShouldBe(new OriginCount(2, 2, 1, "the reports name one agency as their source, Sea Wire"));
        Compare(From("a", "Sea Wire"), From("b", "Fjord Press")).Statements[0].Origins.Origins.ShouldBeNull();
    }

    [Theory]
    [InlineData("Quay Press", 1, "the other reports cite Quay Press")]
    [InlineData("the council", null, "whether the outlets heard it themselves or took it from each other is not told")]
    public void A_report_that_cites_another_outlet_is_no_origin_of_its_own(string told, int? origins, string why)
    {
        Reading citing = Readings.Of("b", $"Toll\n“⟦direct torm:Nobody will pay a toll on the new bridge,⟧” Torm told {told}.", _day, "Velden Post");
        int place = citing.Report.Text.Value.IndexOf(told, StringComparison.Ordinal);
        citing = citing with { Quotations = [.. citing.Quotations.Select(quotation => quotation with { Addressee = new TextSpan(place, place + told.Length) })] };
        Reading first = Readings.Of("a", "Bridge\n“⟦direct torm:Nobody will pay a toll on the new bridge,⟧” Torm said on the quay.", _day, "Quay Press");
        OriginCount count = Compare(first, citing).Statements[0].Origins;
        (count.Origins, count.Why).ShouldBe((origins, why));
    }

    [Fact]
    public void Reports_of_unnamed_outlets_claim_no_publishers()
    {
        static Reading Of(string label, string? outlet) =>
            Readings.Of(label, $"Bridge {label}\n“⟦direct torm:Nobody will pay a toll on the new bridge,⟧” Torm said to {label}.", _day, outlet, isNamed: outlet is not null);
        Compare(Of("a", null), Of("b", null)).Statements[0].Origins.ShouldBe(new OriginCount(2, 0, null, "the outlets are not named"));
        Compare(Of("a", null), Of("b", "Quay Press")).Statements[0].Origins.ShouldBe(new OriginCount(2, 1, null, "not all of the outlets are named"));
    }

    [Fact]
    public void A_headline_that_ties_what_every_account_keeps_apart_says_more()
    {
        string account = "⟦indirect torm:the town was worried about the smuggling of eels on the river, and about thefts in the harbour by gangs, some of them from Norland⟧.";
        Discrepancy found = Compare(
            Readings.Of("a", $"Town worried about Norlandic smuggling of eels\nTorm said {account}", _day),
            Readings.Of("b", $"Torm worried\nIn Velden Torm said {account}", _day)).Discrepancies.ShouldHaveSingleItem();
        found.Kind.ShouldBe(DiscrepancyKind.SaysMore);
        found.Values[0].Value.ShouldBe("Norlandic smuggling");
    }

    [Fact]
    public void The_order_of_the_reports_changes_nothing()
    {
        Reading[] readings =
        [
            Readings.Of("a", "Storm\nThe storm destroyed 38 boats in Kallin. “⟦direct ask:We may rebuild the quay by spring,⟧” Ask said.", _day),
            Readings.Of("b", "Storm\nIn Kallin the storm destroyed 52 boats. Ask said ⟦indirect ask:the quay will be rebuilt by spring⟧.", _day),
            Readings.Of("c", "Storm\nThe quay of Kallin is gone. Ask promised ⟦indirect ask:to rebuild the quay⟧.", _day.AddDays(1)),
        ];
        string expected = Shown(readings);
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Shown(StoryGrouperTests.Shuffled(readings, seed)) == expected).Check(PropertyRuns.Seeded(100));
    }

    private static StoryComparison Compare(params Reading[] readings)
    {
        StoryGrouping grouping = new StoryGrouper(Readings.Words).AsOneStory(readings);
        return new StoryComparer(Readings.Words, _wording).Compare(grouping.Stories[0], [.. readings.Select(ToldReport.Alone)], []);
    }

    private static IReadOnlyList<string> Differences(string first, string second) =>
        [.. Compare(Readings.Of("a", $"One\n{first}", _day), Readings.Of("b", $"Other\n{second}", _day)).Statements[0].Differences.Select(difference => $"{difference.Aspect} {difference.Detail}")];

    private static string Shown(Reading[] readings)
    {
        StoryComparison story = Compare(readings);
        return string.Join('\n', [
            .. story.Statements.Select(statement => $"{statement.Statement.Id} {statement.Origins} {string.Join(' ', statement.Statement.Renderings.Select(rendering => rendering.QuotationId))} {string.Join(' ', statement.Differences)}"),
            .. story.Discrepancies.Select(discrepancy => $"{discrepancy.Detail} {discrepancy.Kind}"), .. story.Omissions.Select(omission => omission.Fact), .. story.Timeline.Select(entry => entry.Text)]);
    }
}
