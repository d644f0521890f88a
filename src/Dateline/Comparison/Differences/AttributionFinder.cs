using Dateline.Annotation.Mentions;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Finds that two reports name different speakers of one statement: another person, a body for a person, a country for its minister.</summary>
internal static class AttributionFinder
{
    /// <summary>Renderings of a report that are looked at.</summary>
    private const int MostRenderings = 8;

    /// <summary>The difference, or null where a speaker of the one report may be one of the other. What stands inside another quotation is told by its speaker and not compared.</summary>
    public static Difference? Between(IReadOnlyList<ComparedRendering> ones, IReadOnlyList<ComparedRendering> others, WordKnowledge words)
    {
        ComparedRendering[] first = [.. ones.Where(IsTold).Take(MostRenderings)];
        ComparedRendering[] second = [.. others.Where(IsTold).Take(MostRenderings)];
        return first.Length == 0 || second.Length == 0 || first.Any(one => second.Any(other => AreOne(one, other, words)))
            ? null
            : new Difference(Aspect.Attribution, Place(first[0]), Place(second[0]), $"said by “{Shown(first[0])}” / “{Shown(second[0])}”");
    }

    private static bool IsTold(ComparedRendering rendering) =>
        rendering.Quotation.Inside is null && (rendering.Speaker?.Actor is not null || rendering.Quotation.Speaker.Count > 0);

    // Actors are compared by themselves, those outside the catalogue by their names; a title without a name may be anybody's: “she” and “the minister” are never two. Speakers who are not known are compared by the words for them.
    private static bool AreOne(ComparedRendering one, ComparedRendering other, WordKnowledge words)
    {
        ActorReference? first = one.Speaker?.Actor;
        ActorReference? second = other.Speaker?.Actor;
        SpeakerMatch match = SpeakerMatcher.Compare(first, second, words);
        if (match is SpeakerMatch.Same or SpeakerMatch.Other)
        {
            return match == SpeakerMatch.Same;
        }
        if (first is not null && second is not null)
        {
            return first.Kind == MentionKind.Office || second.Kind == MentionKind.Office || FormsOf(first, words).Overlaps(FormsOf(second, words));
        }
        HashSet<ulong> ones = Names(one);
        HashSet<ulong> others = Names(other);
        return ones.Count == 0 || others.Count == 0 || ones.Overlaps(others) || (first ?? second) is not { } actor || FormsOf(actor, words).Overlaps(ones) == FormsOf(actor, words).Overlaps(others);
    }

    private static HashSet<ulong> FormsOf(ActorReference actor, WordKnowledge words) =>
        [.. words.Folded(actor.Name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => words.FormOf(word)).Where(form => !words.IsStop(form))];

    private static ReportSpan Place(ComparedRendering rendering) =>
        new(rendering.Report.Id, rendering.Quotation.Speaker.Count > 0 ? rendering.Quotation.Speaker[0] : rendering.Rendering.Spans[0]);

    private static string Shown(ComparedRendering rendering) =>
        rendering.Quotation.Speaker.Count > 0 ? rendering.Quotation.Speaker[0].In(rendering.Text).Replace('\n', ' ') : rendering.Speaker?.Actor?.Name ?? "nobody named";

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
