using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Language.Dates;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>A report of a story as dating sees it: its day so far, its clues, what its sentences are about and of what day they tell.</summary>
internal sealed class StoryMember
{
    private const int MostSentences = 400;
    private const int LookedForMarks = 2_000;
    private const int LeadSentences = 4;
    private const int OpeningSentences = 2;
    private readonly Dictionary<int, SentenceKeys> _keys = [];
    private Dictionary<int, DateOnly>? _days;
    private SentenceKeys? _lead;

    /// <summary>Takes the reading with its day as the report alone tells it, and the weekday above its text.</summary>
    public StoryMember(Reading reading, (DayOfWeek Day, TextSpan Span)? header)
    {
        (Reading, Header) = (reading, header);
        Published = reading.Published;
        Clues = [.. CluesOf(reading)];
    }

    /// <summary>The reading.</summary>
    public Reading Reading { get; }

    /// <summary>The weekday that stands above its running text by itself or with an hour, or null.</summary>
    public (DayOfWeek Day, TextSpan Span)? Header { get; }

    /// <summary>Its day so far.</summary>
    public When Published { get; private set; }

    /// <summary>Its times outside of direct speech and of boilerplate, in the order of the text.</summary>
    public IReadOnlyList<Clue> Clues { get; }

    /// <summary>Whether a place, and perhaps an agency and a day, stand before its running text.</summary>
    public bool HasDateline => Reading.Report.Parts.Any(part => part.Kind == PartKind.Dateline && part.By == "dateline-before-text");

    /// <summary>Weekdays that stand alone in what comes before its running text: the navigation of a page, a date line.</summary>
    public IEnumerable<DayOfWeek> OpeningWeekdays
    {
        get
        {
            int body = Reading.Report.Parts.FirstOrDefault(part => part.Kind == PartKind.Paragraph)?.Span.Start ?? 0;
            return Reading.Times.TakeWhile(time => time.Span.Start < body)
                .Where(time => time.Form is { Weekday: not null, Day: null } && !Reading.Report.Parts.Any(part => part.Kind == PartKind.Headline && part.Span.Contains(time.Span)))
                .Select(time => time.Form.Weekday!.Value);
        }
    }

    /// <summary>The days that the report's own bounds allow.</summary>
    public DaySet Own => DaySet.Between(Published.From, Published.To);

    /// <summary>Sets the day that the company tells.</summary>
    public void Set(When published)
    {
        Published = published;
        _days = null;
    }

    /// <summary>The sentences that tell of one day, with that day; empty where the report's day is not known.</summary>
    public IReadOnlyDictionary<int, DateOnly> SentenceDays => _days ??= DaysOf();

    /// <summary>What the sentence <paramref name="number"/> is about.</summary>
    public SentenceKeys Keys(int number)
    {
        if (!_keys.TryGetValue(number, out SentenceKeys? keys))
        {
            _keys.Add(number, keys = new SentenceKeys(Reading.Analysis.Tokens, Reading.Analysis.Sentences[number]));
        }
        return keys;
    }

    /// <summary>What the headline and the first sentences are about.</summary>
    public SentenceKeys LeadKeys => _lead ??= new SentenceKeys(Reading.Analysis.Tokens, Opening());

    private Sentence Opening()
    {
        IReadOnlyList<Sentence> sentences = Reading.Analysis.Sentences;
        int end = Math.Min(sentences.Count, FirstOfBody(Reading) + OpeningSentences);
        return end == 0 ? default : sentences[0] with { EndToken = sentences[end - 1].EndToken };
    }

    private Dictionary<int, DateOnly> DaysOf()
    {
        Dictionary<int, DateOnly> days = [];
        if (Published.Value is null)
        {
            return days;
        }
        HashSet<int> several = [];
        // “by Saturday evening” names the Saturday too.
        IReadOnlyList<ResolvedTime> resolved = TimeResolver.Resolve([.. Clues.Select(clue => clue.Time with { Form = clue.Time.Form with { Boundary = TimeBoundary.Within } })], Published).Items;
        for (int at = 0; at < Clues.Count; at++)
        {
            if (resolved[at].From is DateOnly day && day == resolved[at].To && Clues[at].Sentence < MostSentences && !days.TryAdd(Clues[at].Sentence, day) && days[Clues[at].Sentence] != day)
            {
                several.Add(Clues[at].Sentence);
            }
        }
        foreach (int sentence in several)
        {
            days.Remove(sentence);
        }
        return days;
    }

    private static IEnumerable<Clue> CluesOf(Reading reading)
    {
        TextSpan[] spoken = [.. reading.Quotations.Where(quotation => quotation.Kind == QuotationKind.Direct).SelectMany(quotation => quotation.Content).Order()];
        int quoted = 0;
        int part = 0;
        int first = -1;
        foreach (TimeExpression time in reading.Times)
        {
            while (part < reading.Report.Parts.Count && reading.Report.Parts[part].Span.End <= time.Span.Start)
            {
                part++;
            }
            while (quoted < spoken.Length && spoken[quoted].End <= time.Span.Start)
            {
                quoted++;
            }
            PartKind kind = part < reading.Report.Parts.Count ? reading.Report.Parts[part].Kind : PartKind.Paragraph;
            int sentence = reading.Analysis.SentenceAt(time.Span.Start);
            bool isSpoken = (quoted < spoken.Length && spoken[quoted].Contains(time.Span)) || (part < reading.Report.Parts.Count && IsInsideMarks(reading.Report.Text.Value, Math.Max(reading.Report.Parts[part].Span.Start, time.Span.Start - LookedForMarks), time.Span.Start));
            if (kind == PartKind.Boilerplate || sentence >= reading.Analysis.Sentences.Count || isSpoken)
            {
                continue;
            }
            first = first < 0 ? FirstOfBody(reading) : first;
            yield return new Clue(time, sentence, kind, kind == PartKind.Paragraph && sentence < first + LeadSentences);
        }
    }

    /// <summary>Whether a quotation mark of the run up to <paramref name="end"/> is still open.</summary>
    private static bool IsInsideMarks(string text, int start, int end)
    {
        char open = '\0';
        for (int at = start; at < end; at++)
        {
            char mark = text[at];
            open = mark switch
            {
                '"' => open == '\0' ? mark : '\0',
                '„' or '«' => mark,
                '“' => open == '„' ? '\0' : mark,
                '”' or '»' => '\0',
                _ => open,
            };
        }
        return open != '\0';
    }

    private static int FirstOfBody(Reading reading) =>
        reading.Report.Parts.FirstOrDefault(part => part.Kind == PartKind.Paragraph) is Part body ? reading.Analysis.SentenceAt(body.Span.Start) : 0;
}
