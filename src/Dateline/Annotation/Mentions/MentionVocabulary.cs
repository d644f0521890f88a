using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Mentions;

/// <summary>The words that mentions in English are made of, read from <c>languages/en/</c>. Safe to share between threads.</summary>
internal sealed class MentionVocabulary
{
    private readonly HashSet<string> _functionWords;
    private readonly HashSet<string> _particles;
    private readonly HashSet<string> _placePrepositions;
    private readonly HashSet<string> _articles;
    private readonly HashSet<string> _placePrefixes;
    private readonly HashSet<string> _compoundEndings;
    private readonly HashSet<string> _possessive = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prepositions;
    private readonly HashSet<string> _relative = new(StringComparer.Ordinal);
    private readonly HashSet<string> _singular = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Determiner> _determiners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _titlePrepositions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _personal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionKind?> _nameNouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _joiners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _modifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _givenNames = new(StringComparer.Ordinal);

    public MentionVocabulary(DataSet data, NameFold fold)
    {
        foreach (DataRow row in data.Table("languages/en/role-nouns.tsv").Rows)
        {
            string key = fold.Key(row["form"]);
            Roles.Add(key, new RoleNoun(key, fold.Key(row["same"]), row["kind"], row.Optional("gender"), row.Optional("adjective") is not null, false));
            Roles.Add(fold.Key(row["plural"]), new RoleNoun(key, fold.Key(row["same"]), row["kind"], row.Optional("gender"), false, true));
        }
        foreach (DataRow row in data.Table("languages/en/honorifics.tsv").Rows)
        {
            Honorifics.Add(fold.Key(row["form"]), row.Optional("gender") ?? "");
        }
        foreach (DataRow row in data.Table("languages/en/institution-nouns.tsv").Rows)
        {
            Institutions.Add(fold.Key(row["form"]), KindOf(row));
        }
        foreach (DataRow row in data.Table("languages/en/title-topics.tsv").Rows)
        {
            Topics.Add(fold.Key(row["form"]), true);
        }
        foreach (DataRow row in data.Table("languages/en/title-modifiers.tsv").Rows)
        {
            _modifiers[fold.Key(row["form"]).Split(' ')[^1]] = row.Optional("means");
        }
        foreach (DataRow row in data.Table("languages/en/name-nouns.tsv").Rows)
        {
            _nameNouns[fold.Key(row["form"])] = row["kind"] == "organisation" ? MentionKind.Organisation : null;
        }
        foreach (DataRow row in data.Table("languages/en/given-names.tsv").Rows)
        {
            _givenNames[fold.Key(row["name"])] = row.Optional("gender");
        }
        foreach (DataRow row in data.Table("languages/en/pronouns.tsv").Rows.Where(row => row["case"] == "possessive" && row["gender"] is "m" or "f" || row["person"] == "first"))
        {
            _personal.Add(fold.Key(row["form"]));
        }
        foreach (DataRow row in data.Table("languages/en/pronouns.tsv").Rows.Where(row => row["case"] == "possessive"))
        {
            _possessive.Add(fold.Key(row["form"]));
        }
        foreach (DataRow row in data.Table("languages/en/pronouns.tsv").Rows.Where(row => row["person"] == "relative"))
        {
            _relative.Add(fold.Key(row["form"]));
        }
        foreach (DataRow row in data.Table("languages/en/determiners.tsv").Rows)
        {
            _determiners[fold.Key(row["form"])] = row["kind"] switch
            {
                "definite" => Determiner.Definite,
                "indefinite" => Determiner.Indefinite,
                string other => throw row.Wrong($"'{other}' is neither definite nor indefinite"),
            };
            if (row.Optional("number") == "1")
            {
                _singular.Add(fold.Key(row["form"]));
            }
        }
        foreach (DataRow row in data.Table("languages/en/title-prepositions.tsv").Rows)
        {
            string form = fold.Key(row["form"]);
            switch (row["target"])
            {
                case "any" or "body":
                    _titlePrepositions[form] = row["target"] == "any";
                    break;
                case "topic":
                    _joiners.Add(form);
                    break;
                default:
                    throw row.Wrong($"'{row["target"]}' is none of any, body, topic");
            }
        }
        foreach (DataRow row in data.Table("languages/en/national-bodies.tsv").Rows)
        {
            NationalBodies.Add(fold.Key(row["form"]), true);
        }
        _articles = Keys(data, "article-names", fold);
        _placePrefixes = Keys(data, "place-prefixes", fold);
        _compoundEndings = Keys(data, "compound-endings", fold);
        _prepositions = Keys(data, "prepositions", fold);
        _placePrepositions = Keys(data, "place-prepositions", fold);
        _functionWords = Keys(data, "function-words", fold);
        _particles = Keys(data, "name-particles", fold);
    }

