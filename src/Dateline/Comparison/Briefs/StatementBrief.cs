using Dateline.Annotation.Quotations;
using Dateline.Comparison.Differences;
using Dateline.Extraction.Outlets;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Comparison.Briefs;

/// <summary>Writes the lines of a statement: what was said, in what the renderings differ, then the renderings with their words marked.</summary>
/// <param name="reports">The reports by id.</param>
/// <param name="copies">The copies among them by id.</param>
internal sealed class StatementBrief(IReadOnlyDictionary<string, ToldReport> reports, IReadOnlyDictionary<string, Copy> copies)
{
    private const int MostNames = 6;
    private readonly Dictionary<string, Report> _texts = reports.ToDictionary(report => report.Key, report => report.Value.Report, StringComparer.Ordinal);

    /// <summary>Whether the statement is told side by side: several reports carry it, or its copies changed it, or one was taken back. What one report and its copies have in the same words is told in one line.</summary>
    public bool IsShared(StatementComparison statement)
    {
        string[] carriers = [.. statement.Statement.Renderings.Select(rendering => rendering.ReportId).Distinct()];
        return carriers.Count(id => !IsCopy(id) || !carriers.Contains(copies[id].Of)) > 1 || (carriers.Length > 1 && (statement.Variants.Count > 0 || carriers.Any(id => reports[id].RetractedBy is not null)));
    }

    /// <summary>A statement that several reports carry.</summary>
    public BriefLine Shared(StatementComparison statement)
    {
        Rendering first = First(statement.Statement);
        BriefPiece[] pieces =
        [
            new(BriefPieceKind.Name, statement.Statement.Actor?.Name ?? "Somebody"), new(BriefPieceKind.Plain, Introduced(first)), new(BriefPieceKind.Quoted, Spoken(first)),
            new(BriefPieceKind.Aside, $" – {Origins(statement)}"),
        ];
        return new BriefLine(pieces, statement.Statement.Id, Places(first), [.. statement.Variants.Select(variant => Variant(variant, statement)), .. Renderings(statement.Statement)]);
    }

    /// <summary>A statement that one report carries, and perhaps its copies.</summary>
    public BriefLine Single(StatementComparison statement)
    {
        Rendering first = First(statement.Statement);
        return new BriefLine(
            [
                new(BriefPieceKind.Name, statement.Statement.Actor?.Name ?? "Somebody"), new(BriefPieceKind.Plain, Introduced(first)), new(BriefPieceKind.Quoted, Spoken(first)),
                new(BriefPieceKind.Aside, $" ({Carriers(statement.Statement.Renderings.Select(rendering => rendering.ReportId))}{How(first)})"),
            ],
            statement.Statement.Id, Places(first), []);
    }

    private string Origins(StatementComparison statement)
    {
        OriginCount count = statement.Origins;
        bool named = statement.Statement.Renderings.All(rendering => OriginCounter.NamedPublisher(reports[rendering.ReportId]) is not null);
        string publishers = count.Publishers == 0 ? "outlets not named" : BriefComposer.Counted(count.Publishers, "publisher", "publishers") + (named ? "" : " named") + Kinds(statement);
        string origins = count.Origins is { } known ? $"{BriefComposer.Counted(known, "origin", "origins")}: {count.Why}" : "origins not known";
        return $"{BriefComposer.Counted(count.Reports, "report", "reports")}, {publishers}, {origins}";
    }

    // What kind of bodies are among the publishers that are not newspapers, broadcasters or the like of their own.
    private string Kinds(StatementComparison statement)
    {
        string[] kinds =
        [
            .. statement.Statement.Renderings.Select(rendering => reports[rendering.ReportId]).Where(report => report.Stands).Select(report => report.Outlet?.Kind).OfType<OutletKind>().Distinct().Order()
                .Select(kind => kind switch
                {
                    OutletKind.Agency => "an agency",
                    OutletKind.PublicBroadcaster => "a public broadcaster",
                    OutletKind.Party => "a party",
                    OutletKind.Government => "a government",
                    OutletKind.InternationalOrganisation => "an international organisation",
                    OutletKind.Aggregator => "an aggregator",
                    _ => "",
                }).Where(kind => kind.Length > 0),
        ];
        return kinds.Length == 0 ? "" : $" ({string.Join(", ", kinds)})";
    }

