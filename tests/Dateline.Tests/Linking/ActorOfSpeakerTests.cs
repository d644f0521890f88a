namespace Dateline.Tests.Linking;

/// <summary>Whom the words of a speaker stand for, in the ways in which news speaks of people and bodies.</summary>
public sealed class ActorOfSpeakerTests
{
    private static readonly DateOnly _day = new(2023, 11, 20);

    [Theory]
    [InlineData("⟦s1:The EU⟧ said ⟦c1:it rains⟧.", "european-union")]
    [InlineData("⟦s1:The UN⟧ said ⟦c1:it rains⟧.", "united-nations")]
    [InlineData("⟦s1:the US⟧ said ⟦c1:it rains⟧.", "united-states")]
    public void An_article_before_a_short_name_makes_no_difference(string marked, string actor) => Actor(marked).ShouldBe(actor);

    [Fact]
    public void Some_of_a_group_are_not_the_group() =>
        new LinkedReport("Jaan Tamberg left. ⟦s1:One of his advisers⟧ said ⟦c1:it rains⟧.").Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe("One of his advisers");

    [Fact]
    public void A_special_representative_is_not_the_high_representative_of_the_same_body() =>
        new LinkedReport("EU High Representative Jaan Tamberg came. ⟦s1:The EU special representative⟧ said ⟦c1:it rains⟧.").Speakers[0].Actor?.Name.ShouldNotBe("Jaan Tamberg");

    [Fact]
    public void An_article_alone_is_nobody() => new LinkedReport("Jaan Tamberg left. ⟦s1:The⟧ said ⟦c1:it rains⟧.").Speakers[0].Actor.ShouldBeNull();

    [Fact]
    public void Somebodys_secretary_is_not_the_speaker_before() =>
        new LinkedReport("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧. ⟦s2:His secretary⟧ said ⟦c2:it pours⟧.").Speakers[1].Actor.ShouldNotBeNull().Name.ShouldBe("His secretary");

    [Fact]
    public void A_short_title_is_the_fuller_title_before_it() =>
        new LinkedReport("A letter of the Minister of Harbours came. ⟦s1:The Minister⟧ said ⟦c1:it rains⟧.").Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe("the Minister of Harbours");

    [Fact]
    public void Where_the_report_has_another_government_the_catalogues_holders_do_not_speak()
    {
        LinkedReport report = new("Serbia’s president, Milica Tovar, came. ⟦s1:The foreign minister of Croatia⟧ said ⟦c1:it rains⟧.", _day);
        report.Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe("The foreign minister of Croatia");
        report.Speakers[0].Office.ShouldBe("foreign-minister-of-croatia");
        new LinkedReport("Serbia’s president, Aleksandar Vučić, came. ⟦s1:The foreign minister of Croatia⟧ said ⟦c1:it rains⟧.", _day).Speakers[0].Actor.ShouldNotBeNull().Id.ShouldBe("gordan-grlic-radman");
    }

    [Fact]
    public void A_title_without_a_state_is_nobodys_where_two_states_have_one()
    {
        LinkedReport report = new("Croatia and Slovenia quarrel. ⟦s1:The foreign minister⟧ said ⟦c1:it rains⟧.", _day);
        report.Speakers[0].Actor.ShouldNotBeNull().InCatalogue.ShouldBeFalse();
    }

    [Fact]
    public void A_title_without_a_state_is_of_the_state_that_acts_in_the_sentence_before()
    {
        LinkedReport report = new("⟦s2:Latvia’s harbour minister⟧ asked ⟦c2:for rain⟧. Norway helps Latvia. Harbour Minister Kari Moen said so. ⟦s1:Norway’s harbour minister⟧ said ⟦c1:it rains⟧.", _day);
        report.Speakers.ShouldContain(link => link.QuotationId == "1" && link.Actor!.Name == "Kari Moen");
        report.Speakers.ShouldContain(link => link.QuotationId == "2" && link.Actor!.Name == "Latvia’s harbour minister");
    }

