using Dateline.Comparison.Numbers;
using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Reads the values that reports tell: numbers, sums, shares, votes, lengths of time, days, hours, places.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of numbers.</param>
/// <param name="forms">What is known of values.</param>
internal sealed class ValueReader(WordKnowledge words, WordingKnowledge wording, ValueWords forms)
{
    /// <summary>Values of a story that are looked at most.</summary>
    private const int MostValues = 5_000;

    /// <summary>Words from the first number of a tally to its second, at most.</summary>
    private const int LongestTally = 3;

    /// <summary>Tokens from a number to the noun that it counts for the noun to be shown with it.</summary>
    private const int NearNoun = 3;

    /// <summary>Words that are shown of a number with its noun; beyond, the number alone.</summary>
    private const int LongestShown = 3;

    private static readonly string[] _measures = ["extent", "weight", "area"];

    private readonly ClockReader _clocks = new(words, wording, forms);
    private readonly LooseNumbers _loose = new(words, forms);
    private readonly FractionReader _fractions = new(words, wording, forms);
    private readonly TimeValues _times = new(words, wording);
    private readonly PlaceValues _places = new(words);

    /// <summary>The values of all reports, in the order of the reports and their texts.</summary>
    public IReadOnlyList<ToldValue> Read(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts)
    {
        List<ToldValue> values = [];
        int before = 0;
        for (int report = 0; report < sorted.Count && values.Count < MostValues; report++)
        {
            values.AddRange(Of(sorted[report], texts[report], report, before).OrderBy(value => value.Span).ThenBy(value => value.Kind));
            before += sorted[report].Reading.Analysis.Sentences.Count;
        }
        return values.Count <= MostValues ? values : values[..MostValues];
    }

    private List<ToldValue> Of(ToldReport report, ReportWords text, int number, int sentencesBefore)
    {
        List<ToldValue> times = _times.Read(report, text, number, sentencesBefore);
        TextSpan[] taken = [.. report.Reading.Times.Select(time => time.Span).Order()];
        List<ToldValue> values = [.. times, .. _places.Read(report, text, number, sentencesBefore)];
        for (int sentence = 0; sentence < report.Reading.Analysis.Sentences.Count; sentence++)
        {
            (int first, int end) = text.Range(report.Reading.Analysis.Sentences[sentence].Span);
            List<ToldValue> clocks = _clocks.Read(report.Report.Text.Value, text, first, end, number, sentencesBefore + sentence);
            values.AddRange(clocks.Where(clock => !IsStamp(report, clock.Span)));
            List<(long Share, int First, int End)> fractions = _fractions.Read(report.Report.Text.Value, text, first, end);
            values.AddRange(fractions.Select(told => Fraction(text, told, number, sentencesBefore + sentence)));
            IReadOnlyList<ToldNumber> numbers = [.. NumberReader.Read(report.Report.Text.Value, text, first, end, words, wording).Select(told => Plain(report, text, told))
                .Where(told => !IsSign(report.Report.Text.Value, text, told) && !Overlaps(taken, told.Span) && !clocks.Exists(clock => clock.Span.Overlaps(told.Span)))];
            List<(long Low, long High, int First, int End)> loose = _loose.Read(report.Report.Text.Value, text, first, end, numbers);
            values.AddRange(loose.Select(told => Loose(report, text, told, number, sentencesBefore + sentence)));
            numbers = [.. numbers.Where(told => !loose.Exists(other => other.First <= told.First && told.First < other.End) && !fractions.Exists(other => other.First <= told.First && told.First < other.End))];
            for (int at = 0; at < numbers.Count; at++)
            {
                ToldNumber? next = at + 1 < numbers.Count ? numbers[at + 1] : null;
                ToldValue? joined = next is null ? null : Joined(report, text, numbers[at], next, number, sentencesBefore + sentence);
                values.Add(joined ?? Single(report, text, numbers[at], number, sentencesBefore + sentence));
                at += joined is null ? 0 : 1;
            }
        }
        return [.. values.Select(value => AgeReader.Read(report.Report.Text.Value, text, value, words, forms))];
    }

