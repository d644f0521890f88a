using Dateline.Text;

namespace Dateline.Comparison.Discrepancies;

/// <summary>A value that a report tells.</summary>
/// <param name="Report">Number of the report in the order told.</param>
/// <param name="Sentence">Number of the sentence over all reports.</param>
/// <param name="Kind">What sort of value it is.</param>
/// <param name="Low">The value, or the low end of a range: thousandths of a number, minutes of a length or of the day, days or years of the era, a hash of a place's name.</param>
/// <param name="High">The high end, or the second number of a tally.</param>
/// <param name="Span">The words that tell it, with what they count where it stands beside them, in UTF-16 units.</param>
internal sealed record ToldValue(int Report, int Sentence, ValueKind Kind, long Low, long High, TextSpan Span)
{
    /// <summary>“round”, “at-least”, “at-most”, “exact”, or null where nothing is said.</summary>
    public string? Exactness { get; init; }

    /// <summary>Currency of a sum by the codes of ISO 4217, or null.</summary>
    public string? Currency { get; init; }

    /// <summary>Unit of a measure, whose value is told in the smallest unit of its sort; null where nothing is measured.</summary>
    public MeasureUnit? Unit { get; init; }

    /// <summary>Whether the year is only inferred: two such days are held against each other within a year.</summary>
    public bool IsYearOpen { get; init; }

    /// <summary>Whether a share is told as a part: who says “a third” rounds.</summary>
    public bool IsPart { get; init; }

    /// <summary>Country of a place by ISO 3166-1, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Whether a day is told by its weekday alone.</summary>
    public bool IsWeekday { get; init; }

    /// <summary>Number of its first word in the report.</summary>
    public required int First { get; init; }

    /// <summary>Number of the word behind its last.</summary>
    public required int End { get; init; }

    /// <summary>What it counts, as the report has it, folded, and of a day the whole expression; empty where nothing is told.</summary>
    public string Counted { get; init; } = "";

    /// <summary>Whether the two can be held against each other: two days, hours or places of one report are two, and so are places of two countries.</summary>
    public static bool AreComparable(ToldValue one, ToldValue other) => one.Unit?.Sort != other.Unit?.Sort ? false : one.Kind == other.Kind ? IsNumber(one) || one.Kind is ValueKind.Share or ValueKind.Length || (one.Report != other.Report && one.Country == other.Country) : IsNumber(one) && IsNumber(other);

    /// <summary>Whether the two say the same: the same value, as exact.</summary>
    public static bool AreSame(ToldValue one, ToldValue other) => AreEqual(one, other) && Firm(one) == Firm(other);

    /// <summary>Whether the two differ: in their value, or in that one alone says that it is the least or the most.</summary>
    public static bool AreOther(ToldValue one, ToldValue other) => !AreEqual(one, other) || IsBound(one) != IsBound(other);

    /// <summary>Whether the two have the same value, however exact; sums in two currencies only by their figures being others.</summary>
    public static bool AreEqual(ToldValue one, ToldValue other)
    {
        if (one.Kind is ValueKind.Day && other.Kind is ValueKind.Day)
        {
            return one.Counted == other.Counted || DaysApart(one, other) == 0;
        }
        if (one.Unit is not null && other.Unit is not null && one.Unit != other.Unit)
        {
            return Math.Abs(one.Low - other.Low) <= Math.Max(one.Low, other.Low) / RoundedPart;
        }
        if (one.Kind is ValueKind.Share && other.Kind is ValueKind.Share && one.IsPart != other.IsPart)
        {
            return Math.Abs(one.Low - other.Low) <= PartRounds;
        }
        if (one.Kind is ValueKind.Count && other.Kind is ValueKind.Count && one.High > one.Low != other.High > other.Low)
        {
            return one.Low <= other.High && other.Low <= one.High;
        }
        bool sameMoney = one.Currency == other.Currency || one.Currency is null || other.Currency is null;
        bool sameSecond = one.High == other.High || one.Kind != other.Kind;
        return one.Low == other.Low && sameSecond && sameMoney;
    }

    /// <summary>Days between two days or few days; 0 where they overlap.</summary>
    public static long DaysApart(ToldValue one, ToldValue other)
    {
        bool open = one.IsYearOpen || other.IsYearOpen;
        long years = open ? (Math.Abs(one.Low - other.Low) + HalfYear) / Year * Year * Math.Sign(one.Low - other.Low) : 0;
        long apart = Math.Max(0, Math.Max(other.Low + years - one.High, one.Low - other.High - years));
        return open && years != 0 && apart == 1 ? 0 : apart;
    }

    private const int Year = 365;
    private const int HalfYear = 183;

    /// <summary>Measures in two units are the same where they lie within one part in so many: who converts rounds.</summary>
    private const int RoundedPart = 16;

    /// <summary>How far a share may lie from the part that it is told as, in thousandths of a hundredth.</summary>
    private const int PartRounds = 2_000;

    private static bool IsNumber(ToldValue value) => value.Kind is ValueKind.Count or ValueKind.Money or ValueKind.Tally;

    private static bool IsBound(ToldValue value) => value.Exactness is "at-least" or "at-most";

    // What is said to be exact is as exact as what is said barely.
    private static string Firm(ToldValue value) => value.Exactness ?? "exact";
}
