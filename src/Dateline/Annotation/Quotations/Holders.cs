using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Which quotation's content carries which: one sweep over all pieces of content.</summary>
internal sealed class Holders
{
    private readonly Dictionary<Draft, string> _holders = [];

    /// <summary>Sweeps over the pieces of <paramref name="drafts"/>.</summary>
    public Holders(IReadOnlyList<(Draft Draft, string Id)> drafts)
    {
        List<(TextSpan Span, Draft Draft, string Id)> pieces = [.. drafts.SelectMany(one => one.Draft.Content.Select(span => (span, one.Draft, one.Id)))];
        pieces.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        List<(TextSpan Span, Draft Draft, string Id)> open = [];
        HashSet<Draft> seen = [];
        foreach ((TextSpan span, Draft draft, string id) in pieces)
        {
            while (open.Count > 0 && open[^1].Span.End <= span.Start)
            {
                open.RemoveAt(open.Count - 1);
            }
            if (seen.Add(draft))
            {
                TextSpan whole = new(draft.Content[0].Start, draft.Content[^1].End);
                int holder = open.FindLastIndex(piece => piece.Span.Contains(whole) && piece.Span != whole && piece.Draft != draft);
                if (holder >= 0)
                {
                    _holders[draft] = open[holder].Id;
                }
            }
            open.Add((span, draft, id));
        }
    }

    /// <summary>Id of the innermost quotation that carries <paramref name="draft"/> whole, or null.</summary>
    public string? Of(Draft draft) => _holders.GetValueOrDefault(draft);
}
