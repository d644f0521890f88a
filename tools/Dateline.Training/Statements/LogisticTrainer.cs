namespace Dateline.Training.Statements;

/// <summary>Logistic regression on standardised features by Newton's method; the weights are rounded to thousandths.</summary>
internal static class LogisticTrainer
{
    private const int Rounds = 12;

    /// <summary>The weights that the examples give, a thousand times as large.</summary>
    /// <param name="examples">What is known of each, in thousandths, the first always one; and whether it is so.</param>
    /// <param name="decay">Weight of the squares of the standardised weights against the examples' loss.</param>
    public static int[] Train(IReadOnlyList<(int[] Features, bool IsSo)> examples, double decay)
    {
        (double[] mean, double[] spread) = Moments(examples);
        double[][] rows = [.. examples.Select(example => example.Features.Select((value, feature) => feature == 0 ? 1 : (value - mean[feature]) / spread[feature]).ToArray())];
        double[] weights = new double[mean.Length];
        for (int round = 0; round < Rounds; round++)
        {
            double[] step = Step(examples, rows, weights, decay);
            for (int feature = 0; feature < weights.Length; feature++)
            {
                weights[feature] += step[feature];
            }
        }
        double always = weights[0];
        int[] rounded = new int[weights.Length];
        for (int feature = 1; feature < weights.Length; feature++)
        {
            always -= weights[feature] * mean[feature] / spread[feature];
            rounded[feature] = (int)Math.Round(weights[feature] / spread[feature] * 1_000_000);
        }
        rounded[0] = (int)Math.Round(always * 1000);
        return rounded;
    }

    private static (double[] Mean, double[] Spread) Moments(IReadOnlyList<(int[] Features, bool IsSo)> examples)
    {
        double[] mean = new double[examples[0].Features.Length];
        double[] spread = new double[examples[0].Features.Length];
        for (int feature = 0; feature < mean.Length; feature++)
        {
            int at = feature;
            mean[at] = examples.Average(example => (double)example.Features[at]);
            spread[at] = Math.Sqrt(examples.Average(example => (example.Features[at] - mean[at]) * (example.Features[at] - mean[at]))) + 1e-3;
        }
        return (mean, spread);
    }

    // One step of Newton's method: the gradient divided by the curvature.
    private static double[] Step(IReadOnlyList<(int[] Features, bool IsSo)> examples, double[][] rows, double[] weights, double decay)
    {
        int size = weights.Length;
        double[,] curvature = new double[size, size + 1];
        for (int feature = 1; feature < size; feature++)
        {
            curvature[feature, feature] = decay;
            curvature[feature, size] = -decay * weights[feature];
        }
        curvature[0, 0] = 1e-9;
        for (int example = 0; example < rows.Length; example++)
        {
            double[] row = rows[example];
            double sum = 0;
            for (int feature = 0; feature < size; feature++)
            {
                sum += weights[feature] * row[feature];
            }
            double share = 1 / (1 + Math.Exp(-sum));
            double error = (examples[example].IsSo ? 1 : 0) - share;
            double bend = share * (1 - share);
            for (int feature = 0; feature < size; feature++)
            {
                curvature[feature, size] += error * row[feature];
                for (int other = 0; other < size; other++)
                {
                    curvature[feature, other] += bend * row[feature] * row[other];
                }
            }
        }
        return Solved(curvature, size);
    }

    // Gauss-Jordan elimination; the matrix is positive definite.
    private static double[] Solved(double[,] matrix, int size)
    {
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int row = 0; row < size; row++)
            {
                double share = row == pivot ? 0 : matrix[row, pivot] / matrix[pivot, pivot];
                for (int column = pivot; share != 0 && column <= size; column++)
                {
                    matrix[row, column] -= share * matrix[pivot, column];
                }
            }
        }
        return [.. Enumerable.Range(0, size).Select(row => matrix[row, size] / matrix[row, row])];
    }
}
