using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Finds noun phrases that may be parties of events though they are no mention: “two masked gunmen”, “residents of the valley”.</summary>
internal sealed class PartyPhrases
{
    /// <summary>What the mentions made here say they were found by.</summary>
    public const string By = "noun-phrase";
    private const string Of = "of";
    private const int MostLeft = 8;
    private const int MostRight = 8;
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, MentionKind> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MentionKind>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads <c>codebooks/en/party-nouns.tsv</c>.</summary>
    /// <exception cref="FormatException">A row names no kind of party.</exception>
    public PartyPhrases(DataSet data, Lexicon lexicon)
    {
        _lexicon = lexicon;
        _lookup = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (DataRow row in data.Table("codebooks/en/party-nouns.tsv").Rows)
        {
            (MentionKind one, MentionKind many) = row["kind"] switch
            {
                "person" => (MentionKind.Person, MentionKind.Group),
                "group" => (MentionKind.Group, MentionKind.Group),
                "body" => (MentionKind.Organisation, MentionKind.Organisation),
                "place" or "craft" => (MentionKind.Place, MentionKind.Place),
                _ => throw row.Wrong($"'{row["kind"]}' is no kind of party"),
            };
            _kinds.TryAdd(row["noun"], one);
            _kinds[row.Optional("plural") ?? Inflection.WithS(row["noun"])] = many;
        }
    }

