namespace Dateline.Training;

/// <summary>Logarithms without floating-point library functions, whose last bit differs between machines.</summary>
internal static class IntegerLogarithm
{
    /// <summary>Base-2 logarithm of a positive number in units of 1/<paramref name="steps"/>, rounded down; <paramref name="steps"/> is a power of two up to 2^16.</summary>
    public static int OfBase2(long value, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        int whole = 63 - (int)long.LeadingZeroCount(value);
        ulong mantissa = whole <= 31 ? (ulong)value << (31 - whole) : (ulong)value >> (whole - 31);
        int fraction = 0;
        for (int step = 1; step < steps; step *= 2)
        {
            // Squaring doubles the logarithm; its next bit is whether the square reaches 2.
            mantissa = (mantissa * mantissa) >> 31;
            fraction *= 2;
            if (mantissa >= 1UL << 32)
            {
                mantissa >>= 1;
                fraction++;
            }
        }

        return (whole * steps) + fraction;
    }
}
