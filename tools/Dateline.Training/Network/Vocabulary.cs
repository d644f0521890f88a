using Dateline.Language.Network;
using Dateline.Training.Treebanks;

namespace Dateline.Training.Network;

/// <summary>Words that training has at least twice, by the hash of their folded form. Word 0 is every other.</summary>
internal sealed class Vocabulary
{
    private const int LeastCount = 2;
    private readonly Dictionary<uint, int> _counts = [];
    private readonly Dictionary<uint, int> _numbers = [];

    public Vocabulary(IEnumerable<TreebankToken[]> sentences)
    {
        foreach (TreebankToken token in sentences.SelectMany(sentence => sentence))
        {
            uint hash = TokenFeatures.WordHash(token.Form);
            _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
        }

        Hashes = [.. _counts.Where(pair => pair.Value >= LeastCount).Select(pair => pair.Key).Order()];
        for (int i = 0; i < Hashes.Length; i++)
        {
            _numbers[Hashes[i]] = i + 1;
        }
    }

    /// <summary>Hashes in ascending order; word number i + 1 has hash i.</summary>
    public uint[] Hashes { get; }

    public int NumberOf(string form) => NumberOf(TokenFeatures.WordHash(form));

    public int NumberOf(uint hash) => _numbers.GetValueOrDefault(hash);

    public int CountOf(string form) => _counts.GetValueOrDefault(TokenFeatures.WordHash(form));
}
