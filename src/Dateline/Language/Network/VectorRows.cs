using System.Runtime.InteropServices;

namespace Dateline.Language.Network;

/// <summary>
/// Rows of words that training has not seen, or only once, from word vectors of open text: four bits a number, in steps of the row's own.
/// They stand uncompressed before the rest of a network file, so that reading a hundred thousand of them costs no more than copying.
/// </summary>
internal sealed class VectorRows
{
    /// <summary>Largest number that four bits hold here, above and below zero.</summary>
    public const int Most = 7;

    private static ReadOnlySpan<byte> Magic => "DLV1"u8;

    private readonly uint[] _hashes;
    private readonly short[] _steps;
    private readonly byte[] _pairs;
    private readonly int _pairsInRow;

    private VectorRows(uint[] hashes, short[] steps, byte[] pairs, int width)
    {
        (_hashes, _steps, _pairs, _pairsInRow) = (hashes, steps, pairs, width / 2);
    }

    /// <summary>Packs rows.</summary>
    /// <param name="hashes">Hashes of words in ascending order.</param>
    /// <param name="steps">One a row: what a stored 1 means, with 12 bits behind the point.</param>
    /// <param name="values">Numbers from -7 to 7, row by row.</param>
    public static VectorRows Pack(uint[] hashes, short[] steps, ReadOnlySpan<sbyte> values)
    {
        byte[] pairs = new byte[values.Length / 2];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (byte)((values[2 * i] + Most + 1) | ((values[(2 * i) + 1] + Most + 1) << 4));
        }

        return new VectorRows(hashes, steps, pairs, hashes.Length == 0 ? 0 : values.Length / hashes.Length);
    }

    /// <summary>Number of words.</summary>
    public int Count => _hashes.Length;

    /// <summary>Fills <paramref name="row"/>, with 12 bits behind the point, if there is one for the hash.</summary>
    public bool TryFill(uint hash, Span<short> row)
    {
        int word = Array.BinarySearch(_hashes, hash);
        if (word < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> pairs = _pairs.AsSpan(word * _pairsInRow, _pairsInRow);
        int step = _steps[word];
        for (int i = 0; i < pairs.Length; i++)
        {
            row[2 * i] = (short)(((pairs[i] & 15) - Most - 1) * step);
            row[(2 * i) + 1] = (short)(((pairs[i] >> 4) - Most - 1) * step);
        }

        return true;
    }

    public void Write(Stream target)
    {
        target.Write(Magic);
        target.Write(MemoryMarshal.AsBytes<int>([_hashes.Length, 2 * _pairsInRow]));
        target.Write(MemoryMarshal.AsBytes(_hashes.AsSpan()));
        target.Write(MemoryMarshal.AsBytes(_steps.AsSpan()));
        target.Write(_pairs);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, and nothing behind it.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such rows.</exception>
    public static VectorRows Read(Stream source)
    {
        Span<byte> magic = stackalloc byte[Magic.Length];
        source.ReadExactly(magic);
        if (!magic.SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is no network file: it does not begin with DLV1");
        }

        Span<int> sizes = stackalloc int[2];
        source.ReadExactly(MemoryMarshal.AsBytes(sizes));
        VectorRows rows = new(new uint[sizes[0]], new short[sizes[0]], new byte[sizes[0] * (sizes[1] / 2)], sizes[1]);
        source.ReadExactly(MemoryMarshal.AsBytes(rows._hashes.AsSpan()));
        source.ReadExactly(MemoryMarshal.AsBytes(rows._steps.AsSpan()));
        source.ReadExactly(rows._pairs);
        return rows;
    }
}
