using System.Globalization;
using Dateline.Eval.Gold;
using Dateline.Eval.Scores;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Training.Statements;

/// <summary><c>statements STORIES... OUTPUT</c>: which quotations render one utterance, from marked stories; tells the figures of a cross-validation over stories.</summary>
internal static class StatementCommand
{
    /// <summary>Parts into which the stories are divided; what is told of a part comes from weights of the others.</summary>
    public const int Folds = 5;

    private const double Decay = 10;

    public static int Run(IReadOnlyList<string> folders, string output)
    {
        WordKnowledge words = new(DataSet.Embedded);
        GoldStory[] stories = [.. folders.SelectMany(GoldReader.Stories).OrderBy(story => story.Name, StringComparer.Ordinal)];
        MarkedTelling[] marked = [.. stories.Select(story => new MarkedTelling(story, isGiven: true, words))];
        MarkedTelling[] found = [.. stories.Select(story => new MarkedTelling(story, isGiven: false, words))];
        PairExample[] examples = [.. Enumerable.Range(0, stories.Length).SelectMany(story => marked[story].Examples(story).Concat(found[story].Examples(story)))];
        PairModel[] models = OfFolds(examples);
        Tell("marked quotations", marked, models);
        Tell("found quotations", found, models);
        using FileStream target = File.Create(output);
        Train(examples).Write(target);
        target.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {stories.Length} stories, {examples.Length} pairs, {examples.Count(example => example.IsOne)} of one utterance; {target.Length} bytes"));
        return 0;
    }

    /// <summary>For each fold the weights that the other stories give.</summary>
    public static PairModel[] OfFolds(PairExample[] examples) =>
        [.. Enumerable.Range(0, Folds).Select(fold => Train(examples.Where(example => example.Story % Folds != fold)))];

    private static PairModel Train(IEnumerable<PairExample> examples)
    {
        (int[] Features, bool IsSo)[] rows = [.. examples.Select(example => (example.Features, example.IsOne))];
        return new PairModel(LogisticTrainer.Train(rows, Decay), TreeTrainer.Train(rows));
    }

    private static void Tell(string name, MarkedTelling[] stories, PairModel[] models)
    {
        Ratio pairs = new();
        for (int story = 0; story < stories.Length; story++)
        {
            HashSet<(string, string)> wanted = stories[story].Wanted;
            HashSet<(string, string)> joined = stories[story].Joined(models[story % Folds]);
            pairs.Add(wanted.Count(joined.Contains), wanted.Count, joined.Count);
        }
        Console.WriteLine(pairs.Row($"{name}, five folds"));
    }
}
