using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Network;

/// <summary>Tiles of eight or four rows by 32 outputs, for machines with 32 vector registers of 512 bits.</summary>
internal static class WideTiles
{
    private const int Half = ProductTiles.Columns;
    private const int Step = 2 * ProductTiles.Columns;

    /// <summary>Eight rows by 32 outputs; weights stand as <see cref="ProductTiles.PackedAt"/> says.</summary>
    public static void Eight<TRows>(ref short input, int inputs, ref short weights, ref int bias, int row, int column, ref TRows target)
        where TRows : struct, ITileRows, allows ref struct
    {
        nint pairs = inputs / 2;
        ref int a = ref Unsafe.As<short, int>(ref input);
        ref int b = ref Unsafe.Add(ref a, 4 * pairs);
        Vector512<int> low0 = Vector512.LoadUnsafe(ref bias), high0 = Vector512.LoadUnsafe(ref bias, 16);
        Vector512<int> low1 = low0, high1 = high0;
        Vector512<int> low2 = low0, high2 = high0;
        Vector512<int> low3 = low0, high3 = high0;
        Vector512<int> low4 = low0, high4 = high0;
        Vector512<int> low5 = low0, high5 = high0;
        Vector512<int> low6 = low0, high6 = high0;
        Vector512<int> low7 = low0, high7 = high0;
        for (nint pair = 0; pair < pairs; pair++)
        {
            Vector512<short> low = Vector512.LoadUnsafe(ref weights), high = Vector512.LoadUnsafe(ref weights, Half);
            weights = ref Unsafe.Add(ref weights, Step);
            Vector512<short> x = Vector512.Create(a).AsInt16();
            low0 += Avx512BW.MultiplyAddAdjacent(x, low);
            high0 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a, pairs)).AsInt16();
            low1 += Avx512BW.MultiplyAddAdjacent(x, low);
            high1 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a, 2 * pairs)).AsInt16();
            low2 += Avx512BW.MultiplyAddAdjacent(x, low);
            high2 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a, 3 * pairs)).AsInt16();
            low3 += Avx512BW.MultiplyAddAdjacent(x, low);
            high3 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(b).AsInt16();
            low4 += Avx512BW.MultiplyAddAdjacent(x, low);
            high4 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref b, pairs)).AsInt16();
            low5 += Avx512BW.MultiplyAddAdjacent(x, low);
            high5 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref b, 2 * pairs)).AsInt16();
            low6 += Avx512BW.MultiplyAddAdjacent(x, low);
            high6 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref b, 3 * pairs)).AsInt16();
            low7 += Avx512BW.MultiplyAddAdjacent(x, low);
            high7 += Avx512BW.MultiplyAddAdjacent(x, high);
            a = ref Unsafe.Add(ref a, 1);
            b = ref Unsafe.Add(ref b, 1);
        }

        target.Store(row, column, low0, high0);
        target.Store(row + 1, column, low1, high1);
        target.Store(row + 2, column, low2, high2);
        target.Store(row + 3, column, low3, high3);
        target.Store(row + 4, column, low4, high4);
        target.Store(row + 5, column, low5, high5);
        target.Store(row + 6, column, low6, high6);
        target.Store(row + 7, column, low7, high7);
    }

    /// <summary>Four rows by 32 outputs; weights stand as <see cref="ProductTiles.PackedAt"/> says.</summary>
    public static void Four<TRows>(ref short input, int inputs, ref short weights, ref int bias, int row, int column, ref TRows target)
        where TRows : struct, ITileRows, allows ref struct
    {
        nint pairs = inputs / 2;
        ref int a = ref Unsafe.As<short, int>(ref input);
        Vector512<int> low0 = Vector512.LoadUnsafe(ref bias), high0 = Vector512.LoadUnsafe(ref bias, 16);
        Vector512<int> low1 = low0, high1 = high0;
        Vector512<int> low2 = low0, high2 = high0;
        Vector512<int> low3 = low0, high3 = high0;
        for (nint pair = 0; pair < pairs; pair++)
        {
            Vector512<short> low = Vector512.LoadUnsafe(ref weights), high = Vector512.LoadUnsafe(ref weights, Half);
            weights = ref Unsafe.Add(ref weights, Step);
            Vector512<short> x = Vector512.Create(a).AsInt16();
            low0 += Avx512BW.MultiplyAddAdjacent(x, low);
            high0 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a, pairs)).AsInt16();
            low1 += Avx512BW.MultiplyAddAdjacent(x, low);
            high1 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a, 2 * pairs)).AsInt16();
            low2 += Avx512BW.MultiplyAddAdjacent(x, low);
            high2 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a, 3 * pairs)).AsInt16();
            low3 += Avx512BW.MultiplyAddAdjacent(x, low);
            high3 += Avx512BW.MultiplyAddAdjacent(x, high);
            a = ref Unsafe.Add(ref a, 1);
        }

        target.Store(row, column, low0, high0);
        target.Store(row + 1, column, low1, high1);
        target.Store(row + 2, column, low2, high2);
        target.Store(row + 3, column, low3, high3);
    }
}
