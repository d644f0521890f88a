using Dateline.Language.Catalogue;
using Dateline.Language.Names;

namespace Dateline.Annotation.Mentions;

/// <summary>Reads noun phrases around nouns for roles, bodies and groups: “the acting defence minister of Latvia”, “Latvia’s ministry of defence”.</summary>
internal sealed class NounPhraseReader(MentionVocabulary vocabulary)
{
    private const int LongestLeft = 7;
    private const int LongestRight = 8;

    /// <summary>The phrase whose head begins at word <paramref name="head"/>, or null where that word is no head: no such noun, part of a catalogue name, or itself before another head.</summary>
    public NounPhrase? Read(MentionBlock block, int head)
    {
        (int roleEnd, RoleNoun? role) = block.Role[head];
        (int institutionEnd, MentionKind kind) = block.Institution[head];
        int end = Math.Max(roleEnd, institutionEnd);
        if (end <= head || block.CatalogueStart(head) >= 0 || IsBeforePlaceName(block, head))
        {
            return null;
        }
        role = roleEnd >= institutionEnd ? role : null;
        // “the mayor-elect”.
        end += role is not null && end < block.Count && block.Words[end].Gap == WordGap.Hyphen && vocabulary.IsStatus(block.Words[end].Key) ? 1 : 0;
        if (end < block.Count && block.Joins(end) && (IsHead(block, end) || (!block.Words[end - 1].IsPossessive && IsBeforeNamedHead(block, end, role is null))))
        {
            return null;
        }
        if (role is { IsAdjective: true } && IsBeforeNoun(block, end))
        {
            return null;
        }
        (int start, Determiner determiner) = Left(block, head);
        MentionKind phraseKind = role is null ? kind : role.IsPlural ? MentionKind.Group : MentionKind.Office;
        return new NounPhrase(start, head, end, block.Words[end - 1].IsPossessive ? end : Right(block, end), determiner, role, phraseKind);
    }

    // “Port Sudan” is a city and no port.
    private bool IsBeforePlaceName(MentionBlock block, int head) =>
        block.Words[head].IsCapital && vocabulary.IsPlacePrefix(block.Words[head].Key) && head + 1 < block.Count && block.Words[head + 1] is { IsCapital: true, Gap: WordGap.Blank } && !IsHead(block, head + 1);

    private bool IsBeforeNoun(MentionBlock block, int end) =>
        end < block.Count && block.Joins(end) && (!block.Words[end].IsCapital || IsLoneCapital(block, end)) && !vocabulary.IsFunctionWord(block.Words[end].Key) && !block.Words[end].Key.EndsWith("ed", StringComparison.Ordinal);

    private bool IsLoneCapital(MentionBlock block, int at) =>
        block.Words[at - 1].IsCapital && !vocabulary.IsGivenName(block.Words[at].Key) && !(at + 1 < block.Count && block.Joins(at + 1) && block.Words[at + 1].IsCapital);

    // “the opposition Sunrise bloc”: the head stands behind the name.
    private static bool IsBeforeNamedHead(MentionBlock block, int at, bool isBody)
    {
        int end = at;
        while (isBody && end < block.Count && end - at < 3 && block.Words[end].IsCapital && block.CatalogueStart(end) < 0 && block.Joins(end))
        {
            end++;
        }
        return end > at && end < block.Count && block.Joins(end) && !block.Words[end].IsCapital && block.Institution[end].End > end;
    }

    private static bool IsHead(MentionBlock block, int at) =>
        block.CatalogueStart(at) < 0 && (block.Role[at].Noun is { Kind: not "rank" } || block.Institution[at].End > at);

    private (int Start, Determiner Determiner) Left(MentionBlock block, int head)
    {
        int sure = head;
        int at = head;
        while (at > 0 && head - at < LongestLeft && block.Joins(at))
        {
            int before = at - 1;
            NameWord word = block.Words[before];
            Determiner determiner = vocabulary.DeterminerAt(word.Key);
            if (determiner != Determiner.None && !word.IsPossessive)
            {
                return (before, determiner);
            }
            int catalogue = block.CatalogueStart(before);
            if (word.IsPossessive)
            {
                return (Possessor(block, catalogue >= 0 ? catalogue : before), Determiner.Definite);
            }
            if (catalogue >= 0)
            {
                // “Estonia blames hackers”: a verb stands between.
                if (at < sure && block.Words[at].Key.EndsWith('s') && block.Catalogue[catalogue].Aliases.All(alias => alias.Kind != AliasKind.Demonym))
                {
                    break;
                }
                at = sure = catalogue;
                continue;
            }
            if (vocabulary.IsFunctionWord(word.Key))
            {
                break;
            }
            bool compound = word.Gap == WordGap.Hyphen && vocabulary.IsCompoundEnding(word.Key);
            bool known = compound || word.IsCapital || vocabulary.IsModifier(word.Key) || IsNounEnd(block, before);
            if (!known && (word.Key.EndsWith("ed", StringComparison.Ordinal) || word.Key.Length > 3 && char.IsDigit(word.Key[0])))
            {
                break;
            }
            at = before;
            sure = known ? at : sure;
        }
        return (sure, Determiner.None);
    }

    private static bool IsNounEnd(MentionBlock block, int at)
    {
        for (int start = at; start >= Math.Max(0, at - 2); start--)
        {
            if (block.Role[start].End == at + 1 || block.Institution[start].End == at + 1)
            {
                return true;
            }
        }
        return false;
    }

