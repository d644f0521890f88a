using Dateline.Training.Treebanks;

namespace Dateline.Training.Network;

/// <summary>The labels of the four tasks, in ordinal order so that their numbers are stable; <c>O</c> is the first of the names.</summary>
internal sealed record LabelSets(List<string> Upos, List<string> Xpos, List<string> Relations, List<string> Names)
{
    public static LabelSets Of(IReadOnlyList<TreebankToken[]> sentences) => new(
        Distinct(sentences, token => token.Upos),
        Distinct(sentences, token => token.Xpos),
        Distinct(sentences, token => token.Relation),
        ["O", "B-LOC", "B-ORG", "B-PER", "I-LOC", "I-ORG", "I-PER", "L-LOC", "L-ORG", "L-PER", "U-LOC", "U-ORG", "U-PER"]);

    private static List<string> Distinct(IReadOnlyList<TreebankToken[]> sentences, Func<TreebankToken, string> label) =>
        [.. sentences.SelectMany(sentence => sentence).Select(label).Distinct().Order(StringComparer.Ordinal)];
}
