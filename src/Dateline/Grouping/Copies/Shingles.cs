using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Copies;

/// <summary>The words of a report's running text and the winnowed hashes of its runs of five words (Schleimer, Wilkerson and Aiken 2003, window of four).</summary>
internal sealed class Shingles
{
    private const int RunLength = 5;
    private const int Window = 4;

    private Shingles(int[] places, ulong[] forms, ulong[] chosen) => (Places, Forms, Chosen) = (places, forms, chosen);

    /// <summary>Numbers of the words in the report's <see cref="ReportWords"/>.</summary>
    public int[] Places { get; }

    /// <summary>Hashes of the words' folded forms.</summary>
    public ulong[] Forms { get; }

    /// <summary>The chosen hashes, ascending, each once.</summary>
    public ulong[] Chosen { get; }

    public static Shingles Of(ReportWords words)
    {
        List<int> places = [];
        int word = 0;
        for (int part = 0; part < words.Parts.Count; part++)
        {
            int end = word + words.Of(part).Length;
            for (; word < end; word++)
            {
                if (words.Parts[part].Kind is not (PartKind.Headline or PartKind.Byline or PartKind.Dateline))
                {
                    places.Add(word);
                }
            }
        }
        ulong[] forms = [.. places.Select(place => words[place].Form)];
        return new Shingles([.. places], forms, Winnowed(forms));
    }

    private static ulong[] Winnowed(ulong[] forms)
    {
        ulong[] hashes = new ulong[Math.Max(0, forms.Length - RunLength + 1)];
        for (int at = 0; at < hashes.Length; at++)
        {
            ulong hash = forms[at];
            for (int word = 1; word < RunLength; word++)
            {
                hash = WordHash.Joined(hash, forms[at + word]);
            }
            hashes[at] = hash;
        }
        HashSet<ulong> chosen = [];
        for (int at = 0; at + Window <= hashes.Length; at++)
        {
            chosen.Add(Math.Min(Math.Min(hashes[at], hashes[at + 1]), Math.Min(hashes[at + 2], hashes[at + 3])));
        }
        return [.. chosen.Order()];
    }
}
