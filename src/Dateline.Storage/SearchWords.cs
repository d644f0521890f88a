using System.Text;

namespace Dateline.Storage;

/// <summary>Turns what people type into a query of the search index that can never be wrong.</summary>
internal static class SearchWords
{
    /// <summary>Words asked for at once; further ones are passed over. 64: the index joins the lists of all of them.</summary>
    private const int LimitWords = 64;

    /// <summary>The query: every word and “phrase” of <paramref name="text"/> in its own or its folded spelling; a star behind a word asks for words that begin so. Empty where there is no word.</summary>
    public static string Query(string text)
    {
        StringBuilder query = new();
        int count = 0;
        foreach ((string words, bool isBeginning) in Terms(text).Where(term => HasWord(term.Words)).Take(LimitWords))
        {
            string folded = SearchForms.Fold(words);
            query.Append(count++ > 0 ? " AND " : "");
            query.Append(folded.Length == 0 ? Term(words, isBeginning) : $"({Term(words, isBeginning)} OR {Term(folded, isBeginning)})");
        }
        return query.ToString();
    }

    private static string Term(string words, bool isBeginning) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(isBeginning ? "*" : "")}";

    private static bool HasWord(string words) => words.Any(char.IsLetterOrDigit);

    private static IEnumerable<(string Words, bool IsBeginning)> Terms(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\0')
            {
                at++;
                continue;
            }
            bool isPhrase = text[at] is '"' or '“' or '”' or '„';
            int start = isPhrase ? at + 1 : at;
            int end = start;
            while (end < text.Length && text[end] != '\0' && !(isPhrase ? text[end] is '"' or '“' or '”' : char.IsWhiteSpace(text[end])))
            {
                end++;
            }
            string words = text[start..end];
            yield return (words.TrimEnd('*'), !isPhrase && words.EndsWith('*'));
            at = isPhrase ? end + 1 : end;
        }
    }
}
