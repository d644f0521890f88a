namespace Dateline.Host.Web;

/// <summary>Words of reports, of outlets and of people as a page shows them in one line: never longer than a reader reads.</summary>
internal static class Shown
{
    /// <summary>UTF-16 units of a line at most: a long headline twice.</summary>
    public const int Longest = 300;

    /// <summary>The words, cut where they are too long.</summary>
    public static string Of(string words)
    {
        if (words.Length <= Longest)
        {
            return words;
        }
        int end = char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(words.AsSpan(0, end).TrimEnd(), "…");
    }
}
