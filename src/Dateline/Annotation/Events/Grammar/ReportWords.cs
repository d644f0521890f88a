using Dateline.Annotation.Mentions;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Events.Grammar;

/// <summary>The tokens of one report with what the lexicon knows of them and the mentions that cover them.</summary>
internal sealed class ReportWords
{
    private static readonly KnownWord _possessive = new() { Form = "'s", Classes = WordClass.Possessive };
    private readonly KnownWord?[] _entries;
    private readonly string?[] _lower;
    private readonly bool[] _timed;
    private readonly int[] _mentionAt;
    private readonly (int First, int End)[] _mentionTokens;

    /// <summary>Looks up every token once. Of mentions that lie in another one, the outer counts; mentions of agreements and processes are no parties.</summary>
    public ReportWords(TokenTable tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<TimeExpression> times, Lexicon lexicon)
    {
        Tokens = tokens;
        _entries = new KnownWord?[tokens.Count];
        _lower = new string?[tokens.Count];
        for (int token = 0; token < tokens.Count; token++)
        {
            _entries[token] = lexicon.Find(tokens.Form(token));
            if (IsClitic(token) && !(token > 0 && _entries[token - 1] is KnownWord before && (before.Classes & WordClass.Pronoun) != 0))
            {
                // “Malta's”; behind a pronoun it is a verb.
                _entries[token] = _possessive;
            }
        }
        _timed = new bool[tokens.Count];
        foreach (TimeExpression time in times)
        {
            for (int token = tokens.At(time.Span.Start); token < tokens.Count && tokens.Span(token).Start < time.Span.End; token++)
            {
                _timed[token] = true;
            }
        }
        (Mentions, _mentionAt, _mentionTokens) = Place(tokens, mentions);
    }

    private ReportWords(ReportWords words, IReadOnlyList<Mention> mentions)
    {
        (Tokens, _entries, _lower, _timed) = (words.Tokens, words._entries, words._lower, words._timed);
        (Mentions, _mentionAt, _mentionTokens) = Place(Tokens, mentions);
    }

    /// <summary>The same words with other mentions.</summary>
    public ReportWords With(IReadOnlyList<Mention> mentions) => new(this, mentions);

    private static (Mention[] Mentions, int[] At, (int First, int End)[] Tokens) Place(TokenTable tokens, IReadOnlyList<Mention> named)
    {
        Mention[] mentions = [.. named.Where(mention => mention.Kind is not (MentionKind.Agreement or MentionKind.Process) && !mention.Span.IsEmpty)
            .OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End)];
        int[] mentionAt = new int[tokens.Count];
        Array.Fill(mentionAt, -1);
        (int First, int End)[] mentionTokens = new (int, int)[mentions.Length];
        int covered = 0;
        for (int number = 0; number < mentions.Length; number++)
        {
            TextSpan span = mentions[number].Span;
            int first = tokens.At(span.Start);
            int end = first;
            while (end < tokens.Count && tokens.Span(end).Start < span.End)
            {
                end++;
            }
            mentionTokens[number] = (first, end);
            if (first >= covered)
            {
                Array.Fill(mentionAt, number, first, end - first);
                covered = Math.Max(covered, end);
            }
        }
        return (mentions, mentionAt, mentionTokens);
    }

    /// <summary>The tokens.</summary>
    public TokenTable Tokens { get; }

    /// <summary>The mentions that may be parties, in the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>What the lexicon knows of token <paramref name="token"/>, or null.</summary>
    public KnownWord? Entry(int token) => _entries[token];

    /// <summary>Token <paramref name="token"/> in lower case, as the lexicon writes it where it knows it.</summary>
    public string Lower(int token) => _entries[token]?.Form ?? (_lower[token] ??= Tokens.Form(token).ToString().ToLowerInvariant());

    /// <summary>Whether token <paramref name="token"/> does one of <paramref name="classes"/>.</summary>
    public bool Is(int token, WordClass classes) => _entries[token] is KnownWord entry && (entry.Classes & classes) != 0;

    /// <summary>Whether token <paramref name="token"/> belongs to a time expression.</summary>
    public bool IsTimed(int token) => _timed[token];

    /// <summary>Number of the outermost mention that covers token <paramref name="token"/>, or -1.</summary>
    public int MentionAt(int token) => _mentionAt[token];

    /// <summary>First token of mention <paramref name="mention"/> and the one behind its last.</summary>
    public (int First, int End) TokensOf(int mention) => _mentionTokens[mention];

    /// <summary>Whether token <paramref name="token"/> is <paramref name="word"/> (ASCII, any case).</summary>
    public bool IsWord(int token, string word) => Tokens.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token is one character of punctuation.</summary>
    public bool IsPunctuation(int token) => Tokens.Form(token) is { Length: > 0 } form && !char.IsLetterOrDigit(form[0]) && form[^1] is var last && !char.IsLetterOrDigit(last);

    /// <summary>Whether the token is a comma, a dash or a bracket: the edge of an insertion.</summary>
    public bool IsComma(int token) => Tokens.Form(token) is "," or "–" or "—" or "(" or ")" or "-";

    /// <summary>Whether the token is a quotation mark.</summary>
    public bool IsQuotationMark(int token) => Tokens.Form(token) is "\"" or "“" or "”" or "„" or "«" or "»" or "‘" or "''" or "``" or "'" or "’";

    /// <summary>Whether the token is a possessive clitic.</summary>
    public bool IsClitic(int token) => Tokens.Form(token) is "'s" or "’s" or "'" or "’" or "'S" or "’S";

    /// <summary>Whether a clause ends at the token whatever stands behind it.</summary>
    public bool IsStop(int token) => Tokens.Form(token) is ";" or ":" or "." or "!" or "?";
}
