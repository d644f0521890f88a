using System.Globalization;
using Dateline.Comparison;
using Dateline.Comparison.Differences;
using Dateline.Eval.Gold;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Training.Statements;

/// <summary><c>differences STORIES... OUTPUT</c>: which differences between two renderings are worth telling, from marked stories; tells the figures of a cross-validation over stories.</summary>
internal static class DifferenceCommand
{
    private const int Folds = 5;
    private const double Decay = 33;

    /// <summary>Share of right ones from which a difference is told. In five folds about as many are found as are right at this share.</summary>
    private const double Share = 0.26;

    public static int Run(IReadOnlyList<string> folders, string output)
    {
        WordKnowledge words = new(DataSet.Embedded);
        GoldStory[] stories = [.. folders.SelectMany(GoldReader.Stories).OrderBy(story => story.Name, StringComparer.Ordinal)];
        List<DifferenceExample> joined = [];
        List<DifferenceExample> marked = [];
        List<DifferenceExample> found = [];
        for (int story = 0; story < stories.Length; story++)
        {
            MarkedTelling given = new(stories[story], isGiven: true, words);
            joined.AddRange(given.Differences(story, asMarked: true));
            marked.AddRange(given.Differences(story, asMarked: false));
            found.AddRange(new MarkedTelling(stories[story], isGiven: false, words).Differences(story, asMarked: false));
        }
        DifferenceExample[] examples = [.. joined, .. marked, .. found];
        DifferenceModel[] models = [.. Enumerable.Range(0, Folds).Select(fold => Train([.. examples.Where(example => example.Story % Folds != fold)]))];
        int wanted = stories.Sum(story => story.Statements.Sum(statement => statement.Differences.Count));
        Tell("marked quotations", marked, models, wanted);
        Tell("found quotations", found, models, wanted);
        using FileStream target = File.Create(output);
        Train(examples).Write(target);
        target.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {stories.Length} stories, {examples.Length} pairs of reports; {target.Length} bytes"));
        return 0;
    }

    private static DifferenceModel Train(DifferenceExample[] examples)
    {
        int[][] weights = [.. Enumerable.Range(0, DifferenceModel.Aspects).Select(aspect => LogisticTrainer.Train([.. examples.Select(example => (example.Traits, example.IsNamed[aspect]))], Decay))];
        int threshold = (int)Math.Round(1000 * Math.Log(Share / (1 - Share)));
        foreach (int[] aspect in weights)
        {
            aspect[(int)DifferenceTrait.Always] -= threshold;
        }
        return new DifferenceModel(weights);
    }

    private static void Tell(string name, List<DifferenceExample> examples, DifferenceModel[] models, int wanted)
    {
        (int told, int right) = (0, 0);
        foreach (DifferenceExample example in examples)
        {
            foreach (Aspect aspect in Enum.GetValues<Aspect>().Where(aspect => models[example.Story % Folds].Sum(aspect, example.Traits) > 0))
            {
                told++;
                right += example.IsNamed[(int)aspect] ? 1 : 0;
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, five folds: {right} of {wanted} found ({(double)right / wanted:0.000}), {right} of {told} told are right ({(double)right / told:0.000})"));
    }
}
