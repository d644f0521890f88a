using Dateline.Text;

namespace Dateline.Grouping.Words;

/// <summary>What a word looks like.</summary>
[Flags]
internal enum WordTraits
{
    /// <summary>Nothing of the below.</summary>
    None = 0,

    /// <summary>It tells nothing of what a text is about.</summary>
    Stop = 1,

    /// <summary>It begins with a digit.</summary>
    Number = 2,

    /// <summary>It begins with a capital letter.</summary>
    Capital = 4,

    /// <summary>It stands first in a sentence or behind an opening mark.</summary>
    First = 8,
}

/// <summary>A word of a report.</summary>
/// <param name="Span">The run, in UTF-16 units.</param>
/// <param name="Key">Hash of its family: folded, without endings; a number by its value.</param>
/// <param name="Form">Hash of its folded form.</param>
/// <param name="Traits">What it looks like.</param>
internal readonly record struct Word(TextSpan Span, ulong Key, ulong Form, WordTraits Traits)
{
    public bool IsStop => (Traits & WordTraits.Stop) != 0;

    public bool IsNumber => (Traits & WordTraits.Number) != 0;

    /// <summary>Whether it is written as a name: a capital letter where none is due.</summary>
    public bool IsName => (Traits & (WordTraits.Capital | WordTraits.First)) == WordTraits.Capital;
}
