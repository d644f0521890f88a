using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Comparison.Numbers;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Finds what two renderings of one statement do not share, at most one difference an aspect, wording excepted.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of how words change a meaning.</param>
internal sealed class DifferenceFinder(WordKnowledge words, WordingKnowledge wording)
{
    /// <summary>Words of a stretch at most for it to be an exchange of words.</summary>
    private const int LongestExchange = 6;

    /// <summary>The same where the words are said to be exchanged one for the other.</summary>
    private const int LongestSwap = 4;

    /// <summary>Words of a subject at most.</summary>
    private const int LongestSubject = 3;

    /// <summary>Words of a stretch at most for its hedge to belong to the words beside it.</summary>
    private const int LongestHedge = 9;

    private static readonly string[] _doubts = ["possible", "likely", "reported", "seems", "condition", "threat", "intent", "opinion", "partly"];

    /// <summary>Finds what differs in amounts and parties.</summary>
    public ScopeFinder Scope { get; } = new(words, wording);

    /// <summary>What may be worth telling, in the order of consequence.</summary>
    public IReadOnlyList<Difference> Find(RenderingPair pair)
    {
        Difference?[] found =
        [
            Subject(pair), Number(pair), Certainty(pair), Date(pair), Place(pair), Scope.Between(pair), .. Exchanged(pair), Shortened(pair),
        ];
        return [.. found.OfType<Difference>().OrderBy(difference => difference.Aspect)];
    }

    private Difference? Number(RenderingPair pair)
    {
        IReadOnlyList<ToldNumber> ones = Numbers(pair.First);
        IReadOnlyList<ToldNumber> others = Numbers(pair.Second);
        if (OtherCurrency(ones, others) is { } money)
        {
            return Make(Aspect.Number, pair, new ReportSpan(pair.First.Report.Id, money.One.Amount), new ReportSpan(pair.Second.Report.Id, money.Other.Amount));
        }
        HashSet<(long, string)> said = [.. ones.Select(Said)];
        HashSet<(long, string)> otherwise = [.. others.Select(Said)];
        ToldNumber? one = ones.FirstOrDefault(number => !otherwise.Contains(Said(number)));
        ToldNumber? two = others.FirstOrDefault(number => !said.Contains(Said(number)));
        if (one is null || two is null)
        {
            return null;
        }
        return Make(Aspect.Number, pair, new ReportSpan(pair.First.Report.Id, one.Span), new ReportSpan(pair.Second.Report.Id, two.Span));
    }

    // The same figure in another currency: crowns that became euros.
    private static (ToldNumber One, ToldNumber Other)? OtherCurrency(IReadOnlyList<ToldNumber> ones, IReadOnlyList<ToldNumber> others)
    {
        foreach (ToldNumber one in ones.Where(number => number.Currency is not null))
        {
            if (others.FirstOrDefault(number => number.Value == one.Value && number.Currency is not null && number.Currency != one.Currency) is { } other)
            {
                return (one, other);
            }
        }
        return null;
    }

    private static (long Value, string Exactness) Said(ToldNumber number) => (number.Value, number.Exactness ?? "exact");

    /// <summary>The times that a rendering tells.</summary>
    public static IReadOnlyList<TextSpan> Times(ComparedRendering rendering) =>
        [.. rendering.Report.Reading.Times.Select(time => time.Span).Where(time => rendering.Rendering.Spans.Any(span => span.Contains(time)))];

    /// <summary>The first time on each side that has a word which the other side lacks, or null where a side has none.</summary>
    public static (TextSpan One, TextSpan Other)? OtherTime(RenderingPair pair)
    {
        TextSpan[] ones = [.. Times(pair.First).Where(time => Lacks(pair.First, time, pair.HasFirst))];
        TextSpan[] others = [.. Times(pair.Second).Where(time => Lacks(pair.Second, time, pair.HasSecond))];
        return ones.Length == 0 || others.Length == 0 ? null : (ones[0], others[0]);
    }

    private static bool Lacks(ComparedRendering rendering, TextSpan span, Func<int, bool> isShared) =>
        Enumerable.Range(0, rendering.Places.Length).Any(at => rendering[at].Span.Overlaps(span) && !rendering[at].IsStop && !isShared(at));

    /// <summary>The telling words for the speaker.</summary>
    public static HashSet<ulong> SpeakerWords(ComparedRendering rendering) =>
        [.. rendering.Quotation.Speaker.Select(rendering.Words.Range).SelectMany(range => Enumerable.Range(range.First, range.End - range.First)).Select(at => rendering.Words[at]).Where(word => !word.IsStop).Select(word => word.Key)];

