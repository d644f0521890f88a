using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Extraction.Feeds;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Asks a record. Orders never depend on the order in which reports came in. An id of a story or storyline may be any that was ever issued.</summary>
public interface IRecordReader
{
    /// <summary>How much the record holds.</summary>
    /// <exception cref="StoreException">The record could not be read; so for every member.</exception>
    Task<StoreCounts> CountAsync(CancellationToken cancellation = default);

    /// <summary>The runs, in ordinal order of ids.</summary>
    Task<IReadOnlyList<RunStart>> ListRunsAsync(CancellationToken cancellation = default);

    /// <summary>The batches, the oldest first, undone ones included.</summary>
    Task<IReadOnlyList<BatchEntry>> ListBatchesAsync(CancellationToken cancellation = default);

    /// <summary>The reports that were removed or purged, in ordinal order of ids.</summary>
    Task<IReadOnlyList<WithheldReport>> ListWithheldAsync(CancellationToken cancellation = default);

    /// <summary>The bytes of a report that was taken out, as they came in, by label; none where there is no such report.</summary>
    Task<IReadOnlyList<RawReport>> LoadRemovedAsync(string reportId, CancellationToken cancellation = default);

    /// <summary>The feeds that were followed, by address, each with all its items.</summary>
    /// <exception cref="StoreException">The record could not be read.</exception>
    Task<IReadOnlyList<FeedState>> ListFeedsAsync(CancellationToken cancellation = default);

    /// <summary>Reports by day, earliest first and unknown last, then by id.</summary>
    Task<Listed<ReportEntry>> ListReportsAsync(ReportFilter filter, Page page, CancellationToken cancellation = default);

    /// <summary>Quotations in the order that the filter asks for: by day of the report, then by its id and their place in it.</summary>
    Task<Listed<QuotationEntry>> ListQuotationsAsync(QuotationFilter filter, Page page, CancellationToken cancellation = default);

    /// <summary>Quotations that share rare words with <paramref name="text"/> and fit <paramref name="filter"/>, by report id and place: candidates to be held against the text word by word, not yet judged.</summary>
    /// <param name="text">Any text; of a long one the first 400 words count.</param>
    /// <param name="filter">Which quotations are wanted; its order is passed over.</param>
    /// <param name="most">How many at most; those with the rarest words are kept.</param>
    /// <param name="cancellation">Stops long work.</param>
    Task<IReadOnlyList<QuotationEntry>> FindNearQuotationsAsync(string text, QuotationFilter filter, int most, CancellationToken cancellation = default);

    /// <summary>Ids of the offices in which somebody speaks, in ordinal order.</summary>
    Task<IReadOnlyList<string>> ListOfficesAsync(CancellationToken cancellation = default);

    /// <summary>Stories in the order that the filter asks for: by day, unknown last, then by id.</summary>
    Task<Listed<StoryEntry>> ListStoriesAsync(StoryFilter filter, Page page, CancellationToken cancellation = default);

    /// <summary>Storylines by day of their newest story, the newest first and those without a known day last, then by id.</summary>
    Task<StorylinePage> ListStorylinesAsync(StorylineFilter filter, CancellationToken cancellation = default);

    /// <summary>The storyline of that id, or null where there is none.</summary>
    Task<Storyline?> FindStorylineAsync(string id, CancellationToken cancellation = default);

    /// <summary>Actors whose id or whose name in one of its forms is or begins with <paramref name="text"/>, or holds a word that does (folded); all where it is null. By number of reports, then by id.</summary>
    Task<Listed<ActorEntry>> ListActorsAsync(string? text, Page page, CancellationToken cancellation = default);

    /// <summary>The outlets that reports name, by name whatever the case of its letters.</summary>
    Task<IReadOnlyList<OutletEntry>> ListOutletsAsync(CancellationToken cancellation = default);

    /// <summary>Findings by report id, then in the order in which they were met.</summary>
    /// <param name="reportId">Only of this report, or null.</param>
    /// <param name="code">Only of this code, or null.</param>
    /// <param name="page">Which lines.</param>
    /// <param name="cancellation">Stops long work.</param>
    Task<Listed<FindingEntry>> ListFindingsAsync(string? reportId, string? code, Page page, CancellationToken cancellation = default);

    /// <summary>Searches reports, quotations, statements or events. Any query is answered; what was odd about it is a finding.</summary>
    Task<SearchAnswer> SearchAsync(SearchQuery query, CancellationToken cancellation = default);

