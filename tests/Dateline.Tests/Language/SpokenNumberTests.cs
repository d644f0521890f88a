using Dateline.Language.Numbers;

namespace Dateline.Tests.Language;

public sealed class SpokenNumberTests
{
    [Theory]
    [InlineData(25, 20L, 5L)]
    [InlineData(105, 100L, 5L)]
    [InlineData(250, 2L, 100L, 50L)]
    [InlineData(2_300, 2L, 1_000L, 3L, 100L)]
    [InlineData(2_005, 2L, 1_000L, 5L)]
    [InlineData(345_678, 3L, 100L, 40L, 5L, 1_000L, 6L, 100L, 70L, 8L)]
    [InlineData(1_200_000, 1L, 1_000_000L, 2L, 100L, 1_000L)]
    [InlineData(3_000_000_000, 3L, 1_000L, 1_000_000L)]
    [InlineData(1_000, 1_000L)]
    public void Words_add_up(long expected, params long[] words)
    {
        SpokenNumber number = default;
        words.ShouldAllBe(word => number.TryAdd(word));
        number.Value.ShouldBe(expected * 1000);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(10, 5)]
    [InlineData(20, 30)]
    [InlineData(25, 5)]
    [InlineData(105, 20)]
    public void A_word_that_begins_another_number_is_not_taken(long first, long second)
    {
        SpokenNumber number = default;
        foreach (long word in (long[])(first > 100 ? [100, first - 100] : first > 20 ? [20, first - 20] : [first]))
        {
            number.TryAdd(word).ShouldBeTrue();
        }
        number.TryAdd(second).ShouldBeFalse();
        number.Value.ShouldBe(first * 1000);
    }

    [Fact]
    public void Digits_take_scales_but_no_small_words()
    {
        SpokenNumber number = SpokenNumber.OfDigits(2_600);
        number.TryAdd(3).ShouldBeFalse();
        number.TryAdd(1_000_000).ShouldBeTrue();
        number.Value.ShouldBe(2_600_000_000);
        SpokenNumber.OfDigits(2_020_000).TryAdd(3).ShouldBeFalse();
    }

    [Fact]
    public void Numbers_that_no_type_holds_stop_growing()
    {
        SpokenNumber number = SpokenNumber.OfDigits(999_999_999_999_000);
        number.TryAdd(1_000_000_000_000).ShouldBeFalse();
        number.Value.ShouldBe(999_999_999_999_000);
    }
}
