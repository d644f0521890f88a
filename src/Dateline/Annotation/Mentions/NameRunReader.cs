using Dateline.Language.Names;

namespace Dateline.Annotation.Mentions;

/// <summary>Reads runs of capitalised words that can be the name of a person.</summary>
internal sealed class NameRunReader(MentionVocabulary vocabulary)
{
    private const int LongestName = 5;

    /// <summary>The number of the word behind the name that begins at word <paramref name="at"/>; <paramref name="at"/> itself where none begins there.</summary>
    public int End(MentionBlock block, int at)
    {
        int end = at;
        while (end < block.Count && end - at < LongestName && (end == at || (block.Joins(end) && !block.Words[end - 1].IsPossessive)))
        {
            if (block.CatalogueStart(end) == end)
            {
                if (!block.IsPerson(end))
                {
                    break;
                }
                end = block.Catalogue[end].End;
                continue;
            }
            if (block.CatalogueStart(end) >= 0)
            {
                break;
            }
            int name = Word(block, end, end > at);
            if (name == end)
            {
                break;
            }
            end = name;
        }
        return end;
    }

    /// <summary>Whether the words are a person's name by their first word alone.</summary>
    public bool BeginsWithGivenName(MentionBlock block, int at) => vocabulary.IsGivenName(block.Words[at].Key);

    private int Word(MentionBlock block, int at, bool inside)
    {
        string key = block.Words[at].Key;
        // “Lin Mei-hua”: the second half of a given name.
        if (inside && block.Words[at] is { Gap: WordGap.Hyphen, IsCapital: false } && key.Length is > 1 and <= 6 && !vocabulary.IsCompoundEnding(key) && !vocabulary.IsFunctionWord(key) && block.Role[at].Noun is null && block.Institution[at].End == at)
        {
            return at + 1;
        }
        if (block.Words[at].IsCapital)
        {
            if (!inside && block.Institution[at].End > at && !vocabulary.IsGivenName(key) && (block.Institution[at].End - at > 1))
            {
                return at;
            }
            bool role = block.Role[at].Noun is not null && block.Role[at].End - at >= 1 && !vocabulary.IsGivenName(key);
            bool plain = vocabulary.IsFunctionWord(key) || vocabulary.Honorifics[key].Count > 0 || (role && !inside) || (!inside && vocabulary.IsModifier(key) && !vocabulary.IsGivenName(key));
            return plain && !(inside && vocabulary.IsParticle(key)) ? at : at + 1;
        }
        int next = at;
        while (inside && next < block.Count && vocabulary.IsParticle(block.Words[next].Key) && next - at < 3 && block.Joins(next))
        {
            next++;
        }
        bool goesOn = next > at && next < block.Count && block.Joins(next) && block.Words[next].IsCapital && !vocabulary.IsFunctionWord(block.Words[next].Key);
        return goesOn ? next + 1 : at;
    }
}
