namespace Dateline.Annotation.Events.Grammar;

/// <summary>What a word of the closed classes does in a clause; a word may do several things.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1,
    Possessive = 2,
    Preposition = 4,
    Be = 8,
    Have = 16,
    Do = 32,
    Modal = 64,
    Negation = 128,
    Coordinator = 256,
    Subordinator = 512,
    Relative = 1024,
    Pronoun = 2048,
    Adverb = 4096,
    To = 8192,
    Conditional = 16384,
    Number = 32768,
    Backshift = 65536,
    Adjective = 131072,
    Locative = 262144,
    First = 524288,
    PersonPronoun = 1048576,
    ThingPronoun = 2097152,
    PluralPronoun = 4194304,
}
