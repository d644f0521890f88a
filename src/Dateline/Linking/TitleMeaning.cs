namespace Dateline.Linking;

/// <summary>What a title says, in a form in which titles can be compared.</summary>
/// <param name="Head">The noun that it is about, by the word that stands for its synonyms.</param>
/// <param name="Bodies">Ids of the states and organisations named in it, in the order of the text.</param>
/// <param name="Qualifiers">Keys of its other words.</param>
/// <param name="IsFormer">Whether it is held no more.</param>
/// <param name="Phrases">For each body its id and the title without it: (<c>nato</c>, <c>secretary general</c>); at the end the whole title with an empty id.</param>
internal sealed record TitleMeaning(string Head, IReadOnlyList<string> Bodies, IReadOnlyList<string> Qualifiers, bool IsFormer, IReadOnlyList<(string Body, string Phrase)> Phrases)
{
    /// <summary>How well a shorter title, spoken of later, fits this one: 0 where it does not, more the more they share.</summary>
    public int Fit(TitleMeaning later)
    {
        if (Head != later.Head || IsFormer != later.IsFormer)
        {
            return 0;
        }
        int shared = later.Bodies.Count(body => Bodies.Contains(body, StringComparer.Ordinal));
        if (later.Bodies.Count > 0 && Bodies.Count > 0 && shared == 0)
        {
            return 0;
        }
        int words = later.Qualifiers.Count(word => Qualifiers.Any(own => SameStem(own, word)));
        return words < later.Qualifiers.Count ? 0 : 1 + shared + words;
    }

    // “emergency minister” and “emergencies minister”, “defence” and “defense”.
    private static bool SameStem(string one, string other)
    {
        int length = Math.Min(6, Math.Min(one.Length, other.Length));
        return one == other || (length >= 5 && string.CompareOrdinal(one, 0, other, 0, length) == 0);
    }
}
