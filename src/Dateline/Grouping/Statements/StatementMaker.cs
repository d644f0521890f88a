using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Makes statements of joined utterances.</summary>
internal static class StatementMaker
{
    private const string Rule = "shared-words";

    /// <summary>Speakers of one statement that are held against each other at most, those that most renderings name.</summary>
    private const int MostSpeakers = 100;

    /// <summary>The statements in the order of their first renderings. Neighbouring clauses whose renderings stand in the same quotations are one statement.</summary>
    public static IReadOnlyList<Statement> Make(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<Utterance> utterances, int[] sets, WordKnowledge words)
    {
        List<List<Utterance>> groups = [.. Enumerable.Range(0, utterances.Count).GroupBy(at => sets[at]).Select(group => group.Select(at => utterances[at]).ToList())];
        return [.. Neighbours(groups).Select(group => One(group, sorted, texts, words))];
    }

    // Two groups go together if the same quotations hold them, side by side in each.
    private static List<List<Utterance>> Neighbours(List<List<Utterance>> groups)
    {
        Dictionary<string, (List<Utterance> Group, HashSet<(string Quotation, int Place)> Places)> open = new(StringComparer.Ordinal);
        List<List<Utterance>> merged = [];
        foreach (List<Utterance> group in groups)
        {
            string holders = string.Join(' ', group.Select(utterance => utterance.Quotation.Id).Distinct().Order(StringComparer.Ordinal));
            if (open.TryGetValue(holders, out (List<Utterance> Group, HashSet<(string, int)> Places) before) && group.TrueForAll(utterance => before.Places.Contains((utterance.Quotation.Id, utterance.Place - 1))))
            {
                before.Group.AddRange(group);
                before.Places.UnionWith(group.Select(utterance => (utterance.Quotation.Id, utterance.Place)));
            }
            else
            {
                open[holders] = (group, [.. group.Select(utterance => (utterance.Quotation.Id, utterance.Place))]);
                merged.Add(group);
            }
        }
        return merged;
    }

    private static Statement One(List<Utterance> group, IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, WordKnowledge words)
    {
        List<RenderingDraft> drafts =
        [
            .. group.GroupBy(utterance => (utterance.Report, utterance.Quotation.Id))
                .Select(pieces => new RenderingDraft(pieces.Key.Report, pieces.First().Quotation, Joined([.. pieces.Select(piece => piece.Span).Order()], texts[pieces.Key.Report]), pieces.First().Actor))
                .OrderBy(draft => draft.Report).ThenBy(draft => draft.Spans[0]),
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

    // Pieces with no word between them are one span.
    private static List<TextSpan> Joined(List<TextSpan> pieces, ReportWords words)
    {
        List<TextSpan> spans = [];
        foreach (TextSpan piece in pieces)
        {
            if (spans.Count > 0 && words.Range(spans[^1]).End == words.Range(piece).First)
            {
                spans[^1] = spans[^1].Joined(piece);
            }
            else
            {
                spans.Add(piece);
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
