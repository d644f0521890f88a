namespace Dateline.Tests.Linking;

public sealed class SpeakerLinkerTests
{
    [Theory]
    [InlineData("⟦s1:Minister Ieva Kalna⟧ said ⟦c1:it rains⟧. ⟦s2:She⟧ added ⟦c2:it pours⟧.", "Ieva Kalna")]
    [InlineData("⟦s1:Minister Ieva Kalna⟧ said ⟦c1:it rains⟧. ⟦c2:It pours⟧.", "Ieva Kalna")]
    [InlineData("⟦s1:Minister Ieva Kalna⟧ said ⟦c1:it rains⟧. After a talk with Jaan Tamberg, ⟦s2:she⟧ said ⟦c2:it pours⟧.", "Ieva Kalna")]
    [InlineData("Minister Ieva Kalna met Jaan Tamberg, the mayor. ⟦s1:The mayor⟧ said ⟦c1:it rains⟧. ⟦s2:He⟧ said ⟦c2:it pours⟧.", "Jaan Tamberg")]
    [InlineData("⟦s1:The harbour ministry⟧ said ⟦c1:it rains⟧. ⟦s2:It⟧ said ⟦c2:it pours⟧.", "The harbour ministry")]
    [InlineData("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧. ⟦s2:The minister⟧ said ⟦c2:it pours⟧.", "Jaan Tamberg")]
    [InlineData("Estonian minister Jaan Tamberg came. ⟦s1:Kalna⟧ said ⟦c1:it rains⟧. ⟦s2:The Estonian⟧ said ⟦c2:it pours⟧.", "Jaan Tamberg")]
    [InlineData("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧; ⟦s2:US⟧ says ⟦c2:it pours⟧.", "United States")]
    [InlineData("⟦s1:Mina, a nurse⟧, said ⟦c1:it rains⟧. ⟦s2:an adviser to Jaan Tamberg⟧ said ⟦c2:it pours⟧.", "an adviser to Jaan Tamberg")]
    [InlineData("⟦s1:Mayor Ieva Kalna⟧ said ⟦c1:it rains⟧ in Santa Pelska. ⟦s2:She⟧ said ⟦c2:it pours⟧.", "Ieva Kalna")]
    [InlineData("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧. That is false (Harbour Bell). ⟦s2:He⟧ said ⟦c2:it pours⟧.", "Jaan Tamberg")]
    [InlineData("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧. ⟦s2:A spokesman for President Ieva Kalna⟧ said ⟦c2:it pours⟧.", "A spokesman for President Ieva Kalna")]
    [InlineData("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧. ⟦s2:The mayor of Kallin and the mayor of Orlan⟧ said ⟦c2:it pours⟧.", "The mayor of Kallin and the mayor of Orlan")]
    [InlineData("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧. ⟦s2:The head of the delegation, minister Ieva Kalna⟧, said ⟦c2:it pours⟧.", "Ieva Kalna")]
    [InlineData("⟦s1:Jaan Tamberg⟧ said ⟦c1:it rains⟧. ⟦s2:Aid group Sun and Harbour⟧ said ⟦c2:it pours⟧.", "Sun and Harbour")]
    public void The_second_speaker_is_told(string marked, string name) => new LinkedReport(marked).Speakers[1].Actor.ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void The_office_and_the_body_spoken_for_are_told()
    {
        LinkedReport report = new("⟦s1:NATO Secretary General Jens Stoltenberg⟧ said ⟦c1:it rains⟧.", new DateOnly(2023, 11, 20));
        report.Speakers[0].Office.ShouldBe("secretary-general-of-nato");
        report.Speakers[0].For.ShouldBe("nato");
    }

    [Fact]
    public void An_organisations_line_goes_on_from_one_holder_of_its_office_to_the_next()
    {
        const string Marked = "⟦s1:NATO’s secretary general⟧ said ⟦c1:it rains⟧. ⟦s2:He⟧ added ⟦c2:it pours⟧.";
        LinkedReport before = new(Marked, new DateOnly(2024, 9, 30));
        LinkedReport after = new(Marked, new DateOnly(2024, 10, 1));
        before.Speakers.Select(link => link.Actor!.Id).ShouldBe(["jens-stoltenberg", "jens-stoltenberg"]);
        after.Speakers.Select(link => link.Actor!.Id).ShouldBe(["mark-rutte", "mark-rutte"]);
        before.Speakers.Concat(after.Speakers).ShouldAllBe(link => link.Office == "secretary-general-of-nato" && link.For == "nato");
    }

    [Fact]
    public void A_pronoun_with_nobody_before_it_stays_open()
    {
        LinkedReport report = new("⟦s1:She⟧ said ⟦c1:it rains⟧.");
        report.Speakers[0].Actor.ShouldBeNull();
    }

    [Fact]
    public void A_pronoun_is_nobody_of_the_other_gender()
    {
        LinkedReport report = new("Mr Tamberg came. ⟦s1:She⟧ said ⟦c1:it rains⟧.");
        report.Speakers[0].Actor.ShouldBeNull();
    }
}
