using Dateline.Text;

namespace Dateline.Language;

/// <summary>A sentence: a run of tokens inside one block of the text.</summary>
/// <param name="Span">The run, in UTF-16 units, from the first token's start to the last token's end.</param>
/// <param name="FirstToken">Number of its first token.</param>
/// <param name="EndToken">Number of the token behind its last.</param>
/// <param name="Block">Number of the block (part) that it lies in, counted from 0.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Block)
{
    /// <summary>Whether a quotation that was opened in this block is still open behind the sentence: the quoted words go on in the next.</summary>
    public bool EndsInsideQuotation { get; init; }
}
