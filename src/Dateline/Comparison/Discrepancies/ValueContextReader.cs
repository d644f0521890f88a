using Dateline.Grouping;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Reads what stands around the values of a story.</summary>
/// <param name="sorted">The reports in the order told.</param>
/// <param name="texts">Their words.</param>
/// <param name="knowledge">What is known of words.</param>
/// <param name="wording">What is known of numbers.</param>
internal sealed class ValueContextReader(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, WordKnowledge knowledge, WordingKnowledge wording)
{
    /// <summary>Words from a value at which a word tells nothing of it any more.</summary>
    private const int Reach = 10;

    /// <summary>Words that are held against the other's one by one.</summary>
    private const int MostClosest = 6;

    /// <summary>Sentences that open a report, its headline among them.</summary>
    private const int LeadSentences = 3;

    /// <summary>Steps up the tree from a value.</summary>
    private const int MostSteps = 6;

    private readonly WordMeanings _meanings = WordMeanings.Embedded;
    private readonly Dictionary<ulong, short[]?> _rows = [];
    private readonly Dictionary<(ulong Key, ulong Form), int> _numbers = [];
    private readonly Dictionary<int, (UtteranceTerms Terms, Word[] Words, long[] Sum)> _sentences = [];
    private readonly int[] _before = Before(sorted);

    /// <summary>What stands around each of <paramref name="values"/>, in their order.</summary>
    public ValueContext[] Read(IReadOnlyList<ToldValue> values, ValuePlaces places)
    {
        int[] held = [.. values.SelectMany(value => new[] { value.Sentence - 1, value.Sentence, value.Sentence + 1 }.Where(sentence => IsIn(value.Report, sentence))).Distinct().Order()];
        Word[][] words = [.. held.Select(TellingWords)];
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of(words, knowledge);
        for (int at = 0; at < held.Length; at++)
        {
            _sentences[held[at]] = (terms[at], words[at], Sum(ReportOf(held[at]), words[at], terms[at], _ => Reach));
        }
        return [.. values.Select(value => Of(value, places))];
    }

    private ValueContext Of(ToldValue value, ValuePlaces places)
    {
        (UtteranceTerms terms, Word[] words, long[] sum) = _sentences[value.Sentence];
        ReportWords text = texts[value.Report];
        int Closeness(Word word) => Math.Max(0, Reach - Distance(text, value, word));
        Dictionary<ulong, int> closeness = [];
        foreach (Word word in words)
        {
            closeness[word.Key] = Math.Max(closeness.GetValueOrDefault(word.Key), Closeness(word));
        }
        (ulong Key, int Weight)[] near = [.. terms.Terms.Select(term => (term.Key, term.Weight * closeness[term.Key] / Reach)).Where(term => term.Item2 > 0)];
        Dictionary<ulong, int> weights = near.ToDictionary(term => term.Key, term => term.Weight);
        QuotedWord[] closest = [.. words.Where(word => weights.ContainsKey(word.Key)).DistinctBy(word => word.Key).OrderByDescending(word => weights[word.Key]).ThenBy(word => word.Span)
            .Take(MostClosest).Select(word => Quoted(value.Report, word, weights[word.Key]))];
        (QuotedWord? head, QuotedWord? governor) = Above(value);
        return new ValueContext(value)
        {
            Sentence = terms.Terms,
            Near = near,
            Closest = closest,
            Meaning = (Level(Sum(value.Report, words, terms, Closeness)), Level(sum), Level(Around(value))),
            Head = head,
            Governor = governor,
            Neighbours = (Beside(value, -1), Beside(value, 1)),
            Names = [.. words.Where(word => word.IsName).Select(word => word.Key).Distinct().Order()],
            Statements = places.StatementsAt(value),
            Occurrences = places.OccurrencesAt(value),
            Speaker = places.SpeakerAt(value),
            InHeadline = places.IsInHeadline(value),
            InLead = value.Sentence - _before[value.Report] < LeadSentences,
            Day = sorted[value.Report].Published.Value?.DayNumber,
        };
    }

    private static int[] Before(IReadOnlyList<ToldReport> sorted)
    {
        int[] before = new int[sorted.Count + 1];
        for (int report = 0; report < sorted.Count; report++)
        {
            before[report + 1] = before[report] + sorted[report].Reading.Analysis.Sentences.Count;
        }
        return before;
    }

    private bool IsIn(int report, int sentence) => sentence >= _before[report] && sentence < _before[report + 1];

    private int ReportOf(int sentence)
    {
        int at = Array.BinarySearch(_before, sentence);
        at = at < 0 ? ~at - 1 : at;
        while (_before[at + 1] == sentence)
        {
            at++;
        }
        return at;
    }

