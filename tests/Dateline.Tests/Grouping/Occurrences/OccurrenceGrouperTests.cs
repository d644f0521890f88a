using Dateline.Grouping;
using Dateline.Grouping.Occurrences;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Grouping.Occurrences;

public sealed class OccurrenceGrouperTests
{
    private static readonly DateOnly _day = new(2025, 6, 3);

    private static readonly Reading _wire = Readings.Of("a", "Estonia expels two Russian diplomats\nEstonia expelled two Russian diplomats on Tuesday. Foreign Minister Liis Maripuu visited Riga on Monday.", _day);
    private static readonly Reading _portal = Readings.Of("b", "Two Russian diplomats thrown out\nTallinn has expelled two diplomats of the Russian embassy. Norway will send 40 soldiers to Lithuania in June.", _day);
    private static readonly Reading _later = Readings.Of("c", "Maripuu in Riga\nEstonian Foreign Minister Liis Maripuu made a visit to Riga on Monday. In Vilnius thousands of teachers protested against the budget.", _day);

    [Fact]
    public void Two_reports_of_one_expulsion_are_one_occurrence_in_other_words() =>
        Together("expelled two Russian diplomats", "expelled two diplomats of the Russian embassy").ShouldBeTrue();

    [Fact]
    public void A_visit_told_by_a_verb_and_by_a_noun_is_one_occurrence() =>
        Together("visited Riga", "a visit to Riga").ShouldBeTrue();

    [Fact]
    public void Acts_of_different_actors_stay_apart()
    {
        Together("expelled two Russian diplomats", "Norway will send 40 soldiers").ShouldBeFalse();
        Together("visited Riga", "teachers protested").ShouldBeFalse();
    }

    [Fact]
    public void Every_event_is_in_one_occurrence()
    {
        Reading[] readings = [_wire, _portal, _later];
        string[] events = [.. readings.SelectMany(reading => reading.Events.Select(told => told.Id)).Order(StringComparer.Ordinal)];
        events.Length.ShouldBeGreaterThan(4);
        Group(readings).SelectMany(occurrence => occurrence.Accounts.Select(account => account.EventId)).Order(StringComparer.Ordinal).ShouldBe(events);
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter()
    {
        Reading[] readings = [_wire, _portal, _later];
        string Shown(Reading[] some) => string.Join('\n', Group(some).Select(occurrence => $"{occurrence.Id} {string.Join(' ', occurrence.Accounts.Select(account => account.EventId))}"));
        string expected = Shown(readings);
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Shown(StoryGrouperTests.Shuffled(readings, seed)) == expected).Check(PropertyRuns.Seeded(50));
    }

    // Whether an occurrence holds an event with the first words and one with the second.
    private static bool Together(string one, string other)
    {
        Dictionary<string, string> words = new[] { _wire, _portal, _later }.SelectMany(reading => reading.Events.Select(told => (told.Id, Words: reading.Report.Text[told.Text]))).ToDictionary(pair => pair.Id, pair => pair.Words, StringComparer.Ordinal);
        words.Values.ShouldContain(text => text.Contains(one));
        words.Values.ShouldContain(text => text.Contains(other));
        return Group([_wire, _portal, _later]).Any(occurrence => occurrence.Accounts.Any(account => words[account.EventId].Contains(one)) && occurrence.Accounts.Any(account => words[account.EventId].Contains(other)));
    }

    private static IReadOnlyList<Occurrence> Group(IReadOnlyList<Reading> readings) => new OccurrenceGrouper(Readings.Words).Group([.. readings.Select(ToldReport.Alone)], []);
}
