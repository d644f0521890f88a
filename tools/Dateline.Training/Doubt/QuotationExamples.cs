using System.Text;
using Dateline.Annotation.Quotations;
using Dateline.Eval.Gold;
using Dateline.Eval.Scores;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Training.Doubt;

/// <summary>Runs the rules over marked stories and holds what they find against the marks.</summary>
internal static class QuotationExamples
{
    /// <summary>The examples of all stories of the folders; the story's number among all of them, in the order of their names, tells its fold.</summary>
    public static List<Example> Read(IEnumerable<string> folders, int folds)
    {
        Knowledge knowledge = Knowledge.Embedded;
        List<Example> examples = [];
        GoldStory[] stories = [.. folders.SelectMany(GoldReader.Stories).OrderBy(story => story.Name, StringComparer.Ordinal)];
        for (int story = 0; story < stories.Length; story++)
        {
            foreach (GoldReport gold in stories[story].Reports)
            {
                Report report = knowledge.Extractor.Extract(new RawReport(gold.Id, Encoding.UTF8.GetBytes(gold.Text)), default);
                TextAnalysis analysis = knowledge.Analyzer.Analyze(report.Text.Value, [.. report.Parts.Select(part => part.Span)], default);
                List<Draft> drafts = [.. knowledge.Quotations.Read(report, analysis, default).Drafts.Where(Assembly.IsWorthKeeping)];
                drafts.ForEach(draft => draft.Content.Sort());
                DoubtFeatures features = new(report.Text.Value, analysis.Tokens);
                HashSet<Draft> right = Right(gold, drafts);
                examples.AddRange(drafts.Select(draft => new Example(story % folds, [.. features.Of(draft, report.Parts[draft.Part].Kind is PartKind.Headline)], right.Contains(draft))));
            }
        }
        return examples;
    }

    /// <summary>The drafts that share more than half of their words with a marked quotation of their own, best first, and name the same speaker.</summary>
    private static HashSet<Draft> Right(GoldReport gold, List<Draft> drafts)
    {
        WordSets words = new(gold.Text);
        List<(double Overlap, int Gold, int Draft)> pairs = [];
        for (int i = 0; i < gold.Quotations.Count; i++)
        {
            HashSet<int> wanted = words.Of(gold.Quotations[i].Content);
            for (int j = 0; j < drafts.Count; j++)
            {
                double overlap = WordSets.Overlap(wanted, words.Of(drafts[j].Content));
                if (overlap > 0.5)
                {
                    pairs.Add((-overlap, i, j));
                }
            }
        }
        HashSet<int> golds = [];
        HashSet<Draft> used = [];
        HashSet<Draft> right = [];
        foreach ((double _, int i, int j) in pairs.Order())
        {
            if (golds.Contains(i) || used.Contains(drafts[j]))
            {
                continue;
            }
            golds.Add(i);
            used.Add(drafts[j]);
            HashSet<int> wanted = words.Of(gold.Quotations[i].Speaker);
            HashSet<int> given = words.Of(drafts[j].Speaker is { } speaker ? [speaker] : []);
            if (wanted.Overlaps(given) || wanted.Count == 0 || given.Count == 0 && drafts[j].From is not null)
            {
                right.Add(drafts[j]);
            }
        }
        return right;
    }
}
