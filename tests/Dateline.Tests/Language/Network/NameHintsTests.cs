using Dateline.Language.Network;
using Dateline.Text;

namespace Dateline.Tests.Language.Network;

public class NameHintsTests
{
    private static readonly string[] _labels = ["O", "B-ORG", "L-ORG", "B-PER", "L-PER", "U-PER", "U-LOC"];
    private static readonly NameHints _hints = new(DataSet.Embedded, _labels);

    [Fact]
    public void A_given_name_begins_a_person() => Raised("Agnieszka").ShouldBe(["B-PER", "U-PER"]);

    [Fact]
    public void A_word_for_an_institution_ends_an_organisation() => Raised("Ministry").ShouldBe(["L-ORG"]);

    [Fact]
    public void A_word_for_an_institution_in_small_letters_says_nothing() => Raised("ministry").ShouldBeEmpty();

    [Theory]
    [InlineData("desk@example.org")]
    [InlineData("https://example.org/a")]
    public void An_address_is_no_name(string form) => Raised(form).ShouldBe(["O"]);

    [Fact]
    public void Other_words_are_left_to_the_network() => Raised("Bridge").ShouldBeEmpty();

    private static List<string> Raised(string form)
    {
        int[] scores = new int[_labels.Length];
        _hints.Add(form, scores);
        return [.. _labels.Where((_, label) => scores[label] > 0)];
    }
}
