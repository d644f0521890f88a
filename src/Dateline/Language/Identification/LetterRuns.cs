namespace Dateline.Language.Identification;

/// <summary>
/// Rows of the language model for a text: every run of one to <see cref="LongestRun"/> letters inside a word (with a blank
/// before and after the word), and every whole word, hashed. Words are runs of letters; everything else parts them.
/// </summary>
internal static class LetterRuns
{
    /// <summary>Longest run of letters that is a feature. Six gained nothing in cross-validation.</summary>
    public const int LongestRun = 5;

    /// <summary>Letters read of one text: more change no answer and would only cost time.</summary>
    public const int MostLetters = 4096;

    private const int LongestWord = 32;
    private const ulong Prime = 1099511628211UL;
    private const ulong Offset = 14695981039346656037UL;

    /// <summary>Calls <paramref name="add"/> once for each feature, with its row number below <c>2^rowBits</c>; gives the number of letters read.</summary>
    public static int Collect<TSink>(ReadOnlySpan<char> text, int rowBits, ref TSink add)
        where TSink : IRowSink, allows ref struct
    {
        Span<char> word = stackalloc char[LongestWord + 2];
        int letters = 0;
        for (int at = 0; at < text.Length && letters < MostLetters;)
        {
            if (LetterScripts.Of(text[at]) is null)
            {
                at++;
                continue;
            }

            int length = 0;
            word[length++] = ' ';
            while (at < text.Length && LetterScripts.Of(text[at]) is not null)
            {
                if (length <= LongestWord)
                {
                    word[length++] = char.ToLowerInvariant(text[at]);
                }

                at++;
                letters++;
            }

            word[length++] = ' ';
            CollectWord(word[..length], rowBits, ref add);
        }

        return letters;
    }

    private static void CollectWord<TSink>(scoped ReadOnlySpan<char> word, int rowBits, ref TSink add)
        where TSink : IRowSink, allows ref struct
    {
        for (int start = 0; start < word.Length; start++)
        {
            ulong hash = Offset;
            int end = Math.Min(word.Length, start + LongestRun);
            for (int at = start; at < end; at++)
            {
                hash = (hash ^ word[at]) * Prime;
                if (at > 0 || start > 0)
                {
                    add.Add(RowOf(hash, rowBits));
                }
            }
        }

        if (word.Length > LongestRun)
        {
            ulong hash = Offset;
            foreach (char c in word)
            {
                hash = (hash ^ c) * Prime;
            }

            add.Add(RowOf(hash, rowBits));
        }
    }

    private static int RowOf(ulong hash, int rowBits)
    {
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93UL;
        hash ^= hash >> 29;
        return (int)((hash >> 20) & ((1UL << rowBits) - 1));
    }
}
