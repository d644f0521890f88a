namespace Dateline.Extraction.Html;

/// <summary>The runs of four words of a text, for asking how much of another stands in it. Case and marks do not count.</summary>
internal sealed class Shingles
{
    private const int Size = 4;
    private const ulong Prime = 0x9E3779B97F4A7C15;
    private readonly HashSet<ulong> _runs = [];

    /// <summary>Gathers the runs of <paramref name="text"/>.</summary>
    public Shingles(ReadOnlySpan<char> text) => Walk(text, run => _runs.Add(run));

    /// <summary>How many runs <paramref name="text"/> has, and how many of them stand here; of a text of fewer than four words none.</summary>
    public (int All, int Shared) Of(ReadOnlySpan<char> text)
    {
        int all = 0;
        int shared = 0;
        Walk(text, run =>
        {
            all++;
            shared += _runs.Contains(run) ? 1 : 0;
        });
        return (all, shared);
    }

    private static void Walk(ReadOnlySpan<char> text, Action<ulong> found)
    {
        Span<ulong> last = stackalloc ulong[Size];
        int words = 0;
        ulong word = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                word = ((word ^ char.ToLowerInvariant(text[i])) + 1) * Prime;
                word ^= word >> 31;
            }
            else if (word != 0)
            {
                last[words++ % Size] = word;
                word = 0;
                if (words >= Size)
                {
                    ulong run = 0;
                    for (int back = Size; back > 0; back--)
                    {
                        run = (run ^ last[(words - back) % Size]) * Prime;
                        run ^= run >> 29;
                    }
                    found(run);
                }
            }
        }
    }
}