    /// <summary>Lines whose id is <paramref name="id"/> or leads on from it; where there is none, lines whose id begins with it (two hexadecimal digits at least), in ordinal order, at most 100.
    /// Reports, quotations, events, stories, storylines, statements, occurrences, discrepancies, omissions and runs have ids.</summary>
    Task<IReadOnlyList<LineReference>> FindLinesAsync(string id, CancellationToken cancellation = default);

    /// <summary>The bytes of a report as they came in with what was said of them, or null where there is no such report.</summary>
    Task<RawReport?> LoadRawAsync(string reportId, CancellationToken cancellation = default);

    /// <summary>A report, or null where there is no such report.</summary>
    Task<Report?> LoadReportAsync(string reportId, CancellationToken cancellation = default);

    /// <summary>Readings as they were saved, in the order of <paramref name="reportIds"/>; ids of no report are passed over. The token analysis is not stored but read anew.</summary>
    /// <param name="reportIds">The reports, or null for all, in ordinal order of ids.</param>
    /// <param name="knowledge">Reads the tokens; null where tokens and sentences are not needed, which is a hundred times as fast.</param>
    /// <param name="cancellation">Stops long work.</param>
    Task<IReadOnlyList<Reading>> LoadReadingsAsync(IReadOnlyList<string>? reportIds, Knowledge? knowledge, CancellationToken cancellation = default);

    /// <summary>A story told, or null where there is no such story.</summary>
    Task<StoryComparison?> LoadStoryAsync(string storyId, CancellationToken cancellation = default);

    /// <summary>Stories told, with the readings of all their reports and the storylines that they belong to; ids of no story are passed over.</summary>
    /// <param name="storyIds">The stories, or null for all.</param>
    /// <param name="knowledge">Reads the tokens; null where tokens and sentences are not needed.</param>
    /// <param name="cancellation">Stops long work.</param>
    Task<Telling> LoadTellingAsync(IReadOnlyList<string>? storyIds, Knowledge? knowledge, CancellationToken cancellation = default);

    /// <summary>The stories as the next telling needs to know them.</summary>
    Task<KnownStories> LoadKnownStoriesAsync(CancellationToken cancellation = default);

    /// <summary>The same stories, those of <paramref name="storyIds"/> with what was worked out when <paramref name="run"/> told them.</summary>
    /// <param name="known">The stories.</param>
    /// <param name="run">The run that tells now: what another one worked out does not hold.</param>
    /// <param name="storyIds">The stories that may be told anew.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    Task<KnownStories> LoadStoryMemoriesAsync(KnownStories known, Run run, IReadOnlySet<string> storyIds, CancellationToken cancellation = default);

    /// <summary>What is kept of all reports for grouping.</summary>
    /// <param name="knowledge">Hash of the knowledge that it must have been made with.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    Task<StoredFeatures> LoadStoryFeaturesAsync(string knowledge, CancellationToken cancellation = default);

    /// <summary>All copies and versions.</summary>
    Task<StoredCompanions> LoadCompanionsAsync(CancellationToken cancellation = default);

    /// <summary>The reports that a notice of the record takes back, in ordinal order of ids.</summary>
    Task<IReadOnlyList<Retraction>> ListRetractionsAsync(CancellationToken cancellation = default);

    /// <summary>The ids, and those of reports at one address with them or that they replace or retract, or that do so with them; in ordinal order.</summary>
    Task<IReadOnlyList<string>> FindAtOneAddressAsync(IReadOnlyList<string> reportIds, CancellationToken cancellation = default);

    /// <summary>The word of people, the oldest first, undone ones included.</summary>
    Task<IReadOnlyList<CorrectionEntry>> ListCorrectionsAsync(CancellationToken cancellation = default);

    /// <summary>What is told otherwise than it was at an instant: new, changed, withdrawn and merged lines, by story.</summary>
    Task<IReadOnlyList<ToldChange>> ListToldChangesAsync(DateTimeOffset since, CancellationToken cancellation = default);

    /// <summary>The ids of the list that was shown last; empty where none was.</summary>
    Task<IReadOnlyList<string>> LoadListShownAsync(string list, CancellationToken cancellation = default);

    /// <summary>Holds every line against the texts, every text against its hash, every id against what it is a hash of, and the file against itself.</summary>
    Task<Verification> VerifyAsync(CancellationToken cancellation = default);
}
