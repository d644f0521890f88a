namespace Dateline.Grouping.Words;

/// <summary>Natural logarithms in thousandths by integer arithmetic alone, so that they are the same on every machine.</summary>
internal static class FixedLogarithm
{
    // ln 2 in units of 2^-20.
    private const long LnTwo = 726817;

    /// <summary>ln(<paramref name="numerator"/> / <paramref name="denominator"/>) in thousandths; 0 where the ratio is not above 1. Both at most 2^40.</summary>
    public static int OfRatio(long numerator, long denominator)
    {
        if (denominator <= 0 || numerator <= denominator)
        {
            return 0;
        }
        ulong ratio = (ulong)(((UInt128)(ulong)numerator << 20) / (ulong)denominator);
        int whole = 63 - System.Numerics.BitOperations.LeadingZeroCount(ratio) - 20;
        ulong mantissa = ratio >> whole;
        long fraction = 0;
        for (int bit = 19; bit >= 4; bit--)
        {
            mantissa = (mantissa * mantissa) >> 20;
            if (mantissa >= 2UL << 20)
            {
                mantissa >>= 1;
                fraction |= 1L << bit;
            }
        }
        long logTwo = ((long)whole << 20) + fraction;
        return (int)((((Int128)logTwo * LnTwo) >> 20) * 1000 >> 20);
    }

    /// <summary>The largest whole number whose square is not above <paramref name="value"/>.</summary>
    public static long Root(long value)
    {
        if (value <= 0)
        {
            return 0;
        }
        long root = 1L << ((64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)value) + 1) / 2);
        while (true)
        {
            long next = (root + (value / root)) / 2;
            if (next >= root)
            {
                return root;
            }
            root = next;
        }
    }
}
