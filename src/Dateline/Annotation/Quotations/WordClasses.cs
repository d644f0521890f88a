namespace Dateline.Annotation.Quotations;

/// <summary>What a word can be in the frame of a sentence, as <c>languages/en/word-classes.tsv</c> says; names are those of the file.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Determiner = 1,
    Possessive = 1 << 1,
    Pronoun = 1 << 2,
    Object = 1 << 3,
    Preposition = 1 << 4,
    Conjunction = 1 << 5,
    Subordinator = 1 << 6,
    Relative = 1 << 7,
    Question = 1 << 8,
    Be = 1 << 9,
    Have = 1 << 10,
    Modal = 1 << 11,
    Do = 1 << 12,
    Negation = 1 << 13,
    Adverb = 1 << 14,
    Time = 1 << 15,
    Timehead = 1 << 16,
    Hedge = 1 << 17,
    Title = 1 << 18,
    Medium = 1 << 19,
    Label = 1 << 20,
    Answer = 1 << 21,
    Opinion = 1 << 22,
    Number = 1 << 23,
    Reflexive = 1 << 24,
    Speaker = 1 << 25,
    Plain = 1 << 26,
    Side = 1 << 27,
    Span = 1 << 28,
    Afterwards = 1 << 29,
}

/// <summary>What may stand for the content of a cue verb; names are those of <c>languages/en/cue-verbs.tsv</c>.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,
    Clause = 1,
    That = 1 << 1,
    Quote = 1 << 2,
    Colon = 1 << 3,
    Question = 1 << 4,
    Object = 1 << 5,
    Weak = 1 << 6,
    Naming = 1 << 7,
    Infinitive = 1 << 8,
    Person = 1 << 9,
    Told = 1 << 10,
    Gerund = 1 << 11,
    Addressee = 1 << 12,
    Of = 1 << 13,
    About = 1 << 14,
    Against = 1 << 15,
    For = 1 << 16,
    With = 1 << 17,
    To = 1 << 18,
    On = 1 << 19,
    Topic = 1 << 20,
    Countless = 1 << 21,
    Negated = 1 << 22,
}

/// <summary>A cue verb: its particle words (“out” of “rule out”) and what it takes.</summary>
internal sealed record CueVerb(string Lemma, IReadOnlyList<string> Particle, CueFrames Frames);

/// <summary>A word read as a form of a cue verb.</summary>
internal readonly record struct CueReading(CueVerb Verb, VerbForms Forms);

/// <summary>Everything the lists know of one form.</summary>
internal sealed class WordEntry
{
    public static WordEntry Unknown { get; } = new();

    public WordClasses Classes { get; set; }

    /// <summary>Forms of any verb that the word can be, cue verb or not.</summary>
    public VerbForms Verb { get; set; }

    /// <summary>Readings as a cue verb; those with particles first, the longer ones before.</summary>
    public List<CueReading> Cues { get; } = [];

    /// <summary>What opens the content of the cue noun that the word is; none where it is no cue noun.</summary>
    public CueFrames Noun { get; set; }

    /// <summary>Phrases that begin with this word and name a source, as their other words.</summary>
    public List<IReadOnlyList<string>> Phrases { get; } = [];
}
