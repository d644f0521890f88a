namespace Dateline.Annotation.Quotations;

/// <summary>The forms of English words by the rules of spelling; what is not regular comes from the lists.</summary>
internal static class Inflection
{
    /// <summary>The forms of the verb <paramref name="lemma"/>; forms that are null are made by rule.</summary>
    public static IEnumerable<(string Form, VerbForms Forms)> Forms(string lemma, string? past, string? participle, string? gerund)
    {
        yield return (lemma, VerbForms.Base);
        yield return (WithS(lemma), VerbForms.Third);
        yield return (past ?? Regular(lemma), past is null ? VerbForms.Past | VerbForms.Participle : VerbForms.Past);
        if (past is not null)
        {
            yield return (participle ?? past, VerbForms.Participle);
        }
        yield return (gerund ?? WithIng(lemma, past), VerbForms.Gerund);
    }

    /// <summary>The plural of a noun, or a verb's third person.</summary>
    public static string WithS(string word) =>
        EndsInConsonantY(word) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) || word is "go" or "do" or "undergo" ? word + "es"
        : word + "s";

    private static string Regular(string lemma) =>
        lemma.EndsWith('e') ? lemma + "d" : EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string WithIng(string lemma, string? past)
    {
        bool doubled = past is not null && past.Length == lemma.Length + 3 && past.EndsWith("ed", StringComparison.Ordinal) && past[lemma.Length] == lemma[^1];
        return doubled ? lemma + lemma[^1] + "ing"
            : lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing"
            : lemma + "ing";
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
