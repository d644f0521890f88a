using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Says how renderings stand to the reference of their statement: a transcript or press release, or the fullest direct rendering.</summary>
internal static class RenderingLabeler
{
    /// <summary>The reference among the renderings, or null where none gives the speaker's own words.</summary>
    public static RenderingDraft? Reference(IReadOnlyList<RenderingDraft> drafts, IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts) =>
        drafts.Where(draft => draft.Quotation.Kind == QuotationKind.Direct || sorted[draft.Report].Report.Kind == ReportKind.Transcript)
            .OrderByDescending(draft => sorted[draft.Report].Report.Kind is ReportKind.Transcript or ReportKind.PressRelease)
            .ThenByDescending(draft => Forms(draft, texts).Length).ThenBy(draft => draft.Report).ThenBy(draft => draft.Spans[0]).FirstOrDefault();

    /// <summary>Verbatim or trimmed where its words stand in the reference in their order, altered where a direct rendering has others, else a paraphrase.</summary>
    public static RenderingLabel Label(RenderingDraft draft, RenderingDraft? reference, IReadOnlyList<ReportWords> texts)
    {
        if (reference is null || (draft.Quotation.Kind == QuotationKind.Indirect && draft != reference))
        {
            return RenderingLabel.Paraphrase;
        }
        ulong[] own = Forms(draft, texts);
        ulong[] other = Forms(reference, texts);
        int matched = WordMatches.Of(other, own).Count;
        return matched == own.Length ? (own.Length == other.Length ? RenderingLabel.Verbatim : RenderingLabel.Trimmed)
            : draft.Quotation.Kind == QuotationKind.Direct ? RenderingLabel.Altered : RenderingLabel.Paraphrase;
    }

    private static ulong[] Forms(RenderingDraft draft, IReadOnlyList<ReportWords> texts)
    {
        ReportWords words = texts[draft.Report];
        return [.. draft.Spans.Select(words.Range).SelectMany(range => Enumerable.Range(range.First, range.End - range.First)).Select(word => words[word].Form)];
    }
}
