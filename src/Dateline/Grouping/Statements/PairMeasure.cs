using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Linking;

namespace Dateline.Grouping.Statements;

/// <summary>Measures of two quotations what does not depend on the others of the story.</summary>
/// <param name="knowledge">What is known of words.</param>
/// <param name="days">The days of each report.</param>
/// <param name="company">What stands beside the names of speakers.</param>
/// <param name="recall">What was worked out when the story was told before.</param>
internal sealed class PairMeasure(WordKnowledge knowledge, IReadOnlyList<Stories.StoryDays> days, SpeakerCompany company, Recall recall)
{
    private const int Full = WordLikeness.Full;

    /// <summary>What is shared counts up to this weight.</summary>
    private const int MostShared = 30_000;

    private static readonly int[] _short = [0, .. Enumerable.Range(1, 120).Select(Short)];

    private readonly WordLikeness _likeness = new(knowledge);
    private readonly SpeakerLikeness _speakers = new(new WordLikeness(knowledge));
    private readonly Dictionary<(string, string), SpeakerMatch> _matches = [];

    /// <summary>The features of two quotations; those that others of the story decide are left at nought.</summary>
    public int[] Of(QuotedWords one, QuotedWords other)
    {
        int[] features = new int[PairModel.Features];
        PairOverlap overlap = one.Content == 0 || other.Content == 0 ? Overlap(one, other) : recall.Pair(one.Content, other.Content) ?? recall.Keep(one.Content, other.Content, Overlap(one, other));
        features[(int)PairFeature.Always] = Full;
        features[(int)PairFeature.Contained] = overlap.Whole.Contained;
        features[(int)PairFeature.Covered] = overlap.Whole.Covered;
        features[(int)PairFeature.Shared] = overlap.Whole.Shared;
        features[(int)PairFeature.NearlyContained] = overlap.Whole.NearlyContained;
        features[(int)PairFeature.NearlyCovered] = overlap.Whole.NearlyCovered;
        features[(int)PairFeature.Rarest] = overlap.Whole.Rarest;
        features[(int)PairFeature.Meaning] = overlap.Meaning;
        features[(int)PairFeature.ClauseContained] = overlap.Clause.Contained;
        features[(int)PairFeature.ClauseCovered] = overlap.Clause.Covered;
        features[(int)PairFeature.ClauseShared] = overlap.Clause.Shared;
        features[(int)PairFeature.ClauseNearlyContained] = overlap.Clause.NearlyContained;
        features[(int)PairFeature.ClauseNearlyCovered] = overlap.Clause.NearlyCovered;
        features[(int)PairFeature.ToldContained] = overlap.Told.NearlyContained;
        features[(int)PairFeature.ToldCovered] = overlap.Told.NearlyCovered;
        features[(int)PairFeature.PlainContained] = overlap.Plain.Contained;
        features[(int)PairFeature.PlainCovered] = overlap.Plain.Covered;
        features[(int)PairFeature.PlainShared] = overlap.Plain.Shared;
        features[(int)PairFeature.PlainNearlyContained] = overlap.Plain.NearlyContained;
        features[(int)PairFeature.PlainNearlyCovered] = overlap.Plain.NearlyCovered;
        features[(int)PairFeature.Whole] = overlap.Whole.Contained * overlap.Whole.Covered / Full;
        features[(int)PairFeature.ClauseWhole] = overlap.Clause.NearlyContained * overlap.Clause.NearlyCovered / Full;
        Speakers(one, other, features);
        Numbers(one, other, features);
        Setting(one, other, features);
        int fewer = Math.Max(1, (one.Weight <= other.Weight ? one : other).Words.Length);
        features[(int)PairFeature.Short] = fewer < _short.Length ? _short[fewer] : Short(fewer);
        int lengths = FixedLogarithm.OfRatio(Math.Max(one.Forms.Length, other.Forms.Length), Math.Max(1, Math.Min(one.Forms.Length, other.Forms.Length)));
        features[(int)PairFeature.Lengths] = Math.Min(3 * Full, lengths);
        features[(int)PairFeature.Run] = overlap.Run * Full / PairOverlap.LongestRun;
        return features;
    }

    // One over the root of the number of words.
    private static int Short(int words) => (int)(Full * Full / FixedLogarithm.Root(Full * (long)Full * words));

