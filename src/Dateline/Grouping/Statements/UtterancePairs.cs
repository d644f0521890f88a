using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>Which utterances say the same, and how far, from an inverted index.</summary>
internal static class UtterancePairs
{
    /// <summary>A family or class of near-synonyms is looked up in this many utterances at most.</summary>
    private const int MostPostings = 300;

    /// <summary>What likeness counts where a speaker is not known, may be another or is another one, in thousandths.</summary>
    private const int UnknownSpeaker = 900;
    private const int DoubtfulSpeaker = 600;
    private const int OtherSpeaker = 350;

    /// <summary>Weight of words that must be shared where the speaker is one, where it may be one, and where it is not: two telling words, three, or four.</summary>
    private const int LeastOfOne = 5_000;
    private const int LeastOfDoubtful = 8_000;
    private const int LeastOfOthers = 12_000;

    /// <summary>Likeness from which two quotations of one report render one utterance, in millionths: a speaker seldom says the same twice.</summary>
    private const int LeastInReport = 600_000;

    /// <summary>For each utterance those before it that share a family with it, with how far they say the same in millionths.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<IReadOnlyList<StoryPair>> Of(IReadOnlyList<Utterance> utterances, Func<int, int, bool> areApart, WordKnowledge words, CancellationToken cancellation)
    {
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of(utterances, words);
        Dictionary<ulong, List<int>> index = [];
        List<StoryPair>[] pairs = new List<StoryPair>[utterances.Count];
        for (int one = 0; one < utterances.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            SortedSet<int> others = [];
            foreach (ulong key in terms[one].Terms.Select(term => term.Key).SelectMany(key => words.ClassesOf(key).Select(number => (ulong)number).Prepend(key)))
            {
                if (!index.TryGetValue(key, out List<int>? postings))
                {
                    index[key] = postings = [];
                }
                if (postings.Count < MostPostings)
                {
                    others.UnionWith(postings);
                    if (postings.Count == 0 || postings[^1] != one)
                    {
                        postings.Add(one);
                    }
                }
            }
            others.Remove(one);
            pairs[one] = [.. others.Select(other => new StoryPair(other, Similarity(utterances, terms, one, other, areApart, words))).Where(pair => pair.Cosine > 0)];
        }
        return pairs;
    }

    private static int Similarity(IReadOnlyList<Utterance> utterances, IReadOnlyList<UtteranceTerms> terms, int one, int other, Func<int, int, bool> areApart, WordKnowledge words)
    {
        Utterance first = utterances[one];
        Utterance second = utterances[other];
        if (first.Quotation.Id == second.Quotation.Id || areApart(first.Report, second.Report))
        {
            return 0;
        }
        (int share, int least) = SpeakerMatcher.Compare(first.Actor, second.Actor, words) switch
        {
            SpeakerMatch.Same => (1000, first.Actor!.Id == second.Actor!.Id ? LeastOfOne : LeastOfDoubtful),
            SpeakerMatch.Unknown => (UnknownSpeaker, first.Actor is null && second.Actor is null ? LeastOfOne : LeastOfDoubtful),
            SpeakerMatch.Doubtful => (DoubtfulSpeaker, LeastOfDoubtful),
            _ => (OtherSpeaker, LeastOfOthers),
        };
        int similarity = UtteranceSimilarity.Of(terms[one], terms[other], words, least);
        return first.Report == second.Report && similarity < LeastInReport ? 0 : (int)((long)similarity * share / 1000);
    }
}
