namespace Dateline.Annotation.Quotations;

/// <summary>How the subject of a cue verb stands in its line.</summary>
internal enum SubjectPlace
{
    /// <summary>Nowhere before the verb.</summary>
    None,

    /// <summary>A noun phrase or pronoun of its own.</summary>
    Named,

    /// <summary>Left out: the verb goes on with the subject of the verb before it.</summary>
    Elided,
}

/// <summary>The subject of a cue verb, as item numbers.</summary>
/// <param name="Place">How it stands.</param>
/// <param name="First">Its first item.</param>
/// <param name="End">The item behind its last.</param>
/// <param name="Edge">The first item of the whole left side of the verb: what lies before it may be content.</param>
/// <param name="Hedged">Whether the reporter hedges the act between subject and verb.</param>
internal readonly record struct Subject(SubjectPlace Place, int First, int End, int Edge, bool Hedged)
{
    public static Subject Missing(int edge, bool hedged) => new(SubjectPlace.None, 0, 0, edge, hedged);

    public static Subject LeftOut(int edge, bool hedged) => new(SubjectPlace.Elided, 0, 0, edge, hedged);
}
