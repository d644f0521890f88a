using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Tests.Language.Catalogue;

public sealed class ActorCatalogueTests
{
    private static readonly NameFold _fold = new(DataSet.Embedded);

    [Fact]
    public void The_users_file_adds_actors_offices_and_holders()
    {
        ActorCatalogue catalogue = With(
            ("actors/actors-mine.tsv", "id\tkind\tname\taliases\tmetonyms\tdemonyms\tcountry\tgender\tsource\nlake-union\torganisation\tLake Union\tLU\t\t\t\t\tmine\nena-moro\tperson\tEna Moró\t\t\t\t\tf\tmine\nivo-tal\tperson\tIvo Tal\t\t\t\t\tm\tmine\n"),
            ("actors/offices-mine.tsv", "id\tname\tof\ttitles\tsource\nchair-of-lake-union\tChair of the Lake Union\tlake-union\tchair|chief\tmine\n"),
            ("actors/holders-mine.tsv", "office\tactor\tfrom\tto\tsource\nchair-of-lake-union\tena-moro\t2020-01-01\t2022-05-31\tmine\nchair-of-lake-union\tivo-tal\t2022-06-01\t\tmine\n"));
        Office office = catalogue.OfficesOf("lake-union", "Chief").ShouldHaveSingleItem();
        catalogue.Holders(office.Id, new DateOnly(2022, 5, 31)).ShouldHaveSingleItem().Actor.ShouldBe("ena-moro");
        catalogue.Holders(office.Id, new DateOnly(2022, 6, 1)).ShouldHaveSingleItem().Actor.ShouldBe("ivo-tal");
        catalogue.Holders(office.Id, new DateOnly(2022, 5, 1), null).Count.ShouldBe(2);
        catalogue.Named("Ена Моро").ShouldContain(alias => alias.Actor == "ena-moro" && alias.Kind == AliasKind.Name);
        catalogue.Named("moro").ShouldHaveSingleItem().Kind.ShouldBe(AliasKind.FamilyName);
    }

    [Fact]
    public void A_holder_of_no_known_office_is_refused_with_file_and_line()
    {
        FormatException error = Should.Throw<FormatException>(() => With(("actors/holders-mine.tsv", "office\tactor\tfrom\tto\tsource\nno-such-office\tnobody\t\t\tmine\n")));
        error.Message.ShouldContain("holders-mine.tsv, line 2");
    }

    [Fact]
    public void Members_are_counted_over_time()
    {
        ActorCatalogue catalogue = With(
            ("actors/actors-mine.tsv", "id\tkind\tname\taliases\tmetonyms\tdemonyms\tcountry\tgender\tsource\nlu\torganisation\tLU\t\t\t\t\t\tmine\na\tstate\tAland\t\t\t\t\t\tmine\nb\tstate\tBeland\t\t\t\t\t\tmine\n"),
            ("actors/memberships-mine.tsv", "organisation\tmember\tfrom\tto\tsource\nlu\ta\t2000-01-01\t\tmine\nlu\tb\t2010-01-01\t2019-12-31\tmine\n"));
        catalogue.MemberCounts("lu").ShouldBe([
            new MemberInterval(1, new DateOnly(2000, 1, 1), new DateOnly(2009, 12, 31)),
            new MemberInterval(2, new DateOnly(2010, 1, 1), new DateOnly(2019, 12, 31)),
            new MemberInterval(1, new DateOnly(2020, 1, 1), null)]);
    }

    [Theory]
    [InlineData("2019-06-01", 29)]
    [InlineData("2022-06-01", 30)]
    [InlineData("2023-06-01", 31)]
    [InlineData("2024-06-01", 32)]
    public void The_members_of_nato_are_counted_on_a_day(string day, int count) =>
        new ActorCatalogue(DataSet.Embedded, _fold).Members("nato", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Count.ShouldBe(count);

    [Fact]
    public void Nobody_holds_an_office_of_the_catalogue_together_with_another()
    {
        ActorCatalogue catalogue = new(DataSet.Embedded, _fold);
        foreach (Office office in catalogue.Offices)
        {
            OfficeHolder[] holders = [.. catalogue.Holders(office.Id).Where(holder => holder.From is not null)];
            for (int i = 1; i < holders.Length; i++)
            {
                (holders[i - 1].To < holders[i].From).ShouldBe(true, $"{holders[i - 1]} and {holders[i]}");
            }
        }
    }

    private static ActorCatalogue With(params (string Path, string Content)[] files) =>
        new(DataSet.Embedded.With(files.Select(file => new DataFile(file.Path, file.Content))), _fold);
}
