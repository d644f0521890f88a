using System.Globalization;
using Dateline.Comparison.Discrepancies;
using Dateline.Eval.Gold;
using Dateline.Grouping.Words;
using Dateline.Text;
using Dateline.Training.Statements;

namespace Dateline.Training.Discrepancies;

/// <summary><c>discrepancies STORIES... OUTPUT</c>: which values are told of the same thing, from marked stories; tells the figures of a cross-validation over stories.</summary>
internal static class DiscrepancyCommand
{
    private const int Folds = 5;
    private const double Decay = 10;

    /// <summary>Share of right pairs from which two values are joined; chosen by the five folds, for as many to be found as leave more of them right than wrong.</summary>
    private const double Share = 0.11;

    /// <summary>Taken off the sums of days and places, in thousandths: reports tell many, and one in four that seem to differ is marked. Chosen by the five folds.</summary>
    private const int Doubt = 800;

    public static int Run(IReadOnlyList<string> folders, string output)
    {
        WordKnowledge words = new(DataSet.Embedded);
        GoldStory[] stories = [.. folders.SelectMany(GoldReader.Stories).OrderBy(story => story.Name, StringComparer.Ordinal)];
        MarkedValues[] marked = [.. stories.Select(story => new MarkedValues(story, words))];
        ValueExample[] examples = [.. marked.SelectMany((story, number) => story.Examples(number))];
        ValueModel[] models = [.. Enumerable.Range(0, Folds).Select(fold => Train(examples.Where(example => example.Story % Folds != fold)))];
        (int found, int told, int right) = (0, 0, 0);
        for (int story = 0; story < marked.Length; story++)
        {
            (int Found, int Told, int Right) score = marked[story].Score(models[story % Folds]);
            (found, told, right) = (found + score.Found, told + score.Told, right + score.Right);
        }
        int wanted = marked.Sum(story => story.Wanted);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"five folds: {found} of {wanted} found ({(double)found / wanted:0.000}), {right} of {told} told are right ({(double)right / Math.Max(1, told):0.000})"));
        using FileStream target = File.Create(output);
        Train(examples).Write(target);
        target.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {stories.Length} stories, {examples.Length} pairs, {examples.Count(example => example.IsOne)} of one thing; {target.Length} bytes"));
        return 0;
    }

    private static ValueModel Train(IEnumerable<ValueExample> examples)
    {
        int[] weights = LogisticTrainer.Train([.. examples.Select(example => (example.Traits, example.IsOne))], Decay);
        weights[(int)ValueTrait.Always] -= (int)Math.Round(1000 * Math.Log(Share / (1 - Share)));
        weights[(int)ValueTrait.BothDays] -= Doubt;
        weights[(int)ValueTrait.BothPlaces] -= Doubt;
        return new ValueModel(weights);
    }
}
