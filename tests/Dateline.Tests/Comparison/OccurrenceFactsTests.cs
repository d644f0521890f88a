using Dateline.Annotation.Events;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Tests.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

/// <summary>Who stands behind an occurrence, and who leaves it out.</summary>
public sealed class OccurrenceFactsTests
{
    private const string Stormed = "gunmen stormed the customs house of Velden";
    private const string Filler = "The council of the islands met on the quay. Its members spoke of the price of rope, the new harbour lamps and a school that needs a roof. Nobody voted. A second meeting is to follow when the ferries run again and the books are open. ";

    private static readonly DateOnly _day = new(2023, 11, 20);
    private static readonly WordingKnowledge _wording = new(DataSet.Embedded);

    [Fact]
    public void Reports_that_tell_it_themselves_are_counted_and_sources_in_others_are_not()
    {
        OriginCount count = Told([], Of("a", $"Raid\nAt dawn {Stormed}.", 0), Of("b", $"Velden\nThe mayor said: “⟦direct mayor:At dawn {Stormed},⟧”.", 0)).OccurrenceOrigins.ShouldHaveSingleItem();
        count.ShouldBe(new OriginCount(1, 1, 1, "one report carries it"));
    }

    [Fact]
    public void What_only_sources_tell_has_no_origin_of_its_own() =>
        Told([], Of("a", $"Raid\nThe mayor said: “⟦direct mayor:At dawn {Stormed},⟧”.", 0)).OccurrenceOrigins.ShouldHaveSingleItem()
            .ShouldBe(new OriginCount(0, 0, 0, "no report tells it itself, only sources in the reports do"));

    [Fact]
    public void Whether_outlets_saw_it_themselves_is_not_known() =>
        Told([], Of("a", $"Raid\nAt dawn {Stormed}.", 0), Of("b", $"Velden\nOn Monday {Stormed}.", 0)).OccurrenceOrigins.ShouldHaveSingleItem()
            .ShouldBe(new OriginCount(2, 2, null, "whether the outlets saw it themselves or took it from each other is not told"));

    [Fact]
    public void A_copy_is_no_origin()
    {
        Reading first = Of("a", $"Raid\nAt dawn {Stormed}.", 0);
        Reading copy = Of("b", $"Raid at dawn\nAt dawn {Stormed}.", 0);
        Told([new Copy(copy.Report.Id, first.Report.Id, 1000, null)], first, copy).OccurrenceOrigins.ShouldHaveSingleItem().ShouldBe(new OriginCount(2, 2, 1, "the other reports are copies"));
    }

    [Fact]
    public void What_two_outlets_tell_and_a_later_full_report_does_not_is_omitted()
    {
        Reading late = Of("late", Long(Filler), 2);
        Omission omission = Told([], Of("a", $"Raid\nAt dawn {Stormed}.", 0), Of("b", $"Velden\nOn Monday {Stormed}.", 1), late).Omissions.ShouldHaveSingleItem();
        omission.OmittedBy.ShouldBe([late.Report.Id]);
        omission.Fact.ShouldBe(Stormed);
        omission.Evidence.Select(evidence => evidence.Characters).ShouldBe([Stormed, Stormed]);
    }

    [Theory]
    [InlineData("Masked men overran the customs building at Velden and left it in the dark.")]
    [InlineData("Velden counted what the assault on the house had left of its customs stamps.")]
    public void What_may_be_told_in_other_words_is_not_omitted(string sentence) =>
        Told([], Of("a", $"Raid\nAt dawn {Stormed}.", 0), Of("b", $"Velden\nOn Monday {Stormed}.", 1), Of("late", Long($"{sentence} {Filler}"), 2)).Omissions.ShouldBeEmpty();

    [Fact]
    public void A_report_with_another_event_of_the_class_may_tell_it()
    {
        Reading late = Of("late", Long($"The raiders burned three boats. {Filler}"), 2);
        int place = late.Report.Text.Value.IndexOf("The raiders burned three boats", StringComparison.Ordinal);
        late = late with { Events = [Event(late, new TextSpan(place, place + 30), null)] };
        Told([], Of("a", $"Raid\nAt dawn {Stormed}.", 0), Of("b", $"Velden\nOn Monday {Stormed}.", 1), late).Omissions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_report_that_is_no_later_omits_nothing(int days) =>
        Told([], Of("a", $"Raid\nAt dawn {Stormed}.", 0), Of("b", $"Velden\nOn Monday {Stormed}.", 1), Of("late", Long(Filler), days)).Omissions.ShouldBeEmpty();

    [Theory]
    [InlineData(EventStatus.Planned)]
    [InlineData(EventStatus.Historical)]
    [InlineData(EventStatus.Hypothetical)]
    public void What_has_not_happened_is_not_omitted(EventStatus status) =>
        Told([], As(Of("a", $"Raid\nAt dawn {Stormed}.", 0), status), As(Of("b", $"Velden\nOn Monday {Stormed}.", 1), status), Of("late", Long(Filler), 2)).Omissions.ShouldBeEmpty();

    [Fact]
    public void What_one_report_and_its_copy_tell_is_not_omitted()
    {
        Reading first = Of("a", $"Raid\nAt dawn {Stormed}.", 0);
        Reading copy = Of("b", $"Raid at dawn\nAt dawn {Stormed}.", 1);
        Told([new Copy(copy.Report.Id, first.Report.Id, 1000, null)], first, copy, Of("late", Long(Filler), 2)).Omissions.ShouldBeEmpty();
    }

    private static string Long(string text) => $"Islands\n{string.Concat(Enumerable.Repeat(text, 4))}";

    private static Reading As(Reading reading, EventStatus status) => reading with { Events = [.. reading.Events.Select(told => told with { Status = status })] };

    // A reading whose only event is the raid, where its words stand in the text.
    private static Reading Of(string label, string marked, int days)
    {
        Reading reading = Readings.Of(label, marked, _day.AddDays(days));
        int place = reading.Report.Text.Value.IndexOf(Stormed, StringComparison.Ordinal);
        TextSpan span = new(Math.Max(0, place), Math.Max(0, place) + Stormed.Length);
        return reading with { Events = place < 0 ? [] : [Event(reading, span, reading.Quotations.FirstOrDefault(quotation => quotation.Content[0].Contains(span))?.Id)] };
    }

    private static Event Event(Reading reading, TextSpan text, string? quotation) => new()
    {
        Id = ContentHash.LineId(reading.Report.Id, "event", [text]),
        Class = "ASSAULT",
        Text = text,
        Status = EventStatus.Happened,
        Quotation = quotation,
        By = "test",
    };

    private static StoryComparison Told(IReadOnlyList<Copy> copies, params Reading[] readings)
    {
        StoryGrouping grouping = new StoryGrouper(Readings.Words).AsOneStory(readings);
        return new StoryComparer(Readings.Words, _wording).Compare(grouping.Stories[0], [.. readings.Select(ToldReport.Alone)], copies);
    }
}
