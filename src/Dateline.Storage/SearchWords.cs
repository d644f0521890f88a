using Dateline.Text;

namespace Dateline.Storage;

/// <summary>What people type into a search, taken apart. Nothing that is typed is an error.</summary>
internal sealed class SearchWords
{
    /// <summary>Words asked for at once; further ones are passed over. 64: the index joins the lists of all of them.</summary>
    private const int LimitWords = 64;

    private static readonly string[] _fields = ["actor", "outlet", "said", "class", "from", "to", "story", "kind"];

    private readonly List<SearchTerm> _terms = [];
    private readonly List<SearchTerm> _excluded = [];
    private readonly List<(string Field, string Value, TextSpan Span)> _values = [];
    private readonly List<Finding> _findings = [];

    // The operator that waits for the word behind it, and whether the last thing taken can stand before OR.
    private TextSpan? _or;
    private TextSpan? _not;
    private bool _isBehindTerm;

    private SearchWords(string text, bool withFields)
    {
        for (int at = 0; at < text.Length;)
        {
            at = IsGap(text[at]) ? at + 1 : Take(text, at, withFields);
        }
        PassOver();
    }

    /// <summary>The words, phrases and beginnings that must all be there, or one of several.</summary>
    public IReadOnlyList<SearchTerm> Terms => _terms;

    /// <summary>Those of which none may be there.</summary>
    public IReadOnlyList<SearchTerm> Excluded => _excluded;

    /// <summary>The fields with their values, in their order; their runs are into what was typed.</summary>
    public IReadOnlyList<(string Field, string Value, TextSpan Span)> Fields => _values;

    /// <summary>What was odd about what was typed.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Takes <paramref name="text"/> apart into words and fields.</summary>
    public static SearchWords Of(string text) => new(text, withFields: true);

    /// <summary>Takes <paramref name="text"/> apart into words; it has no fields and no operators.</summary>
    public static SearchWords Plain(string text) => new(text, withFields: false);

    /// <summary>The query of the search index for the words of <paramref name="text"/>, which has no fields; empty where there is no word.</summary>
    public static string Query(string text) => SearchTerm.All(Plain(text).Terms) ?? "";

    /// <summary>Takes what begins at <paramref name="start"/>, and gives where it ends.</summary>
    private int Take(string text, int start, bool withFields)
    {
        if (withFields && Operator(text, start) is int operated)
        {
            return operated;
        }
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
                bool isLeftOut = _not is not null;
                PassOver();
                if (isLeftOut)
                {
                    return goesOn ? behind + 1 : behind;
                }
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
        Add(words.TrimEnd('*'), words.EndsWith('*'), new TextSpan(start, end));
        return end;
    }

    private void Add(string words, bool isBeginning, TextSpan span)
    {
        if (!words.Any(char.IsLetterOrDigit))
        {
            return;
        }
        if (_terms.Sum(term => 1 + term.Others.Count) + _excluded.Count < LimitWords)
        {
            SearchTerm term = new(words.Replace('\0', ' '), isBeginning);
            _isBehindTerm = _not is null;
            if (_not is not null)
            {
                _excluded.Add(term);
            }
            else if (_or is not null)
            {
                _terms[^1] = _terms[^1] with { Others = [.. _terms[^1].Others, term] };
            }
            else
            {
                _terms.Add(term);
            }
        }
        else if (_findings.TrueForAll(finding => finding.Code != FindingCodes.LimitMet))
        {
            _findings.Add(new Finding(FindingCodes.LimitMet, span, $"More than {LimitWords} words: the others were passed over"));
        }
        (_or, _not) = (null, null);
    }

    /// <summary>Takes AND, OR, NOT or a hyphen before a word, and gives where what is behind it begins; null where there is none.</summary>
    private int? Operator(string text, int start)
    {
        if (text[start] == '-' && start + 1 < text.Length && (char.IsLetter(text[start + 1]) || IsMark(text[start + 1])))
        {
            Await(ref _not, new TextSpan(start, start + 1));
            return start + 1;
        }
        int end = EndOfWord(text, start);
        switch (text.AsSpan(start, end - start))
        {
            case "AND":
                return end;
            case "NOT":
                Await(ref _not, new TextSpan(start, end));
                return end;
            case "OR" when _isBehindTerm:
                _or = new TextSpan(start, end);
                return end;
            case "OR":
                _or = new TextSpan(start, end);
                PassOver();
                return end;
            default:
                return null;
        }
    }

    private void Await(ref TextSpan? place, TextSpan span)
    {
        PassOver();
        place = span;
    }

    /// <summary>Says of an operator that waits that nothing came which it can stand before.</summary>
    private void PassOver()
    {
        if ((_not ?? _or) is { } span)
        {
            _findings.Add(new Finding(FindingCodes.SearchField, span, _not is not null
                ? "NOT and - stand before a word or a phrase that may not be there: it was passed over" : "OR stands between two words or phrases of which one is enough: it was passed over"));
        }
        (_or, _not, _isBehindTerm) = (null, null, false);
    }

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
