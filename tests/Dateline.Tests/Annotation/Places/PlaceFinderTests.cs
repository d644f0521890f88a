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
    public void Places_are_found_and_those_who_act_are_not(string marked, string name, string country)
    {
        LinkedReport report = new(marked);
        PlaceMention place = Knowledge.Embedded.Places.Find(report.Report, report.Mentions, default).Items.ShouldHaveSingleItem();
        place.Span.ShouldBe(report.Marks["place"][0]);
        place.Name.ShouldBe(name);
        place.Country.ShouldBe(country);
    }
}
