using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Mentions;

/// <summary>The words of one part of a report, with what the catalogue and the word lists say of each.</summary>
internal sealed class MentionBlock
{
    private readonly MentionVocabulary _vocabulary;
    private readonly ActorCatalogue _catalogue;
    private readonly int[] _catalogueStart;

    public MentionBlock(string text, TextSpan block, NameFold fold, ActorCatalogue catalogue, MentionVocabulary vocabulary)
    {
        (_vocabulary, _catalogue) = (vocabulary, catalogue);
        Text = text;
        Words = NameWords.In(text, block, fold);
        int count = Words.Count;
        _catalogueStart = new int[count];
        Array.Fill(_catalogueStart, -1);
        Catalogue = new (int, IReadOnlyList<ActorAlias>)[count];
        Role = new (int, RoleNoun?)[count];
        Institution = new (int, MentionKind)[count];
        for (int i = 0; i < count; i++)
        {
            Catalogue[i] = (i, []);
            (int roleEnd, IReadOnlyList<RoleNoun> roles) = vocabulary.Roles.Longest(Words, i, static (_, _, _) => true);
            Role[i] = (roleEnd, roles.Count > 0 ? roles[0] : null);
            (int end, IReadOnlyList<MentionKind> kinds) = vocabulary.Institutions.Longest(Words, i, static (_, _, _) => true);
            Institution[i] = (end, kinds.Count > 0 ? kinds[0] : default);
        }
        for (int i = 0; i < count;)
        {
            (int end, IReadOnlyList<ActorAlias> aliases) = catalogue.Longest(Words, i);
            if (aliases.Count == 0)
            {
                i++;
                continue;
            }
            ActorAlias[] named = [.. aliases.Where(alias => alias.Kind is AliasKind.Name or AliasKind.Metonym or AliasKind.Demonym)];
            if (named.Length == 0 || (end - i == 1 && (IsPartOfOtherName(i, named) || IsBehindPlacePrefix(i))))
            {
                i++;
                continue;
            }
            Catalogue[i] = (end, named);
            Array.Fill(_catalogueStart, i, i, end - i);
            i = end;
        }
    }

    public string Text { get; }

    public List<NameWord> Words { get; }

    public int Count => Words.Count;

    /// <summary>At the first word of a catalogue form: the number of the word behind it and what it stands for; elsewhere the word itself and nothing.</summary>
    public (int End, IReadOnlyList<ActorAlias> Aliases)[] Catalogue { get; }

    /// <summary>The longest role noun at each word.</summary>
    public (int End, RoleNoun? Noun)[] Role { get; }

    /// <summary>The longest noun for a body or group at each word; End is the word itself where there is none.</summary>
    public (int End, MentionKind Kind)[] Institution { get; }

    /// <summary>The first word of the catalogue form that covers word <paramref name="at"/>, or -1.</summary>
    public int CatalogueStart(int at) => _catalogueStart[at];

    /// <summary>Whether word <paramref name="at"/> goes on from the word before as one phrase.</summary>
    public bool Joins(int at) => at > 0 && at < Count && Words[at].Gap switch
    {
        WordGap.Blank or WordGap.Hyphen => true,
        WordGap.Stop => Words[at - 1].Span.Length == 1 && Words[at - 1].IsCapital || IsAbbreviation(at - 1),
        _ => false,
    };

    public bool IsFunctionWord(int at) => _vocabulary.IsFunctionWord(Words[at].Key);

    /// <summary>Whether word <paramref name="at"/> begins a sentence or stands behind a mark, so that its capital tells nothing.</summary>
    public bool OpensSentence(int at) => Words[at].Gap is WordGap.Break or WordGap.Mark || (Words[at].Gap == WordGap.Stop && !Joins(at));

    /// <summary>The run of words <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public TextSpan Span(int from, int to) => new(Words[from].Span.Start, Words[to - 1].Span.End);

    /// <summary>Whether the words are those of a person whom the catalogue knows by full name.</summary>
    public bool IsPerson(int at) =>
        Catalogue[at].Aliases.Any(alias => alias.Kind == AliasKind.Name && _catalogue.Find(alias.Actor)?.Kind == "person");

    private bool IsAbbreviation(int at) => _vocabulary.Honorifics[Words[at].Key].Count > 0 || (Words[at].Span.Length <= 4 && _vocabulary.Roles[Words[at].Key].Any(role => role.Kind == "rank"));

    // “Port Sudan” is a city.
    private bool IsBehindPlacePrefix(int at) =>
        at > 0 && Words[at].Gap == WordGap.Blank && Words[at].IsCapital && Words[at - 1].IsCapital && _catalogueStart[at - 1] < 0 && _vocabulary.IsPlacePrefix(Words[at - 1].Key) && !OpensSentence(at - 1);

    // "Jordan Petrov": a given name and a capital behind it are a person's name, not a state.
    private bool IsPartOfOtherName(int at, ActorAlias[] aliases) =>
        aliases.All(alias => alias.Kind != AliasKind.Demonym) && at + 1 < Count && Words[at + 1].Gap == WordGap.Blank && Words[at + 1].IsCapital && !Words[at].IsPossessive
        && _vocabulary.IsGivenName(Words[at].Key) && !_vocabulary.IsFunctionWord(Words[at + 1].Key) && Role[at + 1].Noun is null;
}
