namespace Dateline.Annotation.Events.Codebooks;

/// <summary>What the first word of a pattern is in its clause.</summary>
internal enum TriggerKind
{
    /// <summary>A verb, in any of its forms.</summary>
    Verb,

    /// <summary>A noun that tells the event itself.</summary>
    Noun,

    /// <summary>An adjective or participle said of the subject (“is ready to …”).</summary>
    State,
}
