using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Comparison.Briefs;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Exports.Html;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Web.Reports;

/// <summary>The lines of the record that come from one report, each as a note in its margin that leads to its characters.</summary>
internal sealed class ReportNotes
{
    private const int LongestWords = 120;
    private readonly Reading _reading;
    private readonly Dictionary<string, QuotationEntry> _entries;
    private readonly Resolver _resolver;
    private readonly ILookup<(TextSpan?, string), Correction> _said;
    private readonly (TextSpan Place, Markup Note)[] _notes;
    private int _next;

    /// <summary>Makes the notes.</summary>
    /// <param name="reading">The report as it was read.</param>
    /// <param name="entries">Its quotations as the record lists them: with who spoke as its company tells it.</param>
    /// <param name="said">What people said of it and its lines.</param>
    public ReportNotes(Reading reading, IEnumerable<QuotationEntry> entries, IEnumerable<Correction> said)
    {
        _said = said.ToLookup(correction => (correction.Span, correction.Field.Split('.')[0]));
        _reading = reading;
        _entries = entries.ToDictionary(entry => entry.Quotation.Id, StringComparer.Ordinal);
        _resolver = new Resolver(reading);
        _notes =
        [
            .. reading.Quotations.Where(quotation => quotation.Content.Count > 0).Select(quotation => (quotation.Content[0], Of(quotation)))
                .Concat(reading.Events.Select(told => (told.Text, Of(told))))
                .Concat(reading.ResolvedTimes.Where(time => time.From is not null || time.To is not null).Select(time => (time.Span, Of(time))))
                .Concat(reading.Findings.Where(finding => finding.Span is not null).Select(finding => (finding.Span!.Value, Of(finding))))
                .OrderBy(note => note.Item1),
        ];
    }

    /// <summary>The notes of lines that begin before <paramref name="end"/>, in UTF-16 units, and were not asked for yet; empty where there are none.</summary>
    public Markup Until(int end)
    {
        Markup markup = new();
        int first = _next;
        while (_next < _notes.Length && _notes[_next].Place.Start < end)
        {
            _next++;
        }
        if (first == _next)
        {
            return markup;
        }
        markup.Add($"<ul class=\"notes\" aria-label=\"Lines of the record\">");
        foreach ((TextSpan _, Markup note) in _notes.AsSpan(first, _next - first))
        {
            markup.Add($"{note}");
        }
        return markup.Add($"</ul>");
    }

    private Markup Of(Quotation quotation)
    {
        QuotationEntry? entry = _entries.GetValueOrDefault(quotation.Id);
        Markup note = new();
        note.Add($"<li class=\"note {(quotation.Kind == QuotationKind.Indirect ? "told" : "said")}\" id=\"line-{quotation.Id}\">");
        if (entry?.Speaker?.Actor is { } actor)
        {
            note.Add($"<a href=\"{Addresses.Actor(actor.Id)}\"><bdi>{actor.Name}</bdi></a>");
        }
        else
        {
            string[] candidates = [.. (entry?.Speaker?.Candidates ?? []).Select(candidate => candidate.Name)];
            note.Add($"<span class=\"unknown\">{(candidates.Length == 0 ? "Speaker not known" : $"Perhaps {string.Join(" or ", candidates)}")}</span>");
        }
        note.Add($" {Link(WireWords.Of(quotation.Kind), quotation.Content)}");
        string how = Circumstances.Of(quotation, span => span.Length <= LongestWords ? _reading.Report.Text[span] : null);
        note.Add($"{Small(how)}");
        if (entry is { Story: string story, Statements: [string statement, ..] })
        {
            note.Add($" <a class=\"across\" href=\"{Addresses.Statement(story, statement)}\">beside the others</a>");
        }
        return note.Add($"{LineForms.Of(_reading.Report.Id, quotation, entry?.Speaker?.Actor?.Name ?? "", string.Join(' ', quotation.Speaker.Select(span => _reading.Report.Text[span])), Said(new TextSpan(quotation.Content[0].Start, quotation.Content[^1].End), "quotation"))}</li>");
    }

    private Markup Of(Event told)
    {
        string who = string.Join(", ", told.Who.Select(mention => _resolver.Who(mention).Name));
        string whom = string.Join(", ", told.Whom.Select(mention => _resolver.Who(mention).Name));
        string[] about =
        [
            .. told.Status == EventStatus.Happened ? Array.Empty<string>() : [WireWords.Of(told.Status).Replace('-', ' ')],
            .. told.Quotation is null ? Array.Empty<string>() : ["told by a source"],
            .. _resolver.When(told.When) is { } when && (when.From ?? when.To) is not null ? [Days.Short(when.From, when.To)] : Array.Empty<string>(),
            .. _resolver.Where(told.Where) is { } where ? [where.Name] : Array.Empty<string>(),
        ];
        Markup note = new Markup().Add($"<li class=\"note event\" id=\"line-{told.Id}\">{Link(told.Class.ToLowerInvariant(), [told.Text])} <bdi>{Cut(who)}</bdi>");
        if (whom.Length > 0)
        {
            note.Add($" → <bdi>{Cut(whom)}</bdi>");
        }
        return note.Add($"{Small(string.Join("; ", about))}{LineForms.Of(_reading.Report.Id, told, Said(told.Text, "event"))}</li>");
    }

    private Correction[] Said(TextSpan place, string what) => [.. _said[(place, what)]];

    private Markup Of(ResolvedTime time) =>
        new Markup().Add($"<li class=\"note time\">{Link(Days.Short(time.From, time.To), [time.Span])}</li>");

    private Markup Of(Finding finding) =>
        new Markup().Add($"<li class=\"note finding\">{Link(finding.Code, [finding.Span!.Value])}{Small(finding.Message)}</li>");

    private Markup Link(string words, IReadOnlyList<TextSpan> spans) =>
        new Markup().Add($"<a data-line=\"\" href=\"{Addresses.Characters(_reading.Report.Id, spans)}\">{words}</a>");

    private static Markup Small(string words) => words.Length == 0 ? new Markup() : new Markup().Add($" <small><bdi>{Cut(words)}</bdi></small>");

    private static string Cut(string words) => words.Length <= LongestWords ? words : string.Concat(words.AsSpan(0, LongestWords).TrimEnd(), "…");
}
