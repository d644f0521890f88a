namespace Dateline.Extraction.Html;

/// <summary>Holds what is shown of an article against what the page holds of it for machines: the one mends the other, or takes its place where little is shown.</summary>
internal static class BodyChooser
{
    private const int FewestRuns = 3;

    /// <summary>Mends <paramref name="kept"/> by the body of the JSON-LD where both tell the same text, and gives the stored body that is to stand instead of what is shown, or null.</summary>
    public static StoredBody? Choose(HtmlPage page, PageText text, PageOutline outline, bool[] kept, StoredBody? linked, WorkMeter meter)
    {
        int shown = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            shown += kept[i] ? text.Blocks[i].Length : 0;
        }
        foreach (StoredBody? body in (ReadOnlySpan<StoredBody?>)[linked, StoredBody.OfProgram(page, shown, meter)])
        {
            if (body is null)
            {
                continue;
            }
            Shingles shingles = new(string.Join('\n', body.Paragraphs.Select(paragraph => string.Concat(paragraph.Select(piece => body.Source.AsSpan(piece.Start, piece.End - piece.Start).ToString())))));
            meter.Spend(body.Length);
            (int all, int shared) = Held(text, kept, shingles);
            bool isMarkup = body.Paragraphs.Any(paragraph => paragraph.Any(piece => body.Source.AsSpan(piece.Start, piece.End - piece.Start).ContainsAny('<', '>')));
            if (!isMarkup && body.Length > 2L * shown && (all == 0 || shared * 2 > all))
            {
                return body;
            }
            if (body == linked && all > 0 && shared * 5 >= all * 4)
            {
                Mend(text, outline, kept, shingles);
            }
        }
        return null;
    }

    private static (int All, int Shared) Held(PageText text, bool[] kept, Shingles shingles)
    {
        (int all, int shared) = (0, 0);
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i])
            {
                (int runs, int found) = shingles.Of(text[text.Blocks[i].Span]);
                (all, shared) = (all + runs, shared + found);
            }
        }
        return (all, shared);
    }

    private static void Mend(PageText text, PageOutline outline, bool[] kept, Shingles shingles)
    {
        for (int i = 0; i < kept.Length; i++)
        {
            (int all, int shared) = shingles.Of(text[text.Blocks[i].Span]);
            if (kept[i] && (outline.Of[i] & PageConcepts.Standfirst) == 0 && all >= FewestRuns && shared * 4 < all)
            {
                kept[i] = false;
            }
        }
    }
}
