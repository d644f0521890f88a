using System.Text;
using Dateline.Extraction;

namespace Dateline.Tests.Linking;

/// <summary>Whom speakers stand for that are no name: “we”, texts, questions, headlines, descriptions and the pronouns behind them.</summary>
public sealed class UnnamedSpeakerTests
{
    [Theory]
    [InlineData("Harbour Union of Pelsk, press release", "Harbour Union of Pelsk")]
    [InlineData("Harbour Union of Pelsk (statement)", "Harbour Union of Pelsk")]
    [InlineData("Council of Europe", "Council of Europe")]
    public void We_outside_marks_is_whoever_published_the_report(string outlet, string name) =>
        new LinkedReport("⟦s1:We⟧ say ⟦c1:it rains⟧.", outlet: outlet).Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void We_of_an_outlet_that_nobody_told_is_nobody() => new LinkedReport("⟦s1:We⟧ say ⟦c1:it rains⟧.").Speakers[0].Actor.ShouldBeNull();

    [Theory]
    [InlineData("Minister Ieva Kalna came. ⟦s1:Her letter⟧ says ⟦c1:it rains⟧.", "Ieva Kalna")]
    [InlineData("⟦s1:The harbour ministry’s report⟧ says ⟦c1:it rains⟧.", "The harbour ministry")]
    [InlineData("⟦s1:the data of the harbour ministry⟧ say ⟦c1:it rains⟧.", "the harbour ministry")]
    [InlineData("Minister Ieva Kalna came. ⟦s1:The letter⟧ says ⟦c1:it rains⟧.", "The letter")]
    public void A_text_speaks_for_whose_it_is(string marked, string name) => new LinkedReport(marked).Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void A_text_of_something_that_nothing_tells_is_nobodys() => new LinkedReport("⟦s1:Its text⟧ says ⟦c1:it rains⟧.").Speakers[0].Actor.ShouldBeNull();

    [Theory]
    [InlineData("Mayor Jaan Tamberg left. “It rains,” ⟦s1:a harbour official⟧ said; ⟦c1:it rained yesterday⟧. ⟦s2:He⟧ added ⟦c2:it pours⟧.", "a harbour official")]
    [InlineData("⟦s1:Ieva Kalna⟧ said ⟦c1:it rains⟧. ⟦c2:Milda Arens had seen it before⟧, ⟦s2:she⟧ said.", "Ieva Kalna")]
    [InlineData("⟦s1:Jaan Tamberg⟧ denied ⟦c1:that the head of the council had seen it⟧. ⟦s2:He⟧ added ⟦c2:it pours⟧.", "Jaan Tamberg")]
    [InlineData("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧. The road is shut, according to the engineers, ⟦s2:whose⟧ request ⟦c2:for a bridge⟧ stands.", "the engineers")]
    public void The_pronoun_is_told(string marked, string name) => new LinkedReport(marked).Speakers[1].Actor.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("Colonel Jaan Tamberg came. ⟦s1:The colonel⟧ said ⟦c1:it rains⟧.", "Jaan Tamberg")]
    [InlineData("Lt. Gen. Jaan Tamberg came. ⟦s1:The general⟧ said ⟦c1:it rains⟧.", "Jaan Tamberg")]
    [InlineData("The fleet’s spokesman, Brigadier Jaan Tamberg, came. ⟦s1:The brigadier⟧ said ⟦c1:it rains⟧.", "Jaan Tamberg")]
    [InlineData("⟦s1:The mayor-elect of Pelsk⟧ said ⟦c1:it rains⟧.", "The mayor-elect of Pelsk")]
    [InlineData("⟦s1:The minister of harbours, general in chief Jaan Tamberg⟧, said ⟦c1:it rains⟧.", "Jaan Tamberg")]
    [InlineData("⟦s1:The OSCE-led mission⟧ said ⟦c1:it rains⟧.", "The OSCE-led mission")]
    public void A_rank_or_role_is_told(string marked, string name) => new LinkedReport(marked).Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void A_question_that_nobody_is_named_for_is_the_press()
    {
        Reading reading = Read("A talk in Pelsk\n\nThe mayor of Pelsk, Ieva Kalna, spoke to journalists on Monday. Asked whether the harbour would close, she said it would not.\n");
        reading.Speakers.ShouldContain(link => link.By == "press" && link.Actor!.Name == "journalists");
    }

    [Fact]
    public void A_headline_without_a_speaker_is_said_by_whoever_says_the_same_words_below()
    {
        Reading reading = Read("‘The boats stay in the harbour’\n\nPelsk is quiet this week.\n\n“The boats stay in the harbour until Monday,” said Ieva Kalna. “It is too rough.”\n\nJaan Tamberg disagreed. “We sail tonight,” he said.\n");
        reading.Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe("Ieva Kalna");
        reading.Speakers[0].By.ShouldBe("same-words");
    }

    private static Reading Read(string text) => Reading.Of(new RawReport("r", Encoding.UTF8.GetBytes(text)), Knowledge.Embedded);
}
