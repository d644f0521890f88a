using Dateline.Annotation.Places;
using Dateline.Tests.Linking;

namespace Dateline.Tests.Annotation.Places;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("They met in ⟦place:Prishtinë⟧.", "Pristina", "XK")]
    [InlineData("They met near ⟦place:Banja Luka⟧.", "Banja Luka", "BA")]
    [InlineData("Moscow said they met in ⟦place:Vienna⟧.", "Vienna", "AT")]
    [InlineData("Kosovo said they met in ⟦place:Albania⟧.", "Albania", "AL")]
    [InlineData("They met in ⟦place:Skënderaj⟧.", "Skenderaj", "XK")]
    [InlineData("They met in ⟦place:Сува Река⟧.", "Suva Reka", "XK")]
    [InlineData("Dutch police stopped a lorry near ⟦place:Apeldoorn⟧.", "Apeldoorn", "NL")]
    [InlineData("A lorry was stopped near ⟦place:Guadalajara⟧, Spanish police said.", "Guadalajara", "ES")]
    [InlineData("Mexican police stopped a lorry near ⟦place:Guadalajara⟧.", "Guadalajara", "MX")]
    [InlineData("The lorry was stopped in ⟦place:Fukuoka⟧.", "Fukuoka", "JP")]
    [InlineData("Croatian ferries stopped running at the port of ⟦place:Split⟧.", "Split", "HR")]
    public void Places_are_found_and_those_who_act_are_not(string marked, string name, string country)
    {
        PlaceMention place = Places(marked, out LinkedReport report).ShouldHaveSingleItem();
        place.Span.ShouldBe(report.Marks["place"][0]);
        place.Name.ShouldBe(name);
        place.Country.ShouldBe(country);
    }

    [Theory]
    [InlineData("The letter came from Lincoln, he said.")]
    [InlineData("Split votes kept the party from winning.")]
    [InlineData("A French court will decide in March.")]
    [InlineData("British voters heard from Ivan Lincoln, who lives with his sister in Lincoln House.")]
    [InlineData("He studied at Massachusetts Institute of Technology.")]
    [InlineData("The book was found in Lincoln.")]
    public void Names_of_people_and_words_are_no_towns(string text) => Places(text, out _).ShouldBeEmpty();

    [Fact]
    public void A_country_behind_the_name_decides_between_towns()
    {
        IReadOnlyList<PlaceMention> places = Places("They met in Tripoli, Greece, on Friday.", out _);
        places[0].Candidates.Count.ShouldBe(1);
    }

    [Fact]
    public void Towns_that_cannot_be_told_apart_have_no_coordinates()
    {
        PlaceMention place = Places("American police stopped a lorry near Clayton, British police one in Leeds.", out _)[0];
        place.Latitude.ShouldBeNull();
        place.Candidates.Count.ShouldBeGreaterThan(1);
    }

    private static IReadOnlyList<PlaceMention> Places(string marked, out LinkedReport report)
    {
        report = new LinkedReport(marked);
        return Knowledge.Embedded.Places.Find(report.Report, report.Mentions, default).Items;
    }
}
