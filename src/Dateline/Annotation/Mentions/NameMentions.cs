using Dateline.Language.Catalogue;
using Dateline.Language.Names;

namespace Dateline.Annotation.Mentions;

/// <summary>Mentions by name alone: full names by their shape, family names known from the report, forms of the catalogue.</summary>
internal sealed class NameMentions(MentionVocabulary vocabulary, ActorCatalogue catalogue, NameRunReader runs)
{
    /// <summary>Adds full names of people without a title. <paramref name="common"/> holds words that the report has in lower case too.</summary>
    public void AddFullNames(MentionDraft draft, HashSet<string> common)
    {
        MentionBlock block = draft.Block;
        bool titleCase = block.Count >= 4 && !block.Words.Any(word => !word.IsCapital && word.Key.Length > 3);
        for (int i = 0; i < block.Count; i++)
        {
            if (draft.IsTaken(i) || !block.Words[i].IsCapital)
            {
                continue;
            }
            int end = FreeEnd(draft, i, runs.End(block, i));
            if (end == i)
            {
                continue;
            }
            int start = i;
            i = end - 1;
            bool known = block.Catalogue[start].End == end && block.IsPerson(start);
            if (!known && block.OpensSentence(start) && end - start > 1 && !runs.BeginsWithGivenName(block, start) && IsVerbForm(block.Words[start].Key))
            {
                start++;
            }
            if (!known && end - start > 1 && !titleCase && IsOrganisation(block, start, end))
            {
                draft.Add(start, end, MentionKind.Organisation, (start, end), null, [], "name-noun");
                continue;
            }
            if (!known && (end - start < 2 || titleCase || !IsPersonName(block, start, end, common)))
            {
                continue;
            }
            string[] candidates = known ? [.. block.Catalogue[start].Aliases.Select(alias => alias.Actor).Distinct().Order(StringComparer.Ordinal)] : [];
            draft.Add(start, end, MentionKind.Person, (start, end), null, candidates, known ? "catalogue" : "name-shape");
        }
    }

    /// <summary>Adds single words that are part of the full name of a person in the report, and family names of the catalogue's people whose office is of something in <paramref name="named"/>.</summary>
    public void AddFamilyNames(MentionDraft draft, KnownNames known, HashSet<string> named)
    {
        MentionBlock block = draft.Block;
        for (int i = 0; i < block.Count; i++)
        {
            if (!draft.IsTaken(i) && block.Words[i].IsCapital && block.CatalogueStart(i) < 0 && !vocabulary.IsFunctionWord(block.Words[i].Key) && known.Holds(block.Words[i].Key))
            {
                int end = i + 1;
                while (end < block.Count && block.Joins(end) && block.Words[end].IsCapital && !draft.IsTaken(end) && known.Holds(block.Words[end].Key))
                {
                    end++;
                }
                draft.Add(i, end, MentionKind.Person, (i, end), null, [], "name-in-report");
                i = end - 1;
            }
            else if (!draft.IsTaken(i) && block.Words[i].IsCapital && block.CatalogueStart(i) < 0 && CanBeFamilyName(block, i) && FamilyNames(block, i, named) is { Length: > 0 } bearers)
            {
                draft.Add(i, i + 1, MentionKind.Person, (i, i + 1), null, bearers, "family-name");
            }
        }
    }

    /// <summary>Adds what the catalogue knows and no other mention covers; inside other mentions, what is named there.</summary>
    public void AddCatalogue(MentionDraft draft, bool isRead)
    {
        MentionBlock block = draft.Block;
        for (int i = 0; i < block.Count; i++)
        {
            (int end, IReadOnlyList<ActorAlias> aliases) = block.Catalogue[i];
            if (aliases.Count == 0)
            {
                continue;
            }
            bool free = draft.IsFree(i, end);
            ActorAlias[] names = [.. aliases.Where(alias => alias.Kind == AliasKind.Name)];
            ActorAlias[] metonyms = [.. aliases.Where(alias => alias.Kind == AliasKind.Metonym)];
            if (names.Length > 0)
            {
                Put(draft, i, end, KindOf(names[0].Actor), names, free, "catalogue");
            }
            else if (metonyms.Length > 0)
            {
                bool place = !isRead || (i > 0 && vocabulary.IsPlacePreposition(block.Words[i - 1].Key)) || block.Words[i].Gap == WordGap.Break && i + 1 < block.Count && block.Words[i + 1].Gap is WordGap.Comma or WordGap.Break && i == 0;
                Put(draft, i, end, place ? MentionKind.Place : KindOf(metonyms[0].Actor), metonyms, free, place ? "place" : "metonym");
            }
            else if (free && isRead && IsPeople(block, i, end))
            {
                draft.Add(i, end, MentionKind.Group, (i, end), null, [], "demonym");
            }
            i = end - 1;
        }
    }

