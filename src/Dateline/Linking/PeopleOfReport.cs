using Dateline.Annotation.Mentions;
using Dateline.Language.Names;

namespace Dateline.Linking;

/// <summary>Puts the mentions of one person together: by full name, then by family or given name alone, with the title where two share it.</summary>
internal sealed class PeopleOfReport(NameFold fold, TitleReader titles, MentionVocabulary vocabulary)
{
    /// <summary>The people named in the report, in the order in which they are first named.</summary>
    public List<NamedPerson> Read(string text, IReadOnlyList<Mention> mentions, IReadOnlySet<string> named)
    {
        List<NamedPerson> people = [];
        int[] order = [.. Enumerable.Range(0, mentions.Count).Where(i => mentions[i].Kind == MentionKind.Person && mentions[i].Name is not null)];
        foreach (int i in order)
        {
            string[] words = fold.Key(mentions[i].Name!.Value.In(text)).Split(' ');
            if (words.Length > 1)
            {
                NamedPerson person = people.Find(other => other.Words.Length > 1 && SameFullName(other.Words, words)) ?? Add(people);
                Join(person, i, words, text, mentions, named);
            }
        }
        foreach (int i in order)
        {
            string[] words = fold.Key(mentions[i].Name!.Value.In(text)).Split(' ');
            if (words.Length == 1)
            {
                TitleMeaning? title = mentions[i].Title is { } span ? titles.Read(text, span, named) : null;
                Join(Pick(people, words[0], title, mentions[i].Span.Start, mentions) ?? Add(people), i, words, text, mentions, named);
            }
        }
        foreach (NamedPerson person in people)
        {
            person.Mentions.Sort();
            person.FirstAt = mentions[person.Mentions[0]].Span.Start;
        }
        people.Sort((one, other) => one.FirstAt.CompareTo(other.FirstAt));
        return people;
    }

    private static NamedPerson Add(List<NamedPerson> people)
    {
        people.Add(new NamedPerson());
        return people[^1];
    }

    private NamedPerson? Pick(List<NamedPerson> people, string word, TitleMeaning? title, int at, IReadOnlyList<Mention> mentions)
    {
        NamedPerson? best = null;
        (int, int, int, int) score = (0, 0, 0, 0);
        foreach (NamedPerson person in people)
        {
            int part = person.Words[^1] == word ? 3 : person.Words.Contains(word, StringComparer.Ordinal) ? 2 : word.Length >= 5 && person.Words.Any(own => fold.LooseKey(own) == fold.LooseKey(word)) ? 1 : 0;
            if (part == 0)
            {
                continue;
            }
            int fit = title is null ? 0 : person.Titles.Select(own => own.Meaning.Fit(title)).DefaultIfEmpty(0).Max();
            int before = person.LastBefore(at, mentions);
            (int, int, int, int) own = (fit, before >= 0 ? 1 : 0, part, before >= 0 ? before : -mentions[person.Mentions[0]].Span.Start);
            if (best is null || own.CompareTo(score) > 0)
            {
                (best, score) = (person, own);
            }
        }
        return best;
    }

    private void Join(NamedPerson person, int mention, string[] words, string text, IReadOnlyList<Mention> mentions, IReadOnlySet<string> named)
    {
        person.Mentions.Add(mention);
        if (words.Length > person.Words.Length)
        {
            person.Words = words;
            person.Name = mentions[mention].Name!.Value.In(text).Replace('\n', ' ');
        }
        if (mentions[mention].Title is not { } title)
        {
            person.Gender ??= vocabulary.GenderOfGivenName(words[0]);
            return;
        }
        foreach (NameWord word in NameWords.In(text, title, fold))
        {
            string? gender = vocabulary.Honorifics[word.Key] is [{ Length: > 0 } told, ..] ? told : vocabulary.Roles[word.Key] is [{ IsPlural: false, Gender: { } role }, ..] ? role : null;
            person.Gender = gender ?? person.Gender;
        }
        person.Gender ??= words.Length > 1 ? vocabulary.GenderOfGivenName(words[0]) : null;
        if (titles.Read(text, title, named) is { } meaning)
        {
            if (meaning.Bodies.Count == 0 && Implied(mention, mentions) is { } body)
            {
                person.Implied[person.Titles.Count] = body;
            }
            person.Titles.Add((title.Start, meaning));
        }
    }

    // The state that the text spoke of last: “Norway … Defence Minister N. said”.
    private static string? Implied(int mention, IReadOnlyList<Mention> mentions)
    {
        for (int i = mention - 1; i >= 0 && mentions[mention].Span.Start - mentions[i].Span.End < 400; i--)
        {
            if (mentions[i].Kind is MentionKind.State or MentionKind.Place && mentions[i].Candidates.Count == 1)
            {
                return mentions[i].Candidates[0];
            }
        }
        return null;
    }

    private bool SameFullName(string[] one, string[] other)
    {
        bool family = one[^1] == other[^1] || fold.LooseKey(one[^1]) == fold.LooseKey(other[^1]);
        bool given = one[0] == other[0] || fold.LooseKey(one[0]) == fold.LooseKey(other[0]);
        return (family && given) || (one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0]);
    }
}
