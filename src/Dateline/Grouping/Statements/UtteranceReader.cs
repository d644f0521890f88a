using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Reads the utterances of reports.</summary>
internal static class UtteranceReader
{
    /// <summary>The clauses of all quotations, in the order of the reports and of their texts.</summary>
    public static IReadOnlyList<Utterance> Read(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, WordKnowledge knowledge)
    {
        List<Utterance> utterances = [];
        for (int report = 0; report < sorted.Count; report++)
        {
            ToldReport told = sorted[report];
            ReportWords words = texts[report];
            Dictionary<string, SpeakerLink> speakers = told.Speakers.GroupBy(link => link.QuotationId, StringComparer.Ordinal).ToDictionary(links => links.Key, links => links.First(), StringComparer.Ordinal);
            foreach (Quotation quotation in told.Reading.Quotations)
            {
                IReadOnlyList<TextSpan> clauses = ClauseSplitter.Split(quotation, words, told.Report.Text.Value, told.Reading.Analysis, knowledge);
                for (int place = 0; place < clauses.Count; place++)
                {
                    (int first, int end) = words.Range(clauses[place]);
                    Word[] own = [.. Enumerable.Range(first, end - first).Select(word => words[word])];
                    ulong forms = own.Aggregate(0UL, (hash, word) => WordHash.Joined(hash, word.Form));
                    utterances.Add(new Utterance(report, quotation, place, clauses[place], speakers.GetValueOrDefault(quotation.Id)?.Actor, own, forms));
                }
            }
        }
        return utterances;
    }
}
