namespace Dateline.Annotation;

/// <summary>The regular forms of English verbs and nouns by the rules of spelling; what is not regular comes from the knowledge files.</summary>
internal static class Inflection
{
    /// <summary>The forms of <paramref name="verb"/>; those given in <paramref name="past"/>, <paramref name="participle"/> and <paramref name="gerund"/> take the place of the regular ones. A past that doubles the last letter (<c>stopped</c>) doubles it before <c>-ing</c> too.</summary>
    public static IEnumerable<(string Form, VerbForms Forms)> OfVerb(string verb, string? past, string? participle, string? gerund = null)
    {
        yield return (verb, VerbForms.Base);
        yield return (WithS(verb), VerbForms.Third);
        if (past is null)
        {
            yield return (Regular(verb), VerbForms.Past | VerbForms.Participle);
        }
        else
        {
            yield return (past, VerbForms.Past);
            yield return (participle ?? past, VerbForms.Participle);
        }
        yield return (gerund ?? WithIng(verb, past), VerbForms.Gerund);
    }

    /// <summary>The plural of a noun, which is the third person of a verb too.</summary>
    public static string WithS(string word) =>
        EndsInConsonant(word, 'y') ? word[..^1] + "ies"
        : word[^1] is 's' or 'x' or 'z' || EndsInConsonant(word, 'o') || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static string Regular(string verb) => verb[^1] == 'e' ? verb + "d" : EndsInConsonant(verb, 'y') ? verb[..^1] + "ied" : verb + "ed";

    private static string WithIng(string verb, string? past)
    {
        bool doubled = past is not null && past.Length == verb.Length + 3 && past[verb.Length] == verb[^1] && past.EndsWith("ed", StringComparison.Ordinal);
        return doubled ? $"{verb}{verb[^1]}ing"
            : verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
            : verb[^1] == 'e' && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing"
            : verb + "ing";
    }

    // Whether the word ends in a consonant with the letter behind it: “echo” and “carry”, but not “radio” and “stay”.
    private static bool EndsInConsonant(string word, char last) => word.Length > 1 && word[^1] == last && word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
