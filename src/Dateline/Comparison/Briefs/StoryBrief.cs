using System.Globalization;
using Dateline.Grouping;
using Dateline.Grouping.Stories;
using Dateline.Text;

namespace Dateline.Comparison.Briefs;

/// <summary>Writes the section of one story.</summary>
internal sealed class StoryBrief
{
    private readonly Dictionary<string, ToldReport> _reports;
    private readonly Dictionary<string, Copy> _copies;
    private readonly StatementBrief _statements;

    public StoryBrief(IReadOnlyList<ToldReport> reports, IReadOnlyList<Copy> copies)
    {
        _reports = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        _copies = copies.ToDictionary(copy => copy.ReportId, StringComparer.Ordinal);
        _statements = new StatementBrief(_reports);
    }

    /// <summary>The story: its reports, its shared statements, where accounts differ, what is left out, its days, what only one report has.</summary>
    public BriefSection Section(StoryComparison story)
    {
        StatementComparison[] shared = [.. story.Statements.Where(statement => StatementBrief.Carriers(statement) > 1)];
        StatementComparison[] single = [.. story.Statements.Where(statement => StatementBrief.Carriers(statement) == 1)];
        BriefSection[] sections =
        [
            Of(BriefSectionKind.Reports, "Reports", story, story.Story.ReportIds.Where(_reports.ContainsKey).Select(id => ReportLine(_reports[id]))),
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

    private BriefLine ReportLine(ToldReport report)
    {
        When when = report.Published;
        List<BriefPiece> pieces = [new(BriefPieceKind.Name, Name(report)), new(BriefPieceKind.Plain, $", {Day(when)}")];
        string? because = when.Because ?? when.Basis switch { DateBasis.Stated => "the report says so", DateBasis.Given => "given with the report", _ => null };
        if (because is not null)
        {
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" ({because})"));
        }
        if (_copies.TryGetValue(report.Id, out Copy? copy) && _reports.TryGetValue(copy.Of, out ToldReport? original))
        {
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" – copy of {Name(original)}, keeps {copy.KeptThousandths / 10} % of it{(copy.Changed is null ? "" : $"; {copy.Changed}")}"));
        }
        if (report.RetractedBy is { } notice)
        {
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, _reports.TryGetValue(notice, out ToldReport? by) ? $" – taken back by its outlet, {Day(by.Published)}: it counts for nothing below" : " – taken back by its outlet: it counts for nothing below"));
        }
        if (report.Report.Retracts is { } retracted)
        {
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" – takes back {retracted}"));
        }
        TextSpan head = report.Report.Parts.Where(part => part.Kind is PartKind.Headline or PartKind.Paragraph).Select(part => part.Span).FirstOrDefault();
        return new BriefLine(pieces, report.Id, when.Evidence.Count > 0 ? when.Evidence : [Evidence.Of(report.Report, head)], []);
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
            foreach (IGrouping<string, DiscrepancyValue> value in discrepancy.Values.GroupBy(value => value.Value, StringComparer.OrdinalIgnoreCase))
            {
                pieces.Add(new BriefPiece(BriefPieceKind.Plain, separator));
                pieces.Add(new BriefPiece(BriefPieceKind.Differs, value.Key));
                pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" ({string.Join(", ", value.Select(place => Name(_reports[place.Place.ReportId])).Distinct())})"));
                separator = " / ";
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
            new(BriefPieceKind.Aside, $" (stated by {string.Join(", ", omission.StatedBy.Select(id => Name(_reports[id])))})"),
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
