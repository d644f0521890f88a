using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Tests.Language.Catalogue;

public sealed class SampleKnowledgeTests
{
    private const string Holders = "actors/holders-samples.tsv";
    private static readonly string _folder = Path.Combine(Repository.Root, "samples", "knowledge");
    private static readonly DataSet _data = DataSet.Embedded.With(Directory.EnumerateFiles(_folder, "*.tsv", SearchOption.AllDirectories)
        .Select(file => new DataFile(Path.GetRelativePath(_folder, file).Replace('\\', '/'), File.ReadAllText(file))));
    private static readonly ActorCatalogue _catalogue = new(_data, new NameFold(_data));

    [Fact]
    public void The_words_of_the_samples_are_laid_on_no_real_holder_of_an_office()
    {
        foreach (DataRow row in _data.Table(Holders).Rows)
        {
            _catalogue.Holders(row["office"], row.Day("from"), row.Day("to")).ShouldHaveSingleItem(row["office"]).Actor.ShouldBe(row["actor"]);
        }
    }

    [Theory]
    [InlineData("Marta Ernskog", "marta-ohrnskog")]
    [InlineData("Marta Ohrnskog", "marta-ohrnskog")]
    [InlineData("Mojca Dreniskar", "mojca-dreniskar")]
    [InlineData("Frane Buseljic", "frane-buseljic")]
    [InlineData("Medeya Tsuluhvadze", "medea-tsulukhvadze")]
    public void The_spellings_of_the_samples_are_one_actor(string spelling, string actor) =>
        _catalogue.Named(spelling).ShouldHaveSingleItem(spelling).Actor.ShouldBe(actor);
}
