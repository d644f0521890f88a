using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>The words that were met in the quotations of a story, each with its number and its vector.</summary>
/// <param name="knowledge">What is known of words.</param>
internal sealed class MetWords(WordKnowledge knowledge)
{
    private readonly WordMeanings _meanings = WordMeanings.Embedded;
    private readonly Dictionary<ulong, short[]?> _rows = [];
    private readonly Dictionary<(ulong Key, ulong Form), int> _numbers = [];

    /// <summary>The word with what it tells, in thousandths. It is met with the vector of the form in which it stands in <paramref name="text"/>.</summary>
    public QuotedWord Of(string text, Word word, int weight)
    {
        if (!_numbers.TryGetValue((word.Key, word.Form), out int number))
        {
            _numbers[(word.Key, word.Form)] = number = _numbers.Count;
        }
        return new QuotedWord(word.Key, weight, word.IsNumber ? null : Row(text, word), number);
    }

    private short[]? Row(string text, Word word)
    {
        if (!_rows.TryGetValue(word.Form, out short[]? row))
        {
            _rows[word.Form] = row = _meanings.Row(knowledge.Folded(word.Span.In(text)));
        }
        return row;
    }
}
