using Dateline.Annotation.Events.Grammar;
using Dateline.Text;

namespace Dateline.Annotation.Events.Codebooks;

/// <summary>The rules of <c>codebooks/</c>, by the word that their patterns begin with. Immutable once built; safe to share between threads.</summary>
internal sealed class Codebook
{
    private readonly Dictionary<TriggerKind, Dictionary<string, List<Pattern>>> _patterns = Enum.GetValues<TriggerKind>().ToDictionary(kind => kind, _ => new Dictionary<string, List<Pattern>>(StringComparer.Ordinal));
    private readonly Dictionary<TriggerKind, Dictionary<string, PatternIndex>> _starting;
    private readonly List<CodebookRule> _rules = [];
    private Dictionary<string, string> _sets = [];

    /// <summary>Reads every file <c>codebooks/*.yaml</c>, in the ordinal order of the paths, and makes the words of the patterns known to <paramref name="lexicon"/>.</summary>
    /// <exception cref="FormatException">A rule is not in its form; the message names file and rule.</exception>
    public Codebook(DataSet data, Lexicon lexicon)
    {
        foreach (DataFile file in data.Below("codebooks/").Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            Read(file, lexicon);
        }
        // Longer patterns say more.
        _starting = _patterns.ToDictionary(known => known.Key, known => known.Value.ToDictionary(pair => pair.Key, pair => new PatternIndex(pair.Value), StringComparer.Ordinal));
    }

    /// <summary>All rules, in the order of the files.</summary>
    public IReadOnlyList<CodebookRule> Rules => _rules;

    /// <summary>The patterns whose trigger is <paramref name="word"/>, longest first.</summary>
    public PatternIndex Starting(TriggerKind kind, ReadOnlySpan<char> word) => _starting[kind].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out PatternIndex? found) ? found : PatternIndex.None;

    /// <summary>Whether a verb pattern of <paramref name="verb"/> goes on with <paramref name="next"/> right behind it (“calls on”).</summary>
    public bool GoesOn(string verb, string next) =>
        Starting(TriggerKind.Verb, verb).Patterns.Any(pattern => pattern.Elements is [{ Adjacent: true } element, ..] && element.Words.Contains(next));

    private void Read(DataFile file, Lexicon lexicon)
    {
        CodebookFile content;
        try
        {
            content = CodebookFile.Parse(file.Content);
        }
        catch (YamlDotNet.Core.YamlException error)
        {
            throw new FormatException($"data/{file.Path}, line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
        _sets = content.Sets;
        foreach (CodebookFile.RuleEntry entry in content.Rules)
        {
            string at = $"data/{file.Path}, rule '{entry.Id}'";
            CodebookRule verbal = Rule(entry, at) with
            {
                Unless = entry.Unless is null ? new HashSet<string>() : Alternatives(entry.Unless).SelectMany(word => (string[])[word, Inflection.WithS(word)]).ToHashSet(StringComparer.Ordinal),
                Planned = entry.Planned ?? content.Planned,
                Refused = content.Refused,
            };
            _rules.Add(verbal);
            Add(TriggerKind.Verb, entry.Verbs, verbal, lexicon);
            Add(TriggerKind.State, entry.States, verbal, lexicon);
            CodebookRule nominal = verbal with
            {
                Who = Roles(entry.NounWho, at),
                Whom = Roles(entry.NounWhom ?? entry.Whom.Replace("object", "of", StringComparison.Ordinal), at),
                NeedsParty = !entry.NounAlone,
            };
            Add(TriggerKind.Noun, entry.Nouns, nominal, lexicon);
        }
    }

    private static CodebookRule Rule(CodebookFile.RuleEntry entry, string at)
    {
        if (entry.Id.Length == 0 || entry.Class.Length == 0)
        {
            throw new FormatException($"{at}: a rule needs an id and a class");
        }
        return new CodebookRule
        {
            Id = entry.Id,
            Class = entry.Class,
            Planned = entry.Planned,
            Modes = entry.Modes,
            Contexts = entry.Contexts,
            Cameo = entry.Cameo,
            Who = Roles(entry.Who, at),
            Whom = Roles(entry.Whom, at),
            NeedsParty = entry.NeedsParty,
            NeedsWhom = entry.NeedsWhom,
            Stays = entry.Stays,
            NeedsActor = entry.NeedsActor,
            Status = Status(entry.Status, at),
            ClosesComplement = entry.Closes,
            Gives = entry.Gives,
            Examples = entry.Examples,
        };
    }

    private static EventStatus? Status(string? word, string at) =>
        word is null ? null : StatusWords.Parse(word) ?? throw new FormatException($"{at}: '{word}' is no status");

    private static Role[] Roles(string written, string at) =>
        [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
        {
            "subject" => new Role(RoleKind.Subject),
            "object" => new Role(RoleKind.Object),
            "governor" => new Role(RoleKind.Governor),
            "any" => new Role(RoleKind.Any),
            "possessor" => new Role(RoleKind.Possessor),
            "owner" => new Role(RoleKind.Owner),
            "that" => new Role(RoleKind.That),
            "unless" => new Role(RoleKind.Unless),
            _ when word.All(char.IsAsciiLetterLower) => new Role(RoleKind.Preposition, word),
            _ => throw new FormatException($"{at}: '{word}' is no place for a party"),
        })];

    private void Add(TriggerKind kind, IEnumerable<string> patterns, CodebookRule rule, Lexicon lexicon)
    {
        foreach (string written in patterns)
        {
            PatternElement[] elements = [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Element(word, lexicon))];
            Pattern pattern = new(rule, kind, elements[1..]);
            foreach (string word in Triggers(written))
            {
                Learn(kind, word, lexicon);
                if (!_patterns[kind].TryGetValue(word, out List<Pattern>? known))
                {
                    _patterns[kind][word] = known = [];
                }
                known.Add(pattern);
            }
            foreach (string word in rule.Unless)
            {
                lexicon.AddForm(word);
            }
            foreach (string word in pattern.Elements.SelectMany(element => element.Words).Order(StringComparer.Ordinal))
            {
                if (lexicon.Find(word) is { Classes: not WordClass.None })
                {
                    continue;
                }
                lexicon.AddForm(word);
                if (word.Length > 2 && char.IsAsciiLetter(word[0]))
                {
                    lexicon.AddNoun(word);
                }
            }
        }
    }

    private static void Learn(TriggerKind kind, string word, Lexicon lexicon)
    {
        if (kind == TriggerKind.Verb)
        {
            lexicon.AddVerb(word);
        }
        else if (kind == TriggerKind.Noun)
        {
            lexicon.AddNoun(word);
        }
    }

    private IEnumerable<string> Triggers(string pattern) => Alternatives(pattern.Split(' ')[0]).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Alternatives(string written) => written.TrimStart('+').Split('|').SelectMany(word =>
        word[0] == '@' ? (_sets.TryGetValue(word[1..], out string? set) ? set : throw new FormatException($"There is no set of words '{word}'")).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [word]);

    private PatternElement Element(string written, Lexicon lexicon)
    {
        bool adjacent = written[0] == '+';
        string[] words = [.. Alternatives(written)];
        bool preposition = words is not ["to"] && words.All(word => lexicon.Find(word) is KnownWord known && (known.Classes & (WordClass.Preposition | WordClass.To)) != 0);
        // Nouns fit in the plural too; no other word has such a form.
        return new PatternElement(words.SelectMany(word => word.Length > 2 ? (string[])[word, Inflection.WithS(word)] : [word]).ToHashSet(StringComparer.Ordinal), adjacent, preposition);
    }
}