    /// <summary>The numbers of a rendering.</summary>
    public IReadOnlyList<ToldNumber> Numbers(ComparedRendering rendering) =>
        [.. rendering.Rendering.Spans.Select(rendering.Words.Range).SelectMany(range => NumberReader.Read(rendering.Text, rendering.Words, range.First, range.End, words, wording))];

    // A hedge or a negation on one side only, beside words that both sides have.
    private Difference? Certainty(RenderingPair pair)
    {
        HashSet<string> first = Kinds(pair.First, 0, pair.First.Places.Length);
        HashSet<string> second = Kinds(pair.Second, 0, pair.Second.Places.Length);
        foreach (Gap gap in pair.Gaps)
        {
            HashSet<string> ones = Kinds(pair.First, gap.First, gap.FirstEnd);
            HashSet<string> others = Kinds(pair.Second, gap.Second, gap.SecondEnd);
            ones.ExceptWith(second);
            others.ExceptWith(first);
            if (Hedges(ones, others, gap.FirstEnd - gap.First, gap.SecondEnd - gap.Second) && (IsBesideShared(pair.First, gap.First, gap.FirstEnd, pair.HasFirst) || IsBesideShared(pair.Second, gap.Second, gap.SecondEnd, pair.HasSecond)))
            {
                return Make(Aspect.Certainty, pair, gap);
            }
        }
        return null;
    }

    // “will” and “must” alone on one side are a tense; against a hedge they are the contrary.
    private static bool Hedges(HashSet<string> ones, HashSet<string> others, int length, int otherLength)
    {
        bool one = ones.Overlaps(_doubts) && length <= LongestHedge;
        bool other = others.Overlaps(_doubts) && otherLength <= LongestHedge;
        return one || other || (ones.Contains("not") != others.Contains("not") && length <= LongestExchange && otherLength <= LongestExchange);
    }

    /// <summary>The kinds of hedges in a run of words, “not” among them.</summary>
    public HashSet<string> Kinds(ComparedRendering rendering, int from, int end)
    {
        HashSet<string> kinds = new(StringComparer.Ordinal);
        for (int at = from; at < end; at++)
        {
            string form = rendering.Form(at, words);
            if (wording.Hedge(form) is { } hedge)
            {
                kinds.Add(hedge);
            }
            if (words.IsNegation(rendering[at].Form))
            {
                kinds.Add("not");
            }
        }
        return kinds;
    }

    /// <summary>Whether one of the next words or the word before the stretch is shared and tells something.</summary>
    public static bool IsBesideShared(ComparedRendering rendering, int from, int end, Func<int, bool> isShared)
    {
        for (int at = end; at < Math.Min(rendering.Places.Length, end + 3); at++)
        {
            if (isShared(at) && !rendering[at].IsStop)
            {
                return true;
            }
        }
        return from > 0 && isShared(from - 1) && !rendering[from - 1].IsStop;
    }

    // Times of which no telling word is shared: “at 7:52” / “at 8:25”, “in three months” / “by Friday”.
    private static Difference? Date(RenderingPair pair) =>
        OtherTime(pair) is { } times ? Make(Aspect.Date, pair, new ReportSpan(pair.First.Report.Id, times.One), new ReportSpan(pair.Second.Report.Id, times.Other)) : null;

    private static Difference? Place(RenderingPair pair)
    {
        ReportSpan? one = PlaceMissing(pair.First, pair.HasFirst);
        ReportSpan? two = PlaceMissing(pair.Second, pair.HasSecond);
        return one is null || two is null ? null : Make(Aspect.Place, pair, one.Value, two.Value);
    }

    private static ReportSpan? PlaceMissing(ComparedRendering rendering, Func<int, bool> isShared)
    {
        IReadOnlyList<PlaceMention> places = rendering.Report.Reading.Places;
        foreach (TextSpan span in rendering.Rendering.Spans)
        {
            for (int at = FirstPlace(places, span.Start); at < places.Count && places[at].Span.Start < span.End; at++)
            {
                TextSpan place = places[at].Span;
                (int first, int end) = rendering.Words.Range(place);
                int inside = Array.BinarySearch(rendering.Places, first);
                if (span.Contains(place) && first < end && inside >= 0 && !Enumerable.Range(inside, Math.Min(end - first, rendering.Places.Length - inside)).Any(isShared))
                {
                    return new ReportSpan(rendering.Report.Id, place);
                }
            }
        }
        return null;
    }

