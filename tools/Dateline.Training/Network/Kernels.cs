using System.Runtime.Intrinsics;

namespace Dateline.Training.Network;

/// <summary>
/// Matrix products and elementwise functions in single precision. Every sum is taken in one fixed order, whatever the width of
/// the machine's vectors, and no library function decides a bit: training gives the same weights everywhere.
/// </summary>
internal static unsafe class Kernels
{
    /// <summary>Floats that all rows are padded to.</summary>
    public const int Lane = 16;

    /// <summary>c[m×n] += a[m×k] · b[k×n], n a multiple of 16; the element (i, j) of a stands at i·rowStep + j·columnStep.</summary>
    public static void Multiply(float* c, int cRow, float* a, int rowStep, int columnStep, float* b, int bRow, int m, int n, int k)
    {
        for (int i = 0; i < m; i += 4)
        {
            int rows = Math.Min(4, m - i);
            int j = 0;
            for (; j + (2 * Lane) <= n; j += 2 * Lane)
            {
                MultiplyWide(c + (i * cRow) + j, cRow, a + (i * rowStep), rowStep, columnStep, b + j, bRow, rows, k);
            }

            for (int row = 0; row < rows && j < n; row++)
            {
                MultiplyNarrow(c + ((i + row) * cRow) + j, a + ((i + row) * rowStep), columnStep, b + j, bRow, k);
            }
        }
    }

    // Up to four rows by two vectors; a missing row repeats the first and is not stored.
    private static void MultiplyWide(float* c, int cRow, float* a, int rowStep, int columnStep, float* b, int bRow, int rows, int k)
    {
        float* a1 = rows > 1 ? a + rowStep : a, a2 = rows > 2 ? a + (2 * rowStep) : a, a3 = rows > 3 ? a + (3 * rowStep) : a;
        float* c1 = rows > 1 ? c + cRow : c, c2 = rows > 2 ? c + (2 * cRow) : c, c3 = rows > 3 ? c + (3 * cRow) : c;
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + Lane), s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + Lane);
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + Lane), s30 = Vector512.Load(c3), s31 = Vector512.Load(c3 + Lane);
        for (int t = 0; t < k; t++)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + Lane);
            Vector512<float> x0 = Vector512.Create(*a), x1 = Vector512.Create(*a1), x2 = Vector512.Create(*a2), x3 = Vector512.Create(*a3);
            (s00, s01) = (Vector512.FusedMultiplyAdd(x0, b0, s00), Vector512.FusedMultiplyAdd(x0, b1, s01));
            (s10, s11) = (Vector512.FusedMultiplyAdd(x1, b0, s10), Vector512.FusedMultiplyAdd(x1, b1, s11));
            (s20, s21) = (Vector512.FusedMultiplyAdd(x2, b0, s20), Vector512.FusedMultiplyAdd(x2, b1, s21));
            (s30, s31) = (Vector512.FusedMultiplyAdd(x3, b0, s30), Vector512.FusedMultiplyAdd(x3, b1, s31));
            b += bRow;
            a += columnStep;
            a1 += columnStep;
            a2 += columnStep;
            a3 += columnStep;
        }

        Store(s30, s31, c3, rows > 3);
        Store(s20, s21, c2, rows > 2);
        Store(s10, s11, c1, rows > 1);
        Store(s00, s01, c, true);
    }

    private static void MultiplyNarrow(float* c, float* a, int columnStep, float* b, int bRow, int k)
    {
        Vector512<float> sum = Vector512.Load(c);
        for (int t = 0; t < k; t++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(a[t * columnStep]), Vector512.Load(b + (t * bRow)), sum);
        }

        sum.Store(c);
    }

    private static void Store(Vector512<float> low, Vector512<float> high, float* target, bool stores)
    {
        if (stores)
        {
            low.Store(target);
            high.Store(target + Lane);
        }
    }

    /// <summary>y += factor · x over <paramref name="count"/> floats, a multiple of 16.</summary>
    public static void AddScaled(float* y, float* x, float factor, int count)
    {
        Vector512<float> scale = Vector512.Create(factor);
        for (int i = 0; i < count; i += Lane)
        {
            Vector512.FusedMultiplyAdd(scale, Vector512.Load(x + i), Vector512.Load(y + i)).Store(y + i);
        }
    }

    /// <summary>sums += each row of <paramref name="from"/>.</summary>
    public static void AddRows(float* sums, float* from, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
        {
            AddScaled(sums, from + (i * columns), 1, columns);
        }
    }

    /// <summary>e^x by a polynomial of sixth degree on the fraction of the binary exponent.</summary>
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Max(Vector512.Min(x, Vector512.Create(80f)), Vector512.Create(-80f)) * Vector512.Create(1.44269504f);
        Vector512<float> whole = Vector512.Floor(x + Vector512.Create(0.5f));
        Vector512<float> f = (x - whole) * Vector512.Create(0.69314718f);
        Vector512<float> p = Vector512.Create(1f / 720);
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(1f / 120));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(1f / 24));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(1f / 6));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(0.5f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512<float>.One);
        p = Vector512.FusedMultiplyAdd(p, f, Vector512<float>.One);
        return p * ((Vector512.ConvertToInt32(whole) + Vector512.Create(127)) << 23).AsSingle();
    }

    /// <summary>u·(2 − |u|) with u = x / 2 held to [−1, 1]: near the hyperbolic tangent, and exact in integers too.</summary>
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> u = Vector512.Max(Vector512.Min(x * Vector512.Create(0.5f), Vector512<float>.One), -Vector512<float>.One);
        return u * (Vector512.Create(2f) - Vector512.Abs(u));
    }

    /// <summary>½ + ½·Tanh(x / 2): near the logistic function.</summary>
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512.Create(0.5f) + (Vector512.Create(0.5f) * Tanh(x * Vector512.Create(0.5f)));

    /// <summary>Slope of <see cref="Tanh"/> by its value.</summary>
    public static Vector512<float> TanhSlope(Vector512<float> value) =>
        Vector512.Sqrt(Vector512.Max(Vector512<float>.Zero, Vector512<float>.One - Vector512.Abs(value)));

    /// <summary>Slope of <see cref="Sigmoid"/> by its value.</summary>
    public static Vector512<float> SigmoidSlope(Vector512<float> value) =>
        Vector512.Create(0.25f) * TanhSlope(value + value - Vector512<float>.One);
}
