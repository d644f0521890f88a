using System.Globalization;
using Dateline.Language.Models;

namespace Dateline.Training.Doubt;

/// <summary><c>quotations STORIES... OUTPUT</c> and <c>speakers STORIES... OUTPUT</c>: how often an answer is right, from marked stories; tells the figures of a cross-validation over stories.</summary>
internal static class DoubtCommand
{
    /// <summary>Folds of the cross-validation.</summary>
    public const int Folds = 5;

    private static readonly int[] _bands = [0, 500, 700, 800, 900, 950, 1001];

    /// <summary>Trains the weights of <paramref name="form"/> on <paramref name="examples"/> and writes them to <paramref name="output"/>.</summary>
    /// <param name="examples">What the rules answered on marked stories.</param>
    /// <param name="form">The form of the weights.</param>
    /// <param name="decay">How strongly weights are drawn to nought.</param>
    /// <param name="fewest">Fewest examples on which a step may rest.</param>
    /// <param name="output">The file.</param>
    public static int Run(List<Example> examples, DoubtForm form, double decay, int fewest, string output)
    {
        List<(int Fold, int Score, bool IsRight)> apart = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            DoubtModel model = new(DoubtTrainer.Train([.. examples.Where(example => example.Fold != fold)], form.Rows, decay), [], []);
            apart.AddRange(examples.Where(example => example.Fold == fold).Select(example => (fold, model.Score(example.Rows), example.IsRight)));
        }
        Tell(apart, fewest);
        (int[] from, int[] thousandths) = DoubtTrainer.Steps(apart.Select(one => (one.Score, one.IsRight)), fewest);
        DoubtModel whole = new(DoubtTrainer.Train(examples, form.Rows, decay), from, thousandths);
        using FileStream target = File.Create(output);
        whole.Write(target, form);
        target.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {examples.Count} examples, {examples.Count(example => example.IsRight)} right, {from.Length} steps ({string.Join(' ', thousandths)}), {target.Length:N0} bytes"));
        return 0;
    }

    /// <summary>The reliability of shares whose weights and steps never saw the story, and what leaving out the doubtful would do.</summary>
    private static void Tell(List<(int Fold, int Score, bool IsRight)> apart, int fewest)
    {
        List<(int Share, bool IsRight)> told = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            (int[] from, int[] thousandths) = DoubtTrainer.Steps(apart.Where(one => one.Fold != fold).Select(one => (one.Score, one.IsRight)), fewest);
            DoubtModel steps = new([], from, thousandths);
            told.AddRange(apart.Where(one => one.Fold == fold).Select(one => (steps.Share(one.Score), one.IsRight)));
        }
        Console.WriteLine("told          examples    mean told  right");
        double gap = 0;
        for (int band = 0; band + 1 < _bands.Length; band++)
        {
            (int Share, bool IsRight)[] inside = [.. told.Where(one => one.Share >= _bands[band] && one.Share < _bands[band + 1])];
            if (inside.Length > 0)
            {
                double mean = inside.Average(one => one.Share);
                double right = 1000.0 * inside.Count(one => one.IsRight) / inside.Length;
                gap += Math.Abs(mean - right) * inside.Length / told.Count;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_bands[band],4} - {_bands[band + 1] - 1,4}   {inside.Length,9}  {mean,9:0}  {right,5:0}"));
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean gap {gap:0} thousandths; right before wrong in {Order(apart):0.000} of pairs"));
    }

    private static double Order(List<(int Fold, int Score, bool IsRight)> apart)
    {
        long pairs = 0;
        double rightFirst = 0;
        foreach ((int _, int score, bool _) in apart.Where(one => one.IsRight))
        {
            foreach ((int _, int other, bool _) in apart.Where(one => !one.IsRight))
            {
                pairs++;
                rightFirst += score > other ? 1 : score == other ? 0.5 : 0;
            }
        }
        return rightFirst / Math.Max(1, pairs);
    }
}