    /// <summary>Nouns for roles, by their forms' keys.</summary>
    public AliasTrie<RoleNoun> Roles { get; } = new();

    /// <summary>Forms of address, by their keys, with the gender that they tell or an empty string.</summary>
    public AliasTrie<string> Honorifics { get; } = new();

    /// <summary>Nouns for bodies and groups, by their keys.</summary>
    public AliasTrie<MentionKind> Institutions { get; } = new();

    /// <summary>Nouns for bodies of which every state has its own, by their keys.</summary>
    public AliasTrie<bool> NationalBodies { get; } = new();

    /// <summary>What ministers and departments are of or for.</summary>
    public AliasTrie<bool> Topics { get; } = new();

    /// <summary>How a noun phrase begins that begins with the word.</summary>
    public Determiner DeterminerAt(string key) => _determiners.GetValueOrDefault(key);

    /// <summary>Whether the word joins a title to any noun phrase (true), only to a body of the catalogue (false), or to nothing (null).</summary>
    public bool? TitlePreposition(string key) => _titlePrepositions.TryGetValue(key, out bool any) ? any : null;

    /// <summary>Whether the word with a capital tells that a name is no person's; <paramref name="kind"/> is what it is, or null where it is nobody.</summary>
    public bool IsNameNoun(string key, out MentionKind? kind) => _nameNouns.TryGetValue(key, out kind);

    /// <summary>Whether the word stands for what is named just before it: “whose”.</summary>
    public bool IsRelative(string key) => _relative.Contains(key);

    /// <summary>Whether the word opens a noun phrase for one of a kind: “a”, “another”.</summary>
    public bool IsSingular(string key) => _singular.Contains(key);

    /// <summary>Whether the word is a possessive of a person.</summary>
    public bool IsPersonal(string key) => _personal.Contains(key);

    /// <summary>Whether the word is a possessive pronoun.</summary>
    public bool IsPossessive(string key) => _possessive.Contains(key);

    /// <summary>Whether the word with a capital begins the name of a place: “San”, “Port”.</summary>
    public bool IsPlacePrefix(string key) => _placePrefixes.Contains(key);

    /// <summary>Whether the word behind a hyphen makes an adjective of the name before it: “based”.</summary>
    public bool IsCompoundEnding(string key) => _compoundEndings.Contains(key);

    /// <summary>Whether what stands behind the word is no subject.</summary>
    public bool IsPreposition(string key) => _prepositions.Contains(key);

    /// <summary>Whether a city behind the word is a place.</summary>
    public bool IsPlacePreposition(string key) => _placePrepositions.Contains(key);

    /// <summary>Whether the word joins two of a kind.</summary>
    public bool IsAnd(string key) => _joiners.Contains(key);

    /// <summary>Whether the name with this key stands behind an article within a phrase: “of the Netherlands”.</summary>
    public bool TakesArticle(string key) => _articles.Contains(key);

    public bool IsFunctionWord(string key) => _functionWords.Contains(key);

    public bool IsParticle(string key) => _particles.Contains(key);

    public bool IsModifier(string key) => _modifiers.ContainsKey(key);

    public bool IsFormer(string key) => _modifiers.TryGetValue(key, out string? means) && means == "former";

    /// <summary>Whether the word before a title tells how it is held (“new”, “former”), not of what it is.</summary>
    public bool IsStatus(string key) => _modifiers.TryGetValue(key, out string? means) && means is not null;

    public bool IsGivenName(string key) => _givenNames.ContainsKey(key);

    /// <summary>f, m, or null where the name tells nothing.</summary>
    public string? GenderOfGivenName(string key) => _givenNames.GetValueOrDefault(key);

    private static HashSet<string> Keys(DataSet data, string file, NameFold fold) =>
        data.Table($"languages/en/{file}.tsv").Rows.Select(row => fold.Key(row["form"])).ToHashSet(StringComparer.Ordinal);

    private static MentionKind KindOf(DataRow row) => row["kind"] switch
    {
        "organisation" => MentionKind.Organisation,
        "mission" => MentionKind.Mission,
        "process" => MentionKind.Process,
        "agreement" => MentionKind.Agreement,
        "group" => MentionKind.Group,
        string other => throw row.Wrong($"'{other}' is no kind of institution"),
    };
}
