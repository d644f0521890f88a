using System.Runtime.InteropServices;

namespace Dateline.Grouping.Stories;

/// <summary>How alike a report is to one before it.</summary>
/// <param name="Other">Number of the report before it.</param>
/// <param name="Cosine">Cosine of the two vectors, in millionths.</param>
internal readonly record struct StoryPair(int Other, int Cosine);

/// <summary>How alike reports are, pair by pair, from an inverted index; pairs that share too little are left out.</summary>
internal static class StorySimilarities
{
    /// <summary>Cosine below which a pair counts as sharing nothing, in millionths.</summary>
    private const int Least = 40_000;

    /// <summary>The same once the days are counted in.</summary>
    private const int LeastInTime = 60_000;

    /// <summary>A family is looked up in this many reports at most, so that the work stays near the number of reports.</summary>
    private const int MostPostings = 1_000;

    /// <summary>How much more alike reports count that are known to be of one day, in thousandths; a day between them takes a tenth. Near exp(-days / 10), the best on BASIL.</summary>
    private const int SameDay = 1_800;

    private const int DayAfter = 905;

    /// <summary>What a day between them leaves, and all days together at the least, where one of the days is only told by the text: ECB+ has births and earlier trials in the place of the day.</summary>
    private const int ToldDayAfter = 970;

    private const int ToldLeast = 400;

    /// <summary>For each report the reports before it that are like it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<IReadOnlyList<StoryPair>> Of(IReadOnlyList<StoryFeatures> reports, CancellationToken cancellation)
    {
        Dictionary<uint, List<(int Report, int Weight)>> index = [];
        List<StoryPair>[] pairs = new List<StoryPair>[reports.Count];
        int[] products = new int[reports.Count];
        List<int> touched = [];
        for (int report = 0; report < reports.Count; report++)
        {
            cancellation.ThrowIfCancellationRequested();
            StoryVector vector = reports[report].Vector;
            for (int term = 0; term < vector.Keys.Length; term++)
            {
                if (!index.TryGetValue(vector.Keys[term], out List<(int Report, int Weight)>? postings))
                {
                    index[vector.Keys[term]] = postings = [];
                }
                if (postings.Count < MostPostings)
                {
                    Add(postings, vector.Weights[term], products, touched);
                    postings.Add((report, vector.Weights[term]));
                }
            }
            pairs[report] = Taken(report, touched, products);
        }
        return pairs;
    }

    /// <summary>The same pairs as far as they can be of one happening: raised where both days are known, damped by the days between them.</summary>
    public static IReadOnlyList<IReadOnlyList<StoryPair>> InTime(IReadOnlyList<IReadOnlyList<StoryPair>> pairs, IReadOnlyList<StoryFeatures> reports)
    {
        List<StoryPair>[] damped = new List<StoryPair>[pairs.Count];
        for (int report = 0; report < pairs.Count; report++)
        {
            damped[report] = [];
            foreach (StoryPair pair in pairs[report])
            {
                int cosine = InTime(pair.Cosine, reports[report].Days, reports[pair.Other].Days);
                if (cosine >= LeastInTime)
                {
                    damped[report].Add(pair with { Cosine = cosine });
                }
            }
        }
        return damped;
    }

    private static void Add(List<(int Report, int Weight)> postings, int weight, int[] products, List<int> touched)
    {
        foreach (ref readonly (int Report, int Weight) posting in CollectionsMarshal.AsSpan(postings))
        {
            (int other, int otherWeight) = posting;
            if (products[other] == 0)
            {
                touched.Add(other);
            }
            products[other] += weight * otherWeight;
        }
    }

    private static List<StoryPair> Taken(int report, List<int> touched, int[] products)
    {
        List<StoryPair> pairs = [];
        // Where most reports share a word, walking through all is faster than sorting them.
        bool isDense = touched.Count > report / 16;
        if (!isDense)
        {
            touched.Sort();
        }
        int count = isDense ? report : touched.Count;
        for (int at = 0; at < count; at++)
        {
            int other = isDense ? at : touched[at];
            int cosine = StoryVector.Millionths(products[other]);
            products[other] = 0;
            if (cosine >= Least)
            {
                pairs.Add(new StoryPair(other, cosine));
            }
        }
        touched.Clear();
        return pairs;
    }

    /// <summary>A cosine as far as reports of those days can be of one happening, in millionths.</summary>
    public static int InTime(int cosine, StoryDays one, StoryDays other)
    {
        long damped = one.IsNarrow && other.IsNarrow ? (long)cosine * SameDay / 1000 : cosine;
        bool isTold = !one.IsGiven || !other.IsGiven;
        long least = isTold ? damped * ToldLeast / 1000 : LeastInTime - 1;
        int gap = one.Gap(other);
        for (int day = 0; day < gap && damped > least; day++)
        {
            damped = damped * (isTold ? ToldDayAfter : DayAfter) / 1000;
        }
        return (int)Math.Max(damped, isTold ? least : 0);
    }
}
