using Dateline.Language;
using Dateline.Language.Models;

namespace Dateline.Tests.Language;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("The minister told reporters that the bridge would open next week.", "en", "Latn")]
    [InlineData("Der Minister sagte, die Brücke werde nächste Woche geöffnet.", "de", "Latn")]
    [InlineData("Le ministre a déclaré que le pont ouvrirait la semaine prochaine.", "fr", "Latn")]
    [InlineData("Ministri tha se ura do të hapet javën e ardhshme.", "sq", "Latn")]
    [InlineData("Ministar je rekao da će most biti otvoren sljedeće sedmice.", "hbs", "Latn")]
    [InlineData("Министар је рекао да ће мост бити отворен следеће недеље.", "hbs", "Cyrl")]
    [InlineData("Министерот рече дека мостот ќе биде отворен следната недела.", "mk", "Cyrl")]
    [InlineData("Министърът каза, че мостът ще бъде отворен следващата седмица.", "bg", "Cyrl")]
    [InlineData("Министр заявил, что мост откроется на следующей неделе.", "ru", "Cyrl")]
    [InlineData("Міністр заявив, що міст відкриють наступного тижня.", "uk", "Cyrl")]
    [InlineData("Ο υπουργός δήλωσε ότι η γέφυρα θα ανοίξει.", "el", "Grek")]
    [InlineData("قال الوزير إن الجسر سيفتح الأسبوع المقبل.", "ar", "Arab")]
    public void Names_the_language_and_its_script(string text, string code, string script)
    {
        LanguageGuess guess = LanguageIdentifier.Default.Identify(text).ShouldNotBeNull();
        (guess.Code, guess.Script).ShouldBe((code, script));
    }

    [Theory]
    [InlineData("Šta vi mislite o tome?")]
    [InlineData("Ostavite svoj komentar ispod teksta!")]
    public void Names_the_language_of_a_line_of_a_few_words(string text) =>
        LanguageIdentifier.Default.Identify(text)!.Value.Code.ShouldBe("hbs");

    [Theory]
    [InlineData("")]
    [InlineData("12 345,60 – 2024")]
    [InlineData("NATO")]
    [InlineData("政府は今日、橋を開く")]
    [InlineData("Silta avataan ensi viikolla, ministeri kertoi toimittajille tiistaina.")]
    public void Says_nothing_where_it_cannot_know(string text) => LanguageIdentifier.Default.Identify(text).ShouldBeNull();

    [Fact]
    public void Is_not_hurried_by_a_megabyte_without_blanks()
    {
        string text = new('a', 1 << 20);
        Should.NotThrow(() => LanguageIdentifier.Default.Identify(text));
    }

    [Fact]
    public void Covers_the_languages_that_it_promises() => LanguageIdentifier.Default.Languages.ShouldBe(
        ["ar", "bg", "cs", "de", "el", "en", "es", "fr", "hbs", "hu", "it", "mk", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "tr", "uk"]);

    [Fact]
    public void Fits_into_a_megabyte()
    {
        using Stream model = ModelResource.Open("languages/languages.bin").ShouldNotBeNull();
        model.Length.ShouldBeLessThan(1 << 20);
    }

    [Fact]
    public void Refuses_a_file_that_is_no_model()
    {
        using MemoryStream other = new([1, 2, 3, 4, 5, 6]);
        Should.Throw<InvalidDataException>(() => LanguageIdentifier.Read(other));
    }
}
