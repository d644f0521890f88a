using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>What the linking of one speaker may look at.</summary>
internal sealed record SpeakerContext(Report Report, TextAnalysis Analysis, IReadOnlyList<Mention> Mentions, IReadOnlyList<MentionLink> Links, IReadOnlyList<Quotation> Quotations)
{
    /// <summary>Whether the UTF-16 unit at <paramref name="position"/> lies in what is quoted directly.</summary>
    public bool IsQuoted(int position) =>
        Quotations.Any(quotation => quotation.Kind == QuotationKind.Direct && quotation.Content.Any(content => content.Contains(position)));

    /// <summary>The number of the part that holds <paramref name="position"/>, or -1.</summary>
    public int PartAt(int position)
    {
        for (int i = 0; i < Report.Parts.Count; i++)
        {
            if (Report.Parts[i].Span.Contains(position))
            {
                return i;
            }
        }
        return -1;
    }
}
