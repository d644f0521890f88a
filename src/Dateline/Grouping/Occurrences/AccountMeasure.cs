using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;

namespace Dateline.Grouping.Occurrences;

/// <summary>Measures of two accounts what does not depend on the others of the story.</summary>
/// <param name="knowledge">What is known of words.</param>
internal sealed class AccountMeasure(WordKnowledge knowledge)
{
    private const int Full = WordLikeness.Full;

    private readonly WordLikeness _likeness = new(knowledge);

    /// <summary>The traits of two accounts; <see cref="OccurrenceTrait.Ahead"/> is left at nought.</summary>
    public int[] Of(ToldAccount one, ToldAccount other)
    {
        int[] traits = new int[OccurrenceModel.Traits];
        traits[(int)OccurrenceTrait.Always] = Full;
        Words(one.Weight <= other.Weight ? one : other, one.Weight <= other.Weight ? other : one, traits);
        traits[(int)OccurrenceTrait.Sentence] = UtteranceSimilarity.Of(one.Sentence, other.Sentence, knowledge, 0) / 1000;
        traits[(int)OccurrenceTrait.SameClass] = Flag(one.Event.Class == other.Event.Class);
        traits[(int)OccurrenceTrait.SameStatus] = Flag(one.Event.Status == other.Event.Status);
        traits[(int)OccurrenceTrait.OtherTeller] = Flag(one.Event.Quotation is null != other.Event.Quotation is null);
        Parties(one.Who, other.Who, traits, OccurrenceTrait.SameWho, OccurrenceTrait.OtherWho, OccurrenceTrait.WhoAlike);
        Parties(one.Whom, other.Whom, traits, OccurrenceTrait.SameWhom, OccurrenceTrait.OtherWhom, OccurrenceTrait.WhomAlike);
        traits[(int)OccurrenceTrait.Crossed] = Flag(one.Who.Actors.Intersect(other.Whom.Actors).Any() || other.Who.Actors.Intersect(one.Whom.Actors).Any());
        traits[(int)OccurrenceTrait.SamePlace] = Flag(one.Places.Intersect(other.Places).Any());
        traits[(int)OccurrenceTrait.OtherPlace] = Flag(one.Places.Length > 0 && other.Places.Length > 0 && !one.Places.Intersect(other.Places).Any());
        if (one.Days is { } days && other.Days is { } others)
        {
            bool areOne = days.From <= others.To && others.From <= days.To;
            traits[(int)(areOne ? OccurrenceTrait.SameDay : OccurrenceTrait.OtherDay)] = Full;
        }
        traits[(int)OccurrenceTrait.SameNumber] = Flag(one.Numbers.Intersect(other.Numbers).Any());
        traits[(int)OccurrenceTrait.OtherNumber] = Flag(one.Numbers.Length > 0 && other.Numbers.Length > 0 && !one.Numbers.Intersect(other.Numbers).Any());
        traits[(int)OccurrenceTrait.SameStatement] = Flag(one.Statements.Intersect(other.Statements).Any());
        traits[(int)OccurrenceTrait.OnlyOfClass] = one.Event.Class == other.Event.Class ? Full / Math.Max(one.OfClass, other.OfClass) : 0;
        traits[(int)OccurrenceTrait.Apart] = Math.Abs(one.Place - other.Place);
        traits[(int)OccurrenceTrait.Down] = Math.Max(one.Place, other.Place);
        return traits;
    }

    private static int Flag(bool isSo) => isSo ? Full : 0;

    private void Words(ToldAccount small, ToldAccount large, int[] traits)
    {
        if (small.Weight == 0)
        {
            return;
        }
        (long contained, long near, int rarest) = (0, 0, 0);
        int[] best = new int[large.Words.Length];
        foreach (QuotedWord word in small.Words)
        {
            int top = 0;
            for (int at = 0; at < best.Length; at++)
            {
                int like = _likeness.Of(word, large.Words[at]);
                top = Math.Max(top, like);
                best[at] = Math.Max(best[at], like);
            }
            near += (long)word.Weight * top;
            if (top >= WordLikeness.Near)
            {
                contained += word.Weight;
                rarest = Math.Max(rarest, word.Weight);
            }
        }
        (long covered, long nearlyCovered) = (0, 0);
        for (int at = 0; at < best.Length; at++)
        {
            covered += best[at] >= WordLikeness.Near ? large.Words[at].Weight : 0;
            nearlyCovered += (long)large.Words[at].Weight * best[at];
        }
        traits[(int)OccurrenceTrait.Contained] = (int)(contained * Full / small.Weight);
        traits[(int)OccurrenceTrait.Covered] = (int)(covered * Full / large.Weight);
        traits[(int)OccurrenceTrait.NearlyContained] = (int)(near / small.Weight);
        traits[(int)OccurrenceTrait.NearlyCovered] = (int)(nearlyCovered / large.Weight);
        traits[(int)OccurrenceTrait.Rarest] = Math.Min(2 * Full, rarest / 5);
    }

    private static void Parties(AccountParty one, AccountParty other, int[] traits, OccurrenceTrait same, OccurrenceTrait apart, OccurrenceTrait alike)
    {
        bool areOne = one.Actors.Intersect(other.Actors).Any();
        traits[(int)same] = Flag(areOne);
        traits[(int)apart] = Flag(one.Actors.Length > 0 && other.Actors.Length > 0 && !areOne);
        int fewer = Math.Min(one.Words.Length, other.Words.Length);
        traits[(int)alike] = areOne ? Full : fewer == 0 ? 0 : one.Words.Intersect(other.Words).Count() * Full / fewer;
    }
}
