using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Reads what a title says.</summary>
internal sealed class TitleReader(MentionVocabulary vocabulary, NameFold fold, ActorCatalogue catalogue)
{
    /// <summary>The meaning of the title at <paramref name="title"/>, or null where no word of it is a noun for a role or body.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="title">The title, in UTF-16 units.</param>
    /// <param name="named">Ids of what the report names: “the bloc” is read only where it is among them.</param>
    public TitleMeaning? Read(string text, TextSpan title, IReadOnlySet<string> named)
    {
        List<NameWord> words = NameWords.In(text, title, fold);
        List<(int From, int To, string Body)> bodies = Bodies(words, named);
        int preposition = Enumerable.Range(0, words.Count)
            .FirstOrDefault(at => vocabulary.TitlePreposition(words[at].Key) is not null && !bodies.Any(body => body.From <= at && at < body.To), -1);
        if (Head(words, preposition > 0 ? preposition : words.Count, bodies) is not { } head)
        {
            return null;
        }
        bool[] inBody = new bool[words.Count];
        foreach ((int from, int to, string _) in bodies)
        {
            Array.Fill(inBody, true, from, to - from);
        }
        string[] qualifiers = [.. Enumerable.Range(0, words.Count)
            .Where(i => !inBody[i] && (i < head.From || i >= head.To) && !vocabulary.IsFunctionWord(words[i].Key) && !IsStatus(words[i].Key))
            .Select(i => words[i].Key)];
        List<(string, string)> phrases = [.. bodies.Select(body => (body.Body, Phrase(words, body.From, body.To)))];
        phrases.Add(("", Phrase(words, 0, 0)));
        return new TitleMeaning(head.Same, [.. bodies.Select(body => body.Body).Distinct()], qualifiers, words.Any(word => vocabulary.IsFormer(word.Key)), phrases);
    }

    private List<(int From, int To, string Body)> Bodies(List<NameWord> words, IReadOnlySet<string> named)
    {
        List<(int, int, string)> bodies = [];
        for (int i = 0; i < words.Count; i++)
        {
            (int end, IReadOnlyList<ActorAlias> aliases) = catalogue.Longest(words, i);
            string[] fitting = [.. aliases
                .Where(alias => alias.Kind != AliasKind.FamilyName && catalogue.Find(alias.Actor)?.Kind != "person" && (alias.Kind != AliasKind.Description || named.Contains(alias.Actor)))
                .Select(alias => alias.Actor).Distinct()];
            if (fitting.Length > 0)
            {
                bodies.AddRange(fitting.Select(actor => (i, end, actor)));
                i = end - 1;
            }
        }
        return bodies;
    }

    private (int From, int To, string Same)? Head(List<NameWord> words, int limit, List<(int From, int To, string Body)> bodies)
    {
        (int, int, string)? head = null;
        for (int i = 0; i < limit; i++)
        {
            if (bodies.Any(body => body.From <= i && i < body.To))
            {
                continue;
            }
            (int end, IReadOnlyList<RoleNoun> roles) = vocabulary.Roles.Longest(words, i, static (_, _, _) => true);
            (int institution, IReadOnlyList<MentionKind> kinds) = vocabulary.Institutions.Longest(words, i, static (_, _, _) => true);
            if (roles.Count > 0 && !(roles[0].Kind == "rank" && head is not null))
            {
                head = (i, end, roles[0].Same);
                i = end - 1;
            }
            else if (kinds.Count > 0)
            {
                head = (i, institution, words[institution - 1].Key);
                i = institution - 1;
            }
        }
        return head;
    }

    private string Phrase(List<NameWord> words, int from, int to)
    {
        List<string> keys = [];
        for (int i = 0; i < words.Count; i++)
        {
            string key = words[i].Key;
            bool dropped = (i >= from && i < to) || vocabulary.DeterminerAt(key) != Determiner.None || IsStatus(key);
            if (!dropped)
            {
                keys.Add(key);
            }
        }
        while (keys.Count > 0 && vocabulary.TitlePreposition(keys[^1]) is not null)
        {
            keys.RemoveAt(keys.Count - 1);
        }
        return string.Join(' ', keys);
    }

    private bool IsStatus(string key) => vocabulary.IsStatus(key);
}
