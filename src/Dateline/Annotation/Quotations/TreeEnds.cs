using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Where the sentence's tree says that a reported clause must end.</summary>
internal static class TreeEnds
{
    /// <summary>
    /// The end of the content before the word that governs the cue from behind it: in “When the mayor asks them to wait, they leave” and “The way she
    /// speaks about it has led to doubts” the content ends before the main clause. <paramref name="end"/> where the tree knows of none.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="cue">The cue's run.</param>
    /// <param name="first">First item of the content.</param>
    /// <param name="end">The item behind its last, as found without the tree.</param>
    /// <param name="phrase">Whether the content is a phrase, which a verb right behind it ends; a clause goes on with its own.</param>
    public static int BeforeGovernor(Line line, TextSpan cue, int first, int end, bool phrase)
    {
        if (line.Tree is not { } tree || line.Tokens is not { } tokens)
        {
            return end;
        }
        int verb = tokens.At(cue.Start);
        if (BeforeMain(line, line.ItemOf(verb), first, end) is var main and > 0)
        {
            return main;
        }
        int child = verb;
        int governor = tree.Head(verb);
        while (governor >= 0 && governor < verb)
        {
            (child, governor) = (governor, tree.Head(governor));
        }
        int at = governor < 0 ? -1 : line.ItemOf(governor);
        if (at <= first || at >= end || !phrase && line[first].Has(WordClasses.Subordinator) && !line[first].Has(WordClasses.Pronoun | WordClasses.Determiner))
        {
            return end;
        }
        int cut = line.ItemOf(tree.Last(child) + 1);
        cut += cut >= 0 && line[cut].IsRegion && line.ItemOf(tree.Last(child)) == cut ? 1 : 0;
        if (cut <= first || cut > at)
        {
            return end;
        }
        bool parted = line[cut].Is(',') || line[cut - 1].Is(',') || line[cut - 1].IsRegion || line[cut].Has(WordClasses.Conjunction);
        bool governs = phrase && cut == at || phrase && line.IsAuxiliary(cut) && tree.Head(line[cut].Token) == governor;
        if (!parted && !governs)
        {
            return end;
        }
        while (cut > first + 1 && line[cut - 1].Kind == ItemKind.Mark && !line[cut - 1].Is(')') && !line[cut - 1].Is('%'))
        {
            cut--;
        }
        return line[cut - 1].Has(WordClasses.Preposition | WordClasses.Determiner) && !line.IsPersonal(cut - 1) || line.Is(cut - 1, "to") ? end : cut;
    }

    /// <summary>The comma that closes the relative clause which the cue stands in, with the main verb behind it (“Perić, who said the bridge was safe, left”), or 0.</summary>
    private static int BeforeMain(Line line, int cue, int first, int end)
    {
        if (cue < 2 || !line[cue - 1].Has(WordClasses.Relative) || !line[cue - 2].Is(','))
        {
            return 0;
        }
        for (int at = first + 1; at + 1 < end; at++)
        {
            if (line[at].Is(',') && (line[at + 1].Tag is WordTag.Finite || line.IsFinite(at + 1)))
            {
                return at;
            }
        }
        return 0;
    }
}