    // The words of a sentence that tell something; numbers are values themselves.
    private Word[] TellingWords(int sentence)
    {
        int report = ReportOf(sentence);
        (int first, int end) = texts[report].Range(sorted[report].Reading.Analysis.Sentences[sentence - _before[report]].Span);
        return [.. Enumerable.Range(first, end - first).Select(at => texts[report][at]).Where(word => IsTelling(report, word))];
    }

    private bool IsTelling(int report, Word word) => !word.IsStop && !word.IsNumber && wording.Number(knowledge.Folded(word.Span.In(sorted[report].Report.Text.Value))) is null;

    private static int Distance(ReportWords text, ToldValue value, Word word)
    {
        int at = text.Range(word.Span).First;
        return at < value.First ? value.First - at : at >= value.End ? at - value.End + 1 : Reach;
    }

    private ulong Beside(ToldValue value, int step)
    {
        ReportWords text = texts[value.Report];
        for (int at = step < 0 ? value.First - 1 : value.End, steps = 0; at >= 0 && at < text.Count && steps < Reach / 2; at += step, steps++)
        {
            if (IsTelling(value.Report, text[at]))
            {
                return text[at].Key;
            }
        }
        return 0;
    }

    // The words up the tree: the first outside the value, and the next telling one above that.
    private (QuotedWord? Head, QuotedWord? Governor) Above(ToldValue value)
    {
        TokenTable tokens = sorted[value.Report].Reading.Analysis.Tokens;
        List<QuotedWord> found = [];
        if (tokens.HasTrees)
        {
            TextSpan own = texts[value.Report][value.First].Span.Joined(texts[value.Report][value.End - 1].Span);
            int token = tokens.At(own.Start);
            for (int step = 0; step < MostSteps && token >= 0 && token < tokens.Count && found.Count < 2; step++)
            {
                (int first, int end) = texts[value.Report].Range(tokens.Span(token));
                if (!tokens.Span(token).Overlaps(own) && first < end && IsTelling(value.Report, texts[value.Report][first]) && tokens.Upos(token) is "NOUN" or "VERB" or "PROPN" or "ADJ")
                {
                    found.Add(Quoted(value.Report, texts[value.Report][first], 0));
                }
                token = tokens.Head(token);
            }
        }
        return (found.Count > 0 ? found[0] : null, found.Count > 1 ? found[1] : null);
    }

    private long[] Around(ToldValue value)
    {
        long[] sum = new long[WordMeanings.Width];
        foreach (int sentence in new[] { value.Sentence - 1, value.Sentence + 1 }.Where(sentence => IsIn(value.Report, sentence)))
        {
            for (int at = 0; at < sum.Length; at++)
            {
                sum[at] += _sentences[sentence].Sum[at];
            }
        }
        return sum;
    }

    private long[] Sum(int report, Word[] words, UtteranceTerms terms, Func<Word, int> closeness)
    {
        long[] sum = new long[WordMeanings.Width];
        foreach (Word word in words)
        {
            int found = Array.BinarySearch(terms.Terms, (word.Key, 0), ByKey);
            long weight = found < 0 ? 0 : terms.Terms[found].Weight * (long)closeness(word) / Reach;
            if (weight > 0 && Row(report, word) is { } row)
            {
                for (int at = 0; at < sum.Length; at++)
                {
                    sum[at] += weight * row[at] / 16;
                }
            }
        }
        return sum;
    }

    private static readonly Comparer<(ulong Key, int Weight)> ByKey = Comparer<(ulong Key, int Weight)>.Create((one, other) => one.Key.CompareTo(other.Key));

    // The same direction at the length of 2^14.
    private static int[] Level(long[] sum)
    {
        long squares = 0;
        foreach (long number in sum)
        {
            squares += number * number;
        }
        long root = Math.Max(1, FixedLogarithm.Root(squares));
        return [.. sum.Select(number => (int)(number * ValueMeasure.Length / root))];
    }

    private QuotedWord Quoted(int report, Word word, int weight)
    {
        if (!_numbers.TryGetValue((word.Key, word.Form), out int number))
        {
            _numbers[(word.Key, word.Form)] = number = _numbers.Count;
        }
        return new QuotedWord(word.Key, weight, Row(report, word), number);
    }

    private short[]? Row(int report, Word word)
    {
        if (!_rows.TryGetValue(word.Form, out short[]? row))
        {
            _rows[word.Form] = row = _meanings.Row(knowledge.Folded(word.Span.In(sorted[report].Report.Text.Value)));
        }
        return row;
    }
}
