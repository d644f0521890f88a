namespace Dateline.Training.Doubt;

/// <summary>Logistic regression over hashed rows, by full gradients with a step of its own for each row; the weights are rounded to hundredths.</summary>
internal static class DoubtTrainer
{
    private const int Rounds = 400;
    private const double Step = 0.3;
    private const int Scale = 100;

    /// <summary>The weights that the examples give; the higher <paramref name="decay"/>, the less a rare row may say.</summary>
    public static short[] Train(IReadOnlyList<Example> examples, int rows, double decay)
    {
        double[] weights = new double[rows];
        double[] squares = new double[weights.Length];
        double[] gradient = new double[weights.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (Example example in examples)
            {
                double sum = example.Rows.Sum(row => weights[row]);
                double error = (example.IsRight ? 1 : 0) - 1 / (1 + Math.Exp(-sum));
                foreach (int row in example.Rows)
                {
                    gradient[row] += error;
                }
            }
            for (int row = 0; row < weights.Length; row++)
            {
                double slope = gradient[row] - decay * examples.Count / 40 * weights[row];
                squares[row] += slope * slope;
                weights[row] += squares[row] > 0 ? Step * slope / Math.Sqrt(squares[row]) : 0;
            }
        }
        return [.. weights.Select(weight => (short)Math.Clamp(Math.Round(weight * Scale), short.MinValue, short.MaxValue))];
    }

    /// <summary>Rising steps from score to share of right ones (pool adjacent violators), none of fewer than <paramref name="fewest"/> examples; shares are drawn half an example to even odds.</summary>
    public static (int[] From, int[] Thousandths) Steps(IEnumerable<(int Score, bool IsRight)> scored, int fewest)
    {
        List<(int From, int Right, int All)> steps = [];
        foreach (IGrouping<int, (int Score, bool IsRight)> group in scored.GroupBy(one => one.Score).OrderBy(group => group.Key))
        {
            steps.Add((group.Key, group.Count(one => one.IsRight), group.Count()));
            while (steps.Count > 1 && (steps[^2].All < fewest || (long)steps[^2].Right * steps[^1].All >= (long)steps[^1].Right * steps[^2].All))
            {
                (int from, int right, int all) = steps[^2];
                (int _, int right1, int all1) = steps[^1];
                steps.RemoveRange(steps.Count - 2, 2);
                steps.Add((from, right + right1, all + all1));
            }
        }
        if (steps.Count > 1 && steps[^1].All < fewest)
        {
            (int from, int right, int all) = steps[^2];
            (int _, int right1, int all1) = steps[^1];
            steps.RemoveRange(steps.Count - 2, 2);
            steps.Add((from, right + right1, all + all1));
        }
        int[] shares = [.. steps.Select(step => (2 * step.Right + 1) * 1000 / (2 * step.All + 2))];
        for (int i = 1; i < shares.Length; i++)
        {
            shares[i] = Math.Max(shares[i], shares[i - 1]);
        }
        return ([.. steps.Select(step => step.From)], shares);
    }
}
