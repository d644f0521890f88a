using System.Globalization;
using Dateline.Grouping;
using Dateline.Grouping.Stories;
using Dateline.Text;

namespace Dateline.Comparison.Briefs;

/// <summary>Writes the section of one story.</summary>
internal sealed class StoryBrief
{
    /// <summary>Values of one discrepancy that are shown.</summary>
    private const int MostValues = 8;

    private readonly Dictionary<string, ToldReport> _reports;
    private readonly Dictionary<string, Copy> _copies;
    private readonly StatementBrief _statements;

    public StoryBrief(IReadOnlyList<ToldReport> reports, IReadOnlyList<Copy> copies)
    {
        _reports = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _copies = copies.ToDictionary(copy => copy.ReportId, StringComparer.Ordinal);
        _statements = new StatementBrief(_reports, _copies);
    }

    /// <summary>The story: its reports, its shared statements, where accounts differ, what is left out, its days, what only one report has.</summary>
    public BriefSection Section(StoryComparison story)
    {
        StatementComparison[] shared = [.. story.Statements.Where(_statements.IsShared).OrderBy(StatementBrief.Rank)];
        StatementComparison[] single = [.. story.Statements.Where(statement => !_statements.IsShared(statement))];
        BriefSection[] sections =
        [
            Of(BriefSectionKind.Reports, "Reports", story, story.Story.ReportIds.Where(id => _reports.ContainsKey(id) && OriginalOf(id) is null).Select(id => ReportLine(_reports[id], story.Story.ReportIds))),
            Of(BriefSectionKind.Statements, "Who said what", story, shared.Select(_statements.Shared)),
            Of(BriefSectionKind.Discrepancies, "Where accounts differ", story, story.Discrepancies.Select(DiscrepancyLine)),
            Of(BriefSectionKind.Omissions, "Left out by later reports", story, story.Omissions.Select(OmissionLine)),
            Of(BriefSectionKind.Timeline, "Timeline", story, story.Timeline.Select(TimelineLine)),
            Of(BriefSectionKind.OnlyIn, "Said in one report only", story, single.Select(_statements.Single)),
        ];
        return new BriefSection(BriefSectionKind.Story, story.Story.Title, story.Story.Id, [], [.. sections.Where(section => section.Lines.Count > 0)]);
    }

    /// <summary>What a report is called in a brief: its outlet, else its label; and that it was retracted.</summary>
    public static string Name(ToldReport report) => $"{report.Report.Outlet ?? report.Report.Label}{(report.RetractedBy is null ? "" : " [retracted]")}";

    private static BriefSection Of(BriefSectionKind kind, string title, StoryComparison story, IEnumerable<BriefLine> lines) => new(kind, title, story.Story.Id, [.. lines], []);

    // The report that a copy comes from in the end, as far as the brief has it; null where it is no copy.
    private ToldReport? OriginalOf(string report)
    {
        ToldReport? original = null;
        for (int step = 0; step < _copies.Count && _copies.TryGetValue(report, out Copy? copy) && _reports.TryGetValue(copy.Of, out ToldReport? found); step++)
        {
            (original, report) = (found, copy.Of);
        }
        return original;
    }

