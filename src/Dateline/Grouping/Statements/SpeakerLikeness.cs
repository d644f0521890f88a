namespace Dateline.Grouping.Statements;

/// <summary>How far two reports may call one speaker by the words that they use: by a name spelt otherwise, or by words of a title or a body that both use, or that another report of the story uses. Asked once for each two ways to call somebody.</summary>
/// <param name="words">How near words are.</param>
internal sealed class SpeakerLikeness(WordLikeness words)
{
    private const int Full = WordLikeness.Full;

    /// <summary>What a name counts at most that differs in its vowels alone.</summary>
    private const int SameConsonants = 900;

    /// <summary>Share of letters in one order from which two names are alike at all, in thousandths.</summary>
    private const int LeastLetters = 600;

    /// <summary>Letters of a name that are held against another's.</summary>
    private const int MostLetters = 24;

    /// <summary>What a word tells for each thousandth of <see cref="SpeakerOverlap.Rarest"/>.</summary>
    private const int RarestStep = 5;

    private readonly Dictionary<(ulong, ulong), SpeakerOverlap> _known = [];

    /// <summary>What the words for two speakers share; nothing where there are none for one of them.</summary>
    public SpeakerOverlap Of(SpeakerWords one, SpeakerWords other)
    {
        if (one.Words.Length == 0 || other.Words.Length == 0)
        {
            return default;
        }
        (ulong, ulong) key = one.Hash < other.Hash ? (one.Hash, other.Hash) : (other.Hash, one.Hash);
        if (!_known.TryGetValue(key, out SpeakerOverlap overlap))
        {
            (int first, int second) = (Contained(one.Words, other.Words), Contained(other.Words, one.Words));
            (int ofFirst, int ofSecond) = (Contained(one.Words, other.Story), Contained(other.Words, one.Story));
            int rarest = one.Words.Where(word => other.Words.Any(same => same.Key == word.Key)).Select(word => word.Weight).DefaultIfEmpty().Max();
            _known[key] = overlap = new SpeakerOverlap(
                (short)Spelt(one.Name, other.Name), (short)Math.Max(first, second), (short)Math.Min(first, second), (short)Math.Max(ofFirst, ofSecond), (short)Math.Min(ofFirst, ofSecond), (short)(rarest / RarestStep));
        }
        return overlap;
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
