using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Extraction.Feeds;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>A record in one SQLite file. One connection: calls wait for each other; open the record several times to read on several threads.</summary>
public sealed partial class SqliteRecordStore : IRecordStore
{
    /// <summary>Fewer reports than these leave the indexes of words quick enough.</summary>
    private const int FewestToTidy = 500;

    /// <summary>Merging reads and writes the whole index, so it waits until one report in so many is new.</summary>
    private const int TidyShare = 20;

    private readonly SqliteDatabase _database;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ActorForms _actors;
    private readonly RunTable _runs;
    private readonly ReadingLoader _readings;
    private readonly StoryLoader _stories;
    private readonly TellingLoader _tellings;
    private readonly Redirects _redirects;
    private readonly LogWriteback? _log;

    internal SqliteRecordStore(SqliteDatabase database, StoreMode mode)
    {
        _database = database;
        Mode = mode;
        _actors = new ActorForms(database, keepsWords: true);
        _runs = new RunTable(database);
        _readings = new ReadingLoader(database);
        _stories = new StoryLoader(database, _actors);
        _tellings = new TellingLoader(database, _actors);
        _redirects = new Redirects(database);
        _log = mode == StoreMode.ReadOnly || database.Path == RecordFile.Memory ? null : new LogWriteback(database);
        SchemaVersion = (int)database.Number("pragma user_version");
    }

    /// <inheritdoc/>
    public string Location => _database.Path;

    /// <inheritdoc/>
    public StoreMode Mode { get; }

    /// <inheritdoc/>
    public int SchemaVersion { get; }

    /// <summary>Opens the record at <paramref name="path"/> and brings it to the newest schema where it may be written.</summary>
    /// <exception cref="StoreException">It cannot be opened, is no record, or a newer program made it.</exception>
    public static IRecordStore Open(string path, StoreMode mode) => new SqliteRecordStore(RecordFile.Open(path, mode), mode);

    /// <summary>Copies the record at <paramref name="path"/> as it is now into a file that is not there yet. The copy is for use at once: nothing waits until the disk has it.</summary>
    /// <exception cref="StoreException">It could not be read, or the copy could not be written.</exception>
    public static void Copy(string path, string copy, CancellationToken cancellation)
    {
        using SqliteDatabase database = RecordFile.Open(path, StoreMode.ReadOnly);
        using SqliteDatabase target = RecordFile.Create(copy);
        database.CopyTo(target, cancellation);
    }

    /// <summary>Opens an empty record that lives in memory and is gone when it is closed.</summary>
    public static IRecordStore OpenTemporary() => new SqliteRecordStore(RecordFile.Open(RecordFile.Memory, StoreMode.Create), StoreMode.Create);

