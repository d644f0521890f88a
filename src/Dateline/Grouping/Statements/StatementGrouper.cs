using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Finds the quotations of a story that render one utterance. Safe to share between threads.</summary>
/// <param name="words">What is known of words.</param>
public sealed class StatementGrouper(WordKnowledge words)
{
    /// <summary>The statements of the reports of one story; every quotation stands in at least one. The order of <paramref name="reports"/> does not matter.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<Statement> Group(IReadOnlyList<ToldReport> reports, CancellationToken cancellation = default)
    {
        List<Statement> statements = [];
        foreach (ToldReport report in ReportOrder.Sorted(reports))
        {
            foreach (Quotation quotation in report.Reading.Quotations)
            {
                ActorReference? actor = report.Speakers.FirstOrDefault(link => link.QuotationId == quotation.Id)?.Actor;
                Rendering rendering = new(report.Id, quotation.Id, quotation.Content, RenderingLabel.Paraphrase);
                statements.Add(new Statement(ContentHash.LineId(report.Id, "statement", quotation.Content), actor, [rendering], null, words.ToString()!));
            }
        }
        return statements;
    }
}
