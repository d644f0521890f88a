using System.Numerics;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Measures of two values what does not depend on the others of the story.</summary>
/// <param name="likeness">How near words are.</param>
internal sealed class ValueMeasure(WordLikeness likeness)
{
    /// <summary>Length of a meaning.</summary>
    public const int Length = 1 << 14;

    private const int Full = 1000;

    /// <summary>About one telling word.</summary>
    private const int LeastShared = 100;

    private const int LeastClosest = 200;

    /// <summary>Words less near than this are not near at all.</summary>
    private const int Far = 150;

    /// <summary>What is shared counts up to this weight.</summary>
    private const int MostShared = 15_000;

    /// <summary>Days between two reports beyond which more make no difference.</summary>
    private const int MostDays = 7;

    /// <summary>A number below counts as small, in thousandths.</summary>
    private const int SmallBelow = 11_000;

    /// <summary>Whether the sentences share a telling word or the closest words are near: what shares nothing is not told of one thing, wherever it stands.</summary>
    public static bool IsEnough(int[] traits) => traits[(int)ValueTrait.Shared] >= LeastShared || traits[(int)ValueTrait.Closest] >= LeastClosest;

    /// <summary>The traits of two values; those that others of the story decide are left at nought.</summary>
    public int[] Of(ValueContext one, ValueContext other)
    {
        int[] traits = new int[ValueModel.Traits];
        void Set(ValueTrait trait, int value) => traits[(int)trait] = value;
        void Is(ValueTrait trait, bool value) => traits[(int)trait] = value ? Full : 0;
        Set(ValueTrait.Always, Full);
        Is(ValueTrait.SameHead, one.Head is { } head && other.Head is { } second && head.Key == second.Key);
        Set(ValueTrait.NearHead, Near(one.Head, other.Head));
        Is(ValueTrait.OtherHead, one.Head is not null && other.Head is not null && traits[(int)ValueTrait.NearHead] < Far);
        Is(ValueTrait.SameGovernor, one.Governor is { } above && other.Governor is { } beyond && above.Key == beyond.Key);
        Set(ValueTrait.NearGovernor, Near(one.Governor, other.Governor));
        Set(ValueTrait.CrossGovernor, Math.Max(Near(one.Head, other.Governor), Near(one.Governor, other.Head)));
        Is(ValueTrait.SameBehind, one.Neighbours.Behind != 0 && one.Neighbours.Behind == other.Neighbours.Behind);
        Is(ValueTrait.SameBefore, one.Neighbours.Before != 0 && one.Neighbours.Before == other.Neighbours.Before);
        (int contained, int covered, _) = Shared(one.Near, other.Near);
        Set(ValueTrait.Contained, contained);
        Set(ValueTrait.Covered, covered);
        Set(ValueTrait.Closest, (Closest(one.Closest, other.Closest) + Closest(other.Closest, one.Closest)) / 2);
        Set(ValueTrait.Meaning, Cosine(one.Meaning.Near, other.Meaning.Near));
        (contained, covered, long shared) = Shared(one.Sentence, other.Sentence);
        Set(ValueTrait.SentenceContained, contained);
        Set(ValueTrait.SentenceCovered, covered);
        Set(ValueTrait.SentenceMeaning, Cosine(one.Meaning.Sentence, other.Meaning.Sentence));
        Set(ValueTrait.Shared, (int)(Math.Min(shared, MostShared) * Full / MostShared));
        Set(ValueTrait.AroundMeaning, Cosine(one.Meaning.Around, other.Meaning.Around));
        int names = one.Names.Count(name => Array.BinarySearch(other.Names, name) >= 0);
        int fewer = Math.Min(one.Names.Length, other.Names.Length);
        Set(ValueTrait.Names, fewer == 0 ? 0 : names * Full / fewer);
        Is(ValueTrait.OtherNames, fewer > 0 && names == 0);
        Is(ValueTrait.SameStatement, one.Statements.Any(other.Statements.Contains));
        Is(ValueTrait.SameOccurrence, one.Occurrences.Any(other.Occurrences.Contains));
        Is(ValueTrait.SameSpeaker, one.Speaker is not null && one.Speaker == other.Speaker);
        Is(ValueTrait.OtherSpeaker, one.Speaker is not null && other.Speaker is not null && one.Speaker != other.Speaker);
        Is(ValueTrait.BothLead, one.InLead && other.InLead);
        Is(ValueTrait.Headline, one.InHeadline || other.InHeadline);
        Is(ValueTrait.SameReport, one.Value.Report == other.Value.Report);
        Is(ValueTrait.SameSentence, one.Value.Sentence == other.Value.Sentence);
        Set(ValueTrait.DaysApart, one.Day is int day && other.Day is int later ? Math.Min(MostDays, Math.Abs(later - day)) * Full / MostDays : 0);
        Values(one.Value, other.Value, traits);
        Set(ValueTrait.NearValueFits, traits[(int)ValueTrait.NearValue] * traits[(int)ValueTrait.Closest] / Full);
        Set(ValueTrait.DigitsFit, traits[(int)ValueTrait.Digits] * traits[(int)ValueTrait.Closest] / Full);
        return traits;
    }