    private static int FirstPlace(IReadOnlyList<PlaceMention> places, int position)
    {
        (int low, int high) = (0, places.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = places[middle].Span.Start >= position ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    // Other words before the first that both share, one of them a name or both telling words.
    private static Difference? Subject(RenderingPair pair)
    {
        Gap gap = pair.Gaps.Count > 0 ? pair.Gaps[0] : default;
        if (pair.Gaps.Count == 0 || gap.First != 0 || gap.Second != 0 || gap.FirstEnd is 0 or > LongestSubject || gap.SecondEnd is 0 or > LongestSubject || gap.FirstEnd >= pair.First.Places.Length || gap.SecondEnd >= pair.Second.Places.Length)
        {
            return null;
        }
        bool one = Enumerable.Range(0, gap.FirstEnd).Any(at => !pair.First[at].IsStop && !pair.HasFirst(at));
        bool two = Enumerable.Range(0, gap.SecondEnd).Any(at => !pair.Second[at].IsStop && !pair.HasSecond(at));
        bool name = Enumerable.Range(0, gap.FirstEnd).Any(at => (pair.First[at].Traits & WordTraits.Capital) != 0) || Enumerable.Range(0, gap.SecondEnd).Any(at => pair.Second[at].IsName);
        return one && two && name ? Make(Aspect.Subject, pair, gap) : null;
    }

    // Words exchanged for others in one place: all that may change the meaning, or else the first. In two direct renderings the words were said once: exchanged words that are no near-synonyms are a translation's.
    private List<Difference> Exchanged(RenderingPair pair)
    {
        bool subject = Subject(pair) is not null;
        bool direct = pair.First.Quotation.Kind == QuotationKind.Direct && pair.Second.Quotation.Kind == QuotationKind.Direct;
        List<Difference> loaded = [];
        Difference? other = null;
        foreach (Gap gap in pair.Gaps.Skip(subject ? 1 : 0).Where(gap => gap.FirstEnd - gap.First is > 0 and <= LongestSwap && gap.SecondEnd - gap.Second is > 0 and <= LongestSwap))
        {
            int[] ones = TellingWords(pair.First, gap.First, gap.FirstEnd, pair.HasFirst);
            int[] others = TellingWords(pair.Second, gap.Second, gap.SecondEnd, pair.HasSecond);
            if (ones.Length == 0 || others.Length == 0)
            {
                continue;
            }
            if (IsLoaded(pair, ones, others))
            {
                loaded.Add(Make(Aspect.Wording, pair, gap));
            }
            else
            {
                other ??= Make(direct ? Aspect.Translation : Aspect.Wording, pair, gap);
            }
        }
        return other is null ? loaded : [.. loaded, other];
    }

    private int[] TellingWords(ComparedRendering rendering, int from, int end, Func<int, bool> isShared) =>
        [.. Enumerable.Range(from, end - from).Where(at => !rendering[at].IsStop && !rendering[at].IsNumber && !isShared(at) && !wording.IsTime(rendering.Form(at, words)) && wording.Number(rendering.Form(at, words)) is null)];

    private bool IsLoaded(RenderingPair pair, int[] ones, int[] others) =>
        ones.Any(one => others.Any(other => words.AreOpposite(pair.First[one].Key, pair.Second[other].Key) || (words.AreNear(pair.First[one].Key, pair.Second[other].Key) && words.IsLoaded(pair.First[one].Key))));

    // Most of the second stands in the first, and much of the first does not stand in the second.
    private static Difference? Shortened(RenderingPair pair)
    {
        (int firstShare, int secondShare) = pair.Shared;
        bool second = firstShare <= 55 && secondShare >= 60 && pair.Second.Places.Length < pair.First.Places.Length;
        bool first = secondShare <= 55 && firstShare >= 60 && pair.First.Places.Length < pair.Second.Places.Length;
        if (!second && !first)
        {
            return null;
        }
        Gap longest = pair.Gaps.OrderByDescending(gap => second ? gap.FirstEnd - gap.First : gap.SecondEnd - gap.Second).ThenBy(gap => gap.First).First();
        return Make(Aspect.Shortened, pair, longest);
    }

    public static Difference Make(Aspect aspect, RenderingPair pair, Gap gap) =>
        Make(aspect, pair, pair.First.Span(gap.First, gap.FirstEnd), pair.Second.Span(gap.Second, gap.SecondEnd));

    public static Difference Make(Aspect aspect, RenderingPair pair, ReportSpan one, ReportSpan two) =>
        new(aspect, one, two, $"{Shown(one, pair.First)} / {Shown(two, pair.Second)}");

    private static string Shown(ReportSpan span, ComparedRendering rendering) => span.Span.IsEmpty ? "(nothing)" : $"“{span.Span.In(rendering.Text).Replace('\n', ' ')}”";
}
