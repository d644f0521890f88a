using Dateline.Language.Network;

namespace Dateline.Tests.Language.Network;

public class NameHintsTests
{
    private static readonly string[] _labels = ["O", "B-ORG", "L-ORG", "B-PER", "L-PER", "U-PER", "U-LOC"];
    private static readonly NameHints _hints = new(_labels);

    [Theory]
    [InlineData("desk@example.org")]
    [InlineData("https://example.org/a")]
    public void An_address_is_no_name(string form) => Raised(form).ShouldBe(["O"]);

    [Theory]
    [InlineData("Bridge")]
    [InlineData("a")]
    public void Other_words_are_left_to_the_network(string form) => Raised(form).ShouldBeEmpty();

    private static List<string> Raised(string form)
    {
        int[] scores = new int[_labels.Length];
        _hints.Add(form, scores);
        return [.. _labels.Where((_, label) => scores[label] > 0)];
    }
}
