using Dateline.Language;

namespace Dateline.Annotation.Events.Grammar;

/// <summary>Finds subjects by the dependency tree of a sentence that has one. What the tree does not tell is left to the shallow grammar.</summary>
internal sealed class TreeSubjects
{
    private const int MostDepth = 4;
    private const string Subject = "nsubj";
    private readonly ReportWords _words;
    private readonly Dictionary<int, int> _subjects = [];
    private readonly Dictionary<int, List<int>> _joined = [];
    private readonly Sentence _sentence;

    public TreeSubjects(ReportWords words, Sentence sentence)
    {
        _words = words;
        _sentence = sentence;
        TokenTable tokens = words.Tokens;
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (tokens.Relation(token).StartsWith(Subject, StringComparison.Ordinal))
            {
                _subjects.TryAdd(tokens.Head(token), token);
            }
            else if (tokens.Relation(token) is "conj")
            {
                if (!_joined.TryGetValue(tokens.Head(token), out List<int>? list))
                {
                    _joined[tokens.Head(token)] = list = [];
                }
                list.Add(token);
            }
        }
    }

    /// <summary>Whether the verb at <paramref name="token"/> has a subject of its own that acts.</summary>
    public bool IsActive(int token) => _subjects.TryGetValue(token, out int subject) && _words.Tokens.Relation(subject) is Subject;

    /// <summary>Whether the verb at <paramref name="token"/> has a subject of its own in the tree.</summary>
    public bool HasSubject(int token) => _subjects.ContainsKey(token);

    /// <summary>The noun that is the subject of the verb at <paramref name="token"/> and is no mention, or -1.</summary>
    public int Noun(int token) => _subjects.TryGetValue(token, out int subject) && _words.MentionAt(subject) < 0 && !_words.Is(subject, WordClass.Pronoun | WordClass.Relative) ? subject : -1;

    /// <summary>Who stands as the subject of the verb at <paramref name="token"/>, or null where the tree does not tell.</summary>
    public Party? Of(int token) => Of(token, 0);

    private Party? Of(int token, int depth)
    {
        TokenTable tokens = _words.Tokens;
        int head = tokens.Head(token);
        string relation = tokens.Relation(token);
        if (relation is "cop" && head >= 0)
        {
            return depth < MostDepth ? Of(head, depth + 1) : null;
        }
        if (_subjects.TryGetValue(token, out int subject))
        {
            return Named(subject, token, head, relation);
        }
        if (depth >= MostDepth || head < 0)
        {
            return null;
        }
        for (int step = 0; step < MostDepth && relation is "conj" && IsTensed(token) && head >= 0 && !IsTensed(head) && tokens.Upos(head) is "VERB"; step++)
        {
            // “asks them to wait and deplores …”: a verb with a tense is joined to one with a tense.
            head = tokens.Head(head);
        }
        if (head < 0)
        {
            return null;
        }
        return relation switch
        {
            "conj" or "xcomp" or "advcl" => Of(head, depth + 1)?.Shared,
            "acl" or "acl:relcl" => _words.MentionAt(head) is var mention && mention >= 0 ? new Party([mention], -1, -1) : Party.None,
            _ => null,
        };
    }

    private bool IsTensed(int token) => _words.Tokens.Xpos(token) is "VBZ" or "VBP" or "VBD";

    private Party? Named(int subject, int verb, int head, string relation)
    {
        if (_words.MentionAt(subject) is var mention && mention >= 0)
        {
            List<int> members = [mention];
            foreach (int joined in _joined.GetValueOrDefault(subject) ?? [])
            {
                if (_words.MentionAt(joined) is var other && other >= 0 && !members.Contains(other) && joined < verb)
                {
                    members.Add(other);
                }
            }
            members.Sort();
            int first = _words.TokensOf(members[0]).First;
            return new Party(members, -1, first < verb && first >= _sentence.FirstToken ? first : -1);
        }
        if (_words.Is(subject, WordClass.Relative) && subject < verb)
        {
            // “the shelling of a clinic, which killed …”: a noun that names nobody is nobody.
            return relation is not "acl:relcl" || head < 0 ? null : _words.MentionAt(head) is var antecedent and >= 0 ? new Party([antecedent], -1, -1) : _words.Tokens.Upos(head) is "NOUN" ? Party.None : null;
        }
        return _words.Is(subject, WordClass.First | WordClass.PersonPronoun | WordClass.ThingPronoun | WordClass.PluralPronoun) ? new Party([], subject, subject < verb ? subject : -1) : Party.None;
    }
}
