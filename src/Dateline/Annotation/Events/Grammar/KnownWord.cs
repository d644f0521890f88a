namespace Dateline.Annotation.Events.Grammar;

/// <summary>What the lexicon knows of one form.</summary>
internal sealed class KnownWord
{
    /// <summary>What the word does in a clause.</summary>
    public WordClass Classes { get; set; }

    /// <summary>The forms of <see cref="Verb"/> that the word may be.</summary>
    public VerbForms Forms { get; set; }

    /// <summary>Base form of the verb that the word may be a form of, or null.</summary>
    public string? Verb { get; set; }

    /// <summary>Singular of the noun of a rule that the word is, or null.</summary>
    public string? Noun { get; set; }

    /// <summary>The word in lower case.</summary>
    public required string Form { get; init; }
}
