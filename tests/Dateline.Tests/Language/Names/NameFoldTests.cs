using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Tests.Language.Names;

public sealed class NameFoldTests
{
    private static readonly NameFold _fold = new(DataSet.Embedded);

    [Theory]
    [InlineData("Krišto", "kristo")]
    [InlineData("KRISTO", "kristo")]
    [InlineData("Кришто", "kristo")]
    [InlineData("Vučić", "vucic")]
    [InlineData("Vuc\u030Cic\u0301", "vucic")]
    [InlineData("Вучић", "vucic")]
    [InlineData("Džaferović", "dzaferovic")]
    [InlineData("Џаферовић", "dzaferovic")]
    [InlineData("Đukanović", "djukanovic")]
    [InlineData("Bosnia-Herzegovina", "bosnia herzegovina")]
    [InlineData("U.S.", "us")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("Großmann", "grossmann")]
    [InlineData("Μητσοτάκης", "mitsotakis")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData(" – ", "")]
    public void Spellings_of_a_name_have_one_key(string name, string key) => _fold.Key(name).ShouldBe(key);

    [Theory]
    [InlineData("Đukanović", "Dukanovic")]
    [InlineData("Đukanović", "Djukanovic")]
    [InlineData("Шойгу", "Shoigu")]
    [InlineData("Zelensky", "Zelenskyy")]
    [InlineData("Зеленський", "Zelensky")]
    [InlineData("Ахмедов", "Akhmedov")]
    [InlineData("Александар", "Alexandar")]
    [InlineData("Šešelj", "Sheshelj")]
    [InlineData("Müller", "Mueller")]
    public void Transliterations_share_the_loose_key(string one, string other) => _fold.LooseKey(one).ShouldBe(_fold.LooseKey(other));

    [Theory]
    [InlineData("Kurti", "Kurta")]
    [InlineData("Petrov", "Petrova")]
    public void Different_names_do_not_share_the_loose_key(string one, string other) => _fold.LooseKey(one).ShouldNotBe(_fold.LooseKey(other));
}
