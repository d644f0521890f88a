using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Turns items into the content of a quotation, with its kind.</summary>
internal static class Contents
{
    /// <summary>Regions of fewer words are terms, titles and scare quotes unless they are set as a sentence.</summary>
    private const int FewestWords = 4;

    /// <summary>Gives items <paramref name="first"/> to before <paramref name="end"/> to <paramref name="draft"/> as a piece of its content.</summary>
    /// <param name="draft">The quotation.</param>
    /// <param name="line">The line.</param>
    /// <param name="first">First item.</param>
    /// <param name="end">The item behind the last.</param>
    /// <param name="spoken">Whether marks alone make it direct here, however short: behind a colon, before a cue.</param>
    /// <param name="woven">Whether “that” weaves the words into the reporter's sentence: then marks alone make it direct only where they keep the speaker's own I, we or you.</param>
    public static void Take(Draft draft, Line line, int first, int end, bool spoken, bool woven = false)
    {
        if (end <= first)
        {
            return;
        }
        bool reporter = false;
        int regions = 0;
        bool clause = spoken;
        for (int at = first; at < end; at++)
        {
            reporter |= line[at].IsWord;
            if (line[at].IsRegion)
            {
                regions++;
                clause |= woven ? line[at].Region!.KeepsSpeaker && line[at].Region!.Words >= FewestWords : IsClause(line, line[at].Region!);
            }
        }
        if (!reporter && regions == 0)
        {
            return;
        }
        bool direct = regions > 0 && !reporter && clause;
        QuotationKind kind = direct ? QuotationKind.Direct : regions > 0 ? QuotationKind.Mixed : QuotationKind.Indirect;
        draft.Kind = draft.Content.Count == 0 || kind == draft.Kind ? kind : QuotationKind.Mixed;
        for (int at = first; at < end; at++)
        {
            if (line[at].Region is { } region)
            {
                region.Owner ??= draft;
                if (direct)
                {
                    AddWhole(draft, region);
                }
            }
        }
        if (!direct)
        {
            TextSpan run = line.Run(first, end);
            draft.Content.Add(first == end - 1 && regions == 1 ? line[first].Region!.Inner : run);
        }
    }

    /// <summary>Gives a region to <paramref name="draft"/>, with the paragraphs before it that it goes on from.</summary>
    public static void AddWhole(Draft draft, MarkedRegion region)
    {
        List<MarkedRegion> chain = [region];
        while (chain[^1].GoesOnFrom is { Owner: null } before)
        {
            before.Owner = draft;
            chain.Add(before);
        }
        region.Owner = draft;
        chain.Reverse();
        draft.Content.AddRange(chain.Select(piece => piece.Inner).Where(piece => piece.Length > 0));
    }

    /// <summary>Whether a region reads as a clause of its own: several words, or set as a sentence.</summary>
    public static bool IsClause(Line line, MarkedRegion region)
    {
        if (region.Inner.IsEmpty)
        {
            return false;
        }
        char first = line.Text[region.Inner.Start];
        char last = line.Text[region.Inner.End - 1];
        return region.Words >= FewestWords && (char.IsUpper(first) || last is '.' or '!' or '?' or ',' or '…' || region.Words > 2 * FewestWords)
            || char.IsUpper(first) && last is '.' or '!' or '?' or ',';
    }
}