    // The report, and below it its copies: those that changed the same in one line.
    private BriefLine ReportLine(ToldReport report, IReadOnlyList<string> story)
    {
        ToldReport[] copies = [.. story.Where(id => OriginalOf(id) == report).Select(id => _reports[id])];
        return ReportLine(report) with
        {
            Lines =
            [
                .. copies.Where(copy => copy.RetractedBy is null && copy.Report.Retracts is null).GroupBy(copy => _copies[copy.Id].Changed ?? "").OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => CopyLine([.. same])),
                .. copies.Where(copy => copy.RetractedBy is not null || copy.Report.Retracts is not null).Select(ReportLine),
            ],
        };
    }

    private BriefLine CopyLine(ToldReport[] same)
    {
        int[] kept = [.. same.Select(copy => _copies[copy.Id].KeptThousandths / 10).Order()];
        string share = kept[0] == kept[^1] ? $"{kept[0]} %" : $"{kept[0]} to {kept[^1]} %";
        string[] days = [.. same.OrderBy(copy => copy.Published.Value).Select(copy => Day(copy.Published)).Distinct()];
        string? changed = _copies[same[0].Id].Changed;
        BriefPiece[] pieces =
        [
            new(BriefPieceKind.Plain, "copied by "), new(BriefPieceKind.Name, StatementBrief.Names([.. same.Select(Name)])),
            new(BriefPieceKind.Aside, $", {string.Join("; ", days)}, keeping {share}{(changed is null ? "" : $": {changed}")}{(same.Length == 1 && same[0].Published.Because is { } because ? $" ({because})" : "")}"),
        ];
        return new BriefLine(pieces, same[0].Id, [.. same.SelectMany(copy => Places(copy))], []);
    }

    private static string? Because(When when) => when.Because ?? when.Basis switch { DateBasis.Stated => "the report says so", DateBasis.Given => "given with the report", _ => null };

    private static IReadOnlyList<Evidence> Places(ToldReport report) =>
        report.Published.Evidence.Count > 0 ? report.Published.Evidence
            : [Evidence.Of(report.Report, report.Report.Parts.Where(part => part.Kind is PartKind.Headline or PartKind.Paragraph).Select(part => part.Span).FirstOrDefault())];

    private BriefLine ReportLine(ToldReport report)
    {
        When when = report.Published;
        List<BriefPiece> pieces = [new(BriefPieceKind.Name, Name(report)), new(BriefPieceKind.Plain, $", {Day(when)}")];
        if (Because(when) is { } because)
        {
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" ({because})"));
        }
        if (report.RetractedBy is { } notice)
        {
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, _reports.TryGetValue(notice, out ToldReport? by) ? $" – taken back by its outlet, {Day(by.Published)}: it counts for nothing below" : " – taken back by its outlet: it counts for nothing below"));
        }
        if (report.Report.Retracts is { } retracted)
        {
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" – takes back {retracted}"));
        }
        return new BriefLine(pieces, report.Id, Places(report), []);
    }

    private BriefLine DiscrepancyLine(Discrepancy discrepancy)
    {
        string kind = discrepancy.Kind switch
        {
            DiscrepancyKind.Update => "later news",
            DiscrepancyKind.Precision => "rounder figures",
            DiscrepancyKind.SaysMore => "says more than the other accounts",
            _ => "conflict",
        };
        List<BriefPiece> pieces = [new(BriefPieceKind.Plain, discrepancy.Kind == DiscrepancyKind.SaysMore ? discrepancy.Detail : $"{discrepancy.Field}: ")];
        List<Evidence> evidence = [];
        string separator = "";
        if (discrepancy.Kind != DiscrepancyKind.SaysMore)
        {
            IGrouping<string, DiscrepancyValue>[] values = [.. discrepancy.Values.GroupBy(value => value.Value, StringComparer.OrdinalIgnoreCase)];
            foreach (IGrouping<string, DiscrepancyValue> value in values.Take(MostValues))
            {
                pieces.Add(new BriefPiece(BriefPieceKind.Plain, separator));
                pieces.Add(new BriefPiece(BriefPieceKind.Differs, value.Key));
                pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" ({_statements.Carriers(value.Select(place => place.Place.ReportId))})"));
                separator = " / ";
            }
            if (values.Length > MostValues)
            {
                pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" and {values.Length - MostValues} more values"));
            }
        }
        evidence.AddRange(discrepancy.Values.Select(value => Evidence.Of(_reports[value.Place.ReportId].Report, value.Place.Span)));
        pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" – {kind}"));
        return new BriefLine(pieces, discrepancy.About, evidence, []);
    }

    private BriefLine OmissionLine(Omission omission) => new(
        [
            new(BriefPieceKind.Quoted, omission.Fact),
            new(BriefPieceKind.Plain, " – not in "), new(BriefPieceKind.Name, string.Join(", ", omission.OmittedBy.Select(id => Name(_reports[id])))),
            new(BriefPieceKind.Aside, $" (stated by {_statements.Carriers(omission.StatedBy)})"),
        ],
        omission.About, omission.Evidence, []);

    private static BriefLine TimelineLine(TimelineEntry entry) =>
        new([new(BriefPieceKind.Name, Day(entry.On)), new(BriefPieceKind.Plain, $": {entry.Text}")], entry.About, entry.Evidence, []);

    private static string Day(When when)
    {
        string? one = StoryTitle.Days(when);
        string Shown(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return one ?? ((when.From, when.To) switch
        {
            (null, null) => "day not known",
            ({ } from, null) => $"not before {Shown(from)}",
            (null, { } to) => $"not after {Shown(to)}",
            ({ } from, { } to) => $"between {Shown(from)} and {Shown(to)}",
        });
    }
}
