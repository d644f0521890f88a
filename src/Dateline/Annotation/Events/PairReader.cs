using Dateline.Annotation.Mentions;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Codes the event between two given parties: the report is read with the two as its mentions, and the event that holds them best is theirs.</summary>
public static class PairReader
{
    private const string By = "given";
    private static readonly string[] _cooperation = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"];

    /// <summary>The mentions of a report with the given parties in the place of those that overlap them.</summary>
    public static IReadOnlyList<Mention> Mentions(IReadOnlyList<Mention> found, IReadOnlyList<TextSpan> sources, IReadOnlyList<TextSpan> targets)
    {
        TextSpan[] given = [.. sources.Concat(targets).Distinct()];
        return [.. found.Where(mention => !given.Any(span => span.Overlaps(mention.Span)))
            .Concat(given.Select(span => new Mention(span, MentionKind.Organisation, null, null, [], By))).OrderBy(mention => mention.Span)];
    }

    /// <summary>The event of <paramref name="events"/> between the parties, or null where no rule finds one: the one that holds most of them in their places, told by the report before told by a source, first in the text.</summary>
    public static Event? Best(IReadOnlyList<Event> events, IReadOnlyList<TextSpan> sources, IReadOnlyList<TextSpan> targets)
    {
        Event? best = null;
        int top = int.MinValue;
        foreach (Event found in events)
        {
            int fit = (4 * Share(found.Who, sources)) + (4 * Share(found.Whom, targets)) + (2 * Share(found.Who, targets)) + (2 * Share(found.Whom, sources))
                + Share([found.Text], sources) + Share([found.Text], targets) + (found.Class == "STATEMENT" ? -6 : 0) + (found.Quotation is null ? 1 : 0);
            if (fit > top)
            {
                (best, top) = (found, fit);
            }
        }
        return best is null ? null : best with { Class = Profile(best) };
    }

    // Event data write what is to come, asked for or refused as a class of its own (docs/specs/events.md).
    private static string Profile(Event found) => found.Status switch
    {
        EventStatus.Planned when _cooperation.Contains(found.Class) => "AGREE",
        EventStatus.CalledFor => "REQUEST",
        EventStatus.Denied when _cooperation.Contains(found.Class) => "REJECT",
        EventStatus.Threatened => "THREATEN",
        _ => found.Class,
    };

    private static int Share(IReadOnlyList<TextSpan> held, IReadOnlyList<TextSpan> given) => held.Any(one => given.Any(span => span.Overlaps(one))) ? 1 : 0;
}
