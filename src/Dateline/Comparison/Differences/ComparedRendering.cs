using Dateline.Annotation.Quotations;
using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>A rendering with what is compared of it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Words">All words of the report.</param>
/// <param name="Rendering">The rendering.</param>
/// <param name="Quotation">The quotation that it stands in.</param>
/// <param name="Speaker">Who said it, as the report has it.</param>
/// <param name="Places">Numbers of its words.</param>
internal sealed record ComparedRendering(ToldReport Report, ReportWords Words, Rendering Rendering, Quotation Quotation, SpeakerLink? Speaker, int[] Places)
{
    public string Text => Report.Report.Text.Value;

    /// <summary>The hash of the words' forms: equal where two renderings have the same words.</summary>
    public ulong Forms { get; } = Places.Aggregate(0UL, (hash, place) => WordHash.Joined(hash, Words[place].Form));

    public Word this[int at] => Words[Places[at]];

    /// <summary>The folded form of a word.</summary>
    public string Form(int at, WordKnowledge knowledge) => knowledge.Folded(this[at].Span.In(Text));

    /// <summary>The run of words from <paramref name="first"/> to before <paramref name="end"/>, of several pieces the one with most words; empty, behind the word before, where there are none.</summary>
    public ReportSpan Span(int first, int end)
    {
        if (first >= end)
        {
            return new ReportSpan(Report.Id, Empty(first));
        }
        (int from, int to) = (first, first);
        for (int at = first; at < end;)
        {
            int next = at + 1;
            while (next < end && Places[next] == Places[next - 1] + 1)
            {
                next++;
            }
            (from, to) = next - at > to - from ? (at, next) : (from, to);
            at = next;
        }
        return new ReportSpan(Report.Id, this[from].Span.Joined(this[to - 1].Span));
    }

    /// <summary>The characters of the run.</summary>
    public string Shown(int first, int end) => first < end ? Span(first, end).Span.In(Text).Replace('\n', ' ') : "";

    private TextSpan Empty(int at)
    {
        int position = at > 0 && Places.Length > 0 ? this[at - 1].Span.End : Places.Length > 0 ? this[0].Span.Start : Rendering.Spans[0].Start;
        return new TextSpan(position, position);
    }
}
