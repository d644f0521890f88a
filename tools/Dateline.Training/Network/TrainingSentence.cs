using Dateline.Language.Network;
using Dateline.Training.Treebanks;

namespace Dateline.Training.Network;

/// <summary>A sentence as numbers. A sentence of a name corpus has no tags and no tree; one of a treebank may have no names.</summary>
internal sealed class TrainingSentence
{
    public required int Length { get; init; }

    public required int[] Words { get; init; }

    /// <summary>Numbers of the words' vectors.</summary>
    public required int[] Vectors { get; init; }

    /// <summary>How often training has each word: rare words are hidden now and then, so that their affixes must do.</summary>
    public required int[] Counts { get; init; }

    public required int[] Affixes { get; init; }

    public required bool HasTree { get; init; }

    public required int[] Upos { get; init; }

    public required int[] Xpos { get; init; }

    /// <summary>Places of heads; <see cref="Length"/> is the root.</summary>
    public required int[] Heads { get; init; }

    public required int[] Relations { get; init; }

    public required int[]? Names { get; init; }

    public static TrainingSentence Of(TreebankToken[] tokens, bool hasTree, Vocabulary vocabulary, WordVectors vectors, LabelSets labels)
    {
        int length = tokens.Length;
        int[] affixes = new int[length * TokenFeatures.AffixCount];
        for (int i = 0; i < length; i++)
        {
            TokenFeatures.Affixes(tokens[i].Form, i == 0, affixes.AsSpan(i * TokenFeatures.AffixCount, TokenFeatures.AffixCount));
        }

        return new TrainingSentence
        {
            Length = length,
            Words = [.. tokens.Select(token => vocabulary.NumberOf(token.Form))],
            Vectors = [.. tokens.Select(token => vectors.NumberOf(TokenFeatures.WordHash(token.Form)))],
            Counts = [.. tokens.Select(token => vocabulary.CountOf(token.Form))],
            Affixes = affixes,
            HasTree = hasTree,
            Upos = [.. tokens.Select(token => labels.Upos.IndexOf(token.Upos))],
            Xpos = [.. tokens.Select(token => labels.Xpos.IndexOf(token.Xpos))],
            Heads = [.. tokens.Select(token => token.Head == 0 ? length : token.Head - 1)],
            Relations = [.. tokens.Select(token => labels.Relations.IndexOf(token.Relation))],
            Names = tokens[0].Name is null ? null : [.. tokens.Select(token => labels.Names.IndexOf(token.Name!))],
        };
    }
}
