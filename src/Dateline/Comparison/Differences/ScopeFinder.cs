using Dateline.Annotation.Mentions;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Finds that two renderings do not speak of the same amounts or the same parties, though the rest of their words aligns.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of how words change a meaning.</param>
internal sealed class ScopeFinder(WordKnowledge words, WordingKnowledge wording)
{
    /// <summary>Words of a stretch at most for an amount in it to belong to the words beside it, or for a party in it to be all that it adds.</summary>
    private const int LongestStretch = 6;

    /// <summary>Words that stand in the place of what is left out, at most.</summary>
    private const int LongestRest = 2;

    /// <summary>Share of its telling words that the rendering which leaves out has in common with the other, in hundredths.</summary>
    private const int MostlyShared = 60;

    /// <summary>The same of the rendering that has more, where what it has more is a party and little else.</summary>
    private const int HalfShared = 50;

    /// <summary>What may be worth telling, or null: a party that one leaves out, other amounts, or else any name that one leaves out.</summary>
    public Difference? Between(RenderingPair pair)
    {
        if (LeftOut(pair) is { } party)
        {
            return party;
        }
        foreach (Gap gap in pair.Gaps)
        {
            string[] ones = Amounts(pair.First, gap.First, gap.FirstEnd);
            string[] others = Amounts(pair.Second, gap.Second, gap.SecondEnd);
            bool amounts = !ones.SequenceEqual(others) && (ones.Length > 0 && others.Length > 0 || ones.Concat(others).Any(amount => amount is "all" or "most" or "only"));
            bool beside = DifferenceFinder.IsBesideShared(pair.First, gap.First, gap.FirstEnd, pair.HasFirst) || DifferenceFinder.IsBesideShared(pair.Second, gap.Second, gap.SecondEnd, pair.HasSecond);
            if (amounts && beside && gap.FirstEnd - gap.First <= LongestStretch && gap.SecondEnd - gap.Second <= LongestStretch)
            {
                return DifferenceFinder.Make(Aspect.Scope, pair, gap);
            }
        }
        (int firstShare, int secondShare) = pair.Shared;
        foreach (Gap gap in pair.Gaps)
        {
            bool dropped = secondShare >= MostlyShared && IsShort(pair.Second, gap.Second, gap.SecondEnd) && HasName(pair.First, gap.First, gap.FirstEnd, pair.HasFirst);
            bool added = firstShare >= MostlyShared && IsShort(pair.First, gap.First, gap.FirstEnd) && HasName(pair.Second, gap.Second, gap.SecondEnd, pair.HasSecond);
            if (dropped || added)
            {
                return DifferenceFinder.Make(Aspect.Scope, pair, gap);
            }
        }
        return null;
    }

    /// <summary>A party that one rendering names behind words which both have, and the other leaves out, where little else differs: “pressure, also from Ruritania” / “pressure”. Null where there is none.</summary>
    public static Difference? LeftOut(RenderingPair pair)
    {
        (int firstShare, int secondShare) = pair.Shared;
        foreach (Gap gap in pair.Gaps.Where(gap => gap.First > 0 && gap.Second > 0))
        {
            bool dropped = secondShare >= MostlyShared && firstShare >= HalfShared && IsShort(pair.Second, gap.Second, gap.SecondEnd) && HasParty(pair.First, gap.First, gap.FirstEnd, pair.HasFirst);
            bool added = firstShare >= MostlyShared && secondShare >= HalfShared && IsShort(pair.First, gap.First, gap.FirstEnd) && HasParty(pair.Second, gap.Second, gap.SecondEnd, pair.HasSecond);
            if (dropped || added)
            {
                return DifferenceFinder.Make(Aspect.Scope, pair, gap);
            }
        }
        return null;
    }

    /// <summary>The amounts that a run of words tells.</summary>
    public string[] Amounts(ComparedRendering rendering, int from, int end) =>
        [.. Enumerable.Range(from, end - from).Select(at => wording.Quantity(rendering.Form(at, words))).OfType<string>().Distinct()];

    // At most two words, no name among them.
    private static bool IsShort(ComparedRendering rendering, int from, int end) =>
        end - from <= LongestRest && !Enumerable.Range(from, end - from).Any(at => (rendering[at].Traits & WordTraits.Capital) != 0);

    private static bool HasName(ComparedRendering rendering, int from, int end, Func<int, bool> isShared) =>
        Enumerable.Range(from, end - from).Any(at => rendering[at].IsName && !rendering[at].IsStop && !isShared(at));

    // A party whose name is not shared and stands whole in a short run that goes on from the word before it. A place is none, and an adjective (“Ruritanian rhetoric”) names none.
    private static bool HasParty(ComparedRendering rendering, int from, int end, Func<int, bool> isShared)
    {
        int[] names = [.. Enumerable.Range(from, end - from).Where(at => rendering[at].IsName && !rendering[at].IsStop && !isShared(at))];
        if (names.Length == 0 || end - from > LongestStretch || rendering.Places[from] != rendering.Places[from - 1] + 1)
        {
            return false;
        }
        TextSpan run = rendering[from].Span.Joined(rendering[end - 1].Span);
        return rendering.Report.Reading.Mentions.Any(mention => mention.Kind is MentionKind.State or MentionKind.Organisation or MentionKind.Group or MentionKind.Person && run.Contains(mention.Span) && names.Any(at => mention.Span.Contains(rendering[at].Span)));
    }
}
