using Dateline.Annotation.Events.Codebooks;
using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Finds who did what to whom in a report by the rules of <c>codebooks/</c>; where no rule fits there is no event. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class EventFinder
{
    private const string English = "en";
    private readonly Lexicon _lexicon;
    private readonly StatusLexicon _status;
    private readonly Codebook _codebook;
    private readonly NumberWords _numbers;
    private readonly SpeechEvents _speech;
    private readonly PartyPhrases _phrases;

    /// <summary>Reads the codebooks and the words of the clause grammar.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names it.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public EventFinder(DataSet data)
    {
        _lexicon = new Lexicon(data);
        _status = new StatusLexicon(data, _lexicon);
        _codebook = new Codebook(data, _lexicon);
        _speech = new SpeechEvents(data, _lexicon, _status);
        _numbers = new NumberWords(data);
        _phrases = new PartyPhrases(data, _lexicon);
    }

    /// <summary>The rules, for the tests of their examples.</summary>
    internal IReadOnlyList<CodebookRule> Rules => _codebook.Rules;

    /// <summary>The events of <paramref name="report"/>, in the order of the text. Boilerplate and parts in languages that are not read tell none.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Found<Event> Find(
        Report report, TextAnalysis analysis, IReadOnlyList<Mention> mentions, IReadOnlyList<Quotation> quotations,
        IReadOnlyList<TimeExpression> times, IReadOnlyList<PlaceMention> places, CancellationToken cancellation)
    {
        ReportWords words = _phrases.Read(analysis.Tokens, analysis.Sentences, mentions, times);
        EventReader reader = new(words, report, _status, new Carriers(words, quotations), new CircumstanceReader(words, times), new PlaceReader(words, report, places), _numbers);
        PatternMatcher matcher = new(words, _codebook);
        int part = 0;
        foreach (Sentence sentence in analysis.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            while (part < report.Parts.Count && report.Parts[part].Span.End <= sentence.Span.Start)
            {
                part++;
            }
            if (part < report.Parts.Count && report.Parts[part].Span.Contains(sentence.Span.Start) && !IsRead(report, report.Parts[part]))
            {
                continue;
            }
            Clause clause = new(words, sentence, _status.ControlsObject, _codebook.GoesOn);
            reader.Read(clause, matcher.Match(clause));
        }
        Event[] spoken = [.. _speech.Of(report.Id, words, [.. quotations.Where(quotation => quotation.Content.Count > 0 && !quotation.Content[0].IsEmpty)], reader.Events)];
        return new Found<Event>(spoken.Length == 0 ? reader.Events : [.. reader.Events.Concat(spoken).OrderBy(item => item.Text)], []);
    }

    private static bool IsRead(Report report, Part part) =>
        part.Kind is not (PartKind.Boilerplate or PartKind.Byline or PartKind.Dateline or PartKind.Table) && (part.Language ?? report.Language ?? English) == English;
}
