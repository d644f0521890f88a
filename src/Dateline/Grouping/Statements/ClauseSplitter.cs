using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Cuts the content of a quotation into clauses: at the ends of sentences, and behind a comma, a semicolon or a dash where a clause is opened.</summary>
internal static class ClauseSplitter
{
    /// <summary>Words that a clause has at least; a shorter one stays with its neighbour.</summary>
    private const int LeastWords = 4;

    /// <summary>Words of a clause at most; a longer run is cut there, so that what is held against each other stays short.</summary>
    private const int MostWords = 200;

    /// <summary>The clauses in the order of the text; together they hold every word of the content.</summary>
    public static IReadOnlyList<TextSpan> Split(Quotation quotation, ReportWords words, string text, TextAnalysis analysis, WordKnowledge knowledge)
    {
        List<TextSpan> clauses = [];
        foreach (TextSpan piece in quotation.Content)
        {
            (int first, int end) = words.Range(piece);
            int begin = first;
            for (int word = first + 1; word < end; word++)
            {
                bool long_ = word - begin >= LeastWords && end - word >= LeastWords;
                if (word - begin == MostWords || IsNewSentence(words, word, text, analysis) ? word - begin >= 2 && end - word >= 2 : long_ && OpensClause(words, word, text, knowledge))
                {
                    clauses.Add(words[begin].Span.Joined(words[word - 1].Span));
                    begin = word;
                }
            }
            if (begin < end)
            {
                clauses.Add(words[begin].Span.Joined(words[end - 1].Span));
            }
        }
        return clauses;
    }

    private static bool IsNewSentence(ReportWords words, int word, string text, TextAnalysis analysis)
    {
        int before = words[word - 1].Span.End;
        bool stop = text.AsSpan(before, words[word].Span.Start - before).IndexOfAny('.', '!', '?') >= 0;
        return stop && (char.IsUpper(text[words[word].Span.Start]) || analysis.SentenceAt(before) != analysis.SentenceAt(words[word].Span.Start));
    }

    private static bool OpensClause(ReportWords words, int word, string text, WordKnowledge knowledge)
    {
        int before = words[word - 1].Span.End;
        bool mark = text.AsSpan(before, words[word].Span.Start - before).IndexOfAny(",;–—:") >= 0;
        return mark && knowledge.OpensClause(words[word].Form, word + 1 < words.Count ? words[word + 1].Form : 0);
    }
}