    [Fact]
    public void A_state_secretary_is_not_the_foreign_minister_of_another_state() =>
        new LinkedReport("The United States watched. Germany paid. ⟦s1:State Secretary Ilse Brandt⟧ said ⟦c1:it rains⟧.", _day).Speakers[0].Office.ShouldBeNull();

    [Theory]
    [InlineData("Estonia votes. Estonian schools close. ⟦s1:The Central Election Commission⟧ said ⟦c1:it rains⟧.", "Central Election Commission of Estonia")]
    [InlineData("Dutch farmers and Dutch nurses march. ⟦s1:The Ministry of e-Trade⟧ said ⟦c1:it rains⟧.", "Ministry of e-Trade of the Netherlands")]
    [InlineData("Estonia votes. Estonian schools close. ⟦s1:The election commission⟧ said ⟦c1:it rains⟧.", "The election commission")]
    [InlineData("Estonia and Latvia vote. ⟦s1:The Central Election Commission⟧ said ⟦c1:it rains⟧.", "The Central Election Commission")]
    [InlineData("Estonia votes. Estonian schools close. ⟦s1:The Harbour Commission⟧ said ⟦c1:it rains⟧.", "The Harbour Commission")]
    public void A_body_of_which_every_state_has_one_is_the_states_that_the_report_is_about(string marked, string name) =>
        new LinkedReport(marked).Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("⟦s1:His wife, Milka⟧, said ⟦c1:it rains⟧.", "Milka")]
    [InlineData("Vesna Kordun wrote. ⟦s1:His lawyer, Kordun⟧, said ⟦c1:it rains⟧.", "Vesna Kordun")]
    [InlineData("⟦s1:The vessel’s owner, Oslo-based Nordhav⟧, said ⟦c1:it rains⟧.", "Nordhav")]
    [InlineData("⟦s1:Minister Wu Mei-hua⟧ said ⟦c1:it rains⟧.", "Wu Mei-hua")]
    [InlineData("⟦s1:Conservative Ramón Ayala, a former mayor of San Pablo Norte,⟧ said ⟦c1:it rains⟧.", "Ramón Ayala")]
    [InlineData("⟦s1:Oumar Sidibé, spokesman of the union SYNTRAX,⟧ said ⟦c1:it rains⟧.", "Oumar Sidibé")]
    [InlineData("⟦s1:Liu Wei, his counterpart at the Harbour Coast Guard,⟧ said ⟦c1:it rains⟧.", "Liu Wei")]
    [InlineData("⟦s1:Estonian Ministry of Foreign Affairs spokeswoman Liis Tamm⟧ said ⟦c1:it rains⟧.", "Liis Tamm")]
    [InlineData("Jaan Tamberg spoke of Liis Kask. Ms Oja met Kask. ⟦s1:She⟧ said ⟦c1:it rains⟧.", "Oja")]
    public void The_name_in_the_speakers_words_is_the_speaker(string marked, string name) => new LinkedReport(marked, _day).Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void A_verb_parts_a_state_from_what_it_blames() =>
        new LinkedReport("⟦s1:Palau⟧ blames hackers and says ⟦c1:it rains⟧.").Speakers[0].Actor.ShouldNotBeNull().Id.ShouldBe("palau");

    [Theory]
    [InlineData("⟦s1:The opposition party Sun and Soil⟧ said ⟦c1:it rains⟧.", "Sun and Soil")]
    [InlineData("⟦s1:The daily Nordpil⟧ said ⟦c1:it rains⟧.", "Nordpil")]
    public void A_name_behind_its_noun_is_the_name(string marked, string name) => new LinkedReport(marked).Speakers[0].Actor.ShouldNotBeNull().Name.ShouldBe(name);

    private static string? Actor(string marked) => new LinkedReport(marked, _day).Speakers[0].Actor?.Id;
}
