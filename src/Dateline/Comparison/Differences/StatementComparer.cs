using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Compares the renderings of a statement: what each report has of it against the reference, few of them also against each other, then the variants over all.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of how words change a meaning.</param>
internal sealed class StatementComparer(WordKnowledge words, WordingKnowledge wording)
{
    /// <summary>Renderings of different words up to which each is held against each; above it, each against the reference alone.</summary>
    private const int MostPaired = 4;

    private readonly PairComparer _pairs = new(words, wording);
    private readonly VariantMaker _variants = new(words);

    /// <summary>The statement compared.</summary>
    public StatementComparison Compare(Statement statement, IReadOnlyDictionary<string, (ToldReport Report, ReportWords Words)> reports, IReadOnlyDictionary<string, ReportAnnotations> annotations, IReadOnlyDictionary<string, string> originals)
    {
        List<ComparedRendering> all = Renderings(statement, reports, annotations);
        Difference[] differences = [.. Pairs(all, originals).SelectMany(_pairs.Told).OrderBy(difference => difference.Aspect)];
        return new StatementComparison(statement, _variants.Make(differences, all), differences, OriginCounter.Count(all, originals));
    }

    /// <summary>The pairs of reports that are held against each other.</summary>
    internal static IEnumerable<ComparedPair> Pairs(List<ComparedRendering> all, IReadOnlyDictionary<string, string> originals)
    {
        ILookup<string, ComparedRendering> byReport = all.ToLookup(rendering => rendering.Report.Id);
        List<ComparedRendering> distinct = Distinct(all, originals);
        int firsts = distinct.Count <= MostPaired ? distinct.Count : 1;
        for (int first = 0; first < firsts; first++)
        {
            foreach (ComparedRendering other in distinct.Skip(first + 1))
            {
                yield return new ComparedPair(distinct[first], other, byReport[distinct[first].Report.Id], byReport[other.Report.Id], byReport.Count, first == 0, originals.ContainsKey(distinct[first].Report.Id) || originals.ContainsKey(other.Report.Id));
            }
        }
    }

    /// <summary>The renderings of a statement, ready to be compared.</summary>
    internal static List<ComparedRendering> Renderings(Statement statement, IReadOnlyDictionary<string, (ToldReport Report, ReportWords Words)> reports, IReadOnlyDictionary<string, ReportAnnotations> annotations) =>
        [.. statement.Renderings.Select(rendering => Compared(rendering, reports[rendering.ReportId].Words, annotations[rendering.ReportId]))];

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

    // One a report, of all that it has of the statement; renderings of the same words by one speaker once; the reference first. A copy says nothing of its own unless it changed the words.
    private static List<ComparedRendering> Distinct(List<ComparedRendering> all, IReadOnlyDictionary<string, string> originals)
    {
        ComparedRendering reference = Original(all, originals);
        string? speaker = reference.Speaker?.Actor?.Id;
        HashSet<(ulong, string?)> forms = [(reference.Forms, speaker)];
        List<ComparedRendering> distinct = [reference];
        foreach (IGrouping<string, ComparedRendering> report in all.GroupBy(rendering => rendering.Report.Id).OrderBy(group => originals.ContainsKey(group.Key)))
        {
            ComparedRendering whole = Whole([.. report]);
            if (report.Key != reference.Report.Id && whole.Places.Length > 0 && forms.Add((whole.Forms, whole.Speaker?.Actor?.Id ?? speaker)))
            {
                distinct.Add(whole);
            }
        }
        return distinct;
    }

    // The fullest rendering with the words that only the report's other renderings hold, in the order of the text.
    private static ComparedRendering Whole(ComparedRendering[] renderings)
    {
        ComparedRendering fullest = renderings.OrderByDescending(rendering => rendering.Places.Length).First();
        if (renderings.Length == 1)
        {
            return fullest;
        }
        TextSpan[] spans = [.. renderings.SelectMany(rendering => rendering.Rendering.Spans).Distinct().Order()];
        int[] places = [.. renderings.SelectMany(rendering => rendering.Places).Distinct().Order()];
        return new ComparedRendering(fullest.Report, fullest.Words, fullest.Rendering with { Spans = spans }, fullest.Quotation, fullest.Speaker, places);
    }
}