    // An hour that opens a line (as entries of a live page have it), behind a whole date, or beside the day of the report, tells when something was put up.
    private static bool IsStamp(ToldReport report, TextSpan clock) =>
        clock.Start == 0 || report.Report.Text.Value[clock.Start - 1] == '\n' || report.Reading.Times.Zip(report.ResolvedTimes).Any(time => Math.Abs(clock.Start - time.First.Span.End) <= 3 && (time.First.Form.Year is not null || TimeValues.IsOwnDay(report, time.First, time.Second)));

    // “41 votes to 12” is a tally, “80 to 90” a range: a range rises, and nothing stands between its ends but the word that joins them.
    private ToldValue? Joined(ToldReport report, ReportWords text, ToldNumber one, ToldNumber other, int number, int sentence)
    {
        string value = report.Report.Text.Value;
        ReadOnlySpan<char> gap = value.AsSpan(one.Amount.End, Math.Max(0, other.Amount.Start - one.Amount.End));
        int between = other.First - one.End;
        bool dashed = between == 0 && gap is "-" or "–" or "—";
        string joint = between is > 0 and <= LongestTally && gap.IndexOfAny(",;:()") < 0 ? words.Folded(text[other.First - 1].Span.In(value)) : "";
        bool rises = one.Value < other.Value && between <= 1;
        bool range = rises && (dashed || forms.Is(joint, "range") || (forms.Is(joint, "and") && one.First > 0 && forms.Is(words.Folded(text[one.First - 1].Span.In(value)), "between")));
        if (range)
        {
            ToldValue end = Single(report, text, other, number, sentence);
            return end with { Low = one.Value, Span = one.Amount.Joined(end.Span), First = one.First };
        }
        bool tally = one.Currency is null && other.Currency is null && ((forms.Is(joint, "against") && (between > 1 || !rises)) || (dashed && one.Value > other.Value));
        return tally ? Make(report, text, ValueKind.Tally, one.Value, other.Value, one.Span.Joined(other.Span), one, other, number, sentence) : null;
    }

    private ToldValue Single(ToldReport report, ReportWords text, ToldNumber told, int number, int sentence)
    {
        string value = report.Report.Text.Value;
        if (told.End < text.Count && text[told.End].Span.Start - told.Span.End == 1 && forms.Value(words.Folded(text[told.End].Span.In(value)), "unit") is int minutes && told.Value < long.MaxValue / minutes)
        {
            return new ToldValue(number, sentence, ValueKind.Length, told.Value * minutes / 1000, told.Value * minutes / 1000, told.Span.Joined(text[told.End].Span)) { First = told.First, End = told.End + 1, Exactness = told.Exactness };
        }
        if (told.Currency is null && Measured(text, told, value) is { } measure)
        {
            return new ToldValue(number, sentence, ValueKind.Count, measure.Low, measure.Low, told.Span.Joined(text[told.End].Span)) { First = told.First, End = told.End + 1, Exactness = told.Exactness, Unit = measure.Unit, Counted = words.Folded(text[told.End].Span.In(value)) };
        }
        bool share = (told.Span.End < value.Length && value[told.Span.End] == '%')
            || Enumerable.Range(told.End, 2).Any(at => at < text.Count && text[at].Span.Start - told.Span.End < 6 && forms.Is(words.Folded(text[at].Span.In(value)), "share"));
        ValueKind kind = told.Currency is not null ? ValueKind.Money : share ? ValueKind.Share : ValueKind.Count;
        return Make(report, text, kind, told.Value, told.Value, told.Amount, told, told, number, sentence) with { Exactness = told.Exactness, Currency = told.Currency };
    }

    // A number with a unit of measure behind it, in the smallest unit of its sort.
    private (long Low, MeasureUnit Unit)? Measured(ReportWords text, ToldNumber told, string value)
    {
        if (told.End >= text.Count || text[told.End].Span.Start - told.Span.End > 1)
        {
            return null;
        }
        string unit = words.Folded(text[told.End].Span.In(value));
        foreach (string sort in _measures)
        {
            if (forms.Value(unit, sort) is int size && told.Value < long.MaxValue / size)
            {
                return (told.Value * size, new MeasureUnit(sort, size));
            }
        }
        return null;
    }

