using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>Joins sets of utterances that one speaker made in different reports and that share words taken together: a long paraphrase in one report, a fragment in another.</summary>
internal static class UtteranceGatherer
{
    /// <summary>Mean likeness above which two sets join, in millionths.</summary>
    private const int Threshold = 180_000;

    /// <summary>Weight of words that must be shared.</summary>
    private const int Least = 2_000;

    /// <summary>Sets of one speaker that are held against each other at most.</summary>
    private const int MostSets = 200;

    /// <summary>The sets after joining; each set is named by its lowest utterance.</summary>
    public static int[] Gather(IReadOnlyList<Utterance> utterances, int[] sets, IReadOnlyList<StoryDays> days, int mostDays, WordKnowledge words, CancellationToken cancellation)
    {
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of(utterances, words);
        int[] names = [.. sets.Distinct().Order()];
        List<Utterance>[] members = [.. names.Select(_ => new List<Utterance>())];
        SortedDictionary<ulong, int>[] bags = [.. names.Select(_ => new SortedDictionary<ulong, int>())];
        for (int at = 0; at < utterances.Count; at++)
        {
            int set = Array.BinarySearch(names, sets[at]);
            members[set].Add(utterances[at]);
            foreach ((ulong key, int weight) in terms[at].Terms)
            {
                bags[set][key] = weight;
            }
        }
        UtteranceTerms[] whole = [.. bags.Select(bag => new UtteranceTerms([.. bag.Select(term => (term.Key, term.Value))], bag.Values.Sum(weight => (long)weight)))];
        HashSet<int>[] reports = [.. members.Select(list => list.Select(utterance => utterance.Report).ToHashSet())];
        StoryDays[] setDays = [.. reports.Select(set => set.Select(report => days[report]).Aggregate((one, other) => one.With(other)))];
        bool Vetoes(int one, int other) => setDays[one].Gap(setDays[other]) > mostDays || reports[one].Overlaps(reports[other]);
        void Merged(int into, int from)
        {
            reports[into].UnionWith(reports[from]);
            setDays[into] = setDays[into].With(setDays[from]);
        }
        List<StoryPair>[] pairs = [.. names.Select(_ => new List<StoryPair>())];
        foreach (int[] speaker in BySpeaker(members, words))
        {
            cancellation.ThrowIfCancellationRequested();
            for (int one = 1; one < Math.Min(speaker.Length, MostSets); one++)
            {
                for (int other = 0; other < one; other++)
                {
                    int similarity = Vetoes(speaker[one], speaker[other]) ? 0 : UtteranceSimilarity.Of(whole[speaker[one]], whole[speaker[other]], words, Least);
                    if (similarity > 0)
                    {
                        pairs[speaker[one]].Add(new StoryPair(speaker[other], similarity));
                    }
                }
            }
        }
        int[] joined = AverageLink.Join(pairs, Threshold, Vetoes, Merged, cancellation);
        return [.. sets.Select(set => names[joined[Array.BinarySearch(names, set)]])];
    }

    // The sets of each speaker, ascending; sets without a known speaker are left out.
    private static IEnumerable<int[]> BySpeaker(List<Utterance>[] members, WordKnowledge words) =>
        Enumerable.Range(0, members.Length).Where(set => members[set].Exists(utterance => utterance.Actor is not null))
            .GroupBy(set => SpeakerMatcher.Key(members[set].First(utterance => utterance.Actor is not null).Actor!, words), StringComparer.Ordinal).Select(group => group.ToArray());
}
