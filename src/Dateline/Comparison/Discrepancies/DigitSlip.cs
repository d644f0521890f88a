using System.Globalization;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Tells whether a number may be another one miswritten or misheard.</summary>
internal static class DigitSlip
{
    /// <summary>Whether the numbers have the same digits in another order, noughts at the end aside, or one is ten or a hundred times the other.</summary>
    public static bool Is(long one, long other)
    {
        (long low, long high) = one < other ? (one, other) : (other, one);
        return low > 0 && low < high && (high == low * 10 || high == low * 100 || AreSwapped(Digits(low), Digits(high)));
    }

    private static bool AreSwapped(string one, string other) => one.Length > 1 && one != other && string.Concat(one.Order()) == string.Concat(other.Order());

    private static string Digits(long value) => value.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
}
