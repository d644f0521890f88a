using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>What an item of a line is.</summary>
internal enum ItemKind
{
    Word,
    Mark,
    Region,
}

/// <summary>What a tagger says of a word, as far as quotations ask.</summary>
internal enum WordTag
{
    Unknown,
    Finite,
    Participle,
    Base,
    Noun,
    Name,
    Adjective,
    Adverb,
    Relative,
    Other,
}

/// <summary>A word, a punctuation mark, or a whole region in quotation marks, as one step of a line.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Span">Its run, in UTF-16 units.</param>
/// <param name="Mark">The first character.</param>
/// <param name="Entry">What the lists know of the word; unknown for marks and regions.</param>
/// <param name="Region">The region, else null.</param>
internal readonly record struct Item(ItemKind Kind, TextSpan Span, char Mark, WordEntry Entry, MarkedRegion? Region)
{
    /// <summary>What the tagger says that the word is; unknown where no tagger was run.</summary>
    public WordTag Tag { get; init; }

    /// <summary>Number of its last token that is no genitive ending; -1 where no tagger was run.</summary>
    public int Token { get; init; } = -1;

    public bool IsWord => Kind == ItemKind.Word;

    public bool IsRegion => Kind == ItemKind.Region;

    public bool IsCapital => IsWord && char.IsUpper(Mark);

    public bool IsNumeric => IsWord && (char.IsDigit(Mark) || Mark is '$' or '€' or '£' or '¥');

    public bool IsDash => Kind == ItemKind.Mark && Mark is '–' or '—' or '-' or '―';

    public bool Is(char mark) => Kind == ItemKind.Mark && Mark == mark;

    public bool Has(WordClasses any) => (Entry.Classes & any) != 0;

    public bool IsVerb(VerbForms any) => (Entry.Verb & any) != 0;
}
