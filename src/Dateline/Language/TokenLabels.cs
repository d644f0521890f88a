using Dateline.Language.Lemmas;
using Dateline.Language.Network;

namespace Dateline.Language;

/// <summary>
/// What a model said of the tokens of a text, in arrays with one place a token. Labels are given as the model's own few strings,
/// so that they may be compared by value and cost nothing to ask for; lemmas are made when asked for.
/// </summary>
public sealed class TokenLabels
{
    private readonly NetworkWeights _names;
    private readonly NetworkLabels _labels;
    private readonly Lemmatizer _lemmatizer;
    private readonly WordFeatures[] _features;

    internal TokenLabels(NetworkWeights names, NetworkLabels labels, Lemmatizer lemmatizer, WordFeatures[] features) =>
        (_names, _labels, _lemmatizer, _features) = (names, labels, lemmatizer, features);

    /// <summary>Name of the model: what a record line says it was found by.</summary>
    public string Model => _names.Name;

    /// <summary>Whether the model read this token: tokens of a part in another language stand outside, with the part of speech <c>X</c> and no head.</summary>
    public bool IsRead(int token) => _labels.IsRead(token);

    internal string Upos(int token) => IsRead(token) ? _names.Upos[_labels.Upos[token]] : "X";

    internal string Xpos(int token) => IsRead(token) ? _names.Xpos[_labels.Xpos[token]] : "FW";

    internal int Head(int token) => IsRead(token) ? _labels.Head(token) : -1;

    internal string Relation(int token) => IsRead(token) ? _names.Relations[_labels.Relations[token]] : "dep";

    internal WordFeatures Features(int token) => _features[token];

    internal string Lemma(int token, ReadOnlySpan<char> form) =>
        IsRead(token) ? _lemmatizer.Lemma(form, Xpos(token)) : form.ToString();
}
