using Dateline.Text;

namespace Dateline.Extraction.PlainText;

/// <summary>Tells what each block of a plain text is. Of four hints that a block is boilerplate two suffice: its language is not the body's, it stands at an edge, it says what prompts say, it repeats across the outlet's reports; running text that repeats must also speak of the outlet or be told by another hint than its place.</summary>
internal sealed class LayoutReader(DatelineReader datelines, LinePatterns patterns)
{
    private const int MostHeaderBlocks = 14;
    private const int LongestEdge = 400;
    private const int DatelineParagraphs = 2;
    private const int LongHeadline = 6;
    private const int FewestWords = 8;

    /// <summary>The parts of <paramref name="text"/>, in order.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="headline">The headline given apart, joined before the text; empty where none was.</param>
    /// <param name="blocks">The blocks behind it.</param>
    /// <param name="body">Code of the body's language, or null.</param>
    /// <param name="outlet">What is known of the outlet.</param>
    public List<Part> Read(string text, TextSpan headline, IReadOnlyList<TextBlock> blocks, string? body, OutletHabits outlet)
    {
        PartKind?[] kinds = new PartKind?[blocks.Count];
        string[] rules = new string[blocks.Count];
        int first = Header(text, blocks, body, outlet, headline.IsEmpty, kinds, rules);
        Tail(text, blocks, body, outlet, first, kinds, rules);
        Middle(text, blocks, body, outlet, first, kinds, rules);
        List<Part> parts = [];
        if (!headline.IsEmpty)
        {
            parts.Add(new Part(PartKind.Headline, headline, PartLanguages.Of(headline.In(text)), "headline-given"));
        }
        int left = DatelineParagraphs;
        for (int i = 0; i < blocks.Count; i++)
        {
            TextSpan span = blocks[i].Span;
            if (kinds[i] == PartKind.Paragraph && left > 0 && i >= first)
            {
                left--;
                if (datelines.Prefix(text, span) is int end)
                {
                    parts.Add(new Part(PartKind.Dateline, new TextSpan(span.Start, end), null, "dateline-before-text"));
                    span = BlockReader.Trimmed(text, end, span.End);
                    left = 0;
                }
            }
            if (!span.IsEmpty)
            {
                parts.Add(new Part(kinds[i]!.Value, span, LanguageOf(text.AsSpan(span.Start, span.Length), kinds[i]!.Value, body), rules[i]));
            }
        }
        return parts;
    }

    /// <summary>Tells the blocks before the running text and gives the number of the first block of that.</summary>
    private int Header(string text, IReadOnlyList<TextBlock> blocks, string? body, OutletHabits outlet, bool headlineWanted, PartKind?[] kinds, string[] rules)
    {
        int first = 0;
        int headline = -1;
        while (first < blocks.Count && first < MostHeaderBlocks && !IsRunning(text, blocks[first].Span, body))
        {
            TextSpan span = blocks[first].Span;
            // The only line before the text is its headline, however often it comes.
            bool mayRepeat = !headlineWanted || headline >= 0 || (first + 1 < blocks.Count && !IsRunning(text, blocks[first + 1].Span, body));
            (kinds[first], rules[first]) = Edge(text, span, body, mayRepeat ? outlet : OutletHabits.None, first > 0 || !headlineWanted, headlineWanted && headline < 0)
                ?? (headlineWanted && (headline < 0 || (IsLetterhead(text, blocks[headline].Span) && span.Length > blocks[headline].Span.Length))
                    ? (PartKind.Headline, "first-line") : (PartKind.Subheading, "line-before-text"));
            if (kinds[first] == PartKind.Headline)
            {
                if (headline >= 0)
                {
                    (kinds[headline], rules[headline]) = (PartKind.Boilerplate, "letterhead");
                }
                headline = first;
            }
            first++;
        }
        bool nothingBehind = first == blocks.Count;
        if (nothingBehind && headline >= 0 && headline == LastOpen(kinds))
        {
            (kinds[headline], rules[headline]) = (PartKind.Paragraph, "line");
        }
        return first;
    }

    /// <summary>A short line of the report's own is taken to be in the body's language: a name or two would decide it otherwise.</summary>
    private static string? LanguageOf(ReadOnlySpan<char> block, PartKind kind, string? body) =>
        kind == PartKind.Boilerplate || (kind == PartKind.Paragraph && BlockShape.Words(block, FewestWords) >= FewestWords) ? PartLanguages.Of(block) : body;

    private static int LastOpen(PartKind?[] kinds) => Array.FindLastIndex(kinds, kind => kind is PartKind.Headline or PartKind.Subheading);

