using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Makes statements of joined quotations.</summary>
internal static class StatementMaker
{
    private const string Rule = PairModel.Kind;

    /// <summary>Speakers of one statement that are held against each other at most, those that most renderings name.</summary>
    private const int MostSpeakers = 100;

    /// <summary>The statements in the order of their first renderings.</summary>
    /// <param name="sorted">The reports in the order told.</param>
    /// <param name="texts">Their words.</param>
    /// <param name="quotations">Their quotations, each with the set that it is in.</param>
    /// <param name="words">What is known of words.</param>
    public static IReadOnlyList<Statement> Make(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<PlacedQuotation> quotations, WordKnowledge words) =>
        [.. quotations.GroupBy(quotation => quotation.Set).Select(group => One([.. group], sorted, texts, words))];

    private static Statement One(List<PlacedQuotation> group, IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, WordKnowledge words)
    {
        List<RenderingDraft> drafts =
        [
            .. group.Select(quotation => new RenderingDraft(quotation.Whole.Report, quotation.Whole.Quotation, Joined(quotation.Clauses, texts[quotation.Whole.Report]), quotation.Whole.Actor)).OrderBy(draft => draft.Report).ThenBy(draft => draft.Spans[0]),
        ];
        RenderingDraft? reference = RenderingLabeler.Reference(drafts, sorted, texts);
        if (reference is not null)
        {
            drafts.Remove(reference);
            drafts.Insert(0, reference);
        }
        Rendering[] renderings = [.. drafts.Select(draft => new Rendering(sorted[draft.Report].Id, draft.Quotation.Id, draft.Spans, RenderingLabeler.Label(draft, reference, texts)))];
        return new Statement(ContentHash.LineId(renderings[0].ReportId, "statement", renderings[0].Spans), Actor(drafts, words), renderings, reference?.Quotation.Id, Rule);
    }

    // Clauses with no word between them are one span.
    private static List<TextSpan> Joined(IReadOnlyList<TextSpan> clauses, ReportWords words)
    {
        List<TextSpan> spans = [];
        foreach (TextSpan clause in clauses)
        {
            if (spans.Count > 0 && words.Range(spans[^1]).End == words.Range(clause).First)
            {
                spans[^1] = spans[^1].Joined(clause);
            }
            else
            {
                spans.Add(clause);
            }
        }
        return spans;
    }

    // The speaker that most renderings name; on a tie the first in the order told. A name that the catalogue does not know counts with those that it may be.
    private static ActorReference? Actor(List<RenderingDraft> drafts, WordKnowledge words)
    {
        (ActorReference Actor, int Count, int At)[] named =
        [
            .. drafts.Where(draft => draft.Actor is not null).Select((draft, at) => (Actor: draft.Actor!, at)).GroupBy(one => one.Actor)
                .Select(group => (group.Key, Count: group.Count(), At: group.First().at)).OrderByDescending(one => one.Count).ThenBy(one => one.At).Take(MostSpeakers),
        ];
        return named.OrderByDescending(one => named.Where(other => SpeakerMatcher.Compare(one.Actor, other.Actor, words) == SpeakerMatch.Same).Sum(other => other.Count))
            .ThenByDescending(one => one.Actor.InCatalogue).ThenBy(one => one.At).FirstOrDefault().Actor;
    }
}
