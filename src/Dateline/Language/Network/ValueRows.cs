using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>Rows of sums whose last bits are shifted away, rounded, held to sixteen bits and from <paramref name="least"/> on.</summary>
internal readonly ref struct ValueRows(ref short first, int width, int shift, short least) : ITileRows
{
    private readonly ref short _first = ref first;
    private readonly int _width = width;
    private readonly int _shift = shift;
    private readonly int _half = 1 << (shift - 1);
    private readonly short _least = least;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int row, int column, Vector512<int> low, Vector512<int> high)
    {
        Vector512<int> half = Vector512.Create(_half);
        Vector512<short> values = Vector512.NarrowWithSaturation((low + half) >> _shift, (high + half) >> _shift);
        Vector512.Max(values, Vector512.Create(_least)).StoreUnsafe(ref Unsafe.Add(ref _first, (row * _width) + column));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int row, int column, Vector256<int> low, Vector256<int> high)
    {
        Vector256<int> half = Vector256.Create(_half);
        Vector256<short> values = Vector256.NarrowWithSaturation((low + half) >> _shift, (high + half) >> _shift);
        Vector256.Max(values, Vector256.Create(_least)).StoreUnsafe(ref Unsafe.Add(ref _first, (row * _width) + column));
    }
}
