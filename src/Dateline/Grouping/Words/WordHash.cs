namespace Dateline.Grouping.Words;

/// <summary>64-bit FNV-1a over UTF-16 units: the same on every machine, unlike <see cref="string.GetHashCode()"/>. Two words in a million share a hash with a chance of about 3 in 10^8.</summary>
internal static class WordHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Basis;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * Prime;
        }
        return hash;
    }

    /// <summary>The hash of a run of hashes.</summary>
    public static ulong Joined(ulong first, ulong second)
    {
        ulong hash = (first ^ (second >> 32) ^ (second << 32)) * Prime;
        return (hash ^ (hash >> 29) ^ second) * Prime;
    }
}
