namespace Dateline.Grouping.Statements;

/// <summary>How far two reports may call one speaker by the words that they use: by a name spelt otherwise, or by words of a title or a body that both use. Asked once for each two ways to call somebody.</summary>
/// <param name="words">How near words are.</param>
internal sealed class SpeakerLikeness(WordLikeness words)
{
    private const int Full = WordLikeness.Full;

    /// <summary>What words of titles and bodies count at most: an office is not its holder.</summary>
    private const int MostOfWords = 800;

    /// <summary>What a name counts at most that differs in its vowels alone.</summary>
    private const int SameConsonants = 900;

    /// <summary>Share of letters in one order from which two names are alike at all, in thousandths.</summary>
    private const int LeastLetters = 600;

    /// <summary>Letters of a name that are held against another's.</summary>
    private const int MostLetters = 24;

    private readonly Dictionary<(ulong, ulong), int> _known = [];

    /// <summary>In thousandths.</summary>
    public int Of(SpeakerWords one, SpeakerWords other)
    {
        if (one.Words.Length == 0 || other.Words.Length == 0)
        {
            return 0;
        }
        (ulong, ulong) key = one.Hash < other.Hash ? (one.Hash, other.Hash) : (other.Hash, one.Hash);
        if (!_known.TryGetValue(key, out int likeness))
        {
            _known[key] = likeness = Math.Max(Spelt(one.Name, other.Name), Math.Max(Contained(one.Words, other.Words), Contained(other.Words, one.Words)) * MostOfWords / Full);
        }
        return likeness;
    }

    private int Contained(QuotedWord[] some, QuotedWord[] others)
    {
        long weight = some.Sum(word => (long)word.Weight);
        return weight == 0 ? 0 : (int)(some.Sum(word => (long)word.Weight * others.Max(other => words.Of(word, other))) / weight);
    }

    private static int Spelt(string one, string other)
    {
        if (one.Length < 3 || other.Length < 3)
        {
            return 0;
        }
        string consonants = Consonants(one);
        int alike = consonants.Length >= 3 && consonants == Consonants(other) ? SameConsonants : 0;
        int letters = 2 * Full * InOrder(one[..Math.Min(one.Length, MostLetters)], other[..Math.Min(other.Length, MostLetters)]) / (Math.Min(one.Length, MostLetters) + Math.Min(other.Length, MostLetters));
        return Math.Max(alike, Math.Max(0, letters - LeastLetters) * Full / (Full - LeastLetters));
    }

    private static string Consonants(string name) => string.Concat(name.Where(letter => letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' or 'h' or 'w')));

    // The most letters that both have in one order.
    private static int InOrder(string one, string other)
    {
        int[] row = new int[other.Length + 1];
        foreach (char letter in one)
        {
            int diagonal = 0;
            for (int at = 1; at <= other.Length; at++)
            {
                int above = row[at];
                row[at] = letter == other[at - 1] ? diagonal + 1 : Math.Max(above, row[at - 1]);
                diagonal = above;
            }
        }
        return row[^1];
    }
}