    private static void Put(MentionDraft draft, int from, int to, MentionKind kind, IEnumerable<ActorAlias> aliases, bool free, string by)
    {
        string[] candidates = [.. aliases.Select(alias => alias.Actor).Distinct().Order(StringComparer.Ordinal)];
        if (free)
        {
            draft.Add(from, to, kind, (from, to), null, candidates, by);
        }
        else if (kind != MentionKind.Person)
        {
            draft.AddInside(from, to, kind, candidates, by);
        }
    }

    private MentionKind KindOf(string actor) => ActorKinds.Of(catalogue.Find(actor)?.Kind);

    // Plural demonyms ("Latvians") are people; adjectives ("Latvian") are nobody.
    private static bool IsPeople(MentionBlock block, int from, int to) =>
        block.Words[to - 1].Key is [.., 's'] && block.Words[to - 1].Span.Length > 4 && block.Catalogue[from].Aliases.All(alias => alias.Kind == AliasKind.Demonym && alias.Form.EndsWith('s'));

    private bool IsPersonName(MentionBlock block, int from, int to, HashSet<string> common)
    {
        for (int i = from; i < to; i++)
        {
            string key = block.Words[i].Key;
            if (vocabulary.IsNameNoun(key, out _) && !(i > from && runs.BeginsWithGivenName(block, from)))
            {
                return false;
            }
            bool plain = common.Contains(key) && !vocabulary.IsParticle(key);
            if ((plain && !vocabulary.IsGivenName(key)) || block.Institution[i].End > i || key.Length == 0 || char.IsDigit(key[0]) || (block.Words[i].IsUpper && block.Words[i].Span.Length < 5 && to - from > 1 && block.Words[i].Span.Length > 2))
            {
                return false;
            }
        }
        bool parted = Enumerable.Range(from + 1, to - from - 1).Any(i => block.Words[i].Gap != WordGap.Hyphen);
        bool article = from > 0 && block.Joins(from) && vocabulary.DeterminerAt(block.Words[from - 1].Key) != Determiner.None;
        return parted && to - from <= 4 && (vocabulary.IsGivenName(block.Words[from].Key) || (!article && to - from <= 3));
    }

    private bool IsOrganisation(MentionBlock block, int from, int to) =>
        !runs.BeginsWithGivenName(block, from) && Enumerable.Range(from, to - from).Any(i => vocabulary.IsNameNoun(block.Words[i].Key, out MentionKind? kind) && kind == MentionKind.Organisation);

    private static int FreeEnd(MentionDraft draft, int from, int to)
    {
        int end = from;
        while (end < to && !draft.IsTaken(end))
        {
            end++;
        }
        return end;
    }

    private bool IsVerbForm(string key) => vocabulary.IsFunctionWord(key) || key.EndsWith("ing", StringComparison.Ordinal) || key.EndsWith("ed", StringComparison.Ordinal);

    private bool CanBeFamilyName(MentionBlock block, int at) =>
        block.Words[at].Span.Length > 3 && !vocabulary.IsFunctionWord(block.Words[at].Key) && !(at + 1 < block.Count && block.Joins(at + 1) && block.Words[at + 1].IsCapital);

    // Only people of a body or state that the report names.
    private string[] FamilyNames(MentionBlock block, int at, HashSet<string> named) =>
        [.. catalogue.Named(block.Words[at].Key)
            .Where(alias => alias.Kind == AliasKind.FamilyName && catalogue.HeldBy(alias.Actor).Any(holder => named.Contains(catalogue.FindOffice(holder.Office)!.Of)))
            .Select(alias => alias.Actor).Distinct().Order(StringComparer.Ordinal)];
}
