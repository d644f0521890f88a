using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>The input row of a token: its word's row, and the sum of the rows of its affixes and shape.</summary>
internal sealed class WordRows
{
    /// <summary>Length of an input row.</summary>
    public const int Width = 2 * NetworkWeights.PartWidth;

    private readonly NetworkWeights _weights;
    private readonly uint[] _keys;
    private readonly int[] _values;
    private readonly uint _mask;

    public WordRows(NetworkWeights weights)
    {
        _weights = weights;
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)weights.Vocabulary.Length * 2);
        (_keys, _values, _mask) = (new uint[size], new int[size], (uint)size - 1);
        for (int word = 0; word < weights.Vocabulary.Length; word++)
        {
            uint slot = weights.Vocabulary[word] & _mask;
            while (_values[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _values[slot]) = (weights.Vocabulary[word], word + 1);
        }
    }

    /// <summary>Number of a form's row; 0 for forms that training did not keep.</summary>
    public int NumberOf(ReadOnlySpan<char> form)
    {
        uint hash = TokenFeatures.WordHash(form);
        for (uint slot = hash & _mask; _values[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == hash)
            {
                return _values[slot];
            }
        }

        return 0;
    }

    /// <summary>Fills one row, with 12 bits behind the point.</summary>
    public void Fill(ReadOnlySpan<char> form, bool isFirst, Span<int> affixes, Span<short> row)
    {
        ref short target = ref MemoryMarshal.GetReference(row);
        ref sbyte words = ref _weights.Words[NumberOf(form) * NetworkWeights.PartWidth];
        TokenFeatures.Affixes(form, isFirst, affixes);
        Vector256<short> wordStep = Vector256.Create(_weights.WordStep), affixStep = Vector256.Create(_weights.AffixStep);
        for (int i = 0; i < NetworkWeights.PartWidth; i += 32)
        {
            (Vector256<short> low, Vector256<short> high) = Vector256.Widen(Vector256.LoadUnsafe(ref words, (nuint)i));
            (low * wordStep).StoreUnsafe(ref target, (nuint)i);
            (high * wordStep).StoreUnsafe(ref target, (nuint)i + 16);
            (Vector256<short> sumLow, Vector256<short> sumHigh) = (Vector256<short>.Zero, Vector256<short>.Zero);
            foreach (int affix in affixes)
            {
                (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref _weights.Affixes[(affix * NetworkWeights.PartWidth) + i]));
                (sumLow, sumHigh) = (sumLow + low, sumHigh + high);
            }

            (sumLow * affixStep).StoreUnsafe(ref target, (nuint)(NetworkWeights.PartWidth + i));
            (sumHigh * affixStep).StoreUnsafe(ref target, (nuint)(NetworkWeights.PartWidth + i + 16));
        }
    }
}
