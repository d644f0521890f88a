using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Finds that two renderings name different speakers: another person, or a body for a person.</summary>
internal static class AttributionFinder
{
    public static Difference? Find(ComparedRendering first, ComparedRendering second, WordKnowledge words)
    {
        bool otherActor = first.Speaker?.Actor is { } one && second.Speaker?.Actor is { } two && one.Id != two.Id && !ShareWords(one.Name, two.Name, words);
        bool otherName = first.Speaker?.Actor is null && second.Speaker?.Actor is null && OtherNames(first, second, words);
        if (!otherActor && !otherName)
        {
            return null;
        }
        ReportSpan Place(ComparedRendering rendering) => new(rendering.Report.Id, rendering.Quotation.Speaker.Count > 0 ? rendering.Quotation.Speaker[0] : rendering.Rendering.Spans[0]);
        string Shown(ComparedRendering rendering) =>
            rendering.Quotation.Speaker.Count > 0 ? rendering.Quotation.Speaker[0].In(rendering.Text).Replace('\n', ' ') : rendering.Speaker?.Actor?.Name ?? "nobody named";
        return new Difference(Aspect.Attribution, Place(first), Place(second), $"said by “{Shown(first)}” / “{Shown(second)}”");
    }

    private static bool ShareWords(string one, string other, WordKnowledge words)
    {
        string[] first = words.Folded(one).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Folded(other).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length > 2 && first.Contains(word));
    }

    // Both name somebody with capitals, no name stands in both, and one of them has no word of the actor's name: “the president's office” and “Brask”.
    private static bool OtherNames(ComparedRendering first, ComparedRendering second, WordKnowledge words)
    {
        HashSet<ulong> ones = Names(first);
        HashSet<ulong> others = Names(second);
        if (ones.Count == 0 || others.Count == 0 || ones.Overlaps(others))
        {
            return false;
        }
        ActorReference? actor = first.Speaker?.Actor ?? second.Speaker?.Actor;
        HashSet<ulong> name = actor is null ? [] : [.. words.Folded(actor.Name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => words.FormOf(word))];
        return actor is null || name.Overlaps(ones) != name.Overlaps(others);
    }

    private static HashSet<ulong> Names(ComparedRendering rendering)
    {
        HashSet<ulong> names = [];
        foreach (TextSpan span in rendering.Quotation.Speaker)
        {
            (int from, int end) = rendering.Words.Range(span);
            for (int at = from; at < end; at++)
            {
                if ((rendering.Words[at].Traits & WordTraits.Capital) != 0 && !rendering.Words[at].IsStop)
                {
                    names.Add(rendering.Words[at].Form);
                }
            }
        }
        return names;
    }
}
