using Dateline.Comparison.Nearest;

namespace Dateline.Tests.Comparison;

/// <summary>What is near, what is far, and what differs.</summary>
public sealed class NearestFinderTests
{
    private static readonly string[] _renderings =
    [
        "The ferry will not sail again this year, […] The pier is too old.",
        "The governor praised the firemen of the harbour for their courage",
        "no more ferries would leave before the winter",
        "The mayor will resign",
    ];

    private static IReadOnlyList<Nearness> Find(string text) => Knowledge.Embedded.Nearest.Find(text, _renderings);

    [Fact]
    public void The_nearest_comes_first_with_the_words_that_differ()
    {
        Nearness first = Find("The ferry will never sail again this year")[0];
        (first.Number, first.IsFound, first.IsVerbatim).ShouldBe((0, true, false));
        first.Runs.First(run => !run.IsShared).Missing.ShouldBe("never");
        first.Runs.First(run => !run.IsShared).Span.In(_renderings[0]).ShouldBe("not");
    }

    [Theory]
    [InlineData("Our pensioners deserve a second winter allowance")]
    [InlineData("")]
    [InlineData("…!?")]
    [InlineData("the of and")]
    public void What_nobody_said_is_not_found(string text) => Find(text).ShouldNotContain(one => one.IsFound);

    [Fact]
    public void Four_words_in_a_row_are_found_wherever_they_stand()
    {
        Nearness found = Find("the PIER is too old").First(one => one.IsVerbatim);
        found.Number.ShouldBe(0);
        found.IsFound.ShouldBeTrue();
    }

    [Fact]
    public void The_order_of_equal_renderings_is_the_one_given_and_long_texts_are_read_to_a_cap()
    {
        IReadOnlyList<Nearness> equal = Knowledge.Embedded.Nearest.Find("the ferry will sail", ["the ferry will sail", "The ferry will sail"]);
        equal.Select(one => one.Number).ShouldBe([0, 1]);
        string text = string.Concat(Enumerable.Repeat("the ferry will sail on ", 20_000));
        Knowledge.Embedded.Nearest.Find(text, [text]).Count.ShouldBe(1);
    }
}
