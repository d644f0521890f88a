namespace Dateline.Training.Treebanks;

/// <summary>One word of a treebank.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">The treebank's own part of speech.</param>
/// <param name="Head">Number of its head, from 1; 0 for the root.</param>
/// <param name="Relation">Relation without subtype, but for those that are kept (see <see cref="TreebankFile"/>).</param>
internal sealed record TreebankToken(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation)
{
    /// <summary>Universal features as written, <c>_</c> for none.</summary>
    public string Features { get; init; } = "_";

    /// <summary>The marks of entities that open or close here, as GUM writes them; empty for none.</summary>
    public string Entities { get; init; } = "";

    /// <summary>BILOU label of the name that it is in; null where the file marks no names.</summary>
    public string? Name { get; set; }

    /// <summary>Whether a blank follows.</summary>
    public bool SpaceAfter { get; init; } = true;
}
