using Dateline.Language.Catalogue;
using Dateline.Language.Catalogue.Imports;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Tests.Language.Catalogue;

/// <summary>Actors from the files of others; all people are invented.</summary>
public sealed class ImportTests
{
    private static readonly NameFold _fold = new(DataSet.Embedded);
    private static readonly ActorCatalogue _catalogue = Knowledge.Embedded.Actors;
    private static readonly Dictionary<string, string> _states = new(StringComparer.Ordinal) { ["LVA"] = "latvia", ["EST"] = "estonia" };

    private const string Query = """
        person,personLabel,aliases,genderLabel,officeLabel,ofLabel,start,end
        http://www.wikidata.org/entity/Q900001,Ilze Vanaga,"Ilse Vanaga|Ilze ""Ilzīte"" Vanaga",female,Minister of Harbours of Latvia,,2021-03-01T00:00:00Z,2024-05-31T00:00:00Z
        http://www.wikidata.org/entity/Q900006,Mart Oru,,male,harbour master,Estonia,2024-06-01,
        """;

    private const string Dictionary = """
        # invented
        LATVIA_ [LVA]
        +LATVIJA_
        JAAN_VESKI_ ; a minister
        +J._VESKI_
        	[ESTGOV 20190101-20211231]
        	[ESTELI >220101]
        	[EST]
        """;

    [Fact]
    public void The_result_of_a_query_comes_back_as_knowledge()
    {
        ImportedActors imported = WikidataQuery.Read(Query, _catalogue, _fold);
        imported.Problems.ShouldBeEmpty();
        ActorCatalogue read = Reread(imported);
        read.Named("Ilse Vanaga").Single().Actor.ShouldBe("ilze-vanaga-q900001");
        read.Find("ilze-vanaga-q900001")!.Source.ShouldBe("http://www.wikidata.org/entity/Q900001");
        read.Holders("minister-of-harbours-of-latvia", new DateOnly(2024, 5, 31)).Single().Actor.ShouldBe("ilze-vanaga-q900001");
        read.OfficesOf("latvia", "minister of harbours").Single().Id.ShouldBe("minister-of-harbours-of-latvia");
        read.OfficesOf("estonia", "harbour master").Single().Id.ShouldBe("harbour-master-of-estonia");
    }

    [Fact]
    public void Whoever_the_catalogue_knows_keeps_the_id_and_gets_the_forms()
    {
        ImportedActors imported = WikidataQuery.Read("person,personLabel,aliases,officeLabel,start\nhttp://www.wikidata.org/entity/Q900004,Jens Stoltenberg,J. Stoltenberg,Secretary General of NATO,2014-10-01\n", _catalogue, _fold);
        imported.Actors.Single().Id.ShouldBe("jens-stoltenberg");
        imported.Actors.Single().Aliases.ShouldContain("J. Stoltenberg");
        imported.Offices.ShouldBeEmpty();
        imported.Holders.Single().Office.ShouldBe("secretary-general-of-nato");
    }

    [Theory]
    [InlineData("Q900003,Q900003,,,", "has no label")]
    [InlineData("http://example.org/x,Ilze Vanaga,,,", "no item of Wikidata")]
    [InlineData("Q900003,Ilze Vanaga,Minister of Clouds,,", "whose office")]
    [InlineData("Q900003,Ilze Vanaga,Minister of Clouds of Latvia,2025-99-01,", "no interval")]
    [InlineData("Q900003,Ilze Vanaga,Minister of Clouds of Latvia,2025-02-01,2025-01-01", "no interval")]
    [InlineData("Q900003,Ilze Vanaga", "2 cells, but 5 columns")]
    public void A_row_that_cannot_be_taken_is_named_with_its_line(string row, string why)
    {
        ImportProblem problem = WikidataQuery.Read($"person,personLabel,officeLabel,start,end\nQ900001,Mart Oru,,,\n{row}\n", _catalogue, _fold).Problems.Single();
        problem.Line.ShouldBe(3);
        problem.Message.ShouldContain(why);
    }

    [Fact]
    public void A_dictionary_comes_back_as_knowledge()
    {
        ImportedActors imported = PetrarchDictionary.Read(Dictionary, _states, _catalogue, _fold);
        imported.Problems.ShouldBeEmpty();
        ActorCatalogue read = Reread(imported);
        read.Named("Latvija").Single(alias => alias.Kind == AliasKind.Name).Actor.ShouldBe("latvia");
        read.Find("latvia")!.Demonyms.ShouldContain("Latvian");
        read.Named("J. Veski").Single(alias => alias.Kind == AliasKind.Name).Actor.ShouldBe("jaan-veski");
        read.Holders("code-estgov", new DateOnly(2021, 12, 31)).Single().Actor.ShouldBe("jaan-veski");
        read.Holders("code-estgov", new DateOnly(2022, 1, 1)).ShouldBeEmpty();
        read.Holders("code-esteli", new DateOnly(2022, 1, 1)).Single().Actor.ShouldBe("jaan-veski");
        read.FindOffice("code-estgov")!.Of.ShouldBe("estonia");
    }

    [Theory]
    [InlineData("POLICEMAN_ [~COP]", "agent")]
    [InlineData("JAAN_VESKI_ [ESTGOV 2019]", "no time")]
    [InlineData("JAAN_VESKI_ [ESTGOV 20211231-20190101]", "no time")]
    [InlineData("JAAN_VESKI_ [estgov]", "no code")]
    [InlineData("JAAN_VESKI_ [ESTGOV", "no code")]
    [InlineData("JAAN_VESKI_", "has no code")]
    [InlineData("HARBOUR_UNION_ [XYZLAB]", "no state")]
    [InlineData("+JAAN_VESKI_", "without a root")]
    [InlineData("[EST]", "behind no root")]
    public void A_line_of_a_dictionary_that_cannot_be_taken_is_named(string line, string why)
    {
        ImportProblem problem = PetrarchDictionary.Read($"# invented\n{line}\n", _states, _catalogue, _fold).Problems.Single();
        problem.Line.ShouldBe(2);
        problem.Message.ShouldContain(why);
    }

    [Fact]
    public void What_is_written_is_the_same_again()
    {
        IReadOnlyList<DataFile> once = CatalogueTables.Files(PetrarchDictionary.Read(Dictionary, _states, _catalogue, _fold), "x", "invented", "none", new DateOnly(2026, 1, 2));
        IReadOnlyList<DataFile> again = CatalogueTables.Files(PetrarchDictionary.Read(Dictionary.Replace("\n", "\r\n", StringComparison.Ordinal), _states, _catalogue, _fold), "x", "invented", "none", new DateOnly(2026, 1, 2));
        again.Select(file => file.Content).ShouldBe(once.Select(file => file.Content));
    }

    [Theory]
    [InlineData("actors/actors-mine.tsv")]
    [InlineData("actors/actors_mine.tsv")]
    public void The_users_own_line_wins_whatever_its_file_is_called(string path)
    {
        DataFile own = new(path, "id\tkind\tname\taliases\tmetonyms\tdemonyms\tcountry\tgender\tsource\nlatvia\tstate\tLettland\t\tRiga\tLatvian\tLV\t\tmine\n");
        new ActorCatalogue(DataSet.Embedded.With([own]), _fold).Find("latvia")!.Name.ShouldBe("Lettland");
    }

    private static ActorCatalogue Reread(ImportedActors imported) =>
        new(DataSet.Embedded.With(CatalogueTables.Files(imported, "test", "invented", "none", new DateOnly(2026, 1, 2))), _fold);
}
