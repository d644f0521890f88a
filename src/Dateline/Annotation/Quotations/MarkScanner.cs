using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Finds the regions in quotation marks of one part in one pass: all pairs, mixed pairs, nesting, apostrophes told apart. A mark that is never closed closes at the part's end, with a finding.</summary>
internal sealed class MarkScanner(MarkPairs pairs)
{
    /// <summary>Marks nested deeper than this are read as their outer region's text: no text in print nests four deep.</summary>
    public const int DeepestNesting = 8;

    /// <summary>The outermost regions of <paramref name="part"/>, in the order of the text.</summary>
    public List<MarkedRegion> Scan(string text, TextSpan part, List<Finding> findings)
    {
        List<MarkedRegion> roots = [];
        List<(char Mark, MarkedRegion Region)> open = [];
        Closings closings = new(text, part);
        int tooDeep = 0;
        for (int at = pairs.Next(text, part.Start, part.End); at < part.End; at = pairs.Next(text, at + 1, part.End))
        {
            char mark = pairs.At(text, at, part.End, out int length);
            if (mark == '\0')
            {
                continue;
            }
            TextSpan run = new(at, at + length);
            at += length - 1;
            bool single = pairs.IsSingle(mark);
            if (single && closings.IsApostrophe(run))
            {
                continue;
            }
            int level = Closable(open, mark, run, text, part, closings);
            if (level >= 0)
            {
                CloseDown(open, level, run, text, findings);
            }
            else if (CanOpen(mark, run, text, part, open, single, closings))
            {
                if (open.Count >= DeepestNesting)
                {
                    tooDeep++;
                    continue;
                }
                MarkedRegion region = new() { Outer = run, Inner = run, Depth = open.Count };
                (open.Count == 0 ? roots : open[^1].Region.Children).Add(region);
                open.Add((mark, region));
            }
            else if (!single)
            {
                findings.Add(new Finding(FindingCodes.MarkNotOpened, run, "A closing quotation mark has no opening one."));
            }
        }
        if (tooDeep > 0)
        {
            findings.Add(new Finding(FindingCodes.LimitMet, part, $"Quotation marks nest deeper than {DeepestNesting}; {tooDeep} opening marks were left aside."));
        }
        CloseDown(open, -1, new TextSpan(part.End, part.End), text, findings);
        return roots;
    }

    /// <summary>The level of the open region that the mark closes, or -1.</summary>
    private int Closable(List<(char Mark, MarkedRegion Region)> open, char mark, TextSpan run, string text, TextSpan part, Closings closings)
    {
        if (open.Count == 0 || LooksOpening(run, text, part) && pairs.Opens(mark) && !(mark == open[^1].Mark && mark is '"' && closings.IsLastStraight(run.Start)))
        {
            return -1;
        }
        for (int level = open.Count - 1; level >= 0; level--)
        {
            if (pairs.Closes(open[level].Mark, mark) && (!pairs.IsSingle(open[level].Mark) || closings.CanClose(run)))
            {
                return level;
            }
        }
        return -1;
    }

    private bool CanOpen(char mark, TextSpan run, string text, TextSpan part, List<(char Mark, MarkedRegion Region)> open, bool single, Closings closings)
    {
        if (!pairs.Opens(mark) || run.End >= part.End)
        {
            return false;
        }
        bool opening = LooksOpening(run, text, part);
        if (single)
        {
            return opening && !pairs.IsElided(WordAt(text, run.End, part.End)) && (closings.IsClosedLater(run.End) || mark is '‘' && open.Count == 0 && GoesOn(text, part));
        }
        bool blankBefore = run.Start == part.Start || char.IsWhiteSpace(text[run.Start - 1]);
        bool alone = open.Count == 0;
        return opening || alone && blankBefore && mark is not ('”' or '»' or '›') || mark is '“' or '„' or '«' or '「' or '『' && (alone || !pairs.Closes(open[^1].Mark, mark));
    }

    /// <summary>Whether the next paragraph opens with a single mark, as one does that goes on from this one.</summary>
    private static bool GoesOn(string text, TextSpan part)
    {
        int at = part.End;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at < text.Length && text[at] == '‘';
    }

    /// <summary>Whether the mark stands as an opening one: a blank, a bracket, a dash or another mark before it and none behind it.</summary>
    private static bool LooksOpening(TextSpan run, string text, TextSpan part)
    {
        bool before = run.Start == part.Start || text[run.Start - 1] is var b && (char.IsWhiteSpace(b) || b is '(' or '[' or '–' or '—' or '-' or '/' or ':' || char.GetUnicodeCategory(b) is System.Globalization.UnicodeCategory.InitialQuotePunctuation || IsOpeningStraight(text, run.Start - 1, part));
        bool after = run.End < part.End && !char.IsWhiteSpace(text[run.End]) && text[run.End] is not (',' or '.' or ')' or ';' or '!' or '?' or ':');
        return before && after;
    }

    private static bool IsOpeningStraight(string text, int at, TextSpan part) =>
        text[at] is '"' or '\'' or '„' or '‚' && (at == part.Start || char.IsWhiteSpace(text[at - 1]));

    private static ReadOnlySpan<char> WordAt(string text, int start, int end)
    {
        int stop = start;
        while (stop < end && stop < start + 8 && char.IsLetter(text[stop]))
        {
            stop++;
        }
        return text.AsSpan(start, stop - start);
    }

    private static void CloseDown(List<(char Mark, MarkedRegion Region)> open, int level, TextSpan run, string text, List<Finding> findings)
    {
        int keep = Math.Max(level, 0);
        while (open.Count > keep)
        {
            MarkedRegion region = open[^1].Region;
            bool closed = level >= 0 && open.Count - 1 == level;
            open.RemoveAt(open.Count - 1);
            int end = closed ? run.End : run.Start;
            (int start, int stop) = (region.Inner.End, run.Start);
            while (start < stop && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            while (stop > start && char.IsWhiteSpace(text[stop - 1]))
            {
                stop--;
            }
            region.Outer = new TextSpan(region.Outer.Start, closed ? end : stop);
            region.Inner = new TextSpan(start, stop);
            region.IsClosed = closed;
            if (!closed)
            {
                findings.Add(new Finding(FindingCodes.MarkNotClosed, region.Inner, "An opening quotation mark has no closing one before its paragraph ends."));
            }
        }
    }
}