    private static void Values(ToldValue one, ToldValue other, int[] traits)
    {
        void Is(ValueTrait trait, bool value) => traits[(int)trait] = value ? Full : 0;
        bool equal = ToldValue.AreEqual(one, other);
        Is(ValueTrait.SameValue, equal);
        Is(ValueTrait.OtherExactness, equal && !ToldValue.AreSame(one, other));
        Is(ValueTrait.OtherKind, one.Kind != other.Kind);
        Is(ValueTrait.BothMoney, one.Kind == ValueKind.Money && other.Kind == ValueKind.Money);
        Is(ValueTrait.BothShares, one.Kind == ValueKind.Share);
        Is(ValueTrait.BothLengths, one.Kind == ValueKind.Length);
        Is(ValueTrait.BothTallies, one.Kind == ValueKind.Tally || other.Kind == ValueKind.Tally);
        Is(ValueTrait.BothDays, one.Kind == ValueKind.Day);
        Is(ValueTrait.BothClocks, one.Kind == ValueKind.Clock);
        Is(ValueTrait.BothYears, one.Kind == ValueKind.Year);
        Is(ValueTrait.BothAges, one.Kind == ValueKind.Age);
        Is(ValueTrait.BothPlaces, one.Kind == ValueKind.Place);
        if (one.Kind is ValueKind.Place)
        {
            return;
        }
        if (one.Kind is ValueKind.Day)
        {
            long apart = ToldValue.DaysApart(one, other);
            Is(ValueTrait.NearValue, apart is > 0 and <= 2);
            Is(ValueTrait.Digits, apart > 0 && AreAlike(one, other));
            Is(ValueTrait.OneWeekday, one.IsWeekday != other.IsWeekday);
            Is(ValueTrait.BothWeekdays, one.IsWeekday && other.IsWeekday);
            traits[(int)ValueTrait.Ratio] = (int)Math.Min(Full, apart * 10);
            return;
        }
        long low = Math.Min(one.Low, other.Low);
        long high = Math.Max(one.Low, other.Low);
        Is(ValueTrait.NearValue, !equal && (high - low) * 10 <= high);
        Is(ValueTrait.Small, high < SmallBelow && one.Kind is ValueKind.Count);
        Is(ValueTrait.Digits, !equal && DigitSlip.Is(low, high));
        traits[(int)ValueTrait.Ratio] = Math.Min(4 * Full, FixedLogarithm.OfRatio(high + Full, low + Full));
    }

    // The same day of another month, or another day of the same month.
    private static bool AreAlike(ToldValue one, ToldValue other)
    {
        if (one.Low != one.High || other.Low != other.High || one.IsWeekday || other.IsWeekday)
        {
            return false;
        }
        (DateOnly day, DateOnly second) = (DateOnly.FromDayNumber((int)one.Low), DateOnly.FromDayNumber((int)other.Low));
        return day.Day == second.Day || day.Month == second.Month;
    }

    private int Near(QuotedWord? one, QuotedWord? other) => one is { } first && other is { } second ? likeness.Of(first, second) : 0;

    private int Closest(QuotedWord[] ones, QuotedWord[] others)
    {
        long all = 0;
        long near = 0;
        foreach (QuotedWord one in ones)
        {
            int best = 0;
            foreach (QuotedWord other in others)
            {
                best = Math.Max(best, likeness.Of(one, other));
            }
            all += one.Weight;
            near += (long)one.Weight * best;
        }
        return all == 0 ? 0 : (int)(near / all);
    }

    private static (int Contained, int Covered, long Shared) Shared((ulong Key, int Weight)[] ones, (ulong Key, int Weight)[] others)
    {
        (long first, long second, long shared) = (0, 0, 0);
        foreach ((_, int weight) in ones)
        {
            first += weight;
        }
        int at = 0;
        foreach ((ulong key, int weight) in others)
        {
            second += weight;
            while (at < ones.Length && ones[at].Key < key)
            {
                at++;
            }
            shared += at < ones.Length && ones[at].Key == key ? Math.Min(weight, ones[at].Weight) : 0;
        }
        (long less, long more) = first < second ? (first, second) : (second, first);
        return less == 0 ? (0, 0, 0) : ((int)(shared * Full / less), (int)(shared * Full / more), shared);
    }

    private static int Cosine(int[] one, int[] other)
    {
        Vector<int> sum = Vector<int>.Zero;
        for (int at = 0; at < one.Length; at += Vector<int>.Count)
        {
            sum += new Vector<int>(one, at) * new Vector<int>(other, at);
        }
        return Math.Max(0, (int)((long)Vector.Sum(sum) * Full >> 28));
    }
}
