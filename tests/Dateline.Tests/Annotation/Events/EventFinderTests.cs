using Dateline.Annotation.Events;
using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Annotation.Events;

public sealed class EventFinderTests
{
    [Theory]
    [InlineData("⟦a:The minister⟧ will visit ⟦b:Malta⟧ on Friday.", EventStatus.Planned)]
    [InlineData("⟦a:The minister⟧ is scheduled to visit ⟦b:Malta⟧.", EventStatus.Planned)]
    [InlineData("⟦a:The minister⟧ is to visit ⟦b:Malta⟧.", EventStatus.Planned)]
    [InlineData("⟦a:The minister⟧ is going to visit ⟦b:Malta⟧.", EventStatus.Planned)]
    [InlineData("⟦a:The minister⟧ plans to visit ⟦b:Malta⟧.", EventStatus.Planned)]
    [InlineData("⟦a:Minister⟧ to visit ⟦b:Malta⟧", EventStatus.Planned)]
    [InlineData("⟦a:The minister⟧ said that he would visit ⟦b:Malta⟧.", EventStatus.Planned)]
    [InlineData("⟦a:The minister⟧ did not visit ⟦b:Malta⟧.", EventStatus.Denied)]
    [InlineData("⟦a:The minister⟧ never visited ⟦b:Malta⟧.", EventStatus.Denied)]
    [InlineData("⟦a:The minister⟧ failed to visit ⟦b:Malta⟧.", EventStatus.Denied)]
    [InlineData("⟦a:The minister⟧ could visit ⟦b:Malta⟧.", EventStatus.Hypothetical)]
    [InlineData("⟦a:The minister⟧ may visit ⟦b:Malta⟧.", EventStatus.Hypothetical)]
    [InlineData("The talks end if ⟦a:the minister⟧ visits ⟦b:Malta⟧.", EventStatus.Hypothetical)]
    [InlineData("⟦c:The opposition⟧ urged ⟦a:the minister⟧ to visit ⟦b:Malta⟧.", EventStatus.CalledFor)]
    [InlineData("⟦a:The minister⟧ must visit ⟦b:Malta⟧.", EventStatus.CalledFor)]
    [InlineData("⟦a:The minister⟧ visited ⟦b:Malta⟧.", EventStatus.Happened)]
    [InlineData("⟦a:The minister⟧ has visited ⟦b:Malta⟧.", EventStatus.Happened)]
    [InlineData("⟦a:The minister⟧ visits ⟦b:Malta⟧.", EventStatus.Happened)]
    [InlineData("Decades ago ⟦a:the minister⟧ visited ⟦b:Malta⟧.", EventStatus.Historical)]
    public void A_visit_stands_as_its_clause_tells(string sentence, EventStatus status)
    {
        Event visit = EventSentences.Find(MarkedText.Parse(sentence)).Single(item => item.By == "rule:consult-visit");
        visit.Status.ShouldBe(status);
        visit.Class.ShouldBe(status == EventStatus.Planned ? "AGREE" : "CONSULT");
    }

    [Fact]
    public void An_event_inside_the_content_of_a_quotation_is_told_by_its_source()
    {
        MarkedText marked = MarkedText.Parse("⟦c:The spokesman⟧ said ⟦said:⟦a:the army⟧ shelled ⟦b:the town⟧⟧.");
        Event shelling = EventSentences.Find(marked).Single(item => item.Class == "ASSAULT");
        shelling.Quotation.ShouldBe("q0");
        shelling.Text.ShouldBe(marked["said"][0]);
    }

    [Theory]
    [InlineData("⟦c:The mayor⟧ ⟦cue:requested⟧ ⟦said:more lamps⟧.", "REQUEST", EventStatus.CalledFor, "more lamps")]
    [InlineData("⟦c:The mayor⟧ ⟦cue:urged⟧ ⟦said:⟦a:the council⟧ to paint the bridge⟧.", "REQUEST", EventStatus.CalledFor, "paint the bridge")]
    [InlineData("⟦c:The mayor⟧ ⟦cue:threatened⟧ ⟦said:to paint the bridge⟧.", "THREATEN", EventStatus.Threatened, "to paint the bridge")]
    [InlineData("⟦c:The mayor⟧ ⟦cue:said⟧ ⟦said:the lamps must be lit⟧.", "REQUEST", EventStatus.CalledFor, "the lamps must be lit")]
    public void What_a_speaker_asks_for_or_threatens_is_an_event_told_by_the_speaker(string sentence, string kind, EventStatus status, string text)
    {
        MarkedText marked = MarkedText.Parse(sentence);
        Event told = EventSentences.Find(marked).Single(item => item.By == "speech:content");
        (told.Class, told.Status, told.Quotation, told.Text.In(marked.Text)).ShouldBe((kind, status, "q0", text));
    }

    [Fact]
    public void What_is_asked_to_be_told_is_no_request() =>
        EventSentences.Find(MarkedText.Parse("⟦c:The mayor⟧ ⟦cue:asked⟧ ⟦said:where the lamps were⟧.")).ShouldNotContain(item => item.By == "speech:content");

    [Fact]
    public void A_demand_told_as_the_purpose_of_a_protest_is_no_request_of_its_own() =>
        EventSentences.Find(MarkedText.Parse("⟦a:Students⟧ marched on ⟦b:the ministry⟧ to demand new elections.")).Select(item => item.Class).ShouldBe(["PROTEST"]);

