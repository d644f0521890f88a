using Dateline.Annotation.Quotations;
using Dateline.Training.Doubt;

namespace Dateline.Tests.Training;

/// <summary>The training of the confidence of quotations.</summary>
public sealed class DoubtTrainerTests
{
    [Fact]
    public void A_row_of_right_ones_weighs_more_than_a_row_of_wrong_ones()
    {
        Example[] examples = [.. Enumerable.Range(0, 40).Select(i => new Example(i % 5, [i % 2, 7], i % 2 == 0))];
        short[] weights = DoubtTrainer.Train(examples, DoubtFeatures.Form.Rows, 0.02);
        weights[0].ShouldBeGreaterThan((short)0);
        weights[1].ShouldBeLessThan((short)0);
        weights[9].ShouldBe((short)0);
    }

    [Fact]
    public void Steps_rise_and_none_rests_on_too_few()
    {
        (int Score, bool IsRight)[] scored = [.. Enumerable.Range(0, 200).Select(i => (i, i * 7 % 200 < i))];
        (int[] from, int[] thousandths) = DoubtTrainer.Steps(scored, 20);
        from.ShouldBe(from.Order());
        thousandths.ShouldBe(thousandths.Order());
        from.Zip(from.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= 20);
        thousandths[0].ShouldBeLessThan(thousandths[^1]);
    }

    [Fact]
    public void Training_twice_gives_the_same_weights()
    {
        Example[] examples = [.. Enumerable.Range(0, 60).Select(i => new Example(i % 5, [i % 11, i % 7 + 20, DoubtFeatures.Form.Rows - 1], i % 3 != 0))];
        DoubtTrainer.Train(examples, DoubtFeatures.Form.Rows, 0.02).ShouldBe(DoubtTrainer.Train(examples, DoubtFeatures.Form.Rows, 0.02));
    }
}
