using System.Text;
using Dateline.Annotation.Mentions;
using Dateline.Eval.Gold;
using Dateline.Eval.Scores;
using Dateline.Extraction;
using Dateline.Linking;

namespace Dateline.Training.Doubt;

/// <summary>Runs the rules over marked stories and holds whom they take the speakers for against the marks.</summary>
internal static class SpeakerExamples
{
    /// <summary>An example for each quotation that matches a marked one and whose speaker the rules tell; the story's number among all of them, in the order of their names, tells its fold.</summary>
    public static List<Example> Read(IEnumerable<string> folders, int folds)
    {
        List<Example> examples = [];
        GoldStory[] stories = [.. folders.SelectMany(GoldReader.Stories).OrderBy(story => story.Name, StringComparer.Ordinal)];
        for (int story = 0; story < stories.Length; story++)
        {
            foreach (GoldReport gold in stories[story].Reports)
            {
                examples.AddRange(OfReport(gold, story % folds));
            }
        }
        return examples;
    }

    private static IEnumerable<Example> OfReport(GoldReport gold, int fold)
    {
        Reading reading = Reading.Of(new RawReport(gold.Id, Encoding.UTF8.GetBytes(gold.Text)) { Outlet = gold.Outlet, Published = gold.TrueDate }, Knowledge.Embedded);
        SpeakerContext context = new(reading.Report, reading.Analysis, reading.Mentions, reading.Links, reading.Quotations);
        SpeakerLink?[] told = Knowledge.Embedded.Speakers.Resolve(context);
        FoundQuotation[] found = [.. reading.Quotations.Select(quotation => new FoundQuotation("", quotation.Content, quotation.Speaker, quotation.Cue, null))];
        foreach ((int i, int j) in QuotationScore.Match(gold.Quotations, found, new WordSets(gold.Text)))
        {
            // The people of marked stories are invented: a person of the catalogue is never right there, which tells nothing of other reports.
            if (gold.Quotations[i].Names.Count > 0 && told[j]?.Actor is { } actor and not { InCatalogue: true, Kind: MentionKind.Person } && SpeakerFeatures.Judges(reading.Quotations[j], told[j]!))
            {
                bool right = NameForms.Same(actor.Name, gold.Quotations[i].Names, gold.Quotations[i].IsPerson) || IsWords(gold, gold.Quotations[i], found[j], told[j]!);
                yield return new Example(fold, Knowledge.Embedded.Speakers.Features.Of(j, context, told), right);
            }
        }
    }

    // Whoever is only described (“a senior official”) is told by the words themselves, and a city that stands for a government by the state: right where the words are, whatever the gold calls them.
    private static bool IsWords(GoldReport report, GoldQuotation gold, FoundQuotation found, SpeakerLink link)
    {
        WordSets words = new(report.Text);
        bool described = link.By is "words" or "title" or "office" or "institution" && link.Actor is { InCatalogue: false } actor && found.Speaker is [var span, ..] && span.In(report.Text).Contains(actor.Name, StringComparison.OrdinalIgnoreCase);
        return (described || link.By == "metonym") && words.Of(gold.Speaker).Overlaps(words.Of(found.Speaker));
    }
}