    private BriefLine Variant(Variant variant, StatementComparison statement)
    {
        List<BriefPiece> pieces = [new(BriefPieceKind.Plain, $"{variant.Aspect.ToString().ToLowerInvariant()}: ")];
        List<Evidence> evidence = [];
        for (int at = 0; at < variant.Values.Count; at++)
        {
            VariantValue value = variant.Values[at];
            pieces.Add(new BriefPiece(BriefPieceKind.Plain, at == 0 ? "" : " / "));
            pieces.Add(value.Value.Length > 0 ? new BriefPiece(BriefPieceKind.Differs, value.Value) : new BriefPiece(BriefPieceKind.Aside, "nothing"));
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" ({Carriers(value.Spans.Select(place => place.ReportId))})"));
            evidence.AddRange(value.Spans.Select(place => Evidence.Of(_texts[place.ReportId], place.Span)));
        }
        return new BriefLine(pieces, statement.Statement.Id, evidence, []);
    }

    // Renderings of the same words stand in one line.
    private IEnumerable<BriefLine> Renderings(Statement statement)
    {
        foreach (AlignedRendering[] same in WordAligner.Align(statement, _texts).GroupBy(aligned => Words(aligned.Rendering).ToLowerInvariant().TrimEnd('.', ',', ' '), StringComparer.Ordinal).Select(group => group.ToArray()))
        {
            AlignedRendering first = same.FirstOrDefault(aligned => !IsCopy(aligned.Rendering.ReportId)) ?? same[0];
            string label = same.Any(aligned => aligned.Rendering.QuotationId == statement.Reference) ? "fullest" : first.Rendering.Label.ToString().ToLowerInvariant();
            List<BriefPiece> pieces = [new(BriefPieceKind.Name, Carriers(same.Select(aligned => aligned.Rendering.ReportId))), new(BriefPieceKind.Plain, Introduced(first.Rendering))];
            (string before, string behind) = SpokenWords.Marks(QuotationOf(first.Rendering), first.Rendering.Spans, span => Line(first.Rendering, span));
            pieces.AddRange([new BriefPiece(BriefPieceKind.Quoted, before), .. Marked(first), new BriefPiece(BriefPieceKind.Quoted, behind)]);
            pieces.Add(new BriefPiece(BriefPieceKind.Aside, $" ({label}{How(first.Rendering)})"));
            yield return new BriefLine(pieces, statement.Id, [.. same.SelectMany(aligned => Places(aligned.Rendering))], []);
        }
    }

    // The first rendering, or the same words in a report that is no copy.
    private Rendering First(Statement statement) =>
        !IsCopy(statement.Renderings[0].ReportId) ? statement.Renderings[0]
            : statement.Renderings.FirstOrDefault(rendering => !IsCopy(rendering.ReportId) && Words(rendering) == Words(statement.Renderings[0])) ?? statement.Renderings[0];

    private bool IsCopy(string report) => copies.TryGetValue(report, out Copy? copy) && reports.ContainsKey(copy.Of);

    /// <summary>The names of the outlets that carry it, those that only copy another one of them behind it; of many the first ones and how many more.</summary>
    public string Carriers(IEnumerable<string> carriers)
    {
        string[] all = [.. carriers.Distinct()];
        string[] own = [.. all.Where(id => !IsCopy(id) || !all.Contains(copies[id].Of)).Select(id => StoryBrief.Name(reports[id])).Distinct()];
        string[] copied = [.. all.Where(id => IsCopy(id) && all.Contains(copies[id].Of)).Select(id => StoryBrief.Name(reports[id])).Where(name => !own.Contains(name)).Distinct()];
        return Names(own) + (copied.Length == 0 ? "" : $"; copied by {Names(copied)}");
    }

    /// <summary>The names, of many the first ones and how many more.</summary>
    public static string Names(IReadOnlyList<string> names) =>
        names.Count <= MostNames + 1 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more";

    /// <summary>What comes first in a brief: statements whose renderings differ in what they mean, then those that differ in words, then those that do not differ.</summary>
    public static int Rank(StatementComparison statement) =>
        statement.Variants.Count == 0 ? 2 : statement.Variants.Any(variant => variant.Aspect < Aspect.Wording) ? 0 : 1;

    private List<BriefPiece> Marked(AlignedRendering aligned)
    {
        string text = _texts[aligned.Rendering.ReportId].Text.Value;
        List<BriefPiece> pieces = [];
        int last = -1;
        foreach (AlignedRun run in aligned.Runs.Where(run => !run.Span.IsEmpty))
        {
            if (last >= 0)
            {
                string between = text[last..run.Span.Start].Replace('\n', ' ');
                pieces.Add(new BriefPiece(BriefPieceKind.Quoted, aligned.Rendering.Spans.Any(span => span.Contains(new TextSpan(last, run.Span.Start))) ? between : " … "));
            }
            pieces.Add(new BriefPiece(run.IsShared ? BriefPieceKind.Quoted : BriefPieceKind.Differs, run.Span.In(text).Replace('\n', ' ')));
            last = run.Span.End;
        }
        return pieces;
    }

    private string Words(Rendering rendering) => string.Join(" … ", rendering.Spans.Select(span => Line(rendering, span)));

    private string Spoken(Rendering rendering) => SpokenWords.Of(QuotationOf(rendering), rendering.Spans, span => Line(rendering, span));

    private string Introduced(Rendering rendering) => SpokenWords.Introduced(QuotationOf(rendering), span => Line(rendering, span));

    private Quotation? QuotationOf(Rendering rendering) => reports[rendering.ReportId].Reading.Quotations.FirstOrDefault(found => found.Id == rendering.QuotationId);

    private string Line(Rendering rendering, TextSpan span) => span.End <= _texts[rendering.ReportId].Text.Length ? _texts[rendering.ReportId].Text[span].Replace('\n', ' ') : "";

    /// <summary>To whom, how, when and where it was said by that report, behind a semicolon; empty where it does not tell.</summary>
    private string How(Rendering rendering)
    {
        string how = QuotationOf(rendering) is { } quotation ? Circumstances.Of(quotation, span => Line(rendering, span)) : "";
        return how.Length == 0 ? "" : $"; {how}";
    }

    private List<Evidence> Places(Rendering rendering) => [.. rendering.Spans.Select(span => Evidence.Of(_texts[rendering.ReportId], span))];
}
