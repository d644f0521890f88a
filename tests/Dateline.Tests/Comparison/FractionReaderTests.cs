using Dateline.Comparison;
using Dateline.Comparison.Discrepancies;
using Dateline.Grouping.Words;
using Dateline.Tests.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

public sealed class FractionReaderTests
{
    private static readonly WordingKnowledge _wording = new(DataSet.Embedded);
    private static readonly FractionReader _fractions = new(Readings.Words, _wording, _wording.Values);

    [Theory]
    [InlineData("a fifth of the crew left", "a fifth", 20_000)]
    [InlineData("two thirds of them left", "two thirds", 66_600)]
    [InlineData("three-quarters of the town burned", "three-quarters", 75_000)]
    [InlineData("half of the crew left", "half", 50_000)]
    [InlineData("half the crew left", "half", 50_000)]
    [InlineData("one in three homes burned", "one in three", 33_333)]
    [InlineData("1 in 10 homes burned", "1 in 10", 10_000)]
    public void A_part_of_a_whole_is_a_share(string text, string told, long share)
    {
        (long found, string words) = Read(text).ShouldHaveSingleItem();
        found.ShouldBe(share);
        words.ShouldBe(told);
    }

    [Theory]
    [InlineData("at half past six")]
    [InlineData("the third of the brothers left")]
    [InlineData("the fifth day")]
    [InlineData("five thirds of nothing")]
    [InlineData("one in the harbour")]
    [InlineData("a year and a half")]
    [InlineData("one in 2019 left")]
    public void What_is_no_part_is_no_share(string text) => Read(text).ShouldBeEmpty();

    private static List<(long Share, string Words)> Read(string text)
    {
        Report report = Readings.Of("a", text).Report;
        ReportWords words = ReportWords.Read(report, Readings.Words);
        return [.. _fractions.Read(report.Text.Value, words, 0, words.Count).Select(told => (told.Share, report.Text[words[told.First].Span.Joined(words[told.End - 1].Span)]))];
    }
}