    /// <summary>The words of a report with its mentions and the noun phrases that stand between them.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="sentences">The sentences, in order.</param>
    /// <param name="mentions">The mentions.</param>
    /// <param name="times">The times, in order and without overlap.</param>
    public ReportWords Read(TokenTable tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, IReadOnlyList<TimeExpression> times)
    {
        GoalMentions goals = new(tokens, mentions);
        mentions = [.. mentions.Where(mention => !goals.LieIn(mention) && !BeginsWithin(times, mention.Span) && !IsCurrency(tokens, mention))];
        ReportWords words = new(tokens, mentions, times, _lexicon);
        List<Mention> found = [];
        foreach (Sentence sentence in sentences)
        {
            bool names = tokens.HasTrees && !IsTitled(words, sentence);
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (words.MentionAt(token) >= 0 || words.IsTimed(token))
                {
                    continue;
                }
                if (_lookup.TryGetValue(tokens.Form(token), out MentionKind kind) && IsHead(words, token, sentence))
                {
                    int first = First(words, token, sentence);
                    while (first < token && words.IsTimed(first))
                    {
                        first++;
                    }
                    int end = End(words, token, sentence);
                    found.Add(new Mention(new TextSpan(tokens.Span(first).Start, tokens.Span(end - 1).End), kind, null, null, [], By));
                    token = end - 1;
                }
                else if (names && NameEnd(words, token, sentence) is var behind && behind > token && !words.IsTimed(token))
                {
                    found.Add(new Mention(new TextSpan(tokens.Span(token).Start, tokens.Span(behind - 1).End), MentionKind.Organisation, null, null, [], By));
                    token = behind - 1;
                }
            }
        }
        return found.Count == 0 ? words : words.With([.. mentions.Concat(found).OrderBy(mention => mention.Span)]);
    }

    // “US$3 million”: the country of the currency takes no part.
    private static bool IsCurrency(TokenTable tokens, Mention mention) =>
        tokens.At(mention.Span.End) is var next && next < tokens.Count && mention.Span.End - tokens.Span(next).Start is var inside and >= 0 && inside < tokens.Form(next).Length && tokens.Form(next)[inside] is '$' or '€' or '£';

    // Its first words are those of a time, and it goes on behind it.
    private static bool BeginsWithin(IReadOnlyList<TimeExpression> times, TextSpan mention)
    {
        int low = 0;
        int high = times.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = times[middle].Span.Start <= mention.Start ? (middle + 1, high) : (low, middle);
        }
        return low > 0 && times[low - 1].Span.End is var end && end > mention.Start && end < mention.End;
    }

    // A name that no rule for names knows, where the tree says that it fills a place: “Blackfrond threatened …”.
    private static int NameEnd(ReportWords words, int token, Sentence sentence)
    {
        int end = token;
        bool placed = false;
        while (end < sentence.EndToken && end < token + MostRight && words.MentionAt(end) < 0 && words.Tokens.Upos(end) is "PROPN" && char.IsUpper(words.Tokens.Form(end)[0]) && words.Entry(end) is null or { Verb: null, Classes: WordClass.None or WordClass.Adjective })
        {
            placed |= words.Tokens.Relation(end) is "nsubj" or "nsubj:pass" or "obj" or "iobj";
            end++;
        }
        bool goesOn = end < sentence.EndToken && words.MentionAt(end) < 0 && (words.Tokens.Upos(end) is "NOUN" or "NUM" || IsHyphen(words, end));
        bool begun = token > sentence.FirstToken && words.MentionAt(token - 1) < 0 && words.Tokens.Upos(token - 1) is "PROPN" or "ADJ" && char.IsUpper(words.Tokens.Form(token - 1)[0]);
        return placed && !goesOn && !begun && words.Tokens.Span(end - 1).End - words.Tokens.Span(token).Start > 1 ? end : token;
    }

    // In a title with capitals throughout, a capital makes no name.
    private static bool IsTitled(ReportWords words, Sentence sentence)
    {
        int capitals = 0;
        int letters = 0;
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            char first = words.Tokens.Form(token)[0];
            capitals += char.IsUpper(first) ? 1 : 0;
            letters += char.IsLetter(first) ? 1 : 0;
        }
        return 2 * capitals > letters;
    }

    // “police station”, “village elders”: what stands before another noun is no head; nor is what the parse says is no noun.
    private bool IsHead(ReportWords words, int token, Sentence sentence)
    {
        int next = token + 1;
        bool last = next >= sentence.EndToken;
        if (words.Tokens.HasTrees)
        {
            if (next < sentence.EndToken && (IsHyphen(words, next) || IsNamedBehind(words, token, next, sentence)))
            {
                return false;
            }
            // “promised the family 20,000 euros”: a number parts it from the next noun.
            bool alone = next < sentence.EndToken && words.Tokens.Upos(next) is "NUM";
            return words.Tokens.Upos(token) is "NOUN" or "PROPN" && (alone || words.Tokens.Relation(token) is not ("compound" or "flat" or "amod")) && (last || words.MentionAt(next) < 0 || words.Tokens.Head(next) == token || words.Tokens.Head(token) != next);
        }
        return last || words.MentionAt(next) < 0 && !_kinds.ContainsKey(words.Tokens.Form(next).ToString()) && words.Entry(next) is not { Noun: not null, Verb: null };
    }

    // “its ally, the United States”: the name that stands beside it is meant.
    private static bool IsNamedBehind(ReportWords words, int head, int next, Sentence sentence)
    {
        int token = next + 1;
        while (words.IsComma(next) && token < sentence.EndToken && words.MentionAt(token) < 0 && words.Is(token, WordClass.Determiner))
        {
            token++;
        }
        if (!words.IsComma(next) || token >= sentence.EndToken || words.MentionAt(token) is not (var mention and >= 0))
        {
            return false;
        }
        (int first, int end) = words.TokensOf(mention);
        return Enumerable.Range(first, end - first).Any(part => words.Tokens.Head(part) == head && words.Tokens.Relation(part) is "appos");
    }

    private static int First(ReportWords words, int head, Sentence sentence)
    {
        int first = head;
        for (int token = head - 1; token >= sentence.FirstToken && token >= head - MostLeft; token--)
        {
            int mention = words.MentionAt(token);
            if (!Belongs(words, token, head, first))
            {
                break;
            }
            token = mention >= 0 ? words.TokensOf(mention).First : token;
            first = token;
        }
        first = Math.Max(first, sentence.FirstToken);
        while (first < head && IsQuantity(words, first))
        {
            first++;
        }
        return first < head ? first : Measure(words, head, sentence);
    }

    // “tens of thousands of people”: a noun that says nothing by itself is named with its measure.
    private static int Measure(ReportWords words, int head, Sentence sentence)
    {
        int first = head;
        while (first - 2 >= sentence.FirstToken && words.MentionAt(first - 2) < 0 && words.IsWord(first - 1, Of) && words.Is(first - 2, WordClass.Number))
        {
            first -= 2;
        }
        return first;
    }

    // “some 150 migrants”, “a crowd”: how many there were is no part of the name.
    private static bool IsQuantity(ReportWords words, int token) =>
        words.MentionAt(token) < 0 && (words.Is(token, WordClass.Number) || char.IsAsciiDigit(words.Tokens.Form(token)[0])
            || words.Is(token, WordClass.Determiner) && !words.Is(token, WordClass.Relative | WordClass.Possessive) && !words.IsWord(token, "the") && !words.IsWord(token, "these") && !words.IsWord(token, "those") && !words.IsWord(token, "this"));

    private static bool Belongs(ReportWords words, int token, int head, int first)
    {
        if (!words.Tokens.HasTrees)
        {
            return words.MentionAt(token) >= 0 ? token + 1 == first || words.IsClitic(token + 1)
                : words.IsClitic(token) || words.Is(token, WordClass.Determiner | WordClass.Possessive | WordClass.Adjective | WordClass.Number) && !words.Is(token, WordClass.Relative | WordClass.Preposition | WordClass.Subordinator);
        }
        if (IsHyphen(words, token) || IsHyphen(words, token + 1))
        {
            return true;
        }
        int over = words.Tokens.Head(token);
        return words.IsClitic(token) || over >= first && over <= head && (words.Tokens.Relation(token) is "det" or "amod" or "compound" or "nummod" or "nmod:poss" or "flat")
            && !words.Is(token, WordClass.To) && !words.IsComma(token);
    }

    // “dock-side”: with no blank on either side.
    private static bool IsHyphen(ReportWords words, int token) =>
        words.Tokens.Form(token) is "-" && token > 0 && token + 1 < words.Tokens.Count && words.Tokens.Span(token - 1).End == words.Tokens.Span(token).Start && words.Tokens.Span(token).End == words.Tokens.Span(token + 1).Start;

    // “residents of the valley”: up to the head behind “of”.
    private static int End(ReportWords words, int head, Sentence sentence)
    {
        int of = head + 1;
        if (of + 1 >= sentence.EndToken || words.MentionAt(of) >= 0 || !words.IsWord(of, Of))
        {
            return head + 1;
        }
        for (int token = of + 1; token < sentence.EndToken && token <= of + MostRight; token++)
        {
            if (words.MentionAt(token) is var mention and >= 0)
            {
                int behind = words.TokensOf(mention).End;
                if (words.Tokens.HasTrees && behind < sentence.EndToken && words.Tokens.Head(behind - 1) >= behind && words.Tokens.Relation(behind - 1) is "amod" or "compound")
                {
                    // “people of Danish origin”
                    token = behind - 1;
                    continue;
                }
                return behind;
            }
            bool leads = words.Tokens.HasTrees ? words.Tokens.Head(token) > token && words.Tokens.Relation(token) is "det" or "amod" or "compound" or "nummod" or "nmod:poss" or "case" : words.Is(token, WordClass.Determiner | WordClass.Adjective | WordClass.Number | WordClass.Possessive);
            if (!leads)
            {
                return words.Tokens.HasTrees && words.Tokens.Upos(token) is "NOUN" or "PROPN" ? token + 1 : head + 1;
            }
        }
        return head + 1;
    }
}
