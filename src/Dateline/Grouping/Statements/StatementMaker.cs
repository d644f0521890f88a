using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Makes statements of joined utterances.</summary>
internal static class StatementMaker
{
    private const string Rule = "shared-words";

    /// <summary>The statements in the order of their first renderings. Neighbouring clauses whose renderings stand in the same quotations are one statement.</summary>
    public static IReadOnlyList<Statement> Make(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<Utterance> utterances, int[] sets, WordKnowledge words)
    {
        List<List<Utterance>> groups = [.. Enumerable.Range(0, utterances.Count).GroupBy(at => sets[at]).Select(group => group.Select(at => utterances[at]).ToList())];
        return [.. Neighbours(groups).Select(group => One(group, sorted, texts, words))];
    }

    // Two groups go together if the same quotations hold them, side by side in each.
    private static List<List<Utterance>> Neighbours(List<List<Utterance>> groups)
    {
        Dictionary<string, List<Utterance>> open = new(StringComparer.Ordinal);
        List<List<Utterance>> merged = [];
        foreach (List<Utterance> group in groups)
        {
            string holders = string.Join(' ', group.Select(utterance => utterance.Quotation.Id).Distinct().Order(StringComparer.Ordinal));
            if (open.TryGetValue(holders, out List<Utterance>? before) && group.TrueForAll(utterance => before.Exists(other => other.Quotation.Id == utterance.Quotation.Id && other.Place == utterance.Place - 1)))
            {
                before.AddRange(group);
            }
            else
            {
                open[holders] = group;
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
    private static ActorReference? Actor(List<RenderingDraft> drafts, WordKnowledge words) =>
        drafts.Where(draft => draft.Actor is not null).Select((draft, at) => (draft.Actor, at))
            .OrderByDescending(one => drafts.Count(draft => draft.Actor is not null && SpeakerMatcher.Compare(one.Actor, draft.Actor, words) == SpeakerMatch.Same))
            .ThenByDescending(one => one.Actor!.InCatalogue).ThenBy(one => one.at).FirstOrDefault().Actor;
}
