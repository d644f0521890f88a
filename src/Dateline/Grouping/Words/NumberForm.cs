namespace Dateline.Grouping.Words;

/// <summary>Writes numbers in one form: “12,500” and “12.500” as 12500, “47,3” and “47.3” as 47.3.</summary>
internal static class NumberForm
{
    /// <summary>The digits of <paramref name="number"/> with a full stop before decimals; a mark before exactly three digits parts thousands; letters behind the digits are kept.</summary>
    public static string Of(ReadOnlySpan<char> number)
    {
        Span<char> target = stackalloc char[Math.Min(number.Length, WordKnowledge.LongestWord)];
        int length = 0;
        for (int i = 0; i < target.Length; i++)
        {
            char unit = number[i];
            if (unit is not (',' or '.'))
            {
                target[length++] = char.ToLowerInvariant(unit);
                continue;
            }
            int digits = 0;
            while (i + 1 + digits < number.Length && char.IsAsciiDigit(number[i + 1 + digits]))
            {
                digits++;
            }
            if (digits != 3)
            {
                target[length++] = '.';
            }
        }
        return target[..length].ToString();
    }
}
