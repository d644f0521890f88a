using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>Tiles of four rows by sixteen outputs, for machines with sixteen vector registers.</summary>
internal static class NarrowTiles
{
    private const int Half = ProductTiles.Columns / 2;
    private const int Step = 2 * ProductTiles.Columns;

    /// <summary>Four rows by 16 outputs; weights stand as <see cref="ProductTiles.PackedAt"/> says.</summary>
    public static void Four<TRows>(ref short input, int inputs, ref short weights, ref int bias, int row, int column, ref TRows target)
        where TRows : struct, ITileRows, allows ref struct
    {
        nint pairs = inputs / 2;
        ref int a = ref Unsafe.As<short, int>(ref input);
        Vector256<int> low0 = Vector256.LoadUnsafe(ref bias), high0 = Vector256.LoadUnsafe(ref bias, 8);
        Vector256<int> low1 = low0, high1 = high0;
        Vector256<int> low2 = low0, high2 = high0;
        Vector256<int> low3 = low0, high3 = high0;
        for (nint pair = 0; pair < pairs; pair++)
        {
            Vector256<short> low = Vector256.LoadUnsafe(ref weights), high = Vector256.LoadUnsafe(ref weights, Half);
            weights = ref Unsafe.Add(ref weights, Step);
            Vector256<short> x = Vector256.Create(a).AsInt16();
            low0 = FixedPoint.AddPairs(low0, x, low);
            high0 = FixedPoint.AddPairs(high0, x, high);
            x = Vector256.Create(Unsafe.Add(ref a, pairs)).AsInt16();
            low1 = FixedPoint.AddPairs(low1, x, low);
            high1 = FixedPoint.AddPairs(high1, x, high);
            x = Vector256.Create(Unsafe.Add(ref a, 2 * pairs)).AsInt16();
            low2 = FixedPoint.AddPairs(low2, x, low);
            high2 = FixedPoint.AddPairs(high2, x, high);
            x = Vector256.Create(Unsafe.Add(ref a, 3 * pairs)).AsInt16();
            low3 = FixedPoint.AddPairs(low3, x, low);
            high3 = FixedPoint.AddPairs(high3, x, high);
            a = ref Unsafe.Add(ref a, 1);
        }

        target.Store(row, column, low0, high0);
        target.Store(row + 1, column, low1, high1);
        target.Store(row + 2, column, low2, high2);
        target.Store(row + 3, column, low3, high3);
    }
}
