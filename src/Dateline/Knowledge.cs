using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Language;
using Dateline.Text;

namespace Dateline;

/// <summary>Everything that reading and telling know beforehand, built once from the knowledge files and the models; safe to share between threads.</summary>
public sealed class Knowledge
{
    private static readonly Lazy<Knowledge> _embedded = new(() => new Knowledge(DataSet.Embedded));

    /// <summary>Builds the stages' knowledge from <paramref name="data"/>.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public Knowledge(DataSet data)
    {
        Data = data;
        Extractor = new ReportExtractor(data);
        Analyzer = new TextAnalyzer(data);
        Quotations = new QuotationFinder(data);
        Times = new TimeFinder(data);
        WordKnowledge words = new(data);
        Stories = new StoryGrouper(words);
        Comparer = new StoryComparer(words, new WordingKnowledge(data));
    }

    /// <summary>The knowledge embedded in the library.</summary>
    public static Knowledge Embedded => _embedded.Value;

    /// <summary>The files that it was built from.</summary>
    public DataSet Data { get; }

    /// <summary>Turns bytes into reports with parts.</summary>
    public ReportExtractor Extractor { get; }

    /// <summary>Reads tokens and sentences.</summary>
    public TextAnalyzer Analyzer { get; }

    /// <summary>Finds who said what.</summary>
    public QuotationFinder Quotations { get; }

    /// <summary>Finds time expressions.</summary>
    public TimeFinder Times { get; }

    /// <summary>Groups readings into stories and storylines.</summary>
    public StoryGrouper Stories { get; }

    /// <summary>Tells where the reports of a story differ.</summary>
    public StoryComparer Comparer { get; }
}
