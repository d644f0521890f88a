using Dateline.Language.Network;

namespace Dateline.Tests.Language.Network;

public class ProductTests
{
    [Theory]
    [InlineData(1, 32, 32)]
    [InlineData(3, 64, 40)]
    [InlineData(8, 30, 33)]
    [InlineData(13, 96, 80)]
    [InlineData(21, 128, 192)]
    public void A_product_is_the_sum_of_its_products(int rows, int inputs, int outputs)
    {
        Random random = new((rows * 1000) + inputs + outputs);
        short[] weights = Values(random, inputs * outputs, 9000);
        int[] bias = [.. Enumerable.Range(0, outputs).Select(_ => random.Next(-1 << 26, 1 << 26))];
        IntegerMatrix matrix = new(weights, bias, inputs, outputs);
        short[] input = new short[ProductTiles.PaddedRows(rows) * matrix.Inputs];
        for (int row = 0; row < rows; row++)
        {
            Values(random, inputs, 9000).CopyTo(input, row * matrix.Inputs);
        }

        int[] sums = new int[ProductTiles.PaddedRows(rows) * matrix.Width];
        short[] values = new short[sums.Length];
        matrix.Multiply(input, rows, sums);
        matrix.Multiply(input, rows, values, 12, 0);
        for (int row = 0; row < rows; row++)
        {
            for (int output = 0; output < outputs; output++)
            {
                int sum = bias[output];
                for (int i = 0; i < inputs; i++)
                {
                    sum += input[(row * matrix.Inputs) + i] * weights[(i * outputs) + output];
                }

                sums[(row * matrix.Width) + output].ShouldBe(sum);
                values[(row * matrix.Width) + output].ShouldBe((short)Math.Clamp((sum + (1 << 11)) >> 12, 0, short.MaxValue));
            }
        }
    }

    [Fact]
    public void The_best_score_is_the_first_of_the_highest()
    {
        Random random = new(7);
        for (int length = 1; length < 70; length++)
        {
            int[] scores = [.. Enumerable.Range(0, length).Select(_ => random.Next(-5, 5))];
            TreeDecoder.Best(scores).ShouldBe(Array.IndexOf(scores, scores.Max()));
        }
    }

    [Fact]
    public void A_remembered_form_has_its_own_row_whatever_was_met_since()
    {
        const int Width = 32;
        FormCache cache = new(Width);
        int remembered = 0;
        for (int round = 0; round < 20_000; round++)
        {
            string form = $"form{round * 7919 % 6007}";
            bool isFirst = round % 3 == 0;
            short[] own = [.. Enumerable.Range(0, Width).Select(i => (short)(form.GetHashCode(StringComparison.Ordinal) + i + (isFirst ? 1 : 0)))];
            cache.Begin();
            int place = cache.Find(form, isFirst);
            if (place >= 0)
            {
                remembered++;
                cache.RowAt(place).ToArray().ShouldBe(own);
            }

            cache.Keep(form, isFirst, own);
        }

        remembered.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_row_that_a_batch_has_found_stays_until_the_next_batch()
    {
        FormCache cache = new(32);
        cache.Begin();
        cache.Keep("river", false, [.. Enumerable.Repeat((short)5, 32)]);
        cache.Begin();
        int place = cache.Find("river", false);
        for (int other = 0; other < 50_000; other++)
        {
            cache.Keep($"word{other}", false, new short[32]);
        }

        cache.RowAt(place)[0].ShouldBe((short)5);
    }

    [Fact]
    public void A_form_too_long_to_remember_is_not_found()
    {
        FormCache cache = new(32);
        string form = new('x', 500);
        cache.Keep(form, false, new short[32]);
        cache.Find(form, false).ShouldBe(-1);
    }

    private static short[] Values(Random random, int count, int most) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-most, most))];
}