    private static ToldValue Fraction(ReportWords text, (long Share, int First, int End) told, int number, int sentence) =>
        new(number, sentence, ValueKind.Share, told.Share, told.Share, text[told.First].Span.Joined(text[told.End - 1].Span)) { First = told.First, End = told.End, IsPart = true };

    private ToldValue Loose(ToldReport report, ReportWords text, (long Low, long High, int First, int End) told, int number, int sentence)
    {
        TextSpan span = text[told.First].Span.Joined(text[told.End - 1].Span);
        ToldNumber whole = new(told.Low, null, span, told.First, told.End, null, span);
        return Make(report, text, ValueKind.Count, told.Low, told.High, span, whole, whole, number, sentence);
    }

    private ToldValue Make(ToldReport report, ReportWords text, ValueKind kind, long low, long high, TextSpan span, ToldNumber one, ToldNumber other, int number, int sentence)
    {
        string value = report.Report.Text.Value;
        TextSpan? noun = kind == ValueKind.Count ? Noun(report.Reading.Analysis.Tokens, one.Span) : null;
        TextSpan shown = noun is { } counted && text.Range(span.Joined(counted)) is var run && run.End - run.First <= LongestShown ? span.Joined(counted) : span;
        return new ToldValue(number, sentence, kind, low, high, shown)
        {
            First = one.First,
            End = other.End,
            Counted = words.Folded((noun ?? NounBehind(report.Reading.Analysis.Tokens, text, other.End, other.Span.End))?.In(value) ?? ""),
        };
    }

    // In “wrapped up a two-day trip” the word of exactness belongs to the verb: an article parts it from the number.
    private static ToldNumber Plain(ToldReport report, ReportWords text, ToldNumber told)
    {
        TokenTable tokens = report.Reading.Analysis.Tokens;
        int second = tokens.At(told.Span.Start) + 1;
        bool isParted = told.Exactness is not null && tokens.HasTrees && second < tokens.Count && tokens.Span(second).End < told.Span.End && tokens.Upos(second) == "DET";
        TextSpan bare = text[told.First].Span.Joined(text[told.End - 1].Span);
        return isParted ? told with { Exactness = null, Span = bare, Amount = told.Currency is null ? bare : told.Amount } : told;
    }

    // The noun that the tree makes the number's head, where it stands close behind the number.
    private static TextSpan? Noun(TokenTable tokens, TextSpan number)
    {
        if (!tokens.HasTrees)
        {
            return null;
        }
        int last = tokens.At(number.End - 1);
        for (int token = tokens.At(number.Start); token <= last && token < tokens.Count; token++)
        {
            int head = tokens.Head(token);
            if (head > last && head <= last + NearNoun && tokens.Upos(head) == "NOUN" && tokens.Span(head).Start - number.End < 40)
            {
                return tokens.Span(head);
            }
        }
        return null;
    }

    // The noun directly behind a number whose head lies further on.
    private static TextSpan? NounBehind(TokenTable tokens, ReportWords text, int word, int end)
    {
        TextSpan? behind = word < text.Count && text[word].Span.Start - end < 3 ? text[word].Span : null;
        return behind is { } span && tokens.HasTrees && tokens.Upos(tokens.At(span.Start)) == "NOUN" ? span : null;
    }

    // Digits that open with a nought, or stand beside other digits, are a number of a telephone or a house.
    private static bool IsSign(string text, ReportWords words, ToldNumber told) =>
        OpensWithNought(text, words[told.First].Span) || IsBeside(text, words, told.First - 1) || IsBeside(text, words, told.End - 1);

    private static bool OpensWithNought(string text, TextSpan word) => word.Length > 1 && text[word.Start] == '0' && char.IsAsciiDigit(text[word.Start + 1]);

    private static bool IsBeside(string text, ReportWords words, int word) =>
        word >= 0 && word + 1 < words.Count && words[word].IsNumber && words[word + 1].IsNumber && text.AsSpan(words[word].Span.End, words[word + 1].Span.Start - words[word].Span.End) is " " or "\u00a0";

    private static bool Overlaps(TextSpan[] taken, TextSpan span)
    {
        int at = Array.BinarySearch(taken, span);
        at = at < 0 ? ~at : at;
        return (at < taken.Length && taken[at].Overlaps(span)) || (at > 0 && taken[at - 1].Overlaps(span));
    }
}