    private void Tail(string text, IReadOnlyList<TextBlock> blocks, string? body, OutletHabits outlet, int first, PartKind?[] kinds, string[] rules)
    {
        for (int i = blocks.Count - 1; i > first && Edge(text, blocks[i].Span, body, outlet, true, false) is (PartKind kind, string rule); i--)
        {
            (kinds[i], rules[i]) = (kind, rule);
        }
    }

    private void Middle(string text, IReadOnlyList<TextBlock> blocks, string? body, OutletHabits outlet, int first, PartKind?[] kinds, string[] rules)
    {
        for (int i = first; i < blocks.Count; i++)
        {
            if (kinds[i] is null)
            {
                (kinds[i], rules[i]) = Inside(text, blocks, i, body, i > first ? outlet : OutletHabits.None);
            }
        }
    }

    private (PartKind Kind, string Rule) Inside(string text, IReadOnlyList<TextBlock> blocks, int i, string? body, OutletHabits outlet)
    {
        ReadOnlySpan<char> block = text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length);
        if (BlockShape.IsOrnament(block) && blocks.Count > 1)
        {
            return (PartKind.Boilerplate, "ornament");
        }
        bool other = PartLanguages.IsOther(block, body);
        (PartKind Kind, int Weight)? match = Prompt(block, body, other);
        if (match is (PartKind kind, int weight) && weight + (other ? 1 : 0) >= 2)
        {
            return (kind, "prompt");
        }
        if (outlet.RepeatsInside(block, other || match is { Kind: PartKind.Boilerplate }))
        {
            return (PartKind.Boilerplate, RepeatedLines.Rule);
        }
        if (!IsRunning(text, blocks[i].Span, body) && datelines.IsDateLine(text, blocks[i].Span) && i < MostHeaderBlocks)
        {
            return (PartKind.Dateline, "date-line");
        }
        bool heads = i + 1 < blocks.Count && IsRunning(text, blocks[i + 1].Span, body) && BlockShape.IsSubheading(block);
        return heads ? (PartKind.Subheading, "short-line-before-paragraph") : (PartKind.Paragraph, "line");
    }

    /// <summary>What a block at the head or the end of the text is besides running text, or null.</summary>
    private (PartKind Kind, string Rule)? Edge(string text, TextSpan span, string? body, OutletHabits outlet, bool mayBeDate, bool mayBeHeadline)
    {
        ReadOnlySpan<char> block = text.AsSpan(span.Start, span.Length);
        bool other = PartLanguages.IsOther(block, body);
        (PartKind Kind, int Weight)? match = Prompt(block, body, other);
        bool repeats = outlet.RepeatsAtEdge(block, other || match is { Kind: PartKind.Boilerplate });
        if (match is { Weight: 1 } && !other && BlockShape.IsRunning(block))
        {
            return repeats ? (PartKind.Boilerplate, RepeatedLines.Rule) : null;
        }
        if (match is { Kind: not PartKind.Boilerplate })
        {
            return (match.Value.Kind, "line-opening");
        }
        if (match is not null)
        {
            return (PartKind.Boilerplate, "prompt");
        }
        if (mayBeDate && datelines.IsDateLine(text, span))
        {
            return (PartKind.Dateline, "date-line");
        }
        if (BlockShape.IsRow(block))
        {
            return (PartKind.Boilerplate, "row-of-entries");
        }
        if (BlockShape.IsContact(block))
        {
            return (PartKind.Boilerplate, "contact-line");
        }
        if (repeats)
        {
            return (PartKind.Boilerplate, RepeatedLines.Rule);
        }
        return other && span.Length <= LongestEdge && !(mayBeHeadline && BlockShape.Words(block, LongHeadline) >= LongHeadline) ? (PartKind.Boilerplate, "other-language-at-edge") : null;
    }

    private bool IsRunning(string text, TextSpan span, string? body)
    {
        ReadOnlySpan<char> block = text.AsSpan(span.Start, span.Length);
        return BlockShape.IsRunning(block) && !(span.Length <= LongestEdge && PartLanguages.IsOther(block, body) && Prompt(block, body, true) is not null);
    }

    private (PartKind Kind, int Weight)? Prompt(ReadOnlySpan<char> block, string? body, bool other) => patterns.Match(block, other ? null : body);

    private static bool IsLetterhead(string text, TextSpan span)
    {
        ReadOnlySpan<char> block = text.AsSpan(span.Start, span.Length);
        return BlockShape.IsRow(block) || block.IndexOfAnyInRange('a', 'z') < 0;
    }
}
