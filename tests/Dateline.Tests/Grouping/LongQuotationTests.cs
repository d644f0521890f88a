using System.Text;
using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Grouping;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Tests.Grouping;

public sealed class LongQuotationTests
{
    private static readonly WordKnowledge _words = new(DataSet.Embedded);

    [Fact]
    public void A_quotation_without_a_stop_is_cut_into_clauses_of_at_most_201_words_that_hold_every_word()
    {
        Reading reading = Read($"The minister said “we keep {string.Concat(Enumerable.Repeat("the old bridge ", 400))}open”.");
        ReportWords words = ReportWords.Read(reading.Report, _words);
        Quotation quotation = Assert.Single(reading.Quotations);

        IReadOnlyList<TextSpan> clauses = ClauseSplitter.Split(quotation, words, reading.Report.Text.Value, reading.Analysis, _words);

        int[] lengths = [.. clauses.Select(words.Range).Select(range => range.End - range.First)];
        (int first, int end) = words.Range(quotation.Content[0]);
        Assert.True(lengths.Max() <= 201, $"a clause has {lengths.Max()} words");
        Assert.Equal(end - first, lengths.Sum());
    }

    [Fact]
    public void An_annotation_found_by_its_index_is_the_first_that_a_walk_finds()
    {
        ToldReport told = ToldReport.Alone(Read("VIENNA, 5 May 2023 – On Monday the mayor said “we stay”. On 2 May the minister said “we left yesterday”, and on Tuesday she said on 4 May that “it ends”."));
        ReportAnnotations index = new(told);

        Assert.NotEmpty(told.Reading.Quotations);
        Assert.All(told.Reading.Quotations, quotation => Assert.Same(told.Reading.Quotations.First(other => other.Id == quotation.Id), index.Quotation(quotation.Id)));
        Assert.All(told.Reading.Quotations, quotation => Assert.Same(told.Speakers.First(link => link.QuotationId == quotation.Id), index.Speaker(quotation.Id)));
        for (int start = 0; start < told.Report.Text.Value.Length; start += 3)
        {
            TextSpan span = new(start, Math.Min(told.Report.Text.Value.Length, start + 9));
            Assert.Same(told.ResolvedTimes.FirstOrDefault(time => time.From is not null && time.Span.Overlaps(span)), index.TimeAt(span));
        }
        Assert.Null(index.Quotation("none"));
    }

    private static Reading Read(string text) => Reading.Of(new RawReport("a", Encoding.UTF8.GetBytes(text)), Knowledge.Embedded, TestContext.Current.CancellationToken);
}
