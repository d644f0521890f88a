using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells whose a body is of which every state has its own: “the Central Election Commission” in a report about one state is that state's.</summary>
internal sealed class NationalBodies(MentionVocabulary vocabulary, NameFold fold, ActorCatalogue catalogue)
{
    /// <summary>Id of the state that the report is about: named, by a city that stands for it or by its adjective, at least twice, and at least twice as often as any other; or null. Linear in the length of the text.</summary>
    public string? Home(string text)
    {
        List<NameWord> words = NameWords.In(text, new TextSpan(0, text.Length), fold);
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Count;)
        {
            (int end, IReadOnlyList<ActorAlias> aliases) = catalogue.Longest(words, i);
            string[] states = [.. aliases.Where(alias => alias.Kind is AliasKind.Name or AliasKind.Metonym or AliasKind.Demonym).Select(alias => alias.Actor).Distinct()];
            if (states.Length == 1 && catalogue.Find(states[0])?.Kind == "state")
            {
                counts[states[0]] = counts.GetValueOrDefault(states[0]) + 1;
            }
            i = Math.Max(end, i + 1);
        }
        KeyValuePair<string, int>[] most = [.. counts.OrderByDescending(pair => pair.Value).Take(2)];
        return most.Length > 0 && most[0].Value >= 2 && (most.Length == 1 || most[0].Value >= 2 * most[1].Value) ? most[0].Key : null;
    }

    /// <summary>The body that <paramref name="words"/> name, of the state that the report is about, or null where they name its state themselves or no such body.</summary>
    /// <param name="words">The words of the mention.</param>
    /// <param name="shown">The form to show.</param>
    /// <param name="proper">Whether it is a proper name, so that its state can be added to it.</param>
    /// <param name="kind">What kind of thing it is.</param>
    /// <param name="context">The report.</param>
    public ActorReference? Of(IReadOnlyList<NameWord> words, string shown, bool proper, MentionKind kind, LinkContext context)
    {
        bool national = Enumerable.Range(0, words.Count).Any(i => vocabulary.NationalBodies.Longest(words, i, static (_, _, _) => true).Values.Count > 0);
        bool article = vocabulary.DeterminerAt(words[0].Key) == Determiner.Definite;
        bool whose = (article && vocabulary.IsPersonal(words[0].Key)) || Enumerable.Range(0, words.Count).Any(i => words[i].IsPossessive || catalogue.Longest(words, i).Aliases.Any(alias => alias.Kind is not (AliasKind.FamilyName or AliasKind.Description)));
        if (!national || whose || (context.Home ??= Home(context.Text) ?? "") is not { Length: > 0 } home || catalogue.Find(home) is not { } state)
        {
            return null;
        }
        string key = string.Join('-', words.Where(word => vocabulary.DeterminerAt(word.Key) == Determiner.None).Select(word => word.Key));
        string bare = article && shown.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? shown[4..] : shown;
        string of = vocabulary.TakesArticle(fold.Key(state.Name)) ? "the " + state.Name : state.Name;
        return new ActorReference($"{ActorReference.OutsideCatalogue}{key}-of-{state.Id}", proper ? $"{bare} of {of}" : shown, kind);
    }
}
