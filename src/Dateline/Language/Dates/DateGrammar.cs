using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>Finds date expressions in English text: calendar dates and ranges, months, years, weekdays, and times counted from an anchor. Built once; safe to share between threads.</summary>
public sealed class DateGrammar
{
    private const int Batch = 4096;
    private readonly ExpressionReader _reader;
    private readonly HashSet<string> _known;

    /// <summary>Reads the calendar and time words below <c>languages/</c> and the days with names.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public DateGrammar(DataSet data)
    {
        _reader = new ExpressionReader(data);
        _known = _reader.KnownWords;
    }

    /// <summary>The date expressions of <paramref name="span"/> in <paramref name="text"/>, longest first at each place, in order, without overlap. Linear.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The run to look at, in UTF-16 units; no expression crosses its ends.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<DateMatch> Find(string text, TextSpan span, CancellationToken cancellation) => Find(text, span, isDateline: false, cancellation);

    /// <summary>The same in a dateline, where “11.06.” is a day, too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The run to look at, in UTF-16 units; no expression crosses its ends.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<DateMatch> FindInDateline(string text, TextSpan span, CancellationToken cancellation) => Find(text, span, isDateline: true, cancellation);

    private List<DateMatch> Find(string text, TextSpan span, bool isDateline, CancellationToken cancellation)
    {
        List<DateLexeme> lexemes = DateLexer.Lex(text, span, _known);
        List<DateMatch> found = [];
        int at = 0;
        while (at < lexemes.Count)
        {
            if (at % Batch == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
            if (MayOpen(lexemes[at]) && (_reader.At(lexemes, at) ?? (isDateline ? NumericDateReader.DayAndMonth(lexemes, at) : null)) is { } read)
            {
                found.Add(new DateMatch(new TextSpan(lexemes[at].Start, lexemes[read.End - 1].End), read.Form, read.By));
                at = read.End;
            }
            else
            {
                at++;
            }
        }
        return found;
    }

    // A word of no table opens nothing; words that only open an expression are listed in time-words.tsv as such.
    private static bool MayOpen(DateLexeme lexeme) => lexeme.Kind switch
    {
        DateLexemeKind.Word => lexeme.Known,
        DateLexemeKind.Number => true,
        _ => lexeme.Is('½'),
    };
}
