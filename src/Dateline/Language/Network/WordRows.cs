using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>The input row of a token: its word's row, and the sum of the rows of its affixes and shape.</summary>
internal sealed class WordRows
{
    private readonly NetworkWeights _weights;
    private readonly uint[] _keys;
    private readonly int[] _values;
    private readonly uint _mask;
    private readonly int _wordWidth;

    public WordRows(NetworkWeights weights)
    {
        _weights = weights;
        _wordWidth = weights.Words.Length / (weights.Vocabulary.Length + 1);
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

    /// <summary>Length of an input row.</summary>
    public int Width => _wordWidth + NetworkWeights.PartWidth;

    /// <summary>Fills one row, with 12 bits behind the point.</summary>
    public void Fill(ReadOnlySpan<char> form, bool isFirst, Span<int> affixes, Span<short> row)
    {
        ref short target = ref MemoryMarshal.GetReference(row);
        TokenFeatures.Affixes(form, isFirst, affixes);
        FillWord(TokenFeatures.WordHash(form), row[.._wordWidth]);
        Vector256<short> affixStep = Vector256.Create(_weights.AffixStep);
        for (int i = 0; i < NetworkWeights.PartWidth; i += 32)
        {
            (Vector256<short> sumLow, Vector256<short> sumHigh) = (Vector256<short>.Zero, Vector256<short>.Zero);
            foreach (int affix in affixes)
            {
                (Vector256<short> low, Vector256<short> high) = Vector256.Widen(Vector256.LoadUnsafe(ref _weights.Affixes[(affix * NetworkWeights.PartWidth) + i]));
                (sumLow, sumHigh) = (sumLow + low, sumHigh + high);
            }

            (sumLow * affixStep).StoreUnsafe(ref target, (nuint)(_wordWidth + i));
            (sumHigh * affixStep).StoreUnsafe(ref target, (nuint)(_wordWidth + i + 16));
        }
    }

    private void FillWord(uint hash, Span<short> row)
    {
        int number = NumberOf(hash);
        if (number == 0 && _weights.Vectors.TryFill(hash, row))
        {
            return;
        }

        ref sbyte words = ref _weights.Words[number * _wordWidth];
        ref short target = ref MemoryMarshal.GetReference(row);
        Vector256<short> step = Vector256.Create(_weights.WordStep);
        for (int i = 0; i < _wordWidth; i += 32)
        {
            (Vector256<short> low, Vector256<short> high) = Vector256.Widen(Vector256.LoadUnsafe(ref words, (nuint)i));
            (low * step).StoreUnsafe(ref target, (nuint)i);
            (high * step).StoreUnsafe(ref target, (nuint)i + 16);
        }
    }

    private int NumberOf(uint hash)
    {
        for (uint slot = hash & _mask; _values[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == hash)
            {
                return _values[slot];
            }
        }

        return 0;
    }
}
