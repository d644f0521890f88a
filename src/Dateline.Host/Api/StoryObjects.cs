using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Host.Api.Contracts;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>Told stories as objects of the wire form.</summary>
internal sealed class StoryObjects(Telling telling, EngineWire engine, Func<string, string> name)
{
    private readonly Dictionary<string, Reading> _readings = ById(telling);
    private readonly Dictionary<string, string> _notices = telling.Retractions.ToDictionary(retraction => retraction.ReportId, retraction => retraction.By, StringComparer.Ordinal);

    /// <summary>The object of <paramref name="comparison"/>; of all readings without a story where it is null. Reports go by the names that the constructor's function gives.</summary>
    public StoryObject Of(StoryComparison? comparison)
    {
        IReadOnlyList<string> reports = comparison?.Story.ReportIds ?? [.. telling.Readings.Select(reading => reading.Report.Id)];
        HashSet<string> mine = reports.ToHashSet(StringComparer.Ordinal);
        HashSet<string> statements = (comparison?.Statements ?? []).Select(told => told.Statement.Id).ToHashSet(StringComparer.Ordinal);
        return new StoryObject
        {
            Engine = engine,
            Story = comparison?.Story.Id,
            Title = comparison?.Story.Title,
            Reports = [.. reports.Where(_readings.ContainsKey).Select(id => Report(_readings[id].Report))],
            Statements = [.. (comparison?.Statements ?? []).Select(StatementOf)],
            Occurrences = [.. (comparison?.Occurrences ?? []).Select(OccurrenceOf)],
            Discrepancies = [.. (comparison?.Discrepancies ?? []).Select(discrepancy => DiscrepancyOf(discrepancy, comparison!.Story.Id))],
            Omissions = [.. (comparison?.Omissions ?? []).Select(omission => OmissionOf(omission, comparison!.Story.Id, statements))],
            Copies = [.. telling.Copies.Where(copy => mine.Contains(copy.ReportId)).Select(copy => new CopyWire(name(copy.ReportId), name(copy.Of), copy.KeptThousandths / 1000m, copy.Changed))],
            Origins =
            [
                .. (comparison?.Statements ?? []).Select(told => OriginOf(told.Statement.Id, null, told.Origins)),
                .. (comparison?.Occurrences ?? []).Zip(comparison?.OccurrenceOrigins ?? [], (occurrence, origins) => OriginOf(null, occurrence.Id, origins)),
            ],
            Published = [.. telling.Dates.Where(date => mine.Contains(date.ReportId)).Select(date => Whens.Published(date.Published, date.ReportId, name))],
            Timeline = [.. (comparison?.Timeline ?? []).Select(TimelineOf)],
        };
    }

    private static Dictionary<string, Reading> ById(Telling telling)
    {
        Dictionary<string, Reading> readings = new(StringComparer.Ordinal);
        foreach (Reading reading in telling.Readings)
        {
            readings.TryAdd(reading.Report.Id, reading);
        }
        return readings;
    }

    private StoryReport Report(Report report) => new(name(report.Id), report.Label, report.Outlet, report.Url, report.Text.Hash)
    {
        RetractedBy = _notices.TryGetValue(report.Id, out string? notice) ? name(notice) : null,
    };

    private StatementWire StatementOf(StatementComparison told)
    {
        Statement statement = told.Statement;
        return new StatementWire(
            statement.Id,
            statement.Actor?.Id,
            statement.Actor?.Name,
            statement.Reference,
            [.. statement.Renderings.Select(rendering => new RenderingWire(name(rendering.ReportId), rendering.QuotationId, rendering.Spans, WireWords.Of(rendering.Label)))],
            [.. told.Variants.Select(variant => new VariantWire(WireWords.Of(variant.Aspect), [.. variant.Values.Select(ValueOf)]))],
            [.. told.Differences.Select(DifferenceOf)],
            statement.By);
    }

    private VariantValueWire ValueOf(VariantValue value) => new(
        value.Value,
        [.. value.Spans.Select(place => name(place.ReportId)).Distinct(StringComparer.Ordinal)],
        [.. value.Spans.Select(place => new PlacedSpan(name(place.ReportId), place.Span))]);

    private DifferenceWire DifferenceOf(Difference difference) => new(
        WireWords.Of(difference.Aspect), [name(difference.First.ReportId), name(difference.Second.ReportId)], [difference.First.Span, difference.Second.Span], difference.Detail);

    private OccurrenceWire OccurrenceOf(Occurrence occurrence) =>
        new(occurrence.Id, occurrence.Class, [.. occurrence.Accounts.Select(account => new AccountWire(name(account.ReportId), account.EventId))]);

    private DiscrepancyWire DiscrepancyOf(Discrepancy discrepancy, string story) => new(
        TellingLineId.Of(discrepancy, story),
        discrepancy.About,
        discrepancy.Field,
        WireWords.Of(discrepancy.Kind),
        [.. discrepancy.Values.Select(value => new DiscrepancyValueWire(name(value.Place.ReportId), value.Place.Span, value.Value))],
        discrepancy.Detail);

    private OmissionWire OmissionOf(Omission omission, string story, HashSet<string> statements)
    {
        bool isStatement = statements.Contains(omission.About);
        return new OmissionWire(
            TellingLineId.Of(omission, story),
            omission.Fact,
            isStatement ? omission.About : null,
            isStatement ? null : omission.About,
            [.. omission.StatedBy.Select(name)],
            [.. omission.OmittedBy.Select(name)],
            [.. omission.Evidence.Select(EvidenceOf)]);
    }

    private static OriginWire OriginOf(string? statement, string? occurrence, OriginCount count) =>
        new(statement, occurrence, count.Reports, count.Publishers, count.Origins, count.Origins is null ? "unknown" : "known", count.Why);

    private TimelineWire TimelineOf(TimelineEntry entry) => new(
        entry.On.Value,
        entry.On.From,
        entry.On.To,
        WireWords.Of(entry.On.Basis),
        WireWords.Of(entry.Kind),
        entry.Text,
        entry.Kind == TimelineKind.Published && _readings.ContainsKey(entry.About) ? name(entry.About) : entry.About,
        [.. entry.Evidence.Select(EvidenceOf)]);

    private EvidenceWire EvidenceOf(Evidence evidence) => new(name(evidence.ReportId), evidence.Span, evidence.Characters, evidence.TextHash);
}
