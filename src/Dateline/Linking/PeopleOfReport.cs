using Dateline.Annotation.Mentions;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Puts the mentions of one person together: by full name, then by family or given name alone, with the title where two share it.</summary>
internal sealed class PeopleOfReport(NameFold fold, TitleReader titles)
{
    // A report names some dozens; each mention is held against all, so more would make the work grow with the square.
    private const int MostPeople = 400;
    private const int MostTitles = 50;

    /// <summary>The people named in the report, in the order in which they are first named.</summary>
    public List<NamedPerson> Read(string text, IReadOnlyList<Mention> mentions, IReadOnlySet<string> named)
    {
        List<NamedPerson> people = [];
        int[] order = [.. Enumerable.Range(0, mentions.Count).Where(i => mentions[i].Kind == MentionKind.Person && mentions[i].Name is not null)];
        foreach (int i in order)
        {
            string[] words = Words(mentions[i], text);
            if (words.Length > 1)
            {
                NamedPerson? person = Full(people, words, Loose(words)) ?? Add(people);
                if (person is null)
                {
                    continue;
                }
                Join(person, i, words, text, mentions, named);
            }
        }
        foreach (int i in order)
        {
            string[] words = Words(mentions[i], text);
            if (words.Length == 1)
            {
                TitleMeaning? title = mentions[i].Title is { } span ? titles.Read(text, span, named) : null;
                if ((Pick(people, words[0], title, mentions[i].Span.Start, mentions) ?? Add(people)) is { } person)
                {
                    Join(person, i, words, text, mentions, named);
                }
            }
        }
        foreach (NamedPerson person in people)
        {
            person.FirstAt = mentions[person.Mentions[0]].Span.Start;
        }
        people.Sort((one, other) => one.FirstAt.CompareTo(other.FirstAt));
        return people;
    }

    private static NamedPerson? Full(List<NamedPerson> people, string[] words, string[] loose) =>
        people.Find(other => other.Words.Length > 1 && SameFullName(other, words, loose));

    private string[] Loose(string[] words) => [.. words.Select(word => fold.LooseKey(word))];

    private string[] Words(Mention mention, string text) => fold.Key(mention.Name!.Value.In(text)).Split(' ');

    private static NamedPerson? Add(List<NamedPerson> people)
    {
        if (people.Count == MostPeople)
        {
            return null;
        }
        people.Add(new NamedPerson());
        return people[^1];
    }

    private NamedPerson? Pick(List<NamedPerson> people, string word, TitleMeaning? title, int at, IReadOnlyList<Mention> mentions)
    {
        NamedPerson? best = null;
        string loose = fold.LooseKey(word);
        (int, int, int, int) score = (0, 0, 0, 0);
        foreach (NamedPerson person in people)
        {
            int part = person.Words[^1] == word ? 3 : person.Words.Contains(word, StringComparer.Ordinal) ? 2 : word.Length >= 5 && person.LooseWords.Contains(loose, StringComparer.Ordinal) ? 1 : 0;
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
        int at = person.Mentions.BinarySearch(mention);
        person.Mentions.Insert(at < 0 ? ~at : at, mention);
        if (words.Length > person.Words.Length)
        {
            (person.Words, person.LooseWords) = (words, Loose(words));
            person.Name = mentions[mention].Name!.Value.In(text).Replace('\n', ' ');
        }
        if (mentions[mention].Title is not { } title || person.Titles.Count == MostTitles)
        {
            return;
        }
        if (titles.Read(text, title, named) is { } meaning)
        {
            if (meaning.Bodies.Count == 0 && Implied(mention, mentions, text) is { } body)
            {
                person.Implied[person.Titles.Count] = body;
            }
            person.Titles.Add((title.Start, meaning));
        }
        // “KFOR commander Colonel N.”: the rank between title and name.
        TextSpan name = mentions[mention].Name!.Value;
        if (title.End < name.Start && titles.Read(text, new TextSpan(title.End, name.Start), named) is { } rank)
        {
            person.Titles.Add((title.End, rank));
        }
    }

    // The state that the text spoke of last: “In Norway … Defence Minister N. said”; of the sentence before, the first: “Norway helps Latvia. Defence Minister N. said”.
    private static string? Implied(int mention, IReadOnlyList<Mention> mentions, string text)
    {
        int start = mentions[mention].Span.Start;
        string? implied = null;
        int last = -1;
        for (int i = mention - 1; i >= 0 && start - mentions[i].Span.End < 400; i--)
        {
            if (mentions[i].Kind is not (MentionKind.State or MentionKind.Place) || mentions[i].Candidates.Count != 1)
            {
                continue;
            }
            if (last >= 0 && EndsSentence(text, mentions[i].Span.End, last))
            {
                break;
            }
            (implied, last) = (mentions[i].Candidates[0], mentions[i].Span.Start);
            if (!EndsSentence(text, mentions[i].Span.End, start))
            {
                break;
            }
        }
        return implied;
    }

    private static bool EndsSentence(string text, int from, int to) => from < to && (text.AsSpan(from, to - from).Contains('\n') || text.AsSpan(from, to - from).Contains(". ", StringComparison.Ordinal));

    private static bool SameFullName(NamedPerson one, string[] words, string[] loose)
    {
        bool family = one.Words[^1] == words[^1] || one.LooseWords[^1] == loose[^1];
        bool given = one.Words[0] == words[0] || one.LooseWords[0] == loose[0];
        return (family && given) || (one.Words.Length == 2 && words.Length == 2 && one.Words[0] == words[1] && one.Words[1] == words[0]);
    }
}
