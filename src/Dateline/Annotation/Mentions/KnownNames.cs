using Dateline.Language.Names;

namespace Dateline.Annotation.Mentions;

/// <summary>The words of the names of people that a report gives in full: a word of one of them alone names the same person.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> _strict = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loose = new(StringComparer.Ordinal);
    private readonly NameFold _fold;

    public KnownNames(IEnumerable<Mention> mentions, string text, NameFold fold)
    {
        _fold = fold;
        foreach (Mention mention in mentions.Where(mention => mention.Kind == MentionKind.Person && mention.Name is not null))
        {
            string key = fold.Key(mention.Name!.Value.In(text));
            foreach (string word in key.Split(' ').Where(word => word.Length > 1))
            {
                _strict.Add(word);
                _loose.Add(fold.LooseKey(word));
            }
        }
    }

    /// <summary>Whether the word is part of a name, by its strict key or, with five letters or more, by its loose one.</summary>
    public bool Holds(string key) => _strict.Contains(key) || (key.Length >= 5 && _loose.Contains(_fold.LooseKey(key)));
}
