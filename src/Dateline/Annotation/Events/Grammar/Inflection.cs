namespace Dateline.Annotation.Events.Grammar;

/// <summary>The regular forms of English verbs and nouns by the rules of spelling; what is not regular comes from the knowledge files.</summary>
internal static class Inflection
{
    /// <summary>The forms of <paramref name="verb"/>; those given in <paramref name="past"/> and <paramref name="participle"/> take the place of the regular ones. A past that doubles the last letter (<c>stopped</c>) doubles it before <c>-ing</c> too.</summary>
    public static IEnumerable<(string Form, VerbForms Forms)> OfVerb(string verb, string? past, string? participle)
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
        yield return (WithIng(verb, past), VerbForms.Gerund);
    }

    /// <summary>The plural of a noun, which is the third person of a verb too.</summary>
    public static string WithS(string word) =>
        EndsInConsonantY(word) ? word[..^1] + "ies"
        : word[^1] is 's' or 'x' or 'z' or 'o' || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static string Regular(string verb) => verb[^1] == 'e' ? verb + "d" : EndsInConsonantY(verb) ? verb[..^1] + "ied" : verb + "ed";

    private static string WithIng(string verb, string? past)
    {
        bool doubled = past is not null && past.Length == verb.Length + 3 && past[verb.Length] == verb[^1] && past.EndsWith("ed", StringComparison.Ordinal);
        return doubled ? $"{verb}{verb[^1]}ing"
            : verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
            : verb[^1] == 'e' && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing"
            : verb + "ing";
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
