using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Occasions;

/// <summary>Tells of each quotation to whom it was said, with whom on stage, by what means, on what occasion, when and where, and whether the reporter hedges it: from the words of the sentence around the cue that are nobody's content. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class OccasionFinder
{
    private readonly SettingWords _words;

    /// <summary>Reads <c>speech-settings.tsv</c> and <c>speech-addressees.tsv</c> of <c>languages/en/</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public OccasionFinder(DataSet data) => _words = new SettingWords(data);

    /// <summary>The quotations with their circumstances, in their order; as they came where no tagger was run on the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">Its tokens and sentences.</param>
    /// <param name="quotations">Its quotations, in the order of the text.</param>
    /// <param name="mentions">Its mentions; may be empty.</param>
    /// <param name="times">Its time expressions; may be empty.</param>
    /// <param name="places">Its places; may be empty.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<Quotation> Complete(
        Report report, TextAnalysis analysis, IReadOnlyList<Quotation> quotations, IReadOnlyList<Mention> mentions, IReadOnlyList<TimeExpression> times, IReadOnlyList<PlaceMention> places, CancellationToken cancellation)
    {
        if (!analysis.Tokens.HasTrees || quotations.Count == 0)
        {
            return quotations;
        }
        ActReader acts = new(_words, new OccasionText(analysis, mentions, times, places), report, analysis);
        Dictionary<string, Occasion> told = new(StringComparer.Ordinal);
        Quotation[] completed = new Quotation[quotations.Count];
        for (int i = 0; i < quotations.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Occasion occasion = acts.Read(quotations[i]);
            Occasion? same = quotations[i].CarriedFrom is { } from ? told.GetValueOrDefault(from) : i > 0 && acts.GoesOn(quotations[i - 1], quotations[i]) ? told.GetValueOrDefault(quotations[i - 1].Id) : null;
            if (same is not null && !occasion.IsSet)
            {
                occasion.GoOnFrom(same);
            }
            told.TryAdd(quotations[i].Id, occasion);
            completed[i] = occasion.Of(quotations[i]);
        }
        return completed;
    }
}
