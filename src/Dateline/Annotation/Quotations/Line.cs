using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>One sentence as items: its own words and marks, and each region in quotation marks as one item. The inside of a region makes lines of its own.</summary>
/// <param name="Text">The report's text.</param>
/// <param name="Items">The items, in the order of the text.</param>
/// <param name="Part">Number of the part it lies in.</param>
/// <param name="IsHeadline">Whether that part is a headline or a heading.</param>
/// <param name="Holder">The region whose inside it is part of, or null for the report's own text.</param>
internal sealed record Line(string Text, Item[] Items, int Part, bool IsHeadline, MarkedRegion? Holder)
{
    private LineTree? _tree;

    public int Count => Items.Length;

    /// <summary>The report's tokens, or null where they have no trees.</summary>
    public TokenTable? Tokens { get; init; }

    /// <summary>The tree of the line's words, or null where none was read.</summary>
    public LineTree? Tree => Tokens is null || Count == 0 ? null : _tree ??= new LineTree(Tokens, Tokens.At(Items[0].Span.Start), Tokens.At(Items[^1].Span.End - 1) + 1);

    public ref readonly Item this[int at] => ref Items[at];

    /// <summary>The item that holds token <paramref name="token"/>: the word itself or the region that it stands in; -1 outside the line.</summary>
    public int ItemOf(int token)
    {
        if (Tokens is null || token < 0 || token >= Tokens.Count)
        {
            return -1;
        }
        int position = Tokens.Span(token).Start;
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Items[middle].Span.End > position ? (low, middle) : (middle + 1, high);
        }
        return low < Count && Items[low].Span.Start <= position ? low : -1;
    }

    /// <summary>The run from item <paramref name="first"/> to before item <paramref name="end"/>.</summary>
    public TextSpan Run(int first, int end) => new(Items[first].Span.Start, Items[end - 1].Span.End);

    /// <summary>Whether item <paramref name="at"/> is the word <paramref name="word"/>, in any case.</summary>
    public bool Is(int at, string word) =>
        at >= 0 && at < Count && Items[at].IsWord && Text.AsSpan(Items[at].Span.Start, Items[at].Span.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether item <paramref name="at"/> ends in an apostrophe and s, or in s and an apostrophe.</summary>
    public bool IsGenitive(int at)
    {
        TextSpan span = Items[at].Span;
        return Items[at].IsWord && span.Length > 2 && (Text[span.End - 1] is 's' or 'S' && Text[span.End - 2] is '\'' or '’' || at + 1 < Count && Items[at + 1].Mark is '\'' or '’' && Items[at + 1].Span.Start == span.End);
    }

    /// <summary>Whether item <paramref name="at"/> ends in <paramref name="ending"/>.</summary>
    public bool Ends(int at, string ending) =>
        at < Count && Items[at].IsWord && Text.AsSpan(Items[at].Span.Start, Items[at].Span.Length).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line from <paramref name="at"/> on holds nothing but closing punctuation.</summary>
    public bool IsOver(int at)
    {
        while (at < Count && Items[at].Kind == ItemKind.Mark && !Items[at].Is(':'))
        {
            at++;
        }
        return at >= Count;
    }
}
