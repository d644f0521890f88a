using Dateline.Annotation.Events.Codebooks;
using Dateline.Annotation.Events.Grammar;

namespace Dateline.Annotation.Events;

/// <summary>Finds the codebook's patterns in a sentence: at each word the longest one, and no word twice.</summary>
internal sealed class PatternMatcher(ReportWords words, Codebook codebook)
{
    private const int MostBetween = 8;
    private const string Be = "be";

    // Of many patterns only those are tried whose next word stands somewhere near.
    private const int FewPatterns = 3;
    private const int MostPatterns = 1024;
    private const int MostAhead = 64;

    /// <summary>The matches in the order of their triggers.</summary>
    public List<PatternMatch> Match(Clause clause)
    {
        List<PatternMatch> found = [];
        HashSet<int> used = [];
        for (int token = clause.Sentence.FirstToken; token < clause.Sentence.EndToken; token++)
        {
            if (words.MentionAt(token) < 0 && !used.Contains(token) && (State(clause, token) ?? Verb(clause, token)) is PatternMatch match)
            {
                found.Add(match);
                used.Add(token);
                used.UnionWith(match.Tokens);
            }
        }
        for (int token = clause.Sentence.FirstToken; token < clause.Sentence.EndToken; token++)
        {
            if (words.MentionAt(token) < 0 && !used.Contains(token) && Noun(clause, token) is PatternMatch match)
            {
                found.Add(match);
                used.Add(token);
                used.UnionWith(match.Tokens);
            }
        }
        found.Sort((one, other) => one.Trigger.CompareTo(other.Trigger));
        return found;
    }

    private PatternMatch? Verb(Clause clause, int token)
    {
        if (Lemma(token) is not string lemma || clause.VerbAt(token) is not VerbUse verb || verb.Token != token)
        {
            return null;
        }
        return First(clause, codebook.Starting(TriggerKind.Verb, lemma), token, verb);
    }

    private string? Lemma(int token) => words.Is(token, WordClass.Be) ? Be : words.Entry(token)?.Verb;

    private PatternMatch? State(Clause clause, int token)
    {
        PatternIndex patterns = codebook.Starting(TriggerKind.State, words.Entry(token) is KnownWord entry ? entry.Form : words.Tokens.Form(token));
        if (patterns.Patterns.Count == 0)
        {
            return null;
        }
        VerbUse? verb = clause.VerbAt(token);
        for (int before = token - 1; verb is null && before >= clause.Sentence.FirstToken && before >= token - 3; before--)
        {
            verb = clause.VerbAt(before);
        }
        return verb is null ? null : First(clause, patterns, token, verb);
    }

    private PatternMatch? Noun(Clause clause, int token)
    {
        if (words.Entry(token) is not { Noun: string noun } || clause.VerbAt(token) is not null)
        {
            return null;
        }
        return First(clause, codebook.Starting(TriggerKind.Noun, noun), token, null);
    }

    private PatternMatch? First(Clause clause, PatternIndex index, int token, VerbUse? verb)
    {
        IReadOnlyList<Pattern> patterns = index.Patterns;
        Span<bool> wanted = patterns.Count is > FewPatterns and <= MostPatterns ? stackalloc bool[patterns.Count] : [];
        if (wanted.Length > 0)
        {
            int first = verb is { IsPassive: true } ? Math.Max(clause.Sentence.FirstToken, verb.Start - (2 * MostBetween) - 1) : token + 1;
            for (int at = first; at < clause.Sentence.EndToken && at <= token + MostAhead; at++)
            {
                Mark(index, at, wanted);
            }
        }
        for (int at = 0; at < patterns.Count; at++)
        {
            bool possible = wanted.Length == 0 || wanted[at] || patterns[at].Elements.Count == 0;
            if (possible && Elements(clause, patterns[at], token, verb) is PatternMatch match)
            {
                return match;
            }
        }
        return null;
    }

