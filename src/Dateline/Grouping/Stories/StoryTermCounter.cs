using System.Runtime.InteropServices;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>Counts the word families of a report, weighing words by where they stand: a headline three times, the first 600 characters one and a half times; names four times as much as other words, which parts look-alike events best (ECB+).</summary>
internal static class StoryTermCounter
{
    private const int Lead = 600;
    private const int NameFactor = 4;
    private const int HeadlineHalves = 6;
    private const int LeadHalves = 3;
    private const int BodyHalves = 2;

    // A family is rarely counted more often in one report.
    private static readonly int[] _damped = [.. Enumerable.Range(0, 256).Select(DampedAnew)];

    /// <summary>The families of <paramref name="words"/> with twice their counts, in order of keys; stop words are left out.</summary>
    public static (ulong Key, int Halves)[] Count(ReportWords words)
    {
        Dictionary<ulong, int> counts = new(words.Count);
        HashSet<ulong> names = NamesOf(words);
        int lead = words.Parts.Count == 0 ? 0 : words.Parts[0].Span.Start + Lead;
        for (int part = 0; part < words.Parts.Count; part++)
        {
            bool headline = words.Parts[part].Kind == PartKind.Headline;
            foreach (ref readonly Word word in words.Of(part))
            {
                if (!word.IsStop)
                {
                    int halves = headline ? HeadlineHalves : word.Span.Start < lead ? LeadHalves : BodyHalves;
                    ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Key, out _);
                    count += names.Contains(word.Form) ? halves * NameFactor : halves;
                }
            }
        }
        ulong[] keys = [.. counts.Keys];
        int[] halvesOf = [.. counts.Values];
        Array.Sort(keys, halvesOf);
        (ulong Key, int Halves)[] sorted = new (ulong, int)[keys.Length];
        for (int at = 0; at < keys.Length; at++)
        {
            sorted[at] = (keys[at], halvesOf[at]);
        }
        return sorted;
    }

    /// <summary>1 + ln(count) in thousandths, <paramref name="halves"/> being twice the count.</summary>
    public static int Damped(int halves) => halves < _damped.Length ? _damped[halves] : DampedAnew(halves);

    private static int DampedAnew(int halves) => halves <= 2 ? 500 * halves : 1000 + FixedLogarithm.OfRatio(halves, 2);

    // Forms that running text writes with a capital where none is due, and never without: headlines in title case tell nothing.
    private static HashSet<ulong> NamesOf(ReportWords words)
    {
        HashSet<ulong> names = [];
        for (int part = 0; part < words.Parts.Count; part++)
        {
            foreach (ref readonly Word word in words.Parts[part].Kind == PartKind.Headline ? [] : words.Of(part))
            {
                if (word.IsName)
                {
                    names.Add(word.Form);
                }
            }
        }
        for (int part = 0; part < words.Parts.Count; part++)
        {
            foreach (ref readonly Word word in words.Parts[part].Kind == PartKind.Headline ? [] : words.Of(part))
            {
                if ((word.Traits & WordTraits.Capital) == 0)
                {
                    names.Remove(word.Form);
                }
            }
        }
        return names;
    }
}
