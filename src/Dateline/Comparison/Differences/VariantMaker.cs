using Dateline.Grouping.Words;

namespace Dateline.Comparison.Differences;

/// <summary>Gathers pairwise differences into the values that renderings carry.</summary>
/// <param name="words">What is known of words: values of one folded form are one.</param>
internal sealed class VariantMaker(WordKnowledge words)
{
    /// <summary>One variant for each slot, which is what differences of one aspect tell of overlapping runs or with the same values, by consequence; the value that most reports carry first. Reports whose words equal a rendering's carry its value.</summary>
    public IReadOnlyList<Variant> Make(IReadOnlyList<Difference> differences, IReadOnlyList<ComparedRendering> renderings)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        Dictionary<string, int> ranks = new(StringComparer.Ordinal);
        foreach (ComparedRendering rendering in renderings)
        {
            texts.TryAdd(rendering.Report.Id, rendering.Text);
            ranks.TryAdd(rendering.Report.Id, ranks.Count);
        }
        ILookup<string, ComparedRendering> byReport = renderings.ToLookup(rendering => rendering.Report.Id, StringComparer.Ordinal);
        ILookup<ulong, ComparedRendering> byForms = renderings.ToLookup(rendering => rendering.Forms);
        List<Variant> variants = [];
        foreach (IGrouping<Aspect, Difference> aspect in differences.Where(difference => difference.Aspect != Aspect.Shortened).GroupBy(difference => difference.Aspect))
        {
            OrderedDictionary<string, List<ReportSpan>> slots = new(StringComparer.Ordinal);
            foreach (List<ReportSpan> places in VariantSlots.Of([.. aspect]))
            {
                string values = string.Join('\0', places.Select(place => Folded(place, texts)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
                if (!slots.TryAdd(values, places))
                {
                    slots[values].AddRange(places);
                }
            }
            foreach (List<ReportSpan> places in slots.Values)
            {
                // Who is named as the speaker does not follow from the words; what was held against the others has its value already.
                HashSet<string> held = [.. places.Select(place => place.ReportId)];
                IEnumerable<ReportSpan> alike = aspect.Key == Aspect.Attribution ? [] : places.SelectMany(place => Alike(place, byReport, byForms)).Where(place => !held.Contains(place.ReportId));
                if (Of(aspect.Key, [.. places, .. alike], texts, ranks) is { } variant)
                {
                    variants.Add(variant);
                }
            }
        }
        return variants;
    }

    private Variant? Of(Aspect aspect, IEnumerable<ReportSpan> places, Dictionary<string, string> texts, Dictionary<string, int> ranks)
    {
        VariantValue[] values =
        [
            .. places.Distinct().GroupBy(place => Folded(place, texts), StringComparer.Ordinal)
                .Select(value => new VariantValue(Shown(value.First(), texts), [.. value.OrderBy(place => ranks[place.ReportId]).ThenBy(place => place.Span)]))
                .OrderByDescending(value => value.Spans.Select(place => place.ReportId).Distinct().Count()),
        ];
        return values.Length > 1 ? new Variant(aspect, values) : null;
    }

    /// <summary>The same words in renderings that are word for word like the one that <paramref name="place"/> stands in, and were therefore not held against the others.</summary>
    private static IEnumerable<ReportSpan> Alike(ReportSpan place, ILookup<string, ComparedRendering> byReport, ILookup<ulong, ComparedRendering> byForms)
    {
        foreach (ComparedRendering rendering in place.Span.IsEmpty ? [] : byReport[place.ReportId])
        {
            int first = Array.FindIndex(rendering.Places, at => rendering.Words[at].Span.Start == place.Span.Start);
            int last = Array.FindIndex(rendering.Places, at => rendering.Words[at].Span.End == place.Span.End);
            if (first < 0 || last < first)
            {
                continue;
            }
            foreach (ComparedRendering other in byForms[rendering.Forms].Where(other => other.Report.Id != place.ReportId && other.Places.Length == rendering.Places.Length))
            {
                yield return other.Span(first, last + 1);
            }
        }
    }

    private string Folded(ReportSpan place, Dictionary<string, string> texts) => words.Folded(Shown(place, texts));

    private static string Shown(ReportSpan place, Dictionary<string, string> texts) =>
        place.Span.IsEmpty ? "" : place.Span.In(texts[place.ReportId]).Replace('\n', ' ').ToLowerInvariant();
}
