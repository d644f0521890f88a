using Dateline.Comparison;
using Dateline.Comparison.Numbers;
using Dateline.Grouping.Words;
using Dateline.Tests.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

/// <summary>Numbers of renderings, in thousandths, with how exact they are said to be.</summary>
public sealed class ToldNumberTests
{
    private static readonly WordingKnowledge _wording = new(DataSet.Embedded);

    [Theory]
    [InlineData("two hundred and fifty boats", 250, null)]
    [InlineData("two thousand three hundred houses", 2_300, null)]
    [InlineData("twenty-five boats", 25, null)]
    [InlineData("2,300 houses", 2_300, null)]
    [InlineData("14 000 people", 14_000, null)]
    [InlineData("3 million people", 3_000_000, null)]
    [InlineData("at least 20 boats", 20, "at-least")]
    [InlineData("no fewer than 20 boats", 20, "at-least")]
    [InlineData("no more than 20 boats", 20, "at-most")]
    [InlineData("more than 20 boats", 20, "at-least")]
    [InlineData("about 20 boats", 20, "round")]
    public void A_number_is_one_however_it_is_written(string said, long expected, string? exactness)
    {
        ToldNumber told = Read($"The harbour lost {said} in the storm.").ShouldHaveSingleItem();
        (told.Value, told.Exactness).ShouldBe((expected * 1000, exactness));
    }

    [Fact]
    public void Numbers_side_by_side_are_two() =>
        Read("In 2020 three hundred boats and forty nets were lost.").Select(told => told.Value / 1000).ShouldBe([300, 40], ignoreOrder: true);

    private static IReadOnlyList<ToldNumber> Read(string text)
    {
        ReportWords words = ReportWords.Read(Readings.Of("one", text).Report, Readings.Words);
        return NumberReader.Read(text, words, 0, words.Count, Readings.Words, _wording);
    }
}
