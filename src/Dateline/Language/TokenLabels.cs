namespace Dateline.Language;

/// <summary>
/// What a model said of the tokens of a text: one place a token in each array. The strings are the model's own few labels, so
/// that they may be compared by value and cost nothing to hold.
/// </summary>
/// <param name="Model">Name and version of the model: what a record line says it was found by.</param>
/// <param name="Upos">Universal parts of speech.</param>
/// <param name="Xpos">Parts of speech of the Penn treebank, as English treebanks of Universal Dependencies use them.</param>
/// <param name="Heads">Token number of each token's head; -1 for a root.</param>
/// <param name="Relations">Relation to the head, subtype included where later stages need it (<c>nsubj:pass</c>).</param>
/// <param name="Lemmas">Base forms.</param>
/// <param name="Features">Grammatical features.</param>
public sealed record TokenLabels(
    string Model, string[] Upos, string[] Xpos, int[] Heads, string[] Relations, string[] Lemmas, WordFeatures[] Features);
