using Dateline.Extraction.Outlets;
using Dateline.Text;

namespace Dateline.Tests.Extraction.Outlets;

public sealed class OutletRegistryTests
{
    private const string Head = "# source: invented\n# licence: CC0-1.0\n# date: 2024-03-05\nhost\toutlet\tpublisher\towner\tcountry\tlanguages\tkind\tsource\n";

    [Theory]
    [InlineData("https://www.gazette.example/world/1", "Gazette")]
    [InlineData("http://gazette.example", "Gazette")]
    [InlineData("https://sport.gazette.example/1", "Gazette Sport")]
    [InlineData("https://www.sport.gazette.example/1", "Gazette Sport")]
    [InlineData("https://mygazette.example/1", null)]
    [InlineData("ftp://gazette.example/1", null)]
    [InlineData("gazette.example", null)]
    [InlineData(null, null)]
    public void The_longest_host_that_fits_tells_the_outlet(string? address, string? outlet) =>
        Registry("gazette.example\tGazette\tLanby Press\t\tGB\ten\tnewspaper\tinvented\nsport.gazette.example\tGazette Sport\tLanby Press\tLanby\tGB\ten\tportal\tinvented\n").At(address)?.Name.ShouldBe(outlet);

    [Fact]
    public void A_wrong_kind_is_told_with_its_line() =>
        Should.Throw<FormatException>(() => Registry("a.example\tA\tP\t\t\ten\tportal\tx\nb.example\tB\tP\t\t\ten\tblog\tx\n")).Message.ShouldContain("6");

    [Fact]
    public void A_users_line_takes_the_place_of_a_built_in_one()
    {
        OutletRegistry registry = new(DataSet.Embedded.With([new DataFile("outlets/outlets-mine.tsv", Head + "reuters.com\tThe Wire\tMine\t\t\ten\tagency\tinvented\n")]));

        registry.At("https://www.reuters.com/world")!.Publisher.ShouldBe("Mine");
        registry.At("https://apnews.com/1").ShouldNotBeNull();
    }

    [Fact]
    public void The_embedded_registry_is_whole() => new OutletRegistry(DataSet.Embedded).All.ShouldAllBe(outlet => outlet.Publisher.Length > 0 && outlet.Languages.Count > 0 && outlet.Source.Length > 0);

    private static OutletRegistry Registry(string rows) => new(DataSet.Embedded.With([new DataFile("outlets/outlets.tsv", Head + rows)]));
}
