using Dateline.Language.Catalogue;
using Dateline.Language.Names;

namespace Dateline.Annotation.Mentions;

/// <summary>Mentions by title grammar: a title before or behind a name, a title alone, a body or a group by description.</summary>
internal sealed class PhraseMentions(MentionVocabulary vocabulary, ActorCatalogue catalogue, NameRunReader runs)
{
    private readonly NounPhraseReader _phrases = new(vocabulary);

    public void Add(MentionDraft draft, bool isHeadline)
    {
        MentionBlock block = draft.Block;
        for (int i = 0; i < block.Count; i++)
        {
            if (draft.IsTaken(i))
            {
                continue;
            }
            if (vocabulary.Honorifics.Longest(block.Words, i, static (_, _, _) => true) is { Values.Count: > 0 } honorific && block.Words[i].IsCapital && AddName(draft, i, honorific.End, honorific.End, "honorific"))
            {
                continue;
            }
            if (_phrases.Read(block, i) is { } phrase && draft.IsFree(phrase.Start, phrase.End))
            {
                AddPhrase(draft, phrase, isHeadline);
                i = Math.Max(i, phrase.HeadEnd - 1);
            }
        }
    }

    private void AddPhrase(MentionDraft draft, NounPhrase phrase, bool isHeadline)
    {
        MentionBlock block = draft.Block;
        bool one = phrase.Role is { IsPlural: false };
        if (one && InnerRole(block, phrase) is { } inner && AddName(draft, inner, phrase.End, phrase.End, "title"))
        {
            Mention other = draft.Mentions[^1];
            draft.Mentions.Add(new Mention(block.Span(phrase.Start, phrase.Head).Joined(other.Span), MentionKind.Person, null, block.Span(phrase.Start, phrase.HeadEnd), [], "title"));
            return;
        }
        if (one && AddName(draft, phrase.Start, phrase.End, phrase.End, "title"))
        {
            return;
        }
        if (one && AddNameBehindComma(draft, phrase))
        {
            return;
        }
        if (one && AddNameBefore(draft, phrase))
        {
            return;
        }
        if (phrase.Role is null && phrase.End - 1 > phrase.Head && block.Role[phrase.End - 1] is { Noun: { IsPlural: false, Kind: not "rank" } } && block.Role[phrase.End - 1].End == phrase.End && AddName(draft, phrase.Start, phrase.End, phrase.End, "title"))
        {
            return;
        }
        if (phrase.Role is null && phrase.Kind == MentionKind.Organisation && NameBehind(draft, phrase) is int end)
        {
            draft.Add(phrase.Start, end, phrase.Kind, (phrase.End, end), null, [], "name-behind-noun");
            return;
        }
        bool bare = phrase.Determiner == Determiner.None && phrase.Start == phrase.Head && !block.Words[phrase.Head].IsCapital;
        if ((phrase.Role is { Kind: "rank" } && phrase.Determiner != Determiner.Definite) || (bare && !isHeadline && !block.OpensSentence(phrase.Start)))
        {
            return;
        }
        bool named = phrase.Role is null && phrase.Kind != MentionKind.Group && block.Words[phrase.Head].IsCapital && (phrase.End > phrase.HeadEnd || HasNameWord(block, phrase));
        int nameStart = phrase.Start;
        while (named && nameStart < phrase.Head && !block.Words[nameStart].IsPossessive && (!block.Words[nameStart].IsCapital || vocabulary.DeterminerAt(block.Words[nameStart].Key) != Determiner.None))
        {
            nameStart++;
        }
        MentionKind kind = phrase.Role is null || phrase.Role.IsPlural ? phrase.Kind
            : phrase.Role.Kind == "office" && phrase.Determiner != Determiner.Indefinite ? MentionKind.Office
            : MentionKind.Person;
        (int, int)? title = kind is MentionKind.Office or MentionKind.Person ? (phrase.Start, phrase.End) : null;
        draft.Add(phrase.Start, phrase.End, kind, named ? (nameStart, phrase.End) : null, title, [], phrase.Role is null ? "institution" : "title");
    }

    // “a spokesman for President Ana Black”: the word at which the title of the other one begins, whose name is not the spokesman's.
    private int? InnerRole(MentionBlock block, NounPhrase phrase)
    {
        if (phrase.End == phrase.HeadEnd || vocabulary.TitlePreposition(block.Words[phrase.HeadEnd].Key) is null || phrase.End - 1 <= phrase.HeadEnd)
        {
            return null;
        }
        for (int at = phrase.HeadEnd + 1; at < phrase.End; at++)
        {
            if (block.Role[at] is { Noun: { IsPlural: false, Kind: not "rank" } } && block.Role[at].End == phrase.End && block.Words[at].IsCapital)
            {
                return at;
            }
        }
        return null;
    }

    // “the opposition party Sun and Labour”: one capitalised word or more, “and” between two of them included.
    private int? NameBehind(MentionDraft draft, NounPhrase phrase)
    {
        MentionBlock block = draft.Block;
        int end = phrase.End;
        bool opens = phrase.Determiner == Determiner.None && phrase.Start < phrase.Head && block.OpensSentence(phrase.Start);
        bool proper = block.Words[phrase.Head].IsCapital || (phrase.Determiner != Determiner.Definite && !opens) || vocabulary.IsPersonal(block.Words[phrase.Start].Key) || block.Words[phrase.HeadEnd - 1].IsPossessive;
        if (proper || phrase.End != phrase.HeadEnd || (end < block.Count && vocabulary.IsGivenName(block.Words[end].Key)))
        {
            return null;
        }
        while (end < block.Count && end - phrase.End < 5 && IsNamePart(draft, end))
        {
            end++;
            bool and = end + 1 < block.Count && block.Joins(end) && vocabulary.IsAnd(block.Words[end].Key) && IsNamePart(draft, end + 1) && !vocabulary.IsGivenName(block.Words[end + 1].Key);
            end += and ? 1 : 0;
        }
        return end > phrase.End ? end : null;
    }