    private PairOverlap Overlap(QuotedWords one, QuotedWords other)
    {
        (QuotedWords small, QuotedWords large) = one.Weight <= other.Weight ? (one, other) : (other, one);
        int[] likeness = Likeness(small, large);
        WordOverlap whole = Measure(small, large, likeness, [.. Enumerable.Range(0, small.Words.Length)], [.. Enumerable.Range(0, large.Words.Length)]);
        WordOverlap told = Measure(small, large, likeness, [.. Enumerable.Range(0, small.Told.Length)], [.. Enumerable.Range(0, large.Told.Length)]);
        return new PairOverlap(whole, BestClause(small, large, likeness), told, Measure(small, large, likeness, small.Plain, large.Plain), (short)Meaning(one, other), (short)Run(one.Forms, other.Forms));
    }

    private void Speakers(QuotedWords one, QuotedWords other, int[] features)
    {
        SpeakerOverlap called = _speakers.Of(one.Speaker, other.Speaker);
        int speaker = called.Likeness;
        switch (Match(one.Actor, other.Actor))
        {
            case SpeakerMatch.Same when one.Actor!.Id == other.Actor!.Id:
                features[(int)PairFeature.SameSpeaker] = speaker = Full;
                break;
            case SpeakerMatch.Same:
                features[(int)PairFeature.SameName] = speaker = Full;
                break;
            case SpeakerMatch.Unknown:
                features[(int)(one.Actor is null && other.Actor is null ? PairFeature.BothUnknown : PairFeature.OneUnknown)] = Full;
                break;
        }
        features[(int)PairFeature.SpeakerLike] = speaker;
        features[(int)PairFeature.SpeakerSpelt] = called.Spelt;
        features[(int)PairFeature.SpeakerCalled] = called.Contained;
        features[(int)PairFeature.SpeakerCalledCovered] = called.Covered;
        features[(int)PairFeature.StoryCalled] = called.StoryContained;
        features[(int)PairFeature.StoryCalledCovered] = called.StoryCovered;
        features[(int)PairFeature.SpeakerRarest] = called.Rarest;
        features[(int)PairFeature.SameSort] = one.Actor?.Kind == other.Actor?.Kind ? Full : 0;
        features[(int)PairFeature.PersonForBody] = IsPersonForBody(one.Actor, other.Actor) || IsPersonForBody(other.Actor, one.Actor) ? Full : 0;
        features[(int)PairFeature.RelatedSpeaker] = speaker < Full && company.AreRelated(one, other) ? Full : 0;
        features[(int)PairFeature.SpeakerContained] = speaker * features[(int)PairFeature.NearlyContained] / Full;
        features[(int)PairFeature.SpeakerClause] = speaker * features[(int)PairFeature.ClauseNearlyContained] / Full;
        features[(int)PairFeature.SpeakerMeaning] = speaker * features[(int)PairFeature.Meaning] / Full;
        features[(int)PairFeature.SpeakerTold] = speaker * features[(int)PairFeature.ToldCovered] / Full;
    }

    private static bool IsPersonForBody(ActorReference? person, ActorReference? body) => person?.Kind == MentionKind.Person && body?.Kind is MentionKind.Organisation or MentionKind.State;

    private SpeakerMatch Match(ActorReference? one, ActorReference? other)
    {
        if (one is null || other is null)
        {
            return SpeakerMatch.Unknown;
        }
        if (!_matches.TryGetValue((one.Id, other.Id), out SpeakerMatch match))
        {
            _matches[(one.Id, other.Id)] = match = SpeakerMatcher.Compare(one, other, knowledge);
        }
        return match;
    }

    private static void Numbers(QuotedWords one, QuotedWords other, int[] features)
    {
        bool shared = CountShared(one.Numbers, other.Numbers) > 0;
        features[(int)PairFeature.SameNumber] = shared ? Full : 0;
        features[(int)PairFeature.OtherNumber] = !shared && one.Numbers.Length > 0 && other.Numbers.Length > 0 ? Full : 0;
        features[(int)PairFeature.OneNumber] = one.Numbers.Length > 0 != other.Numbers.Length > 0 ? Full : 0;
        int names = CountShared(one.Names, other.Names);
        int fewer = Math.Min(one.Names.Length, other.Names.Length);
        features[(int)PairFeature.SharedNames] = fewer == 0 ? 0 : names * Full / fewer;
        features[(int)PairFeature.OtherNames] = fewer > 0 && names == 0 ? Full : 0;
    }

