using Dateline.Annotation.Places;
using Dateline.Tests.Linking;

namespace Dateline.Tests.Annotation.Places;

/// <summary>Runs the examples of docs/specs/places.md.</summary>
public sealed class PlaceSpecTests
{
    public static TheoryData<int, string, string> Examples => SpecPage.Examples("places.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_places_page_tells_what_is_found(int line, string info, string body)
    {
        line.ShouldBePositive();
        LinkedReport report = new(body);
        PlaceMention place = Knowledge.Embedded.Places.Find(report.Report, report.Mentions, default).Items.ShouldHaveSingleItem();
        place.Span.ShouldBe(report.Marks["place"].ShouldHaveSingleItem());
        $"{place.Name} {place.Country}".ShouldBe(info);
    }
}
