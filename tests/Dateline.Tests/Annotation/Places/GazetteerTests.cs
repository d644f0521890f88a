using System.Security.Cryptography;
using Dateline.Annotation.Places;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Places;

public sealed class GazetteerTests
{
    private static readonly NameFold _fold = new(DataSet.Embedded);

    [Fact]
    public void The_hash_of_all_knowledge_covers_the_gazetteer()
    {
        using Stream stream = typeof(Reading).Assembly.GetManifestResourceStream("places/gazetteer.bin").ShouldNotBeNull();
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        DataRow row = DataSet.Embedded.Table("places/gazetteer.tsv").Rows.ShouldHaveSingleItem();
        row["sha256"].ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        bytes.Length.ShouldBeLessThan(3_000_000);
    }

    [Fact]
    public void What_is_written_is_found_again_under_every_spelling()
    {
        Gazetteer gazetteer = new(Gazetteer.Write([new(1, "Zornica", "BG", 4210, 2690, 900, false), new(2, "Zornica", "BA", 4400, 1810, 2000, true), new(3, "Zornica Bania", "BG", 4213, 2691, 40, false)], _fold));
        Found(gazetteer, "Zornica").Select(place => place.Id).ShouldBe([2, 1]);
        Found(gazetteer, "ZORNICA")[0].ShouldBe(new GazetteerPlace(2, "Zornica", "BA", 4400, 1810, 2000, true));
        Found(gazetteer, "Зорница").Count.ShouldBe(2);
        Found(gazetteer, "Zornica-Bania").ShouldHaveSingleItem().Id.ShouldBe(3);
        Found(gazetteer, "Zornicata").ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_no_gazetteer_are_refused()
    {
        byte[] good = Gazetteer.Write([new(1, "Zornica", "BG", 4210, 2690, 900, false)], _fold);
        Should.Throw<FormatException>(() => new Gazetteer([]));
        Should.Throw<FormatException>(() => new Gazetteer(good[..^1]));
        good[0] ^= 1;
        Should.Throw<FormatException>(() => new Gazetteer(good));
    }

    private static IReadOnlyList<GazetteerPlace> Found(Gazetteer gazetteer, string text) =>
        gazetteer.Longest(NameWords.In(text, new TextSpan(0, text.Length), _fold), 0).Places;
}