    // Both ascend and hold each once.
    private static int CountShared(ulong[] one, ulong[] other)
    {
        (int first, int second, int shared) = (0, 0, 0);
        while (first < one.Length && second < other.Length)
        {
            int order = one[first].CompareTo(other[second]);
            shared += order == 0 ? 1 : 0;
            first += order <= 0 ? 1 : 0;
            second += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private void Setting(QuotedWords one, QuotedWords other, int[] features)
    {
        features[(int)PairFeature.BothDirect] = one.Quotation.Kind == QuotationKind.Direct && other.Quotation.Kind == QuotationKind.Direct ? Full : 0;
        features[(int)PairFeature.SameKind] = one.Quotation.Kind == other.Quotation.Kind ? Full : 0;
        features[(int)PairFeature.InHeadline] = one.InHeadline || other.InHeadline ? Full : 0;
        features[(int)PairFeature.Apart] = Math.Abs(one.Place - other.Place);
        features[(int)PairFeature.SameDay] = days[one.Report].Gap(days[other.Report]) == 0 ? Full : 0;
    }

    // For each word of the first, row by row, how near each of the second is, in thousandths.
    private int[] Likeness(QuotedWords one, QuotedWords other)
    {
        (QuotedWord[] rows, QuotedWord[] columns) = (one.Told, other.Told);
        int[] likeness = new int[rows.Length * columns.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < columns.Length; column++)
            {
                likeness[(row * columns.Length) + column] = _likeness.Of(rows[row], columns[column]);
            }
        }
        return likeness;
    }

    private static WordOverlap BestClause(QuotedWords one, QuotedWords other, int[] likeness)
    {
        if (one.ClauseWords.Length == 1 && other.ClauseWords.Length == 1)
        {
            return Measure(one, other, likeness, one.ClauseWords[0], other.ClauseWords[0]);
        }
        WordOverlap best = default;
        int key = -1;
        foreach (int[] first in one.ClauseWords)
        {
            foreach (int[] second in other.ClauseWords)
            {
                WordOverlap overlap = Measure(one, other, likeness, first, second);
                if (overlap.Key > key)
                {
                    (best, key) = (overlap, overlap.Key);
                }
            }
        }
        return best;
    }

    private static WordOverlap Measure(QuotedWords one, QuotedWords other, int[] likeness, int[] first, int[] second)
    {
        (QuotedWord[] rows, QuotedWord[] columns) = (one.Told, other.Told);
        long weight = first.Sum(word => (long)rows[word].Weight);
        long otherWeight = second.Sum(word => (long)columns[word].Weight);
        if (weight == 0 || otherWeight == 0)
        {
            return default;
        }
        (long shared, long near, int rarest) = (0, 0, 0);
        int[] best = new int[second.Length];
        foreach (int row in first)
        {
            int top = 0;
            for (int column = 0; column < second.Length; column++)
            {
                int like = likeness[(row * columns.Length) + second[column]];
                top = Math.Max(top, like);
                best[column] = Math.Max(best[column], like);
            }
            near += (long)rows[row].Weight * top;
            if (top >= WordLikeness.Near)
            {
                shared += (long)rows[row].Weight * top / Full;
                rarest = Math.Max(rarest, rows[row].Weight);
            }
        }
        (long covered, long nearlyCovered) = (0, 0);
        for (int column = 0; column < second.Length; column++)
        {
            covered += best[column] >= WordLikeness.Near ? columns[second[column]].Weight : 0;
            nearlyCovered += (long)columns[second[column]].Weight * best[column];
        }
        WordOverlap overlap = new(
            (short)(shared * Full / weight), (short)(covered * Full / otherWeight), (short)(Math.Min(shared, MostShared) * Full / MostShared), (short)(near / weight), (short)(nearlyCovered / otherWeight),
            (short)Math.Min(2 * Full, rarest / 5));
        return weight <= otherWeight ? overlap : overlap with { Contained = overlap.Covered, Covered = overlap.Contained, NearlyContained = overlap.NearlyCovered, NearlyCovered = overlap.NearlyContained };
    }

    private static int Meaning(QuotedWords one, QuotedWords other)
    {
        long product = 0;
        long first = 0;
        long second = 0;
        for (int at = 0; at < WordMeanings.Width; at++)
        {
            product += one.Meaning[at] * other.Meaning[at];
            first += one.Meaning[at] * one.Meaning[at];
            second += other.Meaning[at] * other.Meaning[at];
        }
        long lengths = FixedLogarithm.Root(first) * FixedLogarithm.Root(second);
        return lengths == 0 ? 0 : (int)((Int128)product * Full / lengths);
    }

    // The longest run of words that both have, up to a bound.
    private static int Run(ulong[] one, ulong[] other)
    {
        int longest = 0;
        int[] before = new int[other.Length + 1];
        int rows = Math.Min(one.Length, 300);
        int columns = Math.Min(other.Length, 300);
        for (int row = 0; row < rows; row++)
        {
            int diagonal = 0;
            for (int column = 1; column <= columns; column++)
            {
                int above = before[column];
                before[column] = one[row] == other[column - 1] ? diagonal + 1 : 0;
                longest = Math.Max(longest, before[column]);
                diagonal = above;
            }
        }
        return Math.Min(longest, PairOverlap.LongestRun);
    }
}
