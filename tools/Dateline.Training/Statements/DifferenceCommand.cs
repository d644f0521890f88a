using System.Globalization;
using Dateline.Comparison;
using Dateline.Comparison.Differences;
using Dateline.Eval.Gold;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Training.Statements;

/// <summary><c>differences STORIES... OUTPUT</c>: which differences between two renderings are worth telling, from marked stories; tells the figures of a cross-validation over stories.</summary>
internal static class DifferenceCommand
{
    private const int Folds = StatementCommand.Folds;
    private const double Decay = 200;

    /// <summary>Share of right ones from which a difference is told. In five folds over marked and found quotations together about as many are found as are right at this share.</summary>
    private const double Share = 0.265;

    public static int Run(IReadOnlyList<string> folders, string output)
    {
        WordKnowledge words = new(DataSet.Embedded);
        GoldStory[] stories = [.. folders.SelectMany(GoldReader.Stories).OrderBy(story => story.Name, StringComparer.Ordinal)];
        MarkedTelling[] given = [.. stories.Select(story => new MarkedTelling(story, isGiven: true, words))];
        MarkedTelling[] finder = [.. stories.Select(story => new MarkedTelling(story, isGiven: false, words))];
        PairModel[] pairs = StatementCommand.OfFolds([.. Enumerable.Range(0, stories.Length).SelectMany(story => given[story].Examples(story).Concat(finder[story].Examples(story)))]);
        DifferenceExample[] joined = [.. Enumerable.Range(0, stories.Length).SelectMany(story => given[story].Differences(story, null))];
        DifferenceExample[] marked = [.. Enumerable.Range(0, stories.Length).SelectMany(story => given[story].Differences(story, pairs[story % Folds]))];
        DifferenceExample[] found = [.. Enumerable.Range(0, stories.Length).SelectMany(story => finder[story].Differences(story, pairs[story % Folds]))];
        DifferenceExample[] examples = [.. joined, .. marked, .. found];
        DifferenceModel[] models = [.. Enumerable.Range(0, Folds).Select(fold => Train([.. examples.Where(example => example.Story % Folds != fold)]))];
        Tell("marked quotations", marked, models, stories);
        Tell("found quotations", found, models, stories);
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

    // A marked difference is found, and a told one right, where aspect and two reports are the same.
    private static void Tell(string name, DifferenceExample[] examples, DifferenceModel[] models, GoldStory[] stories)
    {
        (int wanted, int found, int told, int right) = (0, 0, 0, 0);
        ILookup<(int, int), DifferenceExample> byStatement = examples.SelectMany(example => example.Statements.Select(statement => (example, statement))).ToLookup(pair => (pair.example.Story, pair.statement), pair => pair.example);
        for (int story = 0; story < stories.Length; story++)
        {
            for (int statement = 0; statement < stories[story].Statements.Count; statement++)
            {
                (string Aspect, IReadOnlyList<string> Between)[] marks = [.. stories[story].Statements[statement].Differences];
                (string Aspect, string[] Reports)[] all =
                [
                    .. byStatement[(story, statement)].SelectMany(example => Enum.GetValues<Aspect>().Where(aspect => example.IsPlain[(int)aspect] || models[story % Folds].Sum(aspect, example.Traits) > 0)
                        .Select(aspect => (Aspect: aspect.ToString().ToLowerInvariant(), example.Reports))).DistinctBy(one => $"{one.Aspect} {string.Join(' ', one.Reports.Order(StringComparer.Ordinal))}"),
                ];
                wanted += marks.Length;
                told += all.Length;
                found += marks.Count(mark => all.Any(one => AreOne(mark, one)));
                right += all.Count(one => marks.Any(mark => AreOne(mark, one)));
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, five folds: {found} of {wanted} found ({(double)found / wanted:0.000}), {right} of {told} told are right ({(double)right / told:0.000})"));
    }

    private static bool AreOne((string Aspect, IReadOnlyList<string> Between) mark, (string Aspect, string[] Reports) told) =>
        mark.Aspect == told.Aspect && told.Reports.Count(mark.Between.Contains) >= Math.Min(2, mark.Between.Count);
}
