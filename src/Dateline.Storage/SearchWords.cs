using Dateline.Text;

namespace Dateline.Storage;

/// <summary>What people type into a search, taken apart. Nothing that is typed is an error.</summary>
internal sealed class SearchWords
{
    /// <summary>Words asked for at once; further ones are passed over. 64: the index joins the lists of all of them.</summary>
    private const int LimitWords = 64;

    private static readonly string[] _operators = ["AND", "OR", "NOT"];
    private static readonly string[] _fields = ["actor", "outlet", "said", "class", "from", "to", "story", "kind"];

    private readonly List<SearchTerm> _terms = [];
    private readonly List<(string Field, string Value, TextSpan Span)> _values = [];
    private readonly List<Finding> _findings = [];

    private SearchWords(string text, bool withFields)
    {
        for (int at = 0; at < text.Length;)
        {
            at = IsGap(text[at]) ? at + 1 : Take(text, at, withFields);
        }
    }

    /// <summary>The words, phrases and beginnings that must all be there.</summary>
    public IReadOnlyList<SearchTerm> Terms => _terms;

    /// <summary>The fields with their values, in their order; their runs are into what was typed.</summary>
    public IReadOnlyList<(string Field, string Value, TextSpan Span)> Fields => _values;

    /// <summary>What was odd about what was typed.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Takes <paramref name="text"/> apart into words and fields.</summary>
    public static SearchWords Of(string text) => new(text, withFields: true);

    /// <summary>The query of the search index for the words of <paramref name="text"/>, which has no fields; empty where there is no word.</summary>
    public static string Query(string text) => SearchTerm.All(new SearchWords(text, withFields: false).Terms) ?? "";

    /// <summary>Takes what begins at <paramref name="start"/>, and gives where it ends.</summary>
    private int Take(string text, int start, bool withFields)
    {
        if (IsMark(text[start]))
        {
            int close = EndOfPhrase(text, start);
            string phrase = text[(start + 1)..close];
            int behind = Math.Min(close + 1, text.Length);
            bool goesOn = behind < text.Length && text[behind] == '*';
            Add(phrase.TrimEnd('*'), goesOn || phrase.EndsWith('*'), new TextSpan(start, close));
            return behind + (goesOn ? 1 : 0);
        }
        int end = EndOfWord(text, start);
        int colon = withFields ? text.IndexOf(':', start, end - start) : -1;
        if (colon > start && text.AsSpan(start, colon - start).IndexOfAnyExceptInRange('A', 'z') < 0)
        {
            string name = text[start..colon].ToLowerInvariant();
            bool isMarked = colon + 1 < text.Length && IsMark(text[colon + 1]);
            int valueEnd = isMarked ? EndOfPhrase(text, colon + 1) : end;
            string value = text[(isMarked ? colon + 2 : colon + 1)..valueEnd].Trim('\0');
            if (_fields.Contains(name, StringComparer.Ordinal) && value.Trim().Length > 0)
            {
                int behind = isMarked ? Math.Min(valueEnd + 1, text.Length) : valueEnd;
                bool goesOn = isMarked && behind < text.Length && text[behind] == '*';
                // What somebody says is looked for as it is typed, phrases too.
                _values.Add((name, isMarked && name == "said" ? $"\"{value.Trim()}\"{(goesOn ? "*" : "")}" : value.Trim(), new TextSpan(start, valueEnd)));
                return goesOn ? behind + 1 : behind;
            }
            if (!value.StartsWith("//", StringComparison.Ordinal))
            {
                _findings.Add(new Finding(FindingCodes.SearchField, new TextSpan(start, colon), _fields.Contains(name, StringComparer.Ordinal)
                    ? $"The field {name} has no value: it was taken as a word" : $"There is no field of that name ({string.Join(", ", _fields)}): it was taken as words"));
            }
        }
        string words = text[start..end];
        if (withFields && IsOperator(words))
        {
            end = IsMark(words[1]) ? Math.Min(EndOfPhrase(text, start + 1) + 1, text.Length) : end;
            _findings.Add(new Finding(FindingCodes.SearchField, new TextSpan(start, end), words[0] == '-'
                ? "No words can be left out: it was passed over" : "There are no operators, all words must be there: it was passed over"));
            return end;
        }
        Add(words.TrimEnd('*'), words.EndsWith('*'), new TextSpan(start, end));
        return end;
    }

    private void Add(string words, bool isBeginning, TextSpan span)
    {
        if (!words.Any(char.IsLetterOrDigit))
        {
            return;
        }
        if (_terms.Count < LimitWords)
        {
            _terms.Add(new SearchTerm(words.Replace('\0', ' '), isBeginning));
        }
        else if (_findings.TrueForAll(finding => finding.Code != FindingCodes.LimitMet))
        {
            _findings.Add(new Finding(FindingCodes.LimitMet, span, $"More than {LimitWords} words: the others were passed over"));
        }
    }

    /// <summary>What other searches take for an operator: AND, OR, NOT, and a word behind a hyphen.</summary>
    private static bool IsOperator(string words) => _operators.Contains(words, StringComparer.Ordinal) || (words.Length > 1 && words[0] == '-' && (char.IsLetter(words[1]) || IsMark(words[1])));

    private static int EndOfWord(string text, int start)
    {
        int end = start;
        while (end < text.Length && !IsGap(text[end]))
        {
            end++;
        }
        return end;
    }

    private static int EndOfPhrase(string text, int mark)
    {
        int end = mark + 1;
        while (end < text.Length && text[end] is not ('"' or '“' or '”'))
        {
            end++;
        }
        return end;
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„';

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c == '\0';
}
