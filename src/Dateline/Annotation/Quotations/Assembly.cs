using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Makes quotations out of drafts: order, ids, which lies in which, speakers fitted to the mentions.</summary>
internal static class Assembly
{
    /// <summary>The quotations of <paramref name="drafts"/>, in the order of the text.</summary>
    public static Found<Quotation> Of(Report report, List<Draft> drafts, TextAnalysis analysis, DoubtModel? doubt, List<Finding> findings)
    {
        List<(Draft Draft, string Id)> kept = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (Draft draft in drafts.Where(IsWorthKeeping))
        {
            draft.Content.Sort();
        }
        foreach (Draft draft in drafts.Where(IsWorthKeeping).OrderBy(draft => draft.Content[0].Start).ThenByDescending(draft => draft.Content[^1].End))
        {
            string id = ContentHash.LineId(report.Id, "quotation", draft.Content);
            if (ids.Add(id))
            {
                kept.Add((draft, id));
            }
        }
        Dictionary<Draft, string> byDraft = kept.ToDictionary(pair => pair.Draft, pair => pair.Id);
        List<Quotation> quotations = [];
        Holders holders = new(kept);
        DoubtFeatures features = new(report.Text.Value, analysis.Tokens);
        foreach ((Draft draft, string id) in kept)
        {
            quotations.Add(Made(draft, id, holders.Of(draft), draft.From is { } from ? byDraft.GetValueOrDefault(from) : null, analysis.Tokens.HasTrees ? doubt?.Share(doubt.Score(features.Of(draft, report.Parts[draft.Part].Kind is PartKind.Headline))) : null));
            if (draft.Speaker is null && draft.From is null)
            {
                findings.Add(new Finding(FindingCodes.SpeakerUnknown, draft.Content[0], "The text does not tell who speaks."));
            }
        }
        return new Found<Quotation>(quotations, findings);
    }

    /// <summary>Indirect speech that nobody is named for is left out: a proposition without a source is the reporter's own.</summary>
    internal static bool IsWorthKeeping(Draft draft) =>
        draft.Content.Count > 0 && draft.Content.TrueForAll(piece => piece.Length > 0) && (draft.Kind == QuotationKind.Direct || draft.Speaker is not null || draft.By is "cue-noun" or "passive-cue");

    private static Quotation Made(Draft draft, string id, string? inside, string? from, int? confidence) => new()
    {
        Id = id,
        Kind = draft.Kind,
        Content = [.. draft.Content],
        Cue = draft.Cue is { } cue ? [cue] : [],
        Speaker = draft.Speaker is { } speaker ? [speaker] : [],
        CarriedFrom = from,
        Addressee = draft.Addressee,
        Medium = draft.Medium,
        SaidWhen = draft.When,
        SaidWhere = draft.Where,
        Hedged = draft.Hedged,
        Inside = inside,
        By = draft.By,
        Confidence = confidence,
    };
}
