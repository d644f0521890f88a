using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>Measures of two quotations what does not depend on the others of the story.</summary>
/// <param name="knowledge">What is known of words.</param>
/// <param name="days">The days of each report.</param>
/// <param name="company">What stands beside the names of speakers.</param>
internal sealed class PairMeasure(WordKnowledge knowledge, IReadOnlyList<Stories.StoryDays> days, SpeakerCompany company)
{
    private const int Full = 1000;

    /// <summary>What a near-synonym counts of the word itself, in thousandths.</summary>
    private const int Near = 900;

    /// <summary>Cosine of two words from which they count as near, in thousandths; nearness rises from 0 there to <see cref="Full"/> at the same word.</summary>
    private const int LeastCosine = 300;

    /// <summary>What is shared counts up to this weight.</summary>
    private const int MostShared = 30_000;

    private const int LongestRun = 8;

    /// <summary>The features of two quotations; those that others of the story decide are left at nought.</summary>
    public int[] Of(QuotedWords one, QuotedWords other)
    {
        (QuotedWords small, QuotedWords large) = one.Weight <= other.Weight ? (one, other) : (other, one);
        int[] features = new int[PairModel.Features];
        int[] likeness = Likeness(small, large);
        int[] all = [.. Enumerable.Range(0, small.Words.Length)];
        int[] others = [.. Enumerable.Range(0, large.Words.Length)];
        Overlap whole = Measure(small, large, likeness, all, others);
        Overlap clause = BestClause(small, large, likeness);
        features[(int)PairFeature.Always] = Full;
        features[(int)PairFeature.Contained] = whole.Contained;
        features[(int)PairFeature.Covered] = whole.Covered;
        features[(int)PairFeature.Shared] = whole.Shared;
        features[(int)PairFeature.NearlyContained] = whole.NearlyContained;
        features[(int)PairFeature.NearlyCovered] = whole.NearlyCovered;
        features[(int)PairFeature.Rarest] = whole.Rarest;
        features[(int)PairFeature.Meaning] = Meaning(one, other);
        features[(int)PairFeature.ClauseContained] = clause.Contained;
        features[(int)PairFeature.ClauseCovered] = clause.Covered;
        features[(int)PairFeature.ClauseShared] = clause.Shared;
        features[(int)PairFeature.ClauseNearlyContained] = clause.NearlyContained;
        features[(int)PairFeature.ClauseNearlyCovered] = clause.NearlyCovered;
        features[(int)PairFeature.Whole] = whole.Contained * whole.Covered / Full;
        features[(int)PairFeature.ClauseWhole] = clause.NearlyContained * clause.NearlyCovered / Full;
        Speakers(one, other, features);
        Numbers(one, other, features);
        Setting(one, other, features);
        features[(int)PairFeature.Short] = (int)(Full * Full / Math.Max(1, FixedLogarithm.Root(Full * (long)Full * Math.Max(1, small.Words.Length))));
        int lengths = FixedLogarithm.OfRatio(Math.Max(one.Forms.Length, other.Forms.Length), Math.Max(1, Math.Min(one.Forms.Length, other.Forms.Length)));
        features[(int)PairFeature.Lengths] = Math.Min(3 * Full, lengths);
        features[(int)PairFeature.Run] = Run(one.Forms, other.Forms) * Full / LongestRun;
        return features;
    }

    private void Speakers(QuotedWords one, QuotedWords other, int[] features)
    {
        int speaker = Full;
        switch (SpeakerMatcher.Compare(one.Actor, other.Actor, knowledge))
        {
            case SpeakerMatch.Same when one.Actor!.Id == other.Actor!.Id:
                features[(int)PairFeature.SameSpeaker] = Full;
                break;
            case SpeakerMatch.Same:
                features[(int)PairFeature.SameName] = Full;
                break;
            case SpeakerMatch.Unknown:
                features[(int)(one.Actor is null && other.Actor is null ? PairFeature.BothUnknown : PairFeature.OneUnknown)] = Full;
                speaker = 0;
                break;
            default:
                speaker = 0;
                break;
        }
        if (speaker == 0 && company.AreRelated(one, other))
        {
            features[(int)PairFeature.RelatedSpeaker] = Full;
            speaker = Full / 2;
        }
        features[(int)PairFeature.SpeakerContained] = speaker * features[(int)PairFeature.NearlyContained] / Full;
        features[(int)PairFeature.SpeakerClause] = speaker * features[(int)PairFeature.ClauseNearlyContained] / Full;
        features[(int)PairFeature.SpeakerMeaning] = speaker * features[(int)PairFeature.Meaning] / Full;
    }

