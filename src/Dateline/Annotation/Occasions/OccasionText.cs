using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Occasions;

/// <summary>The tagged tokens of one report with the mentions, times and places that begin at them.</summary>
internal sealed class OccasionText
{
    private readonly SortedList<int, TimeExpression> _times = [];
    private readonly SortedList<int, TextSpan> _mentions = [];
    private readonly SortedList<int, PlaceMention> _places = [];

    public OccasionText(TextAnalysis analysis, IReadOnlyList<Mention> mentions, IReadOnlyList<TimeExpression> times, IReadOnlyList<PlaceMention> places)
    {
        Tokens = analysis.Tokens;
        foreach (TimeExpression time in times.Where(time => time.Form.Boundary == default && (time.Form.Duration is null || time.Form.Rolling < 0)))
        {
            _times.TryAdd(Tokens.At(time.Span.Start), time);
        }
        foreach (Mention mention in mentions)
        {
            int first = Tokens.At(mention.Span.Start);
            if (!_mentions.TryGetValue(first, out TextSpan longest) || longest.End < mention.Span.End)
            {
                _mentions[first] = mention.Span;
            }
        }
        foreach (PlaceMention place in places)
        {
            _places.TryAdd(Tokens.At(place.Span.Start), place);
        }
    }

    public TokenTable Tokens { get; }

    public string Tag(int token) => token < Tokens.Count ? Tokens.Xpos(token) : "";

    public bool Is(int token, string word) => token < Tokens.Count && Tokens.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsNoun(int token) => Tag(token) is "NN" or "NNS" or "NNP" or "NNPS";

    /// <summary>The run from token <paramref name="first"/> to before token <paramref name="end"/>.</summary>
    public TextSpan Run(int first, int end) => new(Tokens.Span(first).Start, Tokens.Span(end - 1).End);

    /// <summary>The time expression that begins at the token, or null.</summary>
    public TimeExpression? TimeAt(int token) => _times.GetValueOrDefault(token);

    /// <summary>The token behind <paramref name="span"/>.</summary>
    public int Behind(TextSpan span) => Tokens.At(Math.Max(span.Start, span.End - 1)) + 1;

    /// <summary>The first place that begins in the tokens, or null.</summary>
    public PlaceMention? PlaceIn(int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (_places.GetValueOrDefault(at) is { } place)
            {
                return place;
            }
        }
        return null;
    }

    /// <summary>The end of the noun phrase without prepositions that begins at <paramref name="at"/>; <paramref name="at"/> where none does. It ends before a time.</summary>
    public int CoreEnd(int at, int limit)
    {
        if (at >= limit)
        {
            return at;
        }
        bool possessive = Tag(at) == "PRP$" && (at + 1 >= limit || !OpensNoun(at + 1));
        if (Tag(at) == "PRP" || possessive)
        {
            return at + 1;
        }
        int last = -1;
        for (int i = at; i < limit && i < at + 12; i++)
        {
            if (TimeAt(i) is not null)
            {
                break;
            }
            string tag = Tag(i);
            bool determiner = tag is "DT" or "PDT" or "PRP$";
            if (determiner && i > at && Tag(i - 1) is not ("POS" or "PDT"))
            {
                break;
            }
            bool inside = determiner || IsNoun(i) || tag is "CD" or "JJ" or "JJR" or "JJS" or "POS" or "HYPH" or "VBN" or "VBG" or "FW" or "AFX" or "$" || Is(i, "&");
            if (!inside)
            {
                break;
            }
            last = IsNoun(i) ? i : last;
        }
        return last < 0 ? at : last + 1;
    }

    /// <summary>The end of the noun phrase at <paramref name="at"/> with what belongs to it: “of …”, and the rest of a mention that begins it; one that goes on with another preposition (“a crowd in Rome”) only where it is wanted <paramref name="whole"/>.</summary>
    public int PhraseEnd(int at, int limit, bool whole = false)
    {
        int end = CoreEnd(at, limit);
        if (end == at)
        {
            return at;
        }
        for (int steps = 0; steps < 3 && Is(end, "of"); steps++)
        {
            int next = CoreEnd(end + 1, limit);
            if (next <= end + 1)
            {
                break;
            }
            end = next;
        }
        int mention = Math.Max(MentionEnd(at, limit), MentionEnd(at + 1, limit));
        return mention > end && end < limit && (whole || Tag(end) != "IN") ? mention : end;
    }

    /// <summary>The end of the noun phrases at <paramref name="at"/> joined by “and”, where the last is followed by nothing that makes it a subject.</summary>
    public int JoinedEnd(int at, int limit, bool whole = false)
    {
        int end = PhraseEnd(at, limit, whole);
        if (end > at && end < limit && Is(end, "and") && PhraseEnd(end + 1, limit) is var next && next > end + 1 && !Tag(next).StartsWith('V') && Tag(next) is not ("MD" or "RB"))
        {
            return next;
        }
        return end;
    }

    private bool OpensNoun(int at) => IsNoun(at) || Tag(at) is "JJ" or "JJR" or "JJS" or "CD" or "VBN" or "VBG";

    private int MentionEnd(int at, int limit)
    {
        if (!_mentions.TryGetValue(at, out TextSpan mention))
        {
            return at;
        }
        int end = Behind(mention);
        return end <= limit ? end : at;
    }
}
