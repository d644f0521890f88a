using System.Text;
using Dateline.Annotation.Events;
using Dateline.Extraction;

namespace Dateline.Tests.Linking;

/// <summary>Parties that an event's own clause leaves to the rest of the report.</summary>
public sealed class EventPartyTests
{
    [Theory]
    [InlineData("Norway accused Iceland of ramming a trawler on Monday.\n\nThe mayor of Tromso urged both sides to wait.", "request", "Norway; Iceland")]
    [InlineData("Denmark and Sweden signed a treaty in Malmo.\n\nFinland called on the two countries to publish it.", "request", "Denmark; Sweden")]
    [InlineData("Norway accused Iceland of ramming a trawler on Monday.\n\nIceland rejected the accusation.", "reject", "Norway")]
    [InlineData("Iceland seized nine Norwegian sailors on Monday.\n\nDenmark demanded their immediate release.", "request", "Iceland")]
    [InlineData("Norway sent forty doctors to Iceland on Monday.\n\nSweden donated two million euros.", "aid-give", "Iceland")]
    public void Whom_an_event_is_aimed_at_is_told_before_it(string text, string rule, string whom)
    {
        Event told = Read(text).Last(item => item.By == $"rule:{rule}");
        string.Join("; ", told.Whom.Select(span => span.In(text))).ShouldBe(whom);
    }

    [Theory]
    [InlineData("Norway and Iceland have a treaty.\n\nThe parties of the valley urged Denmark to wait.", "request", "Denmark")]
    [InlineData("Norway accused Iceland of ramming a trawler on Monday.\n\nNorway rejected the accusation of the miners.", "reject", "the miners")]
    [InlineData("Norway sent forty doctors to Iceland on Monday. Norway sent tents to Latvia.\n\nSweden donated two million euros.", "aid-give", "")]
    public void Where_the_report_does_not_tell_it_nobody_is_named(string text, string rule, string whom)
    {
        Event told = Read(text).Last(item => item.By == $"rule:{rule}");
        string.Join("; ", told.Whom.Select(span => span.In(text))).ShouldBe(whom);
    }

    [Fact]
    public void Whoever_threatens_what_nobody_else_does_is_the_speaker()
    {
        const string text = "Prime Minister Ilze Ozola said the last two crossings would be closed if it happened again.";
        Event threat = Read(text).Single(item => item.Class == "THREATEN");
        threat.Who.ShouldHaveSingleItem().In(text).ShouldBe("Prime Minister Ilze Ozola");
    }

    [Fact]
    public void A_pronoun_that_stands_for_nobody_known_is_no_party() =>
        Read("“They asked for bread,” the baker said.").ShouldAllBe(item => item.Who.Count == 0);

    private static IReadOnlyList<Event> Read(string text) =>
        Reading.Of(new RawReport("r", Encoding.UTF8.GetBytes(text)), Knowledge.Embedded).Events;
}
