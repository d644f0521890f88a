using Dateline.Language.Models;

namespace Dateline.Training.Statements;

/// <summary>Gradient boosting of small trees on the logistic loss, each grown leaf by leaf where the loss falls most.</summary>
internal static class TreeTrainer
{
    private const int Rounds = 100;
    private const int Leaves = 8;
    private const double Rate = 0.05;

    /// <summary>Examples of a leaf at the least.</summary>
    private const int LeastOfLeaf = 40;

    /// <summary>Weight of the squares of the leaves' sums against the examples' loss.</summary>
    private const double Decay = 10;

    /// <summary>Values of a feature that are tried as bounds at most.</summary>
    private const int MostBounds = 63;

    private sealed record Leaf(int[] Rows, int Node, Split Best);

    private readonly record struct Split(double Gain, int Feature, int Bound);

    /// <summary>The trees that the examples give.</summary>
    /// <param name="examples">What is known of each, in thousandths; and whether it is so.</param>
    public static BoostedTrees Train(IReadOnlyList<(int[] Features, bool IsSo)> examples)
    {
        int features = examples[0].Features.Length;
        int[][] bounds = [.. Enumerable.Range(0, features).Select(feature => Bounds([.. examples.Select(example => example.Features[feature]).Order()]))];
        byte[][] bins = [.. examples.Select(example => example.Features.Select((value, feature) => Bin(bounds[feature], value)).ToArray())];
        double share = examples.Average(example => example.IsSo ? 1.0 : 0);
        double start = Math.Log(share / (1 - share));
        double[] sums = [.. examples.Select(_ => start)];
        List<TreeNode[]> trees = [[Leafed(start)]];
        for (int round = 0; round < Rounds; round++)
        {
            double[] chances = [.. sums.Select(sum => 1 / (1 + Math.Exp(-sum)))];
            double[] slopes = [.. chances.Select((chance, at) => (examples[at].IsSo ? 1 : 0) - chance)];
            double[] bends = [.. chances.Select(chance => chance * (1 - chance))];
            trees.Add(Grow(bins, bounds, slopes, bends, sums));
        }
        return new BoostedTrees([.. trees]);
    }

    // The middle between neighbouring values, of many values those between equal shares of the examples.
    private static int[] Bounds(int[] sorted) =>
        [.. Enumerable.Range(1, MostBounds).Select(part => sorted[(int)((long)part * (sorted.Length - 1) / (MostBounds + 1))]).Distinct().Where(value => value < sorted[^1])];

    // Number of the first bound that is not less than the value.
    private static byte Bin(int[] bounds, int value)
    {
        int at = Array.BinarySearch(bounds, value);
        return (byte)(at < 0 ? ~at : at);
    }

    private static TreeNode[] Grow(byte[][] bins, int[][] bounds, double[] slopes, double[] bends, double[] sums)
    {
        int[] all = [.. Enumerable.Range(0, bins.Length)];
        List<TreeNode> nodes = [default];
        List<Leaf> leaves = [new Leaf(all, 0, Best(all, bins, bounds, slopes, bends))];
        while (leaves.Count < Leaves)
        {
            Leaf next = leaves.MaxBy(leaf => leaf.Best.Gain)!;
            if (next.Best.Gain <= 0)
            {
                break;
            }
            (_, int feature, int bound) = next.Best;
            int[] below = [.. next.Rows.Where(row => bins[row][feature] <= bound)];
            int[] above = [.. next.Rows.Where(row => bins[row][feature] > bound)];
            nodes[next.Node] = new TreeNode((short)feature, bounds[feature][bound], (byte)nodes.Count, (byte)(nodes.Count + 1));
            leaves.Remove(next);
            leaves.Add(new Leaf(below, nodes.Count, Best(below, bins, bounds, slopes, bends)));
            leaves.Add(new Leaf(above, nodes.Count + 1, Best(above, bins, bounds, slopes, bends)));
            nodes.AddRange([default, default]);
        }
        foreach (Leaf leaf in leaves)
        {
            double step = Rate * leaf.Rows.Sum(row => slopes[row]) / (leaf.Rows.Sum(row => bends[row]) + Decay);
            nodes[leaf.Node] = Leafed(step);
            foreach (int row in leaf.Rows)
            {
                sums[row] += step;
            }
        }
        return [.. nodes];
    }

    private static TreeNode Leafed(double value) => new(-1, (int)Math.Round(value * 1_000_000), 0, 0);

    private static Split Best(int[] rows, byte[][] bins, int[][] bounds, double[] slopes, double[] bends)
    {
        int width = MostBounds + 1;
        (double Slope, double Bend, int Count)[] cells = new (double, double, int)[bounds.Length * width];
        foreach (int row in rows)
        {
            for (int feature = 0; feature < bounds.Length; feature++)
            {
                ref (double Slope, double Bend, int Count) cell = ref cells[(feature * width) + bins[row][feature]];
                cell.Slope += slopes[row];
                cell.Bend += bends[row];
                cell.Count++;
            }
        }
        double slope = rows.Sum(row => slopes[row]);
        double bend = rows.Sum(row => bends[row]);
        Split best = default;
        for (int feature = 0; feature < bounds.Length; feature++)
        {
            (double Slope, double Bend, int Count) below = default;
            for (int bound = 0; bound < bounds[feature].Length; bound++)
            {
                (double Slope, double Bend, int Count) cell = cells[(feature * width) + bound];
                below = (below.Slope + cell.Slope, below.Bend + cell.Bend, below.Count + cell.Count);
                if (below.Count < LeastOfLeaf || rows.Length - below.Count < LeastOfLeaf)
                {
                    continue;
                }
                double gain = Worth(below.Slope, below.Bend) + Worth(slope - below.Slope, bend - below.Bend) - Worth(slope, bend);
                best = gain > best.Gain ? new Split(gain, feature, bound) : best;
            }
        }
        return best;
    }

    private static double Worth(double slope, double bend) => slope * slope / (bend + Decay);
}
