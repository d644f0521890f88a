using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>Rows of whole sums.</summary>
internal readonly ref struct SumRows(ref int first, int width) : ITileRows
{
    private readonly ref int _first = ref first;
    private readonly int _width = width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int row, int column, Vector512<int> low, Vector512<int> high)
    {
        ref int at = ref Unsafe.Add(ref _first, (row * _width) + column);
        low.StoreUnsafe(ref at);
        high.StoreUnsafe(ref at, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(int row, int column, Vector256<int> low, Vector256<int> high)
    {
        ref int at = ref Unsafe.Add(ref _first, (row * _width) + column);
        low.StoreUnsafe(ref at);
        high.StoreUnsafe(ref at, 8);
    }
}