    private static void Numbers(QuotedWords one, QuotedWords other, int[] features)
    {
        bool shared = one.Numbers.Intersect(other.Numbers).Any();
        features[(int)PairFeature.SameNumber] = shared ? Full : 0;
        features[(int)PairFeature.OtherNumber] = !shared && one.Numbers.Length > 0 && other.Numbers.Length > 0 ? Full : 0;
        features[(int)PairFeature.OneNumber] = one.Numbers.Length > 0 != other.Numbers.Length > 0 ? Full : 0;
        int names = one.Names.Intersect(other.Names).Count();
        int fewer = Math.Min(one.Names.Length, other.Names.Length);
        features[(int)PairFeature.SharedNames] = fewer == 0 ? 0 : names * Full / fewer;
        features[(int)PairFeature.OtherNames] = fewer > 0 && names == 0 ? Full : 0;
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
        int[] likeness = new int[one.Words.Length * other.Words.Length];
        for (int row = 0; row < one.Words.Length; row++)
        {
            for (int column = 0; column < other.Words.Length; column++)
            {
                likeness[(row * other.Words.Length) + column] = Likeness(one.Words[row], other.Words[column]);
            }
        }
        return likeness;
    }

    private int Likeness(QuotedWord one, QuotedWord other)
    {
        if (one.Key == other.Key)
        {
            return Full;
        }
        if (knowledge.AreNear(one.Key, other.Key))
        {
            return Near;
        }
        if (one.Row is null || other.Row is null)
        {
            return 0;
        }
        return Math.Clamp((WordMeanings.Cosine(one.Row, other.Row) - LeastCosine) * Full / (Full - LeastCosine), 0, Near);
    }

    private static Overlap BestClause(QuotedWords one, QuotedWords other, int[] likeness)
    {
        if (one.ClauseWords.Length == 1 && other.ClauseWords.Length == 1)
        {
            return Measure(one, other, likeness, one.ClauseWords[0], other.ClauseWords[0]);
        }
        Overlap best = default;
        int key = -1;
        foreach (int[] first in one.ClauseWords)
        {
            foreach (int[] second in other.ClauseWords)
            {
                Overlap overlap = Measure(one, other, likeness, first, second);
                if (overlap.Key > key)
                {
                    (best, key) = (overlap, overlap.Key);
                }
            }
        }
        return best;
    }

    private static Overlap Measure(QuotedWords one, QuotedWords other, int[] likeness, int[] first, int[] second)
    {
        long weight = first.Sum(word => (long)one.Words[word].Weight);
        long otherWeight = second.Sum(word => (long)other.Words[word].Weight);
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
                int like = likeness[(row * other.Words.Length) + second[column]];
                top = Math.Max(top, like);
                best[column] = Math.Max(best[column], like);
            }
            near += (long)one.Words[row].Weight * top;
            if (top >= Near)
            {
                shared += (long)one.Words[row].Weight * top / Full;
                rarest = Math.Max(rarest, one.Words[row].Weight);
            }
        }
        (long covered, long nearlyCovered) = (0, 0);
        for (int column = 0; column < second.Length; column++)
        {
            covered += best[column] >= Near ? other.Words[second[column]].Weight : 0;
            nearlyCovered += (long)other.Words[second[column]].Weight * best[column];
        }
        Overlap overlap = new((int)(shared * Full / weight), (int)(covered * Full / otherWeight), (int)(Math.Min(shared, MostShared) * Full / MostShared), (int)(near / weight), (int)(nearlyCovered / otherWeight), Math.Min(2 * Full, rarest / 5));
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
        return Math.Min(longest, LongestRun);
    }

    private readonly record struct Overlap(int Contained, int Covered, int Shared, int NearlyContained, int NearlyCovered, int Rarest)
    {
        public int Key => (4 * NearlyContained) + (3 * NearlyCovered) + (3 * Shared);
    }
}