    private void Mark(PatternIndex index, int token, Span<bool> wanted)
    {
        if (words.Entry(token) is not KnownWord entry)
        {
            return;
        }
        index.Mark(entry.Form, wanted);
        if (entry.Noun is not null)
        {
            index.Mark(entry.Noun, wanted);
        }
        if (entry.Verb is not null)
        {
            index.Mark(entry.Verb, wanted);
        }
    }

    private PatternMatch? Elements(Clause clause, Pattern pattern, int token, VerbUse? verb)
    {
        if (pattern.Elements.Count == 0)
        {
            return new PatternMatch(pattern, token, verb, token, []);
        }
        List<int> tokens = [];
        int last = token;
        foreach (PatternElement element in pattern.Elements)
        {
            int at = Behind(clause, element, last, verb is not null);
            if (at < 0 && verb is { IsPassive: true } && !element.Adjacent)
            {
                at = Before(clause, element, verb.Start);
            }
            if (at < 0)
            {
                return null;
            }
            tokens.Add(at);
            last = Math.Max(last, at);
        }
        return new PatternMatch(pattern, token, verb, last, tokens);
    }

    private int Behind(Clause clause, PatternElement element, int from, bool verbal)
    {
        int end = Math.Min(clause.Sentence.EndToken, from + 1 + MostBetween);
        int passed = 0;
        bool preposition = element.IsPreposition;
        for (int token = from + 1; token < end; token++)
        {
            int mention = words.MentionAt(token);
            if (mention >= 0)
            {
                if (element.Adjacent)
                {
                    return -1;
                }
                int behind = words.TokensOf(mention).End;
                if (Inside(element, token, behind) is int inside and >= 0)
                {
                    return inside;
                }
                end = Math.Min(clause.Sentence.EndToken, end + behind - token);
                token = behind - 1;
                continue;
            }
            if (Fits(element, token) && !(verbal && !preposition && token > from + 1 && words.IsWord(token - 1, "for")) && !(preposition && (words.IsWord(token, "on") || words.IsWord(token, "for")) && token + 1 < clause.Sentence.EndToken && words.IsTimed(token + 1)))
            {
                return token;
            }
            if (preposition && words.Is(token, WordClass.Preposition | WordClass.To) && !words.Is(token, WordClass.Adverb))
            {
                // “asked about the chance for peace” does not ask for it.
                return -1;
            }
            bool light = words.Is(token, WordClass.Adverb | WordClass.Determiner);
            passed += light ? 0 : 1;
            if (element.Adjacent && !light || words.IsStop(token) || words.Tokens.Form(token) is "," && (passed > 1 || token + 1 < clause.Sentence.EndToken && words.MentionAt(token + 1) < 0 && words.Is(token + 1, WordClass.Coordinator))
                || words.Is(token, WordClass.Subordinator) && !words.Is(token, WordClass.Preposition) || clause.VerbAt(token) is { IsFinite: true } other && (verbal || other.Token == token))
            {
                return -1;
            }
        }
        return -1;
    }

    // “its troops” is a mention, and what the pattern waits for.
    private int Inside(PatternElement element, int from, int end)
    {
        for (int token = end - 1; token >= from && token >= end - MostBetween; token--)
        {
            if (words.Entry(token) is KnownWord { Noun: not null, Classes: WordClass.None } && Fits(element, token))
            {
                return token;
            }
        }
        return -1;
    }

    private int Before(Clause clause, PatternElement element, int from)
    {
        for (int token = from - 1; token >= clause.Sentence.FirstToken && token >= from - (2 * MostBetween); token--)
        {
            if (words.MentionAt(token) is var mention && mention >= 0)
            {
                if (Inside(element, words.TokensOf(mention).First, token + 1) is int inside and >= 0)
                {
                    return inside;
                }
                continue;
            }
            if (Fits(element, token))
            {
                return token;
            }
            if (clause.VerbAt(token) is { IsFinite: true } || words.IsStop(token))
            {
                return -1;
            }
        }
        return -1;
    }

    private bool Fits(PatternElement element, int token) =>
        words.Entry(token) is KnownWord entry && (element.Words.Contains(entry.Form) || entry.Noun is not null && element.Words.Contains(entry.Noun) || entry.Verb is not null && element.Words.Contains(entry.Verb));
}
