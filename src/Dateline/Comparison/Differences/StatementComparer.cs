using Dateline.Grouping;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Differences;

/// <summary>Compares the renderings of a statement: each report's fullest against the statement's reference, then the variants over all.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of how words change a meaning.</param>
internal sealed class StatementComparer(WordKnowledge words, WordingKnowledge wording)
{
    private readonly DifferenceFinder _finder = new(words, wording);

    /// <summary>The statement compared.</summary>
    public StatementComparison Compare(Statement statement, IReadOnlyDictionary<string, (ToldReport Report, ReportWords Words)> reports, IReadOnlyDictionary<string, ReportAnnotations> annotations, IReadOnlyDictionary<string, string> originals)
    {
        List<ComparedRendering> all = [.. statement.Renderings.Select(rendering => Compared(rendering, reports[rendering.ReportId].Words, annotations[rendering.ReportId]))];
        List<ComparedRendering> distinct = Distinct(all, originals);
        ComparedRendering[] others = [.. distinct.Skip(1)];
        Difference[] differences = [.. others.SelectMany(other => _finder.Find(distinct[0], other)).OrderBy(difference => difference.Aspect)];
        return new StatementComparison(statement, VariantMaker.Make(differences, all), differences, OriginCounter.Count(all, originals));
    }

    private static ComparedRendering Compared(Rendering rendering, ReportWords words, ReportAnnotations report)
    {
        int[] places = [.. rendering.Spans.Select(words.Range).SelectMany(range => Enumerable.Range(range.First, range.End - range.First))];
        return new ComparedRendering(report.Report, words, rendering, report.Quotation(rendering.QuotationId)!, report.Speaker(rendering.QuotationId), places);
    }

    // The reference, or where it stands in a copy the fullest rendering of the original.
    private static ComparedRendering Original(List<ComparedRendering> all, IReadOnlyDictionary<string, string> originals) =>
        originals.TryGetValue(all[0].Report.Id, out string? original)
            ? all.Where(rendering => rendering.Report.Id == original).OrderByDescending(rendering => rendering.Places.Length).FirstOrDefault() ?? all[0]
            : all[0];

    // One a report, the fullest; renderings of the same words once; the reference first. A copy says nothing of its own unless it changed the words.
    private static List<ComparedRendering> Distinct(List<ComparedRendering> all, IReadOnlyDictionary<string, string> originals)
    {
        ComparedRendering reference = Original(all, originals);
        HashSet<ulong> forms = [reference.Forms];
        List<ComparedRendering> distinct = [reference];
        foreach (IGrouping<string, ComparedRendering> report in all.GroupBy(rendering => rendering.Report.Id).OrderBy(group => originals.ContainsKey(group.Key)))
        {
            ComparedRendering fullest = report.OrderByDescending(rendering => rendering.Places.Length).First();
            if (report.Key != reference.Report.Id && fullest.Places.Length > 0 && forms.Add(fullest.Forms))
            {
                distinct.Add(fullest);
            }
        }
        return distinct;
    }
}