    private int Possessor(MentionBlock block, int at)
    {
        int start = at;
        while (start > 0 && at - start < 4 && block.Joins(start) && !block.Words[start - 1].IsPossessive)
        {
            NameWord before = block.Words[start - 1];
            if (vocabulary.DeterminerAt(before.Key) != Determiner.None)
            {
                return start - 1;
            }
            if (vocabulary.IsFunctionWord(before.Key) || !(before.IsCapital || vocabulary.IsModifier(before.Key) || IsNounEnd(block, start - 1)))
            {
                break;
            }
            start = block.CatalogueStart(start - 1) >= 0 ? block.CatalogueStart(start - 1) : start - 1;
        }
        return start;
    }

    private int Right(MentionBlock block, int end)
    {
        for (int pass = 0; pass < 3; pass++)
        {
            if (end + 1 < block.Count && block.Joins(end) && vocabulary.TitlePreposition(block.Words[end].Key) == true && Quoted(block, end + 1) is { } quoted)
            {
                return quoted;
            }
            if (end + 1 >= block.Count || !block.Joins(end) || !block.Joins(end + 1))
            {
                return end;
            }
            if (vocabulary.TitlePreposition(block.Words[end].Key) is not { } wide)
            {
                return end;
            }
            int target = Target(block, end + 1, wide);
            if (target == end + 1)
            {
                return end;
            }
            end = target;
        }
        return end;
    }

    // “the leader of «Sunrise»”: one to four words between marks.
    private static int? Quoted(MentionBlock block, int at)
    {
        for (int end = at + 1; block.Words[at].Gap == WordGap.Mark && end < block.Count && end - at <= 4; end++)
        {
            if (block.Words[end].Gap == WordGap.Mark)
            {
                return end;
            }
        }
        return null;
    }

    private int Target(MentionBlock block, int from, bool wide)
    {
        int at = from;
        if (at + 1 < block.Count && vocabulary.DeterminerAt(block.Words[at].Key) == Determiner.Definite && block.Joins(at + 1))
        {
            at++;
        }
        if (!wide)
        {
            return IsBody(block, at) ? block.Catalogue[at].End : from;
        }
        int good = from;
        int first = at;
        for (int steps = 0; at < block.Count && steps < LongestRight && (at == first || block.Joins(at)); steps++)
        {
            (int topic, IReadOnlyList<bool> topics) = vocabulary.Topics.Longest(block.Words, at, static (_, _, _) => true);
            if (block.IsPerson(at))
            {
                break;
            }
            int role = block.Role[at].Noun is { Kind: "rank" } ? at : block.Role[at].End;
            int next = Math.Max(Math.Max(block.Catalogue[at].End, topics.Count > 0 && at == first ? topic : at), Math.Max(block.Institution[at].End, role));
            if (next > at && !(block.Catalogue[at].End > at && at > first && !block.Words[at - 1].IsPossessive && good == at && block.Words[at].IsCapital && !IsBody(block, at)))
            {
                at = good = next;
                at = good = And(block, good);
                continue;
            }
            if (vocabulary.IsFunctionWord(block.Words[at].Key))
            {
                break;
            }
            bool prefixed = at == first && at + 1 < block.Count && block.Words[at + 1] is { Gap: WordGap.Hyphen, IsCapital: true };
            if (block.Words[at].IsCapital || prefixed)
            {
                if (at == first)
                {
                    at = good = Capitals(block, prefixed ? at + 1 : at);
                    continue;
                }
                bool name = at + 1 < block.Count && block.Joins(at + 1) && block.Words[at + 1].IsCapital;
                if (good == from && name && at - first <= 3)
                {
                    return at;
                }
                if (good == at || vocabulary.IsGivenName(block.Words[at].Key))
                {
                    break;
                }
            }
            at++;
        }
        return good;
    }

    private int And(MentionBlock block, int end)
    {
        if (end + 1 < block.Count && block.Joins(end) && vocabulary.IsAnd(block.Words[end].Key) && block.Joins(end + 1))
        {
            if (!block.Words[end + 1].IsCapital || block.Role[end + 1].Noun is not null || block.CatalogueStart(end + 1) >= 0)
            {
                return end;
            }
            (int topic, IReadOnlyList<bool> topics) = vocabulary.Topics.Longest(block.Words, end + 1, static (_, _, _) => true);
            int capitals = vocabulary.IsGivenName(block.Words[end + 1].Key) ? end : Capitals(block, end + 1);
            bool nameBehind = capitals > end && capitals < block.Count && block.Joins(capitals) && block.Words[capitals].IsCapital;
            return topics.Count > 0 ? topic : nameBehind ? capitals : end;
        }
        return end;
    }

    // "Minister of Waters Anna Black": the name begins at the given name, or is the last two words of three or more.
    private int Capitals(MentionBlock block, int at)
    {
        int end = at;
        if (at + 1 < block.Count && vocabulary.IsPlacePrefix(block.Words[at].Key) && block.Joins(at + 1) && block.Words[at + 1].IsCapital)
        {
            end = at + 2;
        }
        while (end < block.Count && block.Words[end].IsCapital && (end == at || block.Joins(end)) && !vocabulary.IsFunctionWord(block.Words[end].Key) && (end == at || !vocabulary.IsGivenName(block.Words[end].Key)))
        {
            end++;
        }
        bool name = end < block.Count && block.Joins(end) && vocabulary.IsGivenName(block.Words[end].Key);
        bool prefixed = vocabulary.IsPlacePrefix(block.Words[at].Key) && end - at == 3;
        return !name && !prefixed && end - at >= 3 ? end - 2 : end;
    }

    private static bool IsBody(MentionBlock block, int at) => block.Catalogue[at].Aliases.Any(alias => alias.Kind is AliasKind.Name or AliasKind.Metonym);
}
