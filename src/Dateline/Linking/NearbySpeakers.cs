using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells who speaks words in marks beside which no cue stands: the one whom the same sentence names.</summary>
internal static class NearbySpeakers
{
    private const int MostMentions = 60;

    /// <summary>The link of the only person named in the sentence around quotation <paramref name="number"/>, behind it before what stands before it; null where it is no direct speech or nobody or more than one is named.</summary>
    public static MentionLink? Find(int number, SpeakerContext context)
    {
        Quotation quotation = context.Quotations[number];
        if (quotation is not { Kind: QuotationKind.Direct, By: "nearest-subject" or "headline-colon", Inside: null, Content: [var first, ..] })
        {
            return null;
        }
        int last = quotation.Content[^1].End;
        int part = context.PartAt(first.Start);
        if (part < 0)
        {
            return null;
        }
        TextSpan bounds = context.Report.Parts[part].Span;
        IReadOnlyList<Dateline.Language.Sentence> sentences = context.Analysis.Sentences;
        int opening = context.Analysis.SentenceAt(first.Start);
        int closing = context.Analysis.SentenceAt(Math.Min(last + 1, bounds.End - 1));
        int from = opening < sentences.Count ? Math.Max(bounds.Start, Math.Min(sentences[opening].Span.Start, first.Start)) : bounds.Start;
        int to = closing < sentences.Count ? Math.Min(bounds.End, Math.Max(sentences[closing].Span.End, last)) : bounds.End;
        MentionLink? found = Only(new TextSpan(last, Math.Max(last, to)), context) ?? Only(new TextSpan(Math.Min(from, first.Start), first.Start), context);
        return quotation.By == "headline-colon" && found is not null && !IsAtColon(found.Mention, context.Report.Text.Value) ? null : found;
    }

    /// <summary>The link of the person whose name opens the sentence before <paramref name="quotation"/> in its paragraph, where the quotation that it seems to go on from, <paramref name="last"/>, stands in another one: “Ieva Kalna was quick to answer. ‘It rains.’”; else null.</summary>
    public static MentionLink? InSentenceBefore(Quotation? last, Quotation quotation, SpeakerContext context)
    {
        int start = quotation.Content[0].Start;
        int part = context.PartAt(start);
        int sentence = context.Analysis.SentenceAt(start) - 1;
        if (part < 0 || sentence < 0 || (last is not null && context.PartAt(last.Content[^1].Start) == part) || context.Analysis.Sentences[sentence].Span.Start < context.Report.Parts[part].Span.Start)
        {
            return null;
        }
        TextSpan before = context.Analysis.Sentences[sentence].Span;
        int opening = Math.Max(before.Start, TickerStamp.End(context.Report.Text.Value, before));
        int first = context.FirstMention(opening);
        bool opens = first < context.Mentions.Count && context.Mentions[first] is { Kind: MentionKind.Person, Name: not null } mention && mention.Span.Start == opening && mention.Span.End <= before.End;
        return opens && context.Links[first].Actor is not null && !context.IsQuoted(first) ? context.Links[first] : null;
    }

    private static bool IsAtColon(TextSpan mention, string text) =>
        (mention.End < text.Length && text[mention.End] == ':') || (mention.Start > 1 && text[mention.Start - 2] == ':');

    private static MentionLink? Only(TextSpan run, SpeakerContext context)
    {
        MentionLink? only = null;
        int begin = context.FirstMention(run.Start);
        for (int i = begin; i < Math.Min(context.Mentions.Count, begin + MostMentions) && context.Mentions[i].Span.End <= run.End; i++)
        {
            bool speaks = context.Links[i].Actor is { Kind: MentionKind.Person or MentionKind.Office } && !context.IsQuoted(i);
            if (speaks && only is not null && only.Actor!.Id != context.Links[i].Actor!.Id)
            {
                return null;
            }
            only = speaks ? only ?? context.Links[i] : only;
        }
        return only;
    }
}
