using Dateline.Annotation.Quotations;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Reads what tells which differences between two renderings are worth telling.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of how words change a meaning.</param>
/// <param name="finder">Finds what may be worth telling.</param>
internal sealed class TraitReader(WordKnowledge words, WordingKnowledge wording, DifferenceFinder finder)
{
    private const int Full = 1000;

    /// <summary>Telling words of a side whose nearness is looked at.</summary>
    private const int MostNear = 40;

    /// <summary>Words of a side that are counted.</summary>
    private const int MostLength = 150;

    /// <summary>What a word tells from which it tells how something was said, in thousandths: “warned” does, “said” does not.</summary>
    private const int LeastCueWeight = 2_500;

    private readonly WordMeanings _meanings = WordMeanings.Embedded;

    /// <summary>The traits of <paramref name="pair"/>.</summary>
    /// <param name="pair">The renderings.</param>
    /// <param name="found">What may be worth telling.</param>
    /// <param name="compared">What the two reports have of the statement.</param>
    public int[] Of(RenderingPair pair, IReadOnlyList<Difference> found, ComparedPair compared)
    {
        int[] traits = new int[DifferenceModel.Traits];
        void Set(DifferenceTrait trait, bool holds) => traits[(int)trait] = holds ? Full : 0;
        traits[(int)DifferenceTrait.Always] = Full;
        Kinds(pair, Set);
        Lengths(pair, traits);
        traits[(int)DifferenceTrait.Nearness] = Nearness(pair);
        foreach ((Aspect aspect, DifferenceTrait trait) in new[] { (Aspect.Subject, DifferenceTrait.Subject), (Aspect.Number, DifferenceTrait.Number), (Aspect.Certainty, DifferenceTrait.Certainty), (Aspect.Date, DifferenceTrait.Date), (Aspect.Place, DifferenceTrait.Place), (Aspect.Scope, DifferenceTrait.Scope), (Aspect.Shortened, DifferenceTrait.Shortened), (Aspect.Attribution, DifferenceTrait.Attribution) })
        {
            Set(trait, found.Any(difference => difference.Aspect == aspect));
        }
        int exchanges = found.Count(difference => difference.Aspect is Aspect.Wording or Aspect.Translation);
        Set(DifferenceTrait.Exchanged, exchanges > 0);
        Set(DifferenceTrait.Loaded, exchanges > 1 || pair.Gaps.Any(gap => IsLoaded(pair, gap)));
        traits[(int)DifferenceTrait.Exchanges] = Math.Min(3, pair.Gaps.Count(gap => gap.FirstEnd > gap.First && gap.SecondEnd > gap.Second)) * Full / 3;
        Contents(pair, traits, Set);
        SpeakerMatch speakers = SpeakerMatcher.Compare(pair.First.Speaker?.Actor, pair.Second.Speaker?.Actor, words);
        Set(DifferenceTrait.OtherSpeaker, speakers is SpeakerMatch.Other or SpeakerMatch.Doubtful);
        Set(DifferenceTrait.UnknownSpeaker, speakers == SpeakerMatch.Unknown);
        Set(DifferenceTrait.InHeadline, IsHeadline(pair.First) || IsHeadline(pair.Second));
        Set(DifferenceTrait.TwoReports, compared.Reports == 2);
        Set(DifferenceTrait.ManyReports, compared.Reports >= 4);
        Set(DifferenceTrait.Reference, compared.IsReference);
        Set(DifferenceTrait.Copy, compared.IsCopy);
        Cues(pair, Set);
        Set(DifferenceTrait.SameDay, StoryDays.Of(pair.First.Report.Published).Gap(StoryDays.Of(pair.Second.Report.Published)) == 0);
        Set(DifferenceTrait.SameWords, pair.First.Forms == pair.Second.Forms);
        Set(DifferenceTrait.SpeakerWords, DifferenceFinder.SpeakerWords(pair.First) is { Count: > 0 } ones && DifferenceFinder.SpeakerWords(pair.Second) is { Count: > 0 } others && !ones.Overlaps(others));
        int first = DifferenceFinder.Times(pair.First).Count;
        int second = DifferenceFinder.Times(pair.Second).Count;
        Set(DifferenceTrait.Times, DifferenceFinder.OtherTime(pair) is not null);
        Set(DifferenceTrait.OneTime, first > 0 != second > 0);
        Products(traits);
        return traits;
    }

