namespace Dateline.Eval.Language;

/// <summary>One syntactic word of a treebank with its place in the raw text. Words of one multi-word token whose parts are not written apart share its span.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The unit behind.</param>
/// <param name="Form">The word.</param>
/// <param name="Lemma">Lemma.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">The treebank's part of speech.</param>
/// <param name="Features">Universal features.</param>
/// <param name="Head">Index of the head among all words of the document; -1 for a root.</param>
/// <param name="Relation">Relation, subtype included.</param>
internal sealed record GoldWord(int Start, int End, string Form, string Lemma, string Upos, string Xpos, string Features, int Head, string Relation);
