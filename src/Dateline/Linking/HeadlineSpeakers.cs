using Dateline.Annotation.Quotations;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells who speaks in a headline that names nobody: whoever says the same words below it.</summary>
internal sealed class HeadlineSpeakers(NameFold fold)
{
    // Of the headline's words so many must stand in the quotation below, in thirds: headlines shorten and turn tenses.
    private const int ThirdsShared = 2;
    private const int FewestWords = 3;
    private const int MostQuotations = 400;

    /// <summary>The number of the quotation below the headline whose words quotation <paramref name="number"/> repeats, or -1 where it stands in no headline or none shares most of its words. Only those that <paramref name="speakers"/> tells the speaker of are looked at.</summary>
    public int Find(int number, SpeakerContext context, SpeakerLink?[] speakers)
    {
        int part = context.PartAt(context.Quotations[number].Content[0].Start);
        if (part < 0 || context.Report.Parts[part].Kind is not (PartKind.Headline or PartKind.Subheading))
        {
            return -1;
        }
        HashSet<string> words = Words(context.Quotations[number], context);
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.Min(context.Quotations.Count, MostQuotations); i++)
        {
            bool below = i != number && speakers[i]?.Actor is not null && context.Quotations[i].Content[0].Start >= context.Report.Parts[part].Span.End;
            int shared = below ? words.Count(Words(context.Quotations[i], context).Contains) : 0;
            if (shared > most)
            {
                (best, most) = (i, shared);
            }
        }
        return words.Count >= FewestWords && most * 3 >= words.Count * ThirdsShared ? best : -1;
    }

    private HashSet<string> Words(Quotation quotation, SpeakerContext context) =>
        [.. quotation.Content.SelectMany(piece => context.Words(piece, fold)).Select(word => word.Key)];
}
