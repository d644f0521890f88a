namespace Dateline.Language;

/// <summary>Grammatical features of a word, as far as later stages use them. They follow from part of speech, form and relation.</summary>
[Flags]
public enum WordFeatures
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>A finite verb or a modal: it stands for a clause with a tense.</summary>
    Finite = 1,

    /// <summary>Past tense (said, was).</summary>
    Past = 2,

    /// <summary>Present tense (says, are).</summary>
    Present = 4,

    /// <summary>Base form (to go, will go).</summary>
    Infinitive = 8,

    /// <summary>Past participle (has gone, was taken).</summary>
    PastParticiple = 16,

    /// <summary>Present participle or gerund (going).</summary>
    PresentParticiple = 32,

    /// <summary>Modal (will, would, can, must).</summary>
    Modal = 64,

    /// <summary>Verb of a passive clause (was taken).</summary>
    Passive = 128,

    /// <summary>Imperative: a base form that is the root without a subject.</summary>
    Imperative = 256,

    /// <summary>Singular noun, pronoun or verb form.</summary>
    Singular = 512,

    /// <summary>Plural noun or pronoun.</summary>
    Plural = 1024,

    /// <summary>First person (I, we, our).</summary>
    FirstPerson = 2048,

    /// <summary>Second person (you, your).</summary>
    SecondPerson = 4096,

    /// <summary>Third person (he, their, says).</summary>
    ThirdPerson = 8192,

    /// <summary>Masculine (he, him, his).</summary>
    Masculine = 16384,

    /// <summary>Feminine (she, her).</summary>
    Feminine = 32768,

    /// <summary>Negated by a dependent (not, n't, never, no).</summary>
    Negated = 65536,
}