    /// <inheritdoc/>
    public Task BeginRunAsync(Run run, DateTimeOffset startedAt, CancellationToken cancellation = default) => WriteAsync(
        () =>
        {
            _runs.Begin(run, startedAt);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<SavedTelling> SaveTellingAsync(Run run, Telling telling, CancellationToken cancellation = default) =>
        WriteAsync(() => new TellingWriter(_database, _actors).Save(_runs.Number(run), telling), cancellation);

    /// <inheritdoc/>
    public Task SaveFeedAsync(FeedState feed, IReadOnlyList<KnownItem> changed, CancellationToken cancellation = default) => WriteAsync(
        () =>
        {
            new FeedTable(_database).Save(feed, changed);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FeedState>> ListFeedsAsync(CancellationToken cancellation = default) => ReadAsync(() => new FeedTable(_database).List(), cancellation);

    /// <inheritdoc/>
    public Task<bool> TidyAsync(int saved, CancellationToken cancellation = default) => WriteAsync(
        () =>
        {
            bool isWorthIt = saved >= FewestToTidy && (long)saved * TidyShare >= Count("report");
            if (isWorthIt)
            {
                SearchIndexWriter.Merge(_database, cancellation);
            }
            return isWorthIt;
        },
        cancellation);

    /// <inheritdoc/>
    public Task SaveListShownAsync(string list, IReadOnlyList<string> ids, CancellationToken cancellation = default) => WriteAsync(
        () =>
        {
            _database.Use("delete from list_shown where list = ?").Add(list).Run();
            for (int ordinal = 0; ordinal < ids.Count; ordinal++)
            {
                _database.Use("insert into list_shown values (?, ?, ?)").Add(list).Add(ordinal).Add(ids[ordinal]).Run();
            }
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<StoreCounts> CountAsync(CancellationToken cancellation = default) => ReadAsync(() => new StoreCounts(Count("report"), Number("count(distinct name) from outlet"), Tally("quotation"), Tally("event"), Tally("mention"), Tally("finding"), Count("story"), Count("storyline"), Count("statement")), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunStart>> ListRunsAsync(CancellationToken cancellation = default) => ReadAsync<IReadOnlyList<RunStart>>(_runs.List, cancellation);

    /// <inheritdoc/>
    public Task<Listed<ReportEntry>> ListReportsAsync(ReportFilter filter, Page page, CancellationToken cancellation = default) =>
        ReadAsync(() => new ReportLists(_database).List(filter, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListOfficesAsync(CancellationToken cancellation = default) =>
        ReadAsync(() => new QuotationLists(_database).Offices(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuotationEntry>> FindNearQuotationsAsync(string text, QuotationFilter filter, int most, CancellationToken cancellation = default) =>
        ReadAsync(() => new QuotationLists(_database).Near(text, filter, most), cancellation);

    /// <inheritdoc/>
    public Task<Listed<QuotationEntry>> ListQuotationsAsync(QuotationFilter filter, Page page, CancellationToken cancellation = default) =>
        ReadAsync(() => new QuotationLists(_database).List(filter, page), cancellation);

    /// <inheritdoc/>
    public Task<Listed<StoryEntry>> ListStoriesAsync(StoryFilter filter, Page page, CancellationToken cancellation = default) =>
        ReadAsync(() => new StoryLists(_database, _actors).List(filter, page), cancellation);

    /// <inheritdoc/>
    public Task<StorylinePage> ListStorylinesAsync(StorylineFilter filter, CancellationToken cancellation = default) =>
        ReadAsync(() => new StoryLists(_database, _actors).ListStorylines(filter), cancellation);

    /// <inheritdoc/>
    public Task<Storyline?> FindStorylineAsync(string id, CancellationToken cancellation = default) =>
        ReadAsync(() => new StoryLists(_database, _actors).FindStoryline(id), cancellation);

    /// <inheritdoc/>
    public Task<Listed<ActorEntry>> ListActorsAsync(string? text, Page page, CancellationToken cancellation = default) =>
        ReadAsync(() => new ActorLists(_database).List(text, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutletEntry>> ListOutletsAsync(CancellationToken cancellation = default) => ReadAsync(() => new OutletLists(_database).List(), cancellation);

    /// <inheritdoc/>
    public Task<Listed<FindingEntry>> ListFindingsAsync(string? reportId, string? code, Page page, CancellationToken cancellation = default) =>
        ReadAsync(() => new ReportLists(_database).ListFindings(reportId, code, page), cancellation);

    /// <inheritdoc/>
    public Task<SearchAnswer> SearchAsync(SearchQuery query, CancellationToken cancellation = default) => ReadAsync(() => new TextSearch(_database).Search(query), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LineReference>> FindLinesAsync(string id, CancellationToken cancellation = default) =>
        ReadAsync(() => new LineFinder(_database).Find(id), cancellation);

    /// <inheritdoc/>
    public Task<RawReport?> LoadRawAsync(string reportId, CancellationToken cancellation = default) => ReadAsync(
        () =>
        {
            SqliteStatement row = _database.Use("select number, label from report where id = ?").Add(reportId);
            RawReport? raw = row.Step() ? RawReports.Load(_database, row.Long(0), row.Text(1)) : null;
            row.Reset();
            return raw;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<Report?> LoadReportAsync(string reportId, CancellationToken cancellation = default) => ReadAsync(
        () => ReportNumbers.Find(_database, reportId) is { } number ? _readings.LoadReport(number) : null, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Reading>> LoadReadingsAsync(IReadOnlyList<string>? reportIds, Knowledge? knowledge, CancellationToken cancellation = default) => ReadAsync<IReadOnlyList<Reading>>(
        () =>
        {
            IEnumerable<long> numbers = reportIds?.Select(id => ReportNumbers.Find(_database, id)).OfType<long>() ?? ReportNumbers.All(_database);
            return _readings.Load(numbers, knowledge, cancellation);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<StoryComparison?> LoadStoryAsync(string storyId, CancellationToken cancellation = default) => ReadAsync(() => _stories.Load(_redirects.Follow(storyId)), cancellation);

    /// <inheritdoc/>
    public Task<Telling> LoadTellingAsync(IReadOnlyList<string>? storyIds, Knowledge? knowledge, CancellationToken cancellation = default) =>
        ReadAsync(() => _tellings.Load(storyIds, knowledge, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<KnownStories> LoadKnownStoriesAsync(CancellationToken cancellation = default) => ReadAsync(_tellings.LoadKnown, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LoadListShownAsync(string list, CancellationToken cancellation = default) => ReadAsync<IReadOnlyList<string>>(
        () =>
        {
            List<string> ids = [];
            SqliteStatement rows = _database.Use("select id from list_shown where list = ? order by ordinal").Add(list);
            while (rows.Step())
            {
                ids.Add(rows.Text(0));
            }
            return ids;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<Verification> VerifyAsync(CancellationToken cancellation = default)
    {
        RecordVerifier verifier = new(_database);
        if (Mode != StoreMode.ReadOnly)
        {
            await WriteAsync(
                () =>
                {
                    verifier.VerifySearch();
                    return true;
                },
                cancellation).ConfigureAwait(false);
        }
        return await ReadAsync(() => verifier.Verify(cancellation), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        _log?.Dispose();
        _database.Dispose();
        _gate.Dispose();
    }

    private int Count(string table) => Number($"count(*) from {table}");

    private int Tally(string kind) => Number($"amount from tally where kind = '{kind}'");

    private int Number(string what) => (int)_database.Number($"select {what}");

    private async Task<T> ReadAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _database.Read(() => Afresh(work), cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    // Whoever else wrote may have dropped actors, whose numbers are given again.
    private T Afresh<T>(Func<T> work)
    {
        if (_database.IsChangedByOthers())
        {
            _actors.Forget();
        }
        return work();
    }

    private async Task<T> WriteAsync<T>(Func<T> work, CancellationToken cancellation, bool isUnchecked = false)
    {
        if (Mode == StoreMode.ReadOnly)
        {
            throw new StoreException(StoreProblem.ReadOnly, $"{Location}: the record may not be written");
        }
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        bool isDone = false;
        try
        {
            // Inside a transaction this would do nothing.
            _database.Execute(isUnchecked ? "pragma foreign_keys = off" : "pragma foreign_keys = on");
            T result = _database.Write(() => Afresh(work), cancellation);
            isDone = true;
            _log?.Consider();
            return result;
        }
        finally
        {
            if (!isDone)
            {
                _actors.Forget();
            }
            _gate.Release();
        }
    }
}
