using Dateline.Annotation.Mentions;
using Dateline.Language;
using Dateline.Language.Models;
using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Finds who said what in one report, by marks, cues and the frames of English sentences. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class QuotationFinder
{
    private readonly MarkPairs _pairs;
    private readonly CueLexicon _lexicon;
    private readonly DoubtModel? _doubt = DoubtModel.Embedded("en/quotations.bin", DoubtFeatures.Form);

    /// <summary>Reads the marks of <c>text/quotation-marks.tsv</c> and the lists of <c>languages/en/</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    public QuotationFinder(DataSet data)
    {
        _pairs = new MarkPairs(data);
        _lexicon = new CueLexicon(data);
    }

    /// <summary>The quotations of <paramref name="report"/>, in the order of the text. Boilerplate holds none; parts in a language that is not read give only what stands in marks.</summary>
    /// <param name="report">The report with its parts.</param>
    /// <param name="analysis">Its tokens and sentences, one block a part.</param>
    /// <param name="mentions">Runs that name someone: May be empty.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Found<Quotation> Find(Report report, TextAnalysis analysis, IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        ReportReader reader = Read(report, analysis, cancellation);
        return Assembly.Of(report, reader.Drafts, analysis, _doubt, reader.Findings);
    }

    /// <summary>What is found before it is put together, with its findings: what the training of the doubt sees.</summary>
    internal ReportReader Read(Report report, TextAnalysis analysis, CancellationToken cancellation)
    {
        ReportReader reader = new(_pairs, _lexicon, report, analysis);
        reader.Read(cancellation);
        return reader;
    }
}
