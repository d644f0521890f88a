namespace Dateline.Annotation.Events.Grammar;

/// <summary>A verb with its auxiliaries in one sentence.</summary>
internal sealed class VerbUse
{
    /// <summary>Token of the verb itself.</summary>
    public required int Token { get; init; }

    /// <summary>Base form.</summary>
    public required string Verb { get; init; }

    /// <summary>First token of its auxiliaries, or <see cref="Token"/>.</summary>
    public int Start { get; set; }

    /// <summary>The forms that the word may be here.</summary>
    public VerbForms Forms { get; init; }

    /// <summary>Whether it has a tense or a modal.</summary>
    public bool IsFinite { get; set; }

    /// <summary>Whether it is told in a past tense.</summary>
    public bool IsPast { get; set; }

    /// <summary>Whether “have” stands before it.</summary>
    public bool IsPerfect { get; set; }

    /// <summary>Whether “be” and the form in -ing make it.</summary>
    public bool IsProgressive { get; set; }

    /// <summary>Whether the subject is acted upon.</summary>
    public bool IsPassive { get; set; }

    /// <summary>Whether the tree says that its subject acts.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whether “to” stands before it.</summary>
    public bool IsInfinitive { get; set; }

    /// <summary>Whether “be to” or “be going to” stands before it.</summary>
    public bool IsToCome { get; set; }

    /// <summary>Whether a negation stands among the auxiliaries.</summary>
    public bool IsNegated { get; set; }

    /// <summary>The modal, in lower case, or null.</summary>
    public string? Modal { get; set; }

    /// <summary>Token of the relative pronoun that opens its clause, or -1.</summary>
    public int Relative { get; set; } = -1;

    /// <summary>Token of the noun that the tree says is its subject where that names nobody (“the claim by …”), or -1.</summary>
    public int SubjectNoun { get; set; } = -1;

    /// <summary>First token of whoever governs it as the object of the verb before (“accused <i>the guards</i> of beating them”), or -1.</summary>
    public int Controlled { get; set; } = -1;

    /// <summary>Whoever stands as its subject.</summary>
    public Party Subject { get; set; } = Party.None;
}
