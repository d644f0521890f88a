using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Tells where an event took place: in its own clause, at the head of its sentence, or by the dateline.</summary>
internal sealed class PlaceReader
{
    private const string Visit = "042";
    private const string Phone = "phone";

    // “Police in Tallinn”: named by what they are, and there.
    private const string Institution = "institution";

    // “In the town of Bihać on Monday, …” still opens the sentence.
    private const int MostOpening = 5;

    // Acts in words: what the dateline's lead tells of. A crash or a raid is told from afar.
    private static readonly HashSet<string> _spoken = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "STATEMENT"];
    private readonly ReportWords _words;
    private readonly PlaceMention[] _places;
    private readonly HashSet<int> _inNames = [];
    private readonly TextSpan? _dateline;
    private readonly int _leadEnd;

    /// <summary>Takes the places of a report.</summary>
    public PlaceReader(ReportWords words, Report report, IReadOnlyList<PlaceMention> places)
    {
        _words = words;
        _places = [.. places.OrderBy(place => place.Span)];
        PlaceMention[] written = [.. _places.Where(place => report.Parts.Any(part => part.Kind == PartKind.Dateline && part.Span.Contains(place.Span)))];
        _dateline = written.Length > 0 && written.All(place => place.Name == written[0].Name || place.Country == written[0].Country && place.Latitude is null) ? written[0].Span : null;
        foreach (Mention mention in words.Mentions)
        {
            TextSpan? name = mention.Kind is MentionKind.Place or MentionKind.State || mention.By == Institution ? null : mention.Name;
            foreach (TextSpan? part in (TextSpan?[])[name, mention.Kind == MentionKind.Person ? mention.Title : null])
            {
                for (int at = FirstAt(part?.Start + 1 ?? int.MaxValue); at < _places.Length && _places[at].Span.Start < part!.Value.End; at++)
                {
                    _inNames.Add(_places[at].Span.Start);
                }
            }
        }
        _leadEnd = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Paragraph)?.Span.End ?? 0;
    }

    /// <summary>The words that tell where the event took place, or null.</summary>
    /// <param name="clause">Its sentence.</param>
    /// <param name="match">Its predicate.</param>
    /// <param name="reach">The run in which its circumstances may stand.</param>
    /// <param name="isReports">Whether the report itself tells it; the place that opens a sentence is otherwise that of the saying.</param>
    public TextSpan? Stated(Clause clause, PatternMatch match, TextSpan reach, bool isReports)
    {
        int position = _words.Tokens.Span(match.Trigger).Start;
        TextSpan? before = null;
        for (int at = FirstAt(reach.Start); at < _places.Length && _places[at].Span.Start < reach.End; at++)
        {
            TextSpan place = _places[at].Span;
            bool behind = place.Start > position;
            if (behind && match.Rule.Cameo == Visit && !IsPossessive(place) || IsLedIn(place, reach.Start, out int preposition) && IsOfEvent(place, preposition))
            {
                if (behind)
                {
                    return place;
                }
                before = place;
            }
        }
        return before ?? (isReports ? Opening(clause, reach.Start) : null);
    }

    /// <summary>The dateline's one place for an act in words that the headline or the first paragraph tells, whose sentence names no other place; else null.</summary>
    public TextSpan? Inferred(Clause clause, string kind, IReadOnlyList<string> modes, EventStatus status)
    {
        TextSpan sentence = new(_words.Tokens.Span(clause.Sentence.FirstToken).Start, _words.Tokens.Span(clause.Sentence.EndToken - 1).End);
        return _dateline is TextSpan dateline && sentence.Start < _leadEnd && _spoken.Contains(kind) && !modes.Contains(Phone)
            && status is not (EventStatus.Historical or EventStatus.Hypothetical or EventStatus.Denied)
            && !(FirstAt(sentence.Start) is var at && at < _places.Length && _places[at].Span.Start < sentence.End)
                ? dateline
                : null;
    }

    // “In Brussels, he said …”: what opens the sentence holds for all of it.
    private TextSpan? Opening(Clause clause, int behind)
    {
        int start = _words.Tokens.Span(clause.Sentence.FirstToken).Start;
        int at = FirstAt(start);
        return at < _places.Length && _places[at].Span.Start < behind && _words.Tokens.At(_places[at].Span.Start) - clause.Sentence.FirstToken <= MostOpening
            && IsLedIn(_places[at].Span, start, out int preposition) && preposition == clause.Sentence.FirstToken && !IsPossessive(_places[at].Span)
                ? _places[at].Span
                : null;
    }

    private bool IsLedIn(TextSpan place, int from, out int preposition)
    {
        preposition = _words.Tokens.At(place.Start) - 1;
        while (preposition >= 0 && _words.Tokens.Span(preposition).Start >= from && _words.Is(preposition, WordClass.Determiner | WordClass.Adjective))
        {
            preposition--;
        }
        return preposition >= 0 && _words.Tokens.Span(preposition).Start >= from && _words.Is(preposition, WordClass.Locative);
    }

    // “The mandate of the Mission in South Sudan”: a part of a name or title tells no place; nor does “according to Manila's coast guard”.
    private bool IsOfEvent(TextSpan place, int preposition) =>
        !_inNames.Contains(place.Start) && !(IsPossessive(place) && _words.IsWord(preposition, "to"));

    private bool IsPossessive(TextSpan place) =>
        _words.Tokens.At(place.End) is var next && next < _words.Tokens.Count && _words.Tokens.Span(next).Start == place.End && _words.IsClitic(next);

    private int FirstAt(int position)
    {
        int low = 0;
        int high = _places.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _places[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
