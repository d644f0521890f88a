using Dateline.Annotation.Times;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>Votes for the day of a report: it tells of “yesterday” what a dated report tells of a day.</summary>
internal static class DayVotes
{
    private const int Alike = 400;

    /// <summary>A vote.</summary>
    /// <param name="Day">The day of publication that follows.</param>
    /// <param name="Weight">How alike the two sentences are, in thousandths.</param>
    /// <param name="Clue">The time in the undated report.</param>
    /// <param name="Witness">The dated report.</param>
    /// <param name="Sentence">Number of its sentence.</param>
    internal sealed record Vote(DateOnly Day, int Weight, Clue Clue, StoryMember Witness, int Sentence);

    /// <summary>The votes for the day of <paramref name="member"/>: of each dated report the sentence most alike to that of each clue.</summary>
    public static List<Vote> For(StoryMember member, IReadOnlyList<StoryMember> dated)
    {
        List<Vote> votes = [];
        foreach (Clue clue in member.Clues)
        {
            if (clue.Time.Form is not { DaysFromAnchor: int offset and (-1 or 0), SameAsBefore: false, AroundEvent: false, Duration: null } || clue.Kind != PartKind.Paragraph || TellsMore(member, clue))
            {
                continue;
            }
            if (offset == 0 && clue.Time.Direction != TimeDirection.Past)
            {
                votes.AddRange(Announced(member, clue, dated));
                continue;
            }
            foreach (StoryMember witness in dated)
            {
                if (Best(member, clue, witness) is (int sentence, int weight, DateOnly day) && Days.Plus(day, -offset) is DateOnly published)
                {
                    votes.Add(new Vote(published, weight, clue, witness, sentence));
                }
            }
        }
        return votes;
    }

    // “She leaves today” beside “she will leave on Friday”: what a dated report announced for a later day comes to pass; not where somebody is quoted with it.
    private static IEnumerable<Vote> Announced(StoryMember member, Clue clue, IReadOnlyList<StoryMember> dated) =>
        member.Reading.Quotations.Any(quotation => quotation.Content.Any(piece => piece.Contains(clue.Time.Span))) ? [] :
            from witness in dated
            let best = Best(member, clue, witness)
            where best is not null && best.Value.Day > witness.Published.Value
            select new Vote(best.Value.Day, best.Value.Weight, clue, witness, best.Value.Sentence);

    // A sentence that names another day too, or counts days (“today it is four days”), may tell the same as another one for the sake of that.
    private static bool TellsMore(StoryMember member, Clue clue) =>
        member.Clues.Any(other => other.Sentence == clue.Sentence && other.Time.Span != clue.Time.Span && (other.Time.Form.Weekday is not null || other.Time.Form.Day is not null || (clue.Time.Form.DaysFromAnchor == 0 && other.Time.Form.IsLength)));

    private static (int Sentence, int Weight, DateOnly Day)? Best(StoryMember member, Clue clue, StoryMember witness)
    {
        (int Sentence, int Weight, DateOnly Day)? best = null;
        SentenceKeys keys = member.Keys(clue.Sentence);
        foreach ((int sentence, DateOnly day) in witness.SentenceDays.OrderBy(pair => pair.Key))
        {
            int weight = keys.Shared(witness.Keys(sentence));
            if (weight >= Alike && (best is null || weight > best.Value.Weight))
            {
                best = (sentence, weight, day);
            }
        }
        return best;
    }
}
