using Dateline.Language;

namespace Dateline.Annotation.Events.Grammar;

/// <summary>A sentence with its verbs, as the grammar read it: the one place through which the rules ask where parties stand.</summary>
internal sealed class Clause
{
    private const int MostTokens = 60;
    private const int MostJoined = 12;
    private const string Between = "between";
    private readonly ReportWords _words;
    private readonly SubjectReader _subjects;

    /// <summary>Reads <paramref name="sentence"/>.</summary>
    /// <param name="words">The report's tokens.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="controls">Whether the object of a verb is the subject of the infinitive behind it (“called on them to leave”).</param>
    /// <param name="goesOn">Whether a verb goes on with a word right behind it (“calls on”).</param>
    public Clause(ReportWords words, Sentence sentence, Func<string, bool> controls, Func<string, string, bool> goesOn)
    {
        _words = words;
        Sentence = sentence;
        _subjects = new SubjectReader(words);
        Verbs = new VerbReader(words, goesOn).Read(sentence);
        _subjects.Read(sentence, Verbs);
        if (words.Tokens.HasTrees)
        {
            foreach (VerbUse verb in Verbs)
            {
                SharedAuxiliaries.Take(words, this, verb);
            }
        }
        Main = Verbs.FirstOrDefault(verb => verb.IsFinite && verb.Relative < 0);
        for (int at = 1; at < Verbs.Count; at++)
        {
            VerbUse governor = Verbs[at - 1];
            bool governed = Verbs[at].IsInfinitive || (Verbs[at].Forms & VerbForms.Gerund) != 0 && Verbs[at].Start > sentence.FirstToken && words.MentionAt(Verbs[at].Start - 1) < 0 && words.Is(Verbs[at].Start - 1, WordClass.Preposition);
            if (governed && !Verbs[at].IsFinite && controls(governor.Verb))
            {
                Party controlled = Verbs[at].IsInfinitive ? Behind(governor.Token, Verbs[at].Start) : Right(governor.Token, Verbs[at].Start, null);
                Verbs[at].Subject = controlled.IsEmpty ? Verbs[at].Subject : controlled.Shared;
                Verbs[at].Controlled = Verbs[at].IsInfinitive ? -1 : controlled.First;
            }
        }
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its verbs, in order.</summary>
    public IReadOnlyList<VerbUse> Verbs { get; }

    /// <summary>The first verb with a tense outside relative clauses, or null.</summary>
    public VerbUse? Main { get; }

    /// <summary>Number of the first verb whose token lies behind <paramref name="token"/>; the count of verbs where there is none.</summary>
    public int VerbBehind(int token)
    {
        int low = 0;
        int high = Verbs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Verbs[middle].Token > token ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>The verb whose auxiliaries or own token is <paramref name="token"/>, or null.</summary>
    public VerbUse? VerbAt(int token)
    {
        int next = VerbBehind(token - 1);
        return next < Verbs.Count && Verbs[next].Start <= token ? Verbs[next] : null;
    }

    /// <summary>The verb whose object the noun at <paramref name="token"/> is, or null.</summary>
    public VerbUse? Governing(int token)
    {
        if (_words.Tokens.HasTrees)
        {
            return _words.Tokens.Relation(token) is "obj" && _words.Tokens.Head(token) is >= 0 and var head && VerbAt(head) is VerbUse verb && verb.Token == head ? verb : null;
        }
        int before = token - 1;
        while (before > Sentence.FirstToken && _words.MentionAt(before) < 0 && _words.Is(before, WordClass.Determiner | WordClass.Possessive | WordClass.Adjective | WordClass.Number))
        {
            before--;
        }
        return before >= Sentence.FirstToken && _words.MentionAt(before) < 0 && VerbAt(before) is VerbUse governor && governor.Token == before ? governor : null;
    }

    /// <summary>The token behind the last that may name a party of the predicate that ends at <paramref name="token"/>; with <paramref name="complement"/>, of the infinitive or gerund behind it too (“threatened to expel …”).</summary>
    public int EndOfArguments(int token, bool complement = false)
    {
        int end = Math.Min(Sentence.EndToken, token + MostTokens);
        int verb = VerbBehind(token);
        for (int next = token + 1; next < end; next++)
        {
            if (_words.MentionAt(next) >= 0)
            {
                continue;
            }
            if (_words.IsStop(next) || _words.Is(next, WordClass.Subordinator) && !_words.IsWord(next, "as") || IsAsideOfVerb(next))
            {
                return next;
            }
            while (complement && verb < Verbs.Count && Verbs[verb].Start <= next && !Verbs[verb].IsFinite)
            {
                next = Verbs[verb].Token;
                verb++;
            }
            if (verb < Verbs.Count && Verbs[verb].Start <= next)
            {
                return Verbs[verb].IsFinite && Verbs[verb].Subject.First > token ? Verbs[verb].Subject.First : next;
            }
        }
        return end;
    }

    // “the agreement, telling reporters …”: a verb behind a comma, whether the rules know it or not.
    private bool IsAsideOfVerb(int token) => _words.Tokens.HasTrees && _words.IsComma(token) && token + 1 < Sentence.EndToken && _words.MentionAt(token + 1) < 0 && _words.Tokens.Upos(token + 1) is "VERB" && _words.Tokens.Xpos(token + 1) is "VBG";

    /// <summary>The first token of the noun phrase that may be the subject of <paramref name="verb"/> where it names nobody: from the edge of the clause, at most a few words before.</summary>
    public int StartOfClause(VerbUse verb)
    {
        int start = verb.Start;
        for (int token = verb.Start - 1; token >= Sentence.FirstToken && token >= verb.Start - MostJoined; token--)
        {
            if (_words.MentionAt(token) < 0 && (_words.IsPunctuation(token) && !_words.IsClitic(token) || _words.Is(token, WordClass.Subordinator | WordClass.Coordinator | WordClass.Relative) || VerbAt(token) is not null))
            {
                break;
            }
            start = token;
        }
        return start;
    }

    /// <summary>The token behind the last of the words that tell the event whose predicate ends at <paramref name="token"/>: complements belong to it, what is joined or inserted does not.</summary>
    public int EndOfText(int token)
    {
        int end = Math.Min(Sentence.EndToken, token + MostTokens);
        // “fully supports” in quotation marks: the sentence goes on behind them.
        int opened = VerbAt(token) is { Start: > 0 and var start } && _words.IsQuotationMark(start - 1) && start > Sentence.FirstToken + 1 && !_words.IsComma(start - 2) ? 1 : 0;
        for (int next = token + 1; next < end; next++)
        {
            if (_words.MentionAt(next) >= 0)
            {
                continue;
            }
            if (_words.IsStop(next) && next + 1 < Sentence.EndToken && _words.Tokens.Form(next) is ";" or ":")
            {
                return next;
            }
            opened += _words.Tokens.Form(next) is "“" or "«" ? 1 : 0;
            if (_words.Tokens.Form(next) is "”" or "»" && opened-- == 0)
            {
                // The quotation that the predicate stands in ends here.
                end = next;
                break;
            }
            if (next > token + 1 && _words.Tokens.HasTrees && _words.Is(next, WordClass.Relative) && _words.Tokens.Upos(next) is "PRON" && _words.Tokens.Head(next) is >= 0 and var head && _words.Tokens.Relation(head) is "acl:relcl")
            {
                // “a note in which …”
                end = _words.MentionAt(next - 1) < 0 && next - 1 > token && _words.Is(next - 1, WordClass.Preposition | WordClass.To) ? next - 1 : next;
                break;
            }
            int behind = next + 1;
            if (behind >= end)
            {
                break;
            }
            bool edge = _words.IsComma(next);
            if (edge && _words.MentionAt(behind) < 0 && (_words.Is(behind, WordClass.Relative | WordClass.Subordinator | WordClass.Coordinator) || VerbAt(behind) is not null || _words.Is(behind, WordClass.Preposition) && _words.IsWord(behind, "according"))
                || edge && _words.MentionAt(behind) >= 0 && VerbAt(_words.TokensOf(_words.MentionAt(behind)).End) is { IsFinite: true }
                || _words.Is(next, WordClass.Coordinator) && VerbAt(behind) is { IsFinite: true }
                || _words.Is(next, WordClass.Subordinator) && !_words.Is(next, WordClass.Relative) && !_words.IsWord(next, "whether") && !_words.IsWord(next, "as") && !_words.IsWord(next, "unless") && next > token + 1)
            {
                return next;
            }
        }
        while (end > token + 1 && _words.MentionAt(end - 1) < 0 && (_words.IsPunctuation(end - 1) && !_words.IsClitic(end - 1)))
        {
            end--;
        }
        return end;
    }

    /// <summary>Whether the tree says that mention <paramref name="mention"/> is the subject of a clause.</summary>
    public bool IsSubject(int mention) => _subjects.IsSubject(mention);

    /// <summary>The mentions right of <paramref name="from"/> and before <paramref name="end"/> that stand behind <paramref name="preposition"/>, or as objects where it is null.</summary>
    public Party Right(int from, int end, string? preposition)
    {
        for (int token = from + 1; token < end; token++)
        {
            int mention = _words.MentionAt(token);
            if (mention < 0)
            {
                if (preposition is not null && IsAside(token))
                {
                    break;
                }
                if (preposition is null && token > from + 1 && (_words.Tokens.Form(token) is "," || _words.Is(token, WordClass.Preposition) && !_words.Is(token, WordClass.Adverb | WordClass.Determiner)))
                {
                    // The object has passed without a mention in it.
                    return Party.None;
                }
                continue;
            }
            int found = _subjects.PrepositionBefore(mention, from + 1);
            bool fits = preposition is null ? found < 0 : found >= 0 && _words.IsWord(found, preposition);
            int behind = _words.TokensOf(mention).End;
            if (fits)
            {
                return JoinedRight(mention, end, preposition is Between);
            }
            token = Math.Max(token, behind - 1);
        }
        return Party.None;
    }

    /// <summary>The mention that owns the noun at <paramref name="token"/> or stands right before it: “the bloc's visit”, “NATO talks”, “his visit”.</summary>
    public Party Possessor(int token)
    {
        int first = Math.Max(Sentence.FirstToken, token - 6);
        for (int before = token - 1; before >= first; before--)
        {
            int mention = _words.MentionAt(before);
            if (mention >= 0)
            {
                int preposition = _words.IsClitic(before + 1) ? -1 : _subjects.PrepositionBefore(mention, Sentence.FirstToken);
                bool owns = before + 1 == token || _words.IsClitic(before + 1);
                return owns && (preposition < 0 || before + 1 == token) ? _subjects.Joined(mention, Sentence.FirstToken) : Party.None;
            }
            if (_words.Is(before, WordClass.Possessive) && !_words.IsClitic(before) && !_words.IsWord(before, "whose"))
            {
                return new Party([], before, before);
            }
            if (_words.IsPunctuation(before) && !_words.IsClitic(before) && !_words.IsQuotationMark(before) || _words.Is(before, WordClass.Preposition | WordClass.Coordinator | WordClass.Relative) || VerbAt(before) is not null)
            {
                return Party.None;
            }
        }
        return Party.None;
    }

    /// <summary>The first mention behind <paramref name="from"/> and before <paramref name="end"/> with those joined to it, whatever preposition stands before it.</summary>
    public Party Behind(int from, int end)
    {
        for (int token = from + 1; token < end && token <= from + MostTokens; token++)
        {
            if (_words.MentionAt(token) is var mention && mention >= 0)
            {
                return JoinedRight(mention, end, false);
            }
            if (_words.IsComma(token) || IsAside(token) || _words.IsWord(token, "of"))
            {
                break;
            }
        }
        return Party.None;
    }

    // “dismissed the claim as ‘noise from people’”: what is said of the object names nobody.
    private bool IsAside(int token) => _words.IsWord(token, "as") || _words.IsQuotationMark(token) && !_words.IsClitic(token);

    // “between Norway and Iceland ended”: two stand behind “between”, whatever follows.
    private Party JoinedRight(int mention, int end, bool two)
    {
        List<int> members = [mention];
        int behind = _words.TokensOf(mention).End;
        int sure = 1;
        for (int step = 0; step < MostJoined; step++)
        {
            int token = behind;
            bool joined = false;
            bool coordinated = false;
            while (token < end && _words.MentionAt(token) < 0 && (_words.Is(token, WordClass.Determiner | WordClass.Adjective | WordClass.Coordinator) || _words.Tokens.Form(token) is ","))
            {
                coordinated |= _words.Is(token, WordClass.Coordinator);
                joined |= _words.Is(token, WordClass.Coordinator) || _words.Tokens.Form(token) is ",";
                token++;
            }
            if (!joined || token >= end || _words.MentionAt(token) < 0 || !(two && coordinated && members.Count == 1) && VerbAt(_words.TokensOf(_words.MentionAt(token)).End) is { IsFinite: true })
            {
                break;
            }
            members.Add(_words.MentionAt(token));
            behind = _words.TokensOf(members[^1]).End;
            sure = coordinated ? members.Count : sure;
        }
        // Commas alone join nobody: “…, the minister said”.
        return new Party(members[..sure], -1, _words.TokensOf(mention).First);
    }
}
