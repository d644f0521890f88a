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
        int j = 0;
        for (; j + (2 * Lane) <= n; j += 2 * Lane)
        {
            int i = 0;
            for (; i + 8 <= m; i += 8)
            {
                MultiplyEight(c + (i * cRow) + j, cRow, a + (i * rowStep), rowStep, columnStep, b + j, bRow, k);
            }

            for (; i < m; i++)
            {
                MultiplyOne(c + (i * cRow) + j, a + (i * rowStep), columnStep, b + j, bRow, k);
            }
        }

        for (int i = 0; i < m && j < n; i++)
        {
            MultiplyNarrow(c + (i * cRow) + j, a + (i * rowStep), columnStep, b + j, bRow, k);
        }
    }

    // Eight rows by two vectors: sixteen sums, all in registers.
    private static void MultiplyEight(float* c, int cRow, float* a, int rowStep, int columnStep, float* b, int bRow, int k)
    {
        Vector512<float> s0 = Vector512.Load(c + (0 * cRow)), t0 = Vector512.Load(c + (0 * cRow) + Lane);
        Vector512<float> s1 = Vector512.Load(c + (1 * cRow)), t1 = Vector512.Load(c + (1 * cRow) + Lane);
        Vector512<float> s2 = Vector512.Load(c + (2 * cRow)), t2 = Vector512.Load(c + (2 * cRow) + Lane);
        Vector512<float> s3 = Vector512.Load(c + (3 * cRow)), t3 = Vector512.Load(c + (3 * cRow) + Lane);
        Vector512<float> s4 = Vector512.Load(c + (4 * cRow)), t4 = Vector512.Load(c + (4 * cRow) + Lane);
        Vector512<float> s5 = Vector512.Load(c + (5 * cRow)), t5 = Vector512.Load(c + (5 * cRow) + Lane);
        Vector512<float> s6 = Vector512.Load(c + (6 * cRow)), t6 = Vector512.Load(c + (6 * cRow) + Lane);
        Vector512<float> s7 = Vector512.Load(c + (7 * cRow)), t7 = Vector512.Load(c + (7 * cRow) + Lane);
        float* a3 = a + (3 * rowStep), a6 = a + (6 * rowStep);
        for (int step = 0; step < k; step++)
        {
            Vector512<float> low = Vector512.Load(b), high = Vector512.Load(b + Lane);
            Vector512<float> x0 = Vector512.Create(*a);
            s0 = Vector512.FusedMultiplyAdd(x0, low, s0);
            t0 = Vector512.FusedMultiplyAdd(x0, high, t0);
            Vector512<float> x1 = Vector512.Create(*(a + rowStep));
            s1 = Vector512.FusedMultiplyAdd(x1, low, s1);
            t1 = Vector512.FusedMultiplyAdd(x1, high, t1);
            Vector512<float> x2 = Vector512.Create(*(a + (2 * rowStep)));
            s2 = Vector512.FusedMultiplyAdd(x2, low, s2);
            t2 = Vector512.FusedMultiplyAdd(x2, high, t2);
            Vector512<float> x3 = Vector512.Create(*a3);
            s3 = Vector512.FusedMultiplyAdd(x3, low, s3);
            t3 = Vector512.FusedMultiplyAdd(x3, high, t3);
            Vector512<float> x4 = Vector512.Create(*(a3 + rowStep));
            s4 = Vector512.FusedMultiplyAdd(x4, low, s4);
            t4 = Vector512.FusedMultiplyAdd(x4, high, t4);
            Vector512<float> x5 = Vector512.Create(*(a3 + (2 * rowStep)));
            s5 = Vector512.FusedMultiplyAdd(x5, low, s5);
            t5 = Vector512.FusedMultiplyAdd(x5, high, t5);
            Vector512<float> x6 = Vector512.Create(*a6);
            s6 = Vector512.FusedMultiplyAdd(x6, low, s6);
            t6 = Vector512.FusedMultiplyAdd(x6, high, t6);
            Vector512<float> x7 = Vector512.Create(*(a6 + rowStep));
            s7 = Vector512.FusedMultiplyAdd(x7, low, s7);
            t7 = Vector512.FusedMultiplyAdd(x7, high, t7);
            b += bRow;
            a += columnStep;
            a3 += columnStep;
            a6 += columnStep;
        }

        s0.Store(c + (0 * cRow));
        t0.Store(c + (0 * cRow) + Lane);
        s1.Store(c + (1 * cRow));
        t1.Store(c + (1 * cRow) + Lane);
        s2.Store(c + (2 * cRow));
        t2.Store(c + (2 * cRow) + Lane);
        s3.Store(c + (3 * cRow));
        t3.Store(c + (3 * cRow) + Lane);
        s4.Store(c + (4 * cRow));
        t4.Store(c + (4 * cRow) + Lane);
        s5.Store(c + (5 * cRow));
        t5.Store(c + (5 * cRow) + Lane);
        s6.Store(c + (6 * cRow));
        t6.Store(c + (6 * cRow) + Lane);
        s7.Store(c + (7 * cRow));
        t7.Store(c + (7 * cRow) + Lane);
    }

    private static void MultiplyOne(float* c, float* a, int columnStep, float* b, int bRow, int k)
    {
        Vector512<float> low = Vector512.Load(c), high = Vector512.Load(c + Lane);
        for (int t = 0; t < k; t++)
        {
            Vector512<float> x = Vector512.Create(a[t * columnStep]);
            low = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (t * bRow)), low);
            high = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (t * bRow) + Lane), high);
        }

        low.Store(c);
        high.Store(c + Lane);
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

    /// <summary>Each row of <paramref name="values"/> times <paramref name="mask"/>, place by place.</summary>
    public static void MultiplyRows(float* values, float* mask, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j += Lane)
            {
                float* at = values + (i * columns) + j;
                (Vector512.Load(at) * Vector512.Load(mask + j)).Store(at);
            }
        }
    }

    /// <summary>Negative values become 0.</summary>
    public static void HoldAboveZero(float* values, int count)
    {
        for (int i = 0; i < count; i += Lane)
        {
            Vector512.Max(Vector512.Load(values + i), Vector512<float>.Zero).Store(values + i);
        }
    }

    /// <summary>A gradient is 0 where its value is not above 0.</summary>
    public static void ClearWhereSilent(float* gradient, float* values, int count)
    {
        for (int i = 0; i < count; i += Lane)
        {
            Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Load(values + i), Vector512<float>.Zero), Vector512.Load(gradient + i), Vector512<float>.Zero).Store(gradient + i);
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