    [Fact]
    public void A_hostile_act_that_is_promised_is_a_threat()
    {
        Event threat = EventSentences.Find(MarkedText.Parse("⟦a:The governor⟧ vowed to expel ⟦b:the mission⟧.")).ShouldHaveSingleItem();
        (threat.Class, threat.Status).ShouldBe(("THREATEN", EventStatus.Threatened));
    }

    [Fact]
    public void Saying_that_one_will_not_help_is_a_refusal()
    {
        Event refusal = EventSentences.Find(MarkedText.Parse("⟦a:The union⟧ will not send money to ⟦b:the island⟧.")).ShouldHaveSingleItem();
        (refusal.Class, refusal.Status).ShouldBe(("REJECT", EventStatus.Happened));
    }

    [Fact]
    public void What_was_refused_is_no_event_of_its_own()
    {
        IReadOnlyList<Event> found = EventSentences.Find(MarkedText.Parse("⟦a:The country⟧ refused to impose sanctions on ⟦b:its neighbour⟧."));
        found.Select(item => item.Class).ShouldBe(["REJECT"]);
    }

    [Fact]
    public void The_dead_the_injured_and_amounts_are_numbers_of_the_event()
    {
        EventSentences.Find(MarkedText.Parse("⟦a:Gunmen⟧ killed 12 officers and wounded three."))[0].Numbers
            .ShouldContain(number => number.What == "killed" && number.Value == 12);
        EventSentences.Find(MarkedText.Parse("⟦a:Finland⟧ pledged 2.5 billion euros to ⟦b:Malta⟧.")).Single().Numbers
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(number => number.What.ShouldBe("amount EUR"), number => number.Value.ShouldBe(2_500_000_000m));
    }

    [Theory]
    [InlineData("twenty-five soldiers", 25)]
    [InlineData("two thousand three hundred people", 2_300)]
    [InlineData("two hundred and five people", 205)]
    [InlineData("12,400 people", 12_400)]
    [InlineData("1.5 million people", 1_500_000)]
    public void Numbers_are_read_in_words_and_digits(string said, int expected) =>
        EventSentences.Find(MarkedText.Parse($"⟦a:Gunmen⟧ killed {said} in the old port."))[0].Numbers.Where(number => number.What == "killed").ShouldHaveSingleItem().Value.ShouldBe(expected);

    [Fact]
    public void A_sentence_without_a_rule_tells_no_event() =>
        EventSentences.Find(MarkedText.Parse("⟦a:The minister⟧ is tall, and ⟦b:the ministry⟧ has three floors.")).ShouldBeEmpty();

    [Fact]
    public void Boilerplate_and_languages_that_are_not_read_tell_no_events()
    {
        MarkedText marked = MarkedText.Parse("⟦a:The minister⟧ visited ⟦b:Malta⟧.");
        EventSentences.Find(marked, PartKind.Boilerplate).ShouldBeEmpty();
        EventSentences.Find(marked, language: "sv").ShouldBeEmpty();
        EventSentences.Find(marked).ShouldNotBeEmpty();
    }

    [Fact]
    public void Any_words_give_events_inside_the_text_with_ids_of_their_own()
    {
        string[] pieces = ["⟦a:The army⟧", "⟦b:Malta⟧", " attacked ", " visit ", " to ", " and ", ", ", ". ", " will ", " by ", "“", "”", " not ", " which ", " talks ", " with ", " 's ", " had ", " urged ", "\n", " the "];
        Gen<string> texts = Gen.Elements(pieces).ArrayOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            MarkedText marked = MarkedText.Parse(text);
            IReadOnlyList<Event> found = EventSentences.Find(marked);
            return found.All(item => !item.Text.IsEmpty && item.Text.End <= marked.Text.Length) && found.Select(item => item.Id).Distinct().Count() == found.Count;
        }).Check(PropertyRuns.Seeded(100));
    }

    [Theory]
    [InlineData("⟦a:Norway⟧ sanctioned ⟦b:two mills⟧ that make paper.", "sanction", "Norway sanctioned two mills")]
    [InlineData("⟦a:The guild⟧ condemned ⟦b:the mayor⟧ in a note, in which nobody signed.", "accuse-disapprove", "The guild condemned the mayor in a note")]
    [InlineData("⟦a:The guild⟧ accused ⟦b:the guards⟧ of beating ⟦c:a miner⟧.", "assault-beat", "the guards of beating a miner")]
    public void The_text_holds_the_predicate_with_its_parties_and_no_relative_clause(string sentence, string rule, string text)
    {
        MarkedText marked = MarkedText.Parse(sentence);
        EventSentences.Find(marked).First(item => item.By == $"rule:{rule}").Text.In(marked.Text).ShouldBe(text);
    }

    [Theory]
    [InlineData("⟦c:The baker⟧ ⟦cue:promised⟧ ⟦said:the queues would be gone⟧.", "AGREE", EventStatus.Planned)]
    [InlineData("⟦c:The baker⟧ ⟦cue:proposed⟧ ⟦said:a joint inquiry⟧.", "REQUEST", EventStatus.CalledFor)]
    [InlineData("⟦c:The judge⟧ ⟦cue:ordered⟧ ⟦said:the clerk to open the books⟧.", "REQUEST", EventStatus.CalledFor)]
    public void What_is_promised_or_proposed_is_told_by_the_source(string sentence, string kind, EventStatus status)
    {
        MarkedText marked = MarkedText.Parse(sentence);
        Event told = EventSentences.Find(marked).Where(item => item.Quotation is not null).ShouldHaveSingleItem();
        told.Class.ShouldBe(kind);
        told.Status.ShouldBe(status);
    }
}
