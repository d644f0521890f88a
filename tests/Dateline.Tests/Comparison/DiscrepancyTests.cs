using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Tests.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

public sealed class DiscrepancyTests
{
    private static readonly DateOnly _day = new(2025, 3, 4);
    private static readonly WordingKnowledge _wording = new(DataSet.Embedded);

    [Theory]
    [InlineData("The storm destroyed 38 fishing boats in the harbour of Kallin.", "In the harbour of Kallin 52 fishing boats were destroyed by the storm.", "38 fishing boats|52")]
    [InlineData("The ministry will pay 12 million euros for the new bridge at Velden.", "For the new bridge at Velden the ministry will pay 21 million euros.", "12 million euros|21 million euros")]
    [InlineData("Turnout in the mayoral election in Velden was 47.2 percent.", "In the mayoral election in Velden turnout was 51.9 percent.", "47.2|51.9")]
    [InlineData("The council adopted the toll by 31 votes to 12 on Monday.", "The council adopted the toll on Monday by 31 votes to 19.", "31 votes to 12|31 votes to 19")]
    [InlineData("The court sentenced the harbour master to ten months in prison.", "The harbour master was sentenced to two years in prison by the court.", "ten months|two years")]
    [InlineData("The ferry service to Kallin will resume on 12 May 2025, the company said.", "The company said the ferry service to Kallin will resume on 21 May 2025.", "12 May 2025|21 May 2025")]
    [InlineData("The ferry struck the pier of Kallin at 7:40 a.m., the coastguard said.", "The coastguard said the ferry struck the pier of Kallin at 8:15 a.m.", "7:40 a.m.|8:15 a.m.")]
    [InlineData("Between 80 and 90 pupils were in the ferry when it struck the pier.", "When it struck the pier 64 pupils were in the ferry.", "80 and 90|64 pupils")]
    public void Values_of_one_thing_that_are_not_the_same_are_a_discrepancy(string first, string second, string values) =>
        string.Join('|', Found(first, second).ShouldHaveSingleItem().Values.OrderBy(value => first.Contains(value.Value, StringComparison.Ordinal) ? 0 : 1).Select(value => value.Value)).ShouldBe(values);

    [Theory]
    [InlineData("The storm destroyed 38 fishing boats in the harbour of Kallin.", "In the harbour of Kallin thirty-eight fishing boats were destroyed by the storm.")]
    [InlineData("The storm destroyed 38 fishing boats in the harbour of Kallin.", "The mayor of Velden, 52, opened a school for pilots.")]
    [InlineData("The talks in Velden lasted for three days.", "The talks in Velden lasted for 72 hours.")]
    [InlineData("The ministers wrapped up a two-day visit to Velden.", "The ministers ended their two-day visit to Velden.")]
    [InlineData("The ferry service to Kallin will resume on 12 May.", "The ferry service to Kallin will resume on 12 May 2025.")]
    [InlineData("Call the harbour office of Kallin on 0370 555 0199.", "Some 0200 boats are moored in the harbour of Kallin.")]
    public void Equal_values_and_values_of_two_things_are_none(string first, string second) => Found(first, second).ShouldBeEmpty();

    [Fact]
    public void A_rounder_value_is_a_matter_of_precision() =>
        Found("The flood displaced 2,917 people in the Velden valley.", "The flood displaced almost 3,000 people in the Velden valley.").ShouldHaveSingleItem().Kind.ShouldBe(DiscrepancyKind.Precision);

    [Fact]
    public void A_slip_of_digits_is_a_conflict_and_no_news() =>
        Compare([Readings.Of("a", "Morning paper\nThe ministry will pay 12 million euros for the bridge at Velden.", _day), Readings.Of("b", "Evening paper\nThe ministry now pays 21 million euros for the bridge at Velden.", _day.AddDays(2))], [])
            .ShouldHaveSingleItem().Kind.ShouldBe(DiscrepancyKind.Conflict);

    [Fact]
    public void A_headline_beyond_its_own_body_says_more() =>
        Compare([Readings.Of("a", "Storm destroyed 90 fishing boats in Kallin\nThe storm destroyed 38 fishing boats in the harbour of Kallin.", _day), Readings.Of("b", "Evening paper\nIn the harbour of Kallin the storm destroyed 38 fishing boats, witnesses said.", _day)], [])
            .ShouldHaveSingleItem().Kind.ShouldBe(DiscrepancyKind.SaysMore);

    [Fact]
    public void A_bound_that_is_dropped_is_a_matter_of_precision() =>
        Found("The thieves copied more than 20,000 documents of the finance ministry.", "The thieves copied 20,000 documents of the finance ministry.").ShouldHaveSingleItem().Kind.ShouldBe(DiscrepancyKind.Precision);

    [Fact]
    public void A_copy_repeats_and_does_not_differ()
    {
        const string Body = "The storm destroyed 38 fishing boats in the harbour of Kallin. The mayor asked the ministry for help on the same night.";
        Reading original = Readings.Of("a", $"Storm\n{Body}", _day, "Quay Press");
        Reading copy = Readings.Of("b", $"Boats\n{Body}", _day, "Hill Post");
        Compare([original, copy], [new Copy(copy.Report.Id, original.Report.Id, 1000, null)]).ShouldBeEmpty();
    }

    private static IReadOnlyList<Discrepancy> Found(string first, string second) =>
        Compare([Readings.Of("a", $"Morning paper\n{first}", _day), Readings.Of("b", $"Evening paper\n{second}", _day)], []);

    private static IReadOnlyList<Discrepancy> Compare(Reading[] readings, IReadOnlyList<Copy> copies)
    {
        StoryGrouping grouping = new StoryGrouper(Readings.Words).AsOneStory(readings);
        return new StoryComparer(Readings.Words, _wording).Compare(grouping.Stories[0], [.. readings.Select(ToldReport.Alone)], copies).Discrepancies;
    }
}
