using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Which statements, occurrences and speakers' words the places of reports lie in.</summary>
internal sealed class ValuePlaces
{
    private readonly (TextSpan Span, string Id)[][] _statements;
    private readonly (TextSpan Span, string Id)[][] _occurrences;
    private readonly (TextSpan Span, string Id)[][] _speakers;
    private readonly TextSpan[][] _headlines;

    public ValuePlaces(IReadOnlyList<ToldReport> sorted, IReadOnlyList<Statement> statements, IReadOnlyList<Occurrence> occurrences, IReadOnlyDictionary<string, ReportAnnotations> annotations)
    {
        Dictionary<string, int> numbers = Enumerable.Range(0, sorted.Count).ToDictionary(at => sorted[at].Id, StringComparer.Ordinal);
        _statements = Sorted(sorted.Count, statements.SelectMany(statement => statement.Renderings.SelectMany(rendering => rendering.Spans.Select(span => (numbers[rendering.ReportId], span, statement.Id)))));
        _occurrences = Sorted(sorted.Count, occurrences.SelectMany(occurrence => occurrence.Accounts
            .Select(account => (Report: account.ReportId, Told: annotations[account.ReportId].Event(account.EventId)))
            .Where(account => account.Told is not null).Select(account => (numbers[account.Report], account.Told!.Text, occurrence.Id))));
        _speakers = Sorted(sorted.Count, sorted.SelectMany((report, at) => report.Reading.Quotations
            .Where(quotation => annotations[report.Id].Speaker(quotation.Id)?.Actor is not null)
            .SelectMany(quotation => quotation.Content.Select(span => (at, span, annotations[report.Id].Speaker(quotation.Id)!.Actor!.Id)))));
        _headlines = [.. sorted.Select(report => report.Report.Parts.Where(part => part.Kind == PartKind.Headline).Select(part => part.Span).ToArray())];
    }

    public string[] StatementsAt(ToldValue value) => At(_statements[value.Report], value.Span);

    public string[] OccurrencesAt(ToldValue value) => At(_occurrences[value.Report], value.Span);

    public string? SpeakerAt(ToldValue value) => At(_speakers[value.Report], value.Span).FirstOrDefault();

    public bool IsInHeadline(ToldValue value) => _headlines[value.Report].Any(headline => headline.Contains(value.Span));

    private static (TextSpan, string)[][] Sorted(int reports, IEnumerable<(int Report, TextSpan Span, string Id)> places)
    {
        List<(TextSpan, string)>[] lists = [.. Enumerable.Range(0, reports).Select(_ => new List<(TextSpan, string)>())];
        foreach ((int report, TextSpan span, string id) in places)
        {
            lists[report].Add((span, id));
        }
        return [.. lists.Select(list => list.ToArray())];
    }

    private static string[] At((TextSpan Span, string Id)[] places, TextSpan span) => [.. places.Where(place => place.Span.Overlaps(span)).Select(place => place.Id).Distinct()];
}
