using Dateline.Grouping.Statements;

namespace Dateline.Training.Statements;

/// <summary>Logistic regression on standardised features by Newton's method; the weights are rounded to thousandths.</summary>
internal static class PairTrainer
{
    private const int Rounds = 12;

    /// <summary>Weight of the squares of the standardised weights against the examples' loss.</summary>
    private const double Decay = 10;

    /// <summary>The model that the examples give.</summary>
    public static PairModel Train(IReadOnlyList<PairExample> examples)
    {
        (double[] mean, double[] spread) = Moments(examples);
        double[][] rows = [.. examples.Select(example => example.Features.Select((value, feature) => feature == 0 ? 1 : (value - mean[feature]) / spread[feature]).ToArray())];
        double[] weights = new double[PairModel.Features];
        for (int round = 0; round < Rounds; round++)
        {
            double[] step = Step(examples, rows, weights);
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
        return new PairModel(rounded);
    }

    private static (double[] Mean, double[] Spread) Moments(IReadOnlyList<PairExample> examples)
    {
        double[] mean = new double[PairModel.Features];
        double[] spread = new double[PairModel.Features];
        for (int feature = 0; feature < mean.Length; feature++)
        {
            int at = feature;
            mean[at] = examples.Average(example => (double)example.Features[at]);
            spread[at] = Math.Sqrt(examples.Average(example => (example.Features[at] - mean[at]) * (example.Features[at] - mean[at]))) + 1e-3;
        }
        return (mean, spread);
    }

    // One step of Newton's method: the gradient divided by the curvature.
    private static double[] Step(IReadOnlyList<PairExample> examples, double[][] rows, double[] weights)
    {
        int size = weights.Length;
        double[,] curvature = new double[size, size + 1];
        for (int feature = 1; feature < size; feature++)
        {
            curvature[feature, feature] = Decay;
            curvature[feature, size] = -Decay * weights[feature];
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
            double error = (examples[example].IsOne ? 1 : 0) - share;
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
