using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Host.Exports.Html;
using Dateline.Storage;

namespace Dateline.Host.Web.Stories;

/// <summary>One statement of a story as two reports have it, so that the first page shows what the others are about.</summary>
/// <param name="Story">The story.</param>
/// <param name="Statement">Id of the statement.</param>
/// <param name="Lines">The two renderings side by side.</param>
internal sealed record StoryExample(Story Story, string Statement, Markup Lines)
{
    // Of the stories of a page the newest that tell something together, and none so large that the first page would wait for it.
    private const int MostStories = 3;
    private const int MostReports = 30;

    // Words of a rendering that are taken in at a glance, in UTF-16 units.
    private const int Shortest = 30;
    private const int Longest = 320;

    /// <summary>The first one of <paramref name="stories"/> that two reports quote with other words; else the first that they render with another meaning; null where there is none.</summary>
    public static async Task<StoryExample?> OfAsync(IRecordReader store, IEnumerable<StoryEntry> stories, CancellationToken cancellation)
    {
        StoryExample? second = null;
        foreach (StoryEntry entry in stories.Where(entry => entry is { CountShared: > 0, Story.ReportIds.Count: <= MostReports }).Take(MostStories))
        {
            Telling telling = await store.LoadTellingAsync([entry.Story.Id], null, cancellation).ConfigureAwait(false);
            PageReports reports = new(telling);
            foreach (StatementComparison told in telling.Stories.SelectMany(story => StoryMarkup.SharedOf(story, reports)).Where(told => told.Variants.Count > 0))
            {
                if (Pair(told, reports) is Rendering[] pair)
                {
                    StoryExample example = Of(entry.Story, told, pair, reports);
                    if (pair.All(rendering => IsDirect(rendering, reports)))
                    {
                        return example;
                    }
                    second ??= example;
                }
            }
        }
        return second;
    }

    private static StoryExample Of(Story story, StatementComparison told, Rendering[] pair, PageReports reports)
    {
        StatementComparison two = told with { Statement = told.Statement with { Renderings = pair }, Variants = [.. told.Variants.Select(variant => Between(variant, pair)).Where(variant => variant.Values.Count > 1)] };
        return new StoryExample(story, told.Statement.Id, new StatementMarkup(reports, new OpenedInReport(reports), StoryLimits.None).Of(two));
    }

    private static Variant Between(Variant variant, Rendering[] pair)
    {
        bool IsTheirs(ReportSpan place) => pair.Any(rendering => rendering.ReportId == place.ReportId);
        return variant with { Values = [.. variant.Values.Select(value => value with { Spans = [.. value.Spans.Where(IsTheirs)] }).Where(value => value.Spans.Count > 0)] };
    }

    // Two renderings of two outlets that one value at least sets apart, quotations in marks before others; null where there are none of a length that is read at a glance.
    private static Rendering[]? Pair(StatementComparison told, PageReports reports)
    {
        Rendering[] read = [.. told.Statement.Renderings.Where(rendering => rendering.Spans.Sum(span => span.Length) is >= Shortest and <= Longest).OrderByDescending(rendering => IsDirect(rendering, reports))];
        foreach (Rendering first in read)
        {
            if (Array.Find(read, rendering => reports.NameOf(rendering.ReportId) != reports.NameOf(first.ReportId) && IsApart(told, first, rendering)) is Rendering other)
            {
                return [first, other];
            }
        }
        return null;
    }

    private static bool IsApart(StatementComparison told, Rendering first, Rendering other) =>
        told.Variants.Any(variant => variant.Values.Any(value => Has(value, first) && !Has(value, other)) && variant.Values.Any(value => Has(value, other) && !Has(value, first)));

    private static bool Has(VariantValue value, Rendering rendering) => value.Spans.Any(place => place.ReportId == rendering.ReportId);

    private static bool IsDirect(Rendering rendering, PageReports reports) => reports.QuotationOf(rendering)?.Kind == QuotationKind.Direct;
}
