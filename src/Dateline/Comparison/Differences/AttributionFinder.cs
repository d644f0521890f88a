using Dateline.Annotation.Mentions;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Finds that renderings of one statement name different speakers: another person, a body for a person, a country for its minister.</summary>
internal static class AttributionFinder
{
    /// <summary>Speakers of one statement that are told apart at most.</summary>
    private const int MostSpeakers = 8;

    /// <summary>One difference for each speaker that is not the first one's, between the first rendering that names the first and the first of another report that names the other.</summary>
    /// <param name="renderings">The renderings of a statement, the reference first; what stands inside another quotation is told by its speaker and not compared.</param>
    /// <param name="words">What is known of words.</param>
    public static IReadOnlyList<Difference> Find(IReadOnlyList<ComparedRendering> renderings, WordKnowledge words)
    {
        List<List<ComparedRendering>> speakers = [];
        foreach (ComparedRendering rendering in renderings.Where(rendering => rendering.Quotation.Inside is null && (rendering.Speaker?.Actor is not null || rendering.Quotation.Speaker.Count > 0)))
        {
            List<ComparedRendering>? same = speakers.Find(known => AreOne(known[0], rendering, words));
            if (same is not null)
            {
                same.Add(rendering);
            }
            else if (speakers.Count < MostSpeakers)
            {
                speakers.Add([rendering]);
            }
        }
        return [.. speakers.Skip(1).Select(other => Between(speakers[0], other)).OfType<Difference>()];
    }

    private static Difference? Between(List<ComparedRendering> ones, List<ComparedRendering> others)
    {
        foreach (ComparedRendering other in others)
        {
            if (ones.Find(one => one.Report.Id != other.Report.Id) is { } one)
            {
                return new Difference(Aspect.Attribution, Place(one), Place(other), $"said by “{Shown(one)}” / “{Shown(other)}”");
            }
        }
        return null;
    }

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
