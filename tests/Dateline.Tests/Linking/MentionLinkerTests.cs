using Dateline.Linking;

namespace Dateline.Tests.Linking;

public sealed class MentionLinkerTests
{
    [Theory]
    [InlineData("2023-11-20", "jens-stoltenberg")]
    [InlineData("2024-10-05", "mark-rutte")]
    public void An_office_is_its_holder_on_the_day(string day, string actor)
    {
        MentionLink link = new LinkedReport("⟦who:The NATO secretary general⟧ spoke.", Day(day)).LinkAt("who");
        link.Actor.ShouldNotBeNull().Id.ShouldBe(actor);
        link.Office.ShouldBe("secretary-general-of-nato");
        link.By.ShouldBe("office-on-day");
    }

    [Fact]
    public void Without_a_day_an_office_of_several_holders_has_candidates()
    {
        MentionLink link = new LinkedReport("⟦who:The NATO secretary general⟧ spoke.").LinkAt("who");
        link.Actor.ShouldBeNull();
        link.Candidates.Select(candidate => candidate.Id).ShouldBe(["anders-fogh-rasmussen", "jens-stoltenberg", "mark-rutte"]);
    }

    [Theory]
    [InlineData("NATO met. ⟦who:The head of the defence bloc⟧ spoke.", "jens-stoltenberg")]
    [InlineData("The EU met. ⟦who:The bloc’s top diplomat⟧ spoke.", "josep-borrell")]
    [InlineData("⟦who:The Serbian president⟧ spoke.", "aleksandar-vucic")]
    [InlineData("⟦who:President Vucic⟧ of Serbia spoke.", "aleksandar-vucic")]
    [InlineData("⟦who:Ана Брнабић⟧ spoke in Serbia.", "ana-brnabic")]
    [InlineData("⟦who:PM Kurti⟧ spoke in Kosovo.", "albin-kurti")]
    [InlineData("NATO met. ⟦who:The 31-member alliance⟧ agreed.", "nato")]
    [InlineData("⟦who:Moscow⟧ agreed.", "russia")]
    public void Descriptions_and_spellings_lead_to_the_catalogue(string marked, string actor) =>
        new LinkedReport(marked, Day("2023-11-20")).LinkAt("who").Actor.ShouldNotBeNull().Id.ShouldBe(actor);

    [Fact]
    public void A_former_office_is_one_whom_the_report_names()
    {
        LinkedReport report = new("NATO has a new secretary general, Mark Rutte. ⟦who:The former Dutch prime minister⟧ spoke.", Day("2024-10-05"));
        report.LinkAt("who").Actor.ShouldNotBeNull().Id.ShouldBe("mark-rutte");
    }

    [Fact]
    public void A_title_alone_is_the_person_introduced_with_it()
    {
        LinkedReport report = new("Latvia’s transport minister, Ieva Kalna, met Estonia’s transport minister, Jaan Tamberg.\n⟦one:The Latvian minister⟧ spoke, then ⟦two:the Estonian transport minister⟧.");
        report.LinkAt("one").Actor.ShouldNotBeNull().Name.ShouldBe("Ieva Kalna");
        report.LinkAt("two").Actor.ShouldNotBeNull().Name.ShouldBe("Jaan Tamberg");
    }

    [Fact]
    public void People_of_one_family_name_are_told_apart_by_title()
    {
        LinkedReport report = new("President Jaan Tamberg met Mayor Ieva Tamberg.\n⟦one:President Tamberg⟧ spoke, then ⟦two:Mayor Tamberg⟧.");
        report.LinkAt("one").Actor.ShouldNotBeNull().Name.ShouldBe("Jaan Tamberg");
        report.LinkAt("two").Actor.ShouldNotBeNull().Name.ShouldBe("Ieva Tamberg");
    }

    [Fact]
    public void The_name_shown_is_the_fullest_form_without_title()
    {
        ActorReference actor = new LinkedReport("⟦who:Kalna⟧ left. Transport Minister Ieva Kalna had spoken.").LinkAt("who").Actor.ShouldNotBeNull();
        actor.Name.ShouldBe("Ieva Kalna");
        actor.Id.ShouldBe("name/ieva-kalna");
        actor.InCatalogue.ShouldBeFalse();
    }

    [Fact]
    public void A_family_name_is_completed_by_the_company()
    {
        CompanyNames company = new([new CompanyName(new ActorReference("name/ieva-kalna", "Ieva Kalna", Dateline.Annotation.Mentions.MentionKind.Person), ["Transport Minister"])]);
        MentionLink link = new LinkedReport("⟦who:Minister Kalna⟧ spoke.", company: company).LinkAt("who");
        link.Actor.ShouldNotBeNull().Id.ShouldBe("name/ieva-kalna");
        link.By.ShouldBe("name-in-company");
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