    private bool IsNamePart(MentionDraft draft, int at)
    {
        MentionBlock block = draft.Block;
        NameWord word = block.Words[at];
        return block.Joins(at) && word.IsCapital && !draft.IsTaken(at) && block.CatalogueStart(at) < 0 && block.Role[at].Noun is null && !vocabulary.IsFunctionWord(word.Key) && vocabulary.Honorifics[word.Key].Count == 0;
    }

    private bool HasNameWord(MentionBlock block, NounPhrase phrase) =>
        Enumerable.Range(phrase.Start, phrase.Head - phrase.Start).Any(word => vocabulary.DeterminerAt(block.Words[word].Key) == Determiner.None);

    private bool AddName(MentionDraft draft, int start, int titleEnd, int at, string by)
    {
        MentionBlock block = draft.Block;
        bool quoted = titleEnd - start > 2 && at < block.Count && block.Words[at].Gap == WordGap.Mark && Enumerable.Range(start, titleEnd - start).Any(word => block.Words[word].Gap == WordGap.Mark && word > start);
        at = SkipForms(block, at, at < block.Count && block.Joins(at));
        if (at >= block.Count || (!block.Joins(at) && !quoted) || block.Words[at - 1].IsPossessive)
        {
            return false;
        }
        int end = runs.End(block, at);
        bool acronym = end - at == 1 && block.Words[at].IsUpper && Enumerable.Range(start, titleEnd - start).All(word => !block.Words[word].IsUpper);
        if (end == at || acronym)
        {
            return false;
        }
        draft.Add(start, end, MentionKind.Person, (at, end), (start, titleEnd), Candidates(block, at, end), by);
        return true;
    }

    private bool AddNameBehindComma(MentionDraft draft, NounPhrase phrase)
    {
        MentionBlock block = draft.Block;
        int at = phrase.End;
        if (at >= block.Count || block.Words[at].Gap != WordGap.Comma || (phrase.Role is { Kind: "rank" } && phrase.End == phrase.HeadEnd))
        {
            return false;
        }
        at = SkipForms(block, at, true, roles: true);
        int end = at < block.Count ? runs.End(block, at) : at;
        bool full = end - at >= 2 && (end == block.Count || block.Words[end].Gap != WordGap.Hyphen) && draft.IsFree(at, end);
        if (!full)
        {
            return false;
        }
        draft.Add(phrase.Start, end, MentionKind.Person, (at, end), (phrase.Start, phrase.End), Candidates(block, at, end), "title");
        return true;
    }

    // "Anna Black, the minister of waters, said": the name stands before the comma.
    private bool AddNameBefore(MentionDraft draft, NounPhrase phrase)
    {
        MentionBlock block = draft.Block;
        if (phrase.Start == 0 || block.Words[phrase.Start].Gap != WordGap.Comma)
        {
            return false;
        }
        for (int start = Math.Max(0, phrase.Start - 5); start < phrase.Start; start++)
        {
            int end = runs.End(block, start);
            bool full = end == phrase.Start && (end - start >= 2 || vocabulary.IsGivenName(block.Words[start].Key)) && (start == 0 || !block.Joins(start) || !block.Words[start - 1].IsCapital || vocabulary.IsFunctionWord(block.Words[start - 1].Key));
            // “talks in Ana Vodă, its spokesman said”: the comma parts two clauses.
            bool placed = full && start > 0 && block.Joins(start) && vocabulary.IsPlacePreposition(block.Words[start - 1].Key) && phrase.End < block.Count && block.Joins(phrase.End) && vocabulary.IsPossessive(block.Words[phrase.Start].Key);
            if (full && !placed && draft.IsFree(start, end))
            {
                draft.Add(start, phrase.End, MentionKind.Person, (start, end), (phrase.Start, phrase.End), Candidates(block, start, end), "apposition");
                return true;
            }
            if (full && draft.Mentions.FindIndex(mention => mention.Name?.End == block.Words[end - 1].Span.End) is >= 0 and int found && draft.IsFree(phrase.Start, phrase.End))
            {
                Mention before = draft.Mentions[found];
                draft.Mentions[found] = before with { Span = before.Span.Joined(block.Span(phrase.Start, phrase.End)), Title = before.Title is { } title && title.End - title.Start > 4 ? title : block.Span(phrase.Start, phrase.End) };
                return true;
            }
        }
        return false;
    }

    // “Colonel”, “Mr”; with roles also “the head of the delegation, minister Ana Black”.
    private int SkipForms(MentionBlock block, int at, bool joins, bool roles = false)
    {
        while (joins && at < block.Count)
        {
            (int end, IReadOnlyList<string> forms) = vocabulary.Honorifics.Longest(block.Words, at, static (_, _, _) => true);
            int rank = block.Role[at].Noun is { IsPlural: false } role && (roles || role.Kind == "rank") ? block.Role[at].End : at;
            end = Math.Max(forms.Count > 0 && block.Words[at].IsCapital ? end : at, rank);
            if (end == at || end >= block.Count || !block.Joins(end))
            {
                return at;
            }
            at = end;
        }
        return at;
    }

    private IReadOnlyList<string> Candidates(MentionBlock block, int from, int to) =>
        block.Catalogue[from].End == to ? [.. block.Catalogue[from].Aliases.Select(alias => alias.Actor).Where(id => catalogue.Find(id)?.Kind == "person").Distinct().Order(StringComparer.Ordinal)] : [];
}
