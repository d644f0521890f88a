namespace Dateline.Comparison.Differences;

/// <summary>Gathers pairwise differences into the values that renderings carry.</summary>
internal static class VariantMaker
{
    /// <summary>One variant for each run of the reference that others have otherwise, by consequence; the value that most reports carry first. Reports whose words equal a rendering's carry its value.</summary>
    public static IReadOnlyList<Variant> Make(IReadOnlyList<Difference> differences, IReadOnlyList<ComparedRendering> renderings)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (ComparedRendering rendering in renderings)
        {
            texts.TryAdd(rendering.Report.Id, rendering.Text);
        }
        List<Variant> variants = [];
        foreach (IGrouping<(Aspect Aspect, ReportSpan Slot), Difference> slot in differences.Where(difference => difference.Aspect != Aspect.Shortened).GroupBy(difference => (difference.Aspect, difference.First)))
        {
            Dictionary<string, List<ReportSpan>> values = new(StringComparer.Ordinal);
            List<string> order = [];
            foreach (ReportSpan place in slot.SelectMany(difference => new[] { difference.First, difference.Second }).Distinct())
            {
                string value = Value(place, texts);
                if (!values.TryGetValue(value, out List<ReportSpan>? places))
                {
                    values[value] = places = [];
                    order.Add(value);
                }
                places.Add(place);
            }
            if (order.Count > 1)
            {
                variants.Add(new Variant(slot.Key.Aspect, [.. order.Select((value, at) => (value, at)).OrderByDescending(pair => Reports(values[pair.value])).ThenBy(pair => pair.at)
                    .Select(pair => new VariantValue(pair.value, values[pair.value]))]));
            }
        }
        return variants;
    }

    private static int Reports(List<ReportSpan> places) => places.Select(place => place.ReportId).Distinct().Count();

    private static string Value(ReportSpan place, Dictionary<string, string> texts) =>
        place.Span.IsEmpty ? "" : place.Span.In(texts[place.ReportId]).Replace('\n', ' ').ToLowerInvariant();
}