    private static void Products(int[] traits)
    {
        int unlike = Full - traits[(int)DifferenceTrait.SharedOfShort];
        traits[(int)DifferenceTrait.DirectUnlike] = traits[(int)DifferenceTrait.BothDirect] * unlike / Full;
        traits[(int)DifferenceTrait.IndirectUnlike] = (traits[(int)DifferenceTrait.DirectIndirect] + traits[(int)DifferenceTrait.MixedIndirect]) * unlike / Full;
        traits[(int)DifferenceTrait.Inside] = traits[(int)DifferenceTrait.SharedOfShort] * (Full - traits[(int)DifferenceTrait.Length]) / Full;
        traits[(int)DifferenceTrait.HedgedAlike] = traits[(int)DifferenceTrait.Hedges] * traits[(int)DifferenceTrait.SharedOfBoth] / Full;
        traits[(int)DifferenceTrait.NamesAlike] = traits[(int)DifferenceTrait.NamesMissing] * traits[(int)DifferenceTrait.SharedOfBoth] / Full;
    }

    private static void Kinds(RenderingPair pair, Action<DifferenceTrait, bool> set)
    {
        (QuotationKind one, QuotationKind other) = pair.First.Quotation.Kind <= pair.Second.Quotation.Kind
            ? (pair.First.Quotation.Kind, pair.Second.Quotation.Kind) : (pair.Second.Quotation.Kind, pair.First.Quotation.Kind);
        set(DifferenceTrait.BothDirect, other == QuotationKind.Direct);
        set(DifferenceTrait.DirectMixed, one == QuotationKind.Direct && other == QuotationKind.Mixed);
        set(DifferenceTrait.DirectIndirect, one == QuotationKind.Direct && other == QuotationKind.Indirect);
        set(DifferenceTrait.BothMixed, one == QuotationKind.Mixed && other == QuotationKind.Mixed);
        set(DifferenceTrait.MixedIndirect, one == QuotationKind.Mixed && other == QuotationKind.Indirect);
    }

    private void Cues(RenderingPair pair, Action<DifferenceTrait, bool> set)
    {
        ulong one = Cue(pair.First);
        ulong other = Cue(pair.Second);
        set(DifferenceTrait.SameCue, one == other);
        set(DifferenceTrait.OneCue, one == 0 != (other == 0));
        set(DifferenceTrait.OtherCue, one != 0 && other != 0 && one != other);
    }

    // The family of the first word of the cue that is rare enough to tell how it was said; 0 where there is none.
    private ulong Cue(ComparedRendering rendering) =>
        rendering.Quotation.Cue.Select(rendering.Words.Range).SelectMany(range => Enumerable.Range(range.First, range.End - range.First)).Select(at => rendering.Words[at])
            .Where(word => !word.IsStop && words.Weight(word.Key) >= LeastCueWeight).Select(word => word.Key).FirstOrDefault();

    private static void Lengths(RenderingPair pair, int[] traits)
    {
        (int first, int second) = (pair.First.Places.Length, pair.Second.Places.Length);
        (int small, int large) = (Math.Max(1, Math.Min(first, second)), Math.Max(1, Math.Max(first, second)));
        int length = small * Full / large;
        traits[(int)DifferenceTrait.Length] = length;
        traits[(int)DifferenceTrait.LengthSquared] = length * length / Full;
        traits[(int)DifferenceTrait.Short] = 4 * Full / (3 + small);
        traits[(int)DifferenceTrait.Long] = 8 * Full / (7 + large);
        traits[(int)DifferenceTrait.FirstLength] = Math.Min(first, MostLength) * Full / 30;
        traits[(int)DifferenceTrait.SecondLength] = Math.Min(second, MostLength) * Full / 30;
        traits[(int)DifferenceTrait.LengthGap] = Math.Min(large - small, MostLength) * Full / 20;
        (int ofFirst, int ofSecond) = pair.Shared;
        (int ofShort, int ofLong) = first <= second ? (ofFirst, ofSecond) : (ofSecond, ofFirst);
        traits[(int)DifferenceTrait.SharedOfShort] = ofShort * 10;
        traits[(int)DifferenceTrait.SharedOfLong] = ofLong * 10;
        traits[(int)DifferenceTrait.SharedOfBoth] = ofShort * ofLong / 10;
        int gap = pair.Gaps.Count == 0 ? 0 : pair.Gaps.Max(gap => Math.Max(gap.FirstEnd - gap.First - (gap.SecondEnd - gap.Second), gap.SecondEnd - gap.Second - (gap.FirstEnd - gap.First)));
        traits[(int)DifferenceTrait.Gap] = Math.Clamp(gap, 0, 30) * Full / 10;
    }

