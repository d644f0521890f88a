using Dateline.Annotation.Events;
using Dateline.Annotation.Events.Coding;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Occasions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Comparison;
using Dateline.Comparison.Dating;
using Dateline.Comparison.Nearest;
using Dateline.Extraction;
using Dateline.Extraction.Outlets;
using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Linking;
using Dateline.Linking.Dating;
using Dateline.Linking.Parties;
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
        NameFold fold = new(data);
        Actors = new ActorCatalogue(data, fold);
        Mentions = new MentionFinder(data, fold, Actors);
        Places = new PlaceFinder(data, fold, Actors);
        Quotations = new QuotationFinder(data);
        Occasions = new OccasionFinder(data);
        Events = new EventFinder(data);
        Codes = new ActorCoder(data, fold, Actors);
        Publication = new PublicationDater(data, fold, Actors);
        HeaderWeekdays = new HeaderWeekdays(data);
        Links = new MentionLinker(data, fold, Actors);
        Speakers = new SpeakerLinker(data, fold, Actors);
        EventParties = new EventPartyLinker(data, fold);
        Times = new TimeFinder(data);
        WordKnowledge words = new(data);
        Stories = new StoryGrouper(words);
        Nearest = new NearestFinder(words);
        Comparer = new StoryComparer(words, new WordingKnowledge(data));
    }

    /// <summary>The knowledge embedded in the library.</summary>
    public static Knowledge Embedded => _embedded.Value;

    /// <summary>The files that it was built from.</summary>
    public DataSet Data { get; }

    /// <summary>Turns bytes into reports with parts.</summary>
    public ReportExtractor Extractor { get; }

    /// <summary>Who publishes under which host.</summary>
    public OutletRegistry Outlets => Extractor.Outlets;

    /// <summary>Reads tokens and sentences.</summary>
    public TextAnalyzer Analyzer { get; }

    /// <summary>Who and what is known: actors, offices, their holders and memberships.</summary>
    public ActorCatalogue Actors { get; }

    /// <summary>Finds the runs that name someone or something.</summary>
    public MentionFinder Mentions { get; }

    /// <summary>Finds places.</summary>
    public PlaceFinder Places { get; }

    /// <summary>Finds who did what to whom.</summary>
    public EventFinder Events { get; }

    /// <summary>Gives actors the codes of event data.</summary>
    public ActorCoder Codes { get; }

    /// <summary>Tells when a report was published, as it alone says or bounds it.</summary>
    public PublicationDater Publication { get; }

    /// <summary>Reads the weekday that a page puts above its text.</summary>
    public HeaderWeekdays HeaderWeekdays { get; }

    /// <summary>Tells what mentions stand for.</summary>
    public MentionLinker Links { get; }

    /// <summary>Tells who spoke.</summary>
    public SpeakerLinker Speakers { get; }

    /// <summary>Names the parties of events that the report tells elsewhere.</summary>
    public EventPartyLinker EventParties { get; }

    /// <summary>Finds who said what.</summary>
    public QuotationFinder Quotations { get; }

    /// <summary>Tells to whom, with whom, how, when and where it was said.</summary>
    public OccasionFinder Occasions { get; }

    /// <summary>Finds time expressions.</summary>
    public TimeFinder Times { get; }

    /// <summary>Groups readings into stories and storylines.</summary>
    public StoryGrouper Stories { get; }

    /// <summary>Tells which renderings say the same as a text.</summary>
    public NearestFinder Nearest { get; }

    /// <summary>Tells where the reports of a story differ.</summary>
    public StoryComparer Comparer { get; }
}
