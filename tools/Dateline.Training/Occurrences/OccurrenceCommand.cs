using System.Globalization;
using Dateline.Eval.Gold;
using Dateline.Grouping.Occurrences;
using Dateline.Grouping.Words;
using Dateline.Text;
using Dateline.Training.Statements;

namespace Dateline.Training.Occurrences;

/// <summary><c>occurrences STORIES... OUTPUT</c>: which events of several reports are one, from marked stories; tells the figures of a cross-validation over stories.</summary>
internal static class OccurrenceCommand
{
    private const int Folds = StatementCommand.Folds;
    private const double Decay = 30;

    public static int Run(IReadOnlyList<string> folders, string output)
    {
        WordKnowledge words = new(DataSet.Embedded);
        GoldStory[] stories = [.. folders.SelectMany(GoldReader.Stories).OrderBy(story => story.Name, StringComparer.Ordinal)];
        MarkedOccurrences[] marked = [.. stories.Select(story => new MarkedOccurrences(story, words))];
        AccountExample[] examples = [.. marked.SelectMany((story, number) => story.Examples(number))];
        OccurrenceModel[] models = [.. Enumerable.Range(0, Folds).Select(fold => Train(examples.Where(example => example.Story % Folds != fold)))];
        (int told, int right) = (0, 0);
        for (int story = 0; story < marked.Length; story++)
        {
            (int Told, int Right) score = marked[story].Score(models[story % Folds]);
            (told, right) = (told + score.Told, right + score.Right);
        }
        int wanted = marked.Sum(story => story.Wanted);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"five folds: {right} of {wanted} pairs found ({(double)right / wanted:0.000}; {examples.Count(example => example.IsOne)} are held against each other), {right} of {told} joined are right ({(double)right / Math.Max(1, told):0.000})"));
        using FileStream target = File.Create(output);
        Train(examples).Write(target);
        target.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {stories.Length} stories, {examples.Length} pairs, {examples.Count(example => example.IsOne)} of one event; {target.Length} bytes"));
        return 0;
    }

    private static OccurrenceModel Train(IEnumerable<AccountExample> examples) =>
        new(LogisticTrainer.Train([.. examples.Select(example => (example.Traits, example.IsOne))], Decay));
}
