using System.Runtime.InteropServices;

namespace Dateline.Language.Network;

/// <summary>
/// Remembers, for the forms last met, the rows that follow from the form alone: a bounded table of pairs of places, of which the
/// one used longer ago gives way. What it gives is what would be computed, so answers never depend on what was read before.
/// </summary>
/// <param name="width">Length of a row.</param>
internal sealed class FormCache(int width)
{
    private const int Sets = 1 << 11;
    private const int LongestForm = 20;

    private readonly short[] _rows = new short[2 * Sets * width];
    private readonly char[] _forms = new char[2 * Sets * LongestForm];
    private readonly byte[] _kinds = new byte[2 * Sets];
    private readonly byte[] _newest = new byte[Sets];

    private readonly int[] _stamps = new int[2 * Sets];
    private int _stamp;

    /// <summary>Begins a batch: rows found from here on stay until the next one begins.</summary>
    public void Begin() => _stamp++;

    /// <summary>The place of a form's remembered row; -1 where there is none.</summary>
    /// <param name="form">The form, by its exact characters.</param>
    /// <param name="isFirst">Whether it opens a sentence.</param>
    public int Find(ReadOnlySpan<char> form, bool isFirst)
    {
        if (form.Length > LongestForm)
        {
            return -1;
        }

        int set = SetOf(form, isFirst);
        byte kind = KindOf(form, isFirst);
        for (int way = 0; way < 2; way++)
        {
            int place = (2 * set) + way;
            if (_kinds[place] == kind && _forms.AsSpan(place * LongestForm, form.Length).SequenceEqual(form))
            {
                (_newest[set], _stamps[place]) = ((byte)way, _stamp);
                return place;
            }
        }

        return -1;
    }

    /// <summary>The row at a place.</summary>
    public ReadOnlySpan<short> RowAt(int place) => _rows.AsSpan(place * width, width);

    /// <summary>Remembers the row of a form for later batches, where none that this batch has found would have to give way.</summary>
    public void Keep(ReadOnlySpan<char> form, bool isFirst, ReadOnlySpan<short> row)
    {
        if (form.Length > LongestForm)
        {
            return;
        }

        int set = SetOf(form, isFirst);
        int place = (2 * set) + (_newest[set] ^ 1);
        if (_stamps[place] == _stamp)
        {
            return;
        }

        _newest[set] ^= 1;
        (_kinds[place], _stamps[place]) = (KindOf(form, isFirst), _stamp);
        form.CopyTo(_forms.AsSpan(place * LongestForm));
        row[..width].CopyTo(_rows.AsSpan(place * width));
    }

    // Never 0, the kind of an empty place.
    private static byte KindOf(ReadOnlySpan<char> form, bool isFirst) => (byte)((2 * form.Length) + (isFirst ? 1 : 0));

    private static int SetOf(ReadOnlySpan<char> form, bool isFirst)
    {
        ulong hash = isFirst ? 0x9E3779B97F4A7C15UL : 0;
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(form);
        foreach (ulong four in fours)
        {
            hash = Mix(hash ^ four);
        }

        foreach (char c in form[(fours.Length * 4)..])
        {
            hash = (hash << 16) ^ (hash >> 48) ^ c;
        }

        return (int)(Mix(hash) >> 53);
    }

    private static ulong Mix(ulong hash) => (hash ^ (hash >> 29)) * 0xff51afd7ed558ccdUL;
}
