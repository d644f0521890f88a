using Dateline.Annotation.Events;

namespace Dateline.Tests.Annotation.Events;

/// <summary>Who acts and who is acted upon where no name stands in the usual place. Marks named <c>name</c> are mentions that fill neither place.</summary>
public sealed class PartyTests
{
    [Theory]
    [InlineData("Gunmen killed two miners in the north.", "assault-kill", "Gunmen", "miners")]
    [InlineData("Police arrested the bus driver.", "coerce-arrest", "Police", "the bus driver")]
    [InlineData("⟦name:Oslo⟧ sent forty doctors to ⟦name:Malta⟧.", "aid-give", "Oslo", "Malta")]
    [InlineData("⟦name:Malta⟧ demanded that ⟦name:Fiji⟧ pay the debt.", "request", "Malta", "Fiji")]
    [InlineData("⟦name:The guild⟧ threatened to strike unless ⟦name:the council⟧ pays the debt.", "threaten", "The guild", "the council")]
    [InlineData("⟦name:The army⟧ accused ⟦name:the brigade⟧ of shelling the village.", "assault-heavy", "the brigade", "the village")]
    [InlineData("⟦name:The lawyer⟧ praised the bench and announced an appeal.", "request", "The lawyer", "")]
    [InlineData("⟦name:The rebels⟧ handed over ⟦name:the captives⟧.", "retreat-release", "The rebels", "the captives")]
    [InlineData("⟦name:The director⟧ promised the family 20,000 euros.", "agree-promise", "The director", "family")]
    [InlineData("⟦name:The operator⟧, a Danish firm, assured in a letter that the gates were shut.", "agree-promise", "The operator", "")]
    [InlineData("⟦name:The agency⟧ appealed for ⟦name:US⟧$3 million.", "request", "The agency", "")]
    [InlineData("⟦name:The general⟧ pledged his troops would guard the bridge.", "agree-promise", "The general", "")]
    [InlineData("⟦name:The bank⟧ looked into the levy, a word ⟦name:the envoy⟧ dislikes.", "accuse-investigate", "The bank", "")]
    [InlineData("⟦name:The court⟧ threw out ⟦name:the baker⟧'s plea and his bid.", "reject", "The court", "the baker")]
    [InlineData("⟦name:The guild⟧ called on the Old Republic of ⟦name:Malta⟧ to wait.", "request", "The guild", "Malta")]
    [InlineData("⟦name:The general⟧ pardoned six people of ⟦name:Danish⟧ origin.", "concede", "The general", "people of Danish origin")]
    public void A_party_is_found_where_the_clause_tells_it(string sentence, string rule, string who, string whom)
    {
        MarkedText marked = MarkedText.Parse(sentence);
        IReadOnlyList<Event> found = EventSentences.Find(marked);
        Event? told = found.FirstOrDefault(item => item.By == $"rule:{rule}");
        told.ShouldNotBeNull($"found by {string.Join(", ", found.Select(item => item.By))}");
        string.Join(" and ", told.Who.Select(span => span.In(marked.Text))).ShouldBe(who);
        string.Join(" and ", told.Whom.Select(span => span.In(marked.Text))).ShouldBe(whom);
    }

    [Fact]
    public void How_many_there_were_belongs_to_the_text_but_not_to_the_name()
    {
        MarkedText marked = MarkedText.Parse("Some 150 villagers were injured by ⟦name:the militia⟧.");
        Event told = EventSentences.Find(marked).ShouldHaveSingleItem();
        told.Text.In(marked.Text).ShouldBe("Some 150 villagers were injured by the militia");
        told.Whom.ShouldHaveSingleItem().In(marked.Text).ShouldBe("villagers");
    }

    [Theory]
    [InlineData("⟦name:The union⟧ demanded ⟦name:the girls⟧' release.", "REQUEST")]
    [InlineData("⟦name:The bank⟧ promised ⟦name:the town⟧'s shares to nobody.", "AGREE")]
    public void Whoever_owns_what_is_asked_or_promised_is_not_acted_upon(string sentence, string kind) =>
        EventSentences.Find(MarkedText.Parse(sentence)).Where(item => item.Class == kind).ShouldAllBe(item => item.Whom.Count == 0);

    [Theory]
    [InlineData("⟦name:The agency⟧ cannot rule out a flood.")]
    [InlineData("⟦name:The office⟧ received three letters.")]
    [InlineData("⟦name:The director⟧ negotiates.")]
    [InlineData("⟦name:The nurses⟧ look after the wounded.")]
    [InlineData("None of the injuries is life-threatening.")]
    [InlineData("The last of the cheques went to ⟦name:the mayor⟧.")]
    [InlineData("The answer is in ⟦name:Malta⟧.")]
    [InlineData("It fell on a box that a cable let go.")]
    public void What_nobody_does_to_anybody_is_no_event(string sentence) => EventSentences.Find(MarkedText.Parse(sentence)).ShouldBeEmpty();

    [Fact]
    public void Releasing_figures_frees_nobody() =>
        EventSentences.Find(MarkedText.Parse("⟦name:The ministry⟧ released new figures.")).ShouldNotContain(item => item.Class == "RETREAT");

    [Fact]
    public void A_noun_stands_as_the_verb_of_its_pattern_does() =>
        EventSentences.Find(MarkedText.Parse("The crossing will reopen on Monday.")).ShouldHaveSingleItem().Status.ShouldBe(EventStatus.Planned);
}