    private void Contents(RenderingPair pair, int[] traits, Action<DifferenceTrait, bool> set)
    {
        HashSet<string> ones = finder.Kinds(pair.First, 0, pair.First.Places.Length);
        HashSet<string> others = finder.Kinds(pair.Second, 0, pair.Second.Places.Length);
        set(DifferenceTrait.Negation, ones.Contains("not") != others.Contains("not"));
        set(DifferenceTrait.Sure, ones.Contains("sure") != others.Contains("sure"));
        ones.SymmetricExceptWith(others);
        traits[(int)DifferenceTrait.Hedges] = Math.Min(3, ones.Count(kind => kind is not ("not" or "sure" or "should"))) * Full / 3;
        set(DifferenceTrait.OneNumber, finder.Numbers(pair.First).Count > 0 != finder.Numbers(pair.Second).Count > 0);
        set(DifferenceTrait.OneDate, HasTime(pair.First) != HasTime(pair.Second));
        set(DifferenceTrait.Amounts, !finder.Scope.Amounts(pair.First, 0, pair.First.Places.Length).Order(StringComparer.Ordinal).SequenceEqual(finder.Scope.Amounts(pair.Second, 0, pair.Second.Places.Length).Order(StringComparer.Ordinal)));
        int names = Math.Max(Missing(pair.First, pair.HasFirst), Missing(pair.Second, pair.HasSecond));
        traits[(int)DifferenceTrait.NamesMissing] = Math.Min(3, names) * Full / 3;
    }

    private static int Missing(ComparedRendering rendering, Func<int, bool> isShared) =>
        Enumerable.Range(0, rendering.Places.Length).Count(at => rendering[at].IsName && !rendering[at].IsStop && !isShared(at));

    private bool HasTime(ComparedRendering rendering) => Enumerable.Range(0, rendering.Places.Length).Any(at => wording.IsTime(rendering.Form(at, words)));

    private bool IsLoaded(RenderingPair pair, Gap gap) =>
        Enumerable.Range(gap.First, gap.FirstEnd - gap.First).Take(MostNear).Any(one => Enumerable.Range(gap.Second, gap.SecondEnd - gap.Second).Take(MostNear).Any(other =>
            words.AreOpposite(pair.First[one].Key, pair.Second[other].Key) || (words.AreNear(pair.First[one].Key, pair.Second[other].Key) && words.IsLoaded(pair.First[one].Key))));

    private static bool IsHeadline(ComparedRendering rendering) =>
        rendering.Report.Report.Parts.FirstOrDefault(part => part.Span.Contains(rendering.Rendering.Spans[0]))?.Kind == PartKind.Headline;

    // The mean of the best cosines of the telling words that are not shared, seen from both sides; 0 where there are none.
    private int Nearness(RenderingPair pair)
    {
        short[][] ones = Rows(pair.First, pair.HasFirst);
        short[][] others = Rows(pair.Second, pair.HasSecond);
        return ones.Length == 0 || others.Length == 0
            ? 0
            : (ones.Sum(one => others.Max(other => WordMeanings.Cosine(one, other))) + others.Sum(other => ones.Max(one => WordMeanings.Cosine(one, other)))) / (ones.Length + others.Length);
    }

    private short[][] Rows(ComparedRendering rendering, Func<int, bool> isShared) =>
        [.. Enumerable.Range(0, rendering.Places.Length).Where(at => !rendering[at].IsStop && !rendering[at].IsNumber && !isShared(at)).Take(MostNear).Select(at => _meanings.Row(rendering.Form(at, words))).OfType<short[]>()];
}
