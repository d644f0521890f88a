using Dateline.Grouping;
using Dateline.Grouping.Stories;

namespace Dateline.Storage.Sqlite;

// What grouping needs of reports, and the word of people.
public sealed partial class SqliteRecordStore
{
    /// <inheritdoc/>
    public Task NoteToldAsync(IReadOnlyCollection<string> stories, IReadOnlyList<ToldLine> lines, IReadOnlyList<Redirect> redirects, DateTimeOffset at, CancellationToken cancellation = default) => WriteAsync(
        () =>
        {
            new ToldLineTable(_database).Note(stories, lines, redirects, at);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldChange>> ListToldChangesAsync(DateTimeOffset since, CancellationToken cancellation = default) => ReadAsync(() => new ToldLineTable(_database).Since(since), cancellation);

    /// <inheritdoc/>
    public Task SaveStoryFeaturesAsync(string knowledge, IReadOnlyList<StoryFeatures> features, CancellationToken cancellation = default) => WriteAsync(
        () =>
        {
            new StoryFeatureTable(_database).Save(knowledge, features);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> SaveCorrectionAsync(Correction correction, CancellationToken cancellation = default) => WriteAsync(() => new CorrectionTable(_database).Save(correction), cancellation);

    /// <inheritdoc/>
    public Task<bool> UndoCorrectionAsync(string id, string author, DateTimeOffset at, CancellationToken cancellation = default) =>
        WriteAsync(() => new CorrectionTable(_database).Undo(id, author, at), cancellation);

    /// <inheritdoc/>
    public Task<StoredFeatures> LoadStoryFeaturesAsync(string knowledge, CancellationToken cancellation = default) => ReadAsync(() => new StoryFeatureTable(_database).Load(knowledge), cancellation);

    /// <inheritdoc/>
    public Task<KnownStories> LoadStoryMemoriesAsync(KnownStories known, Run run, IReadOnlySet<string> storyIds, CancellationToken cancellation = default) => ReadAsync(
        () => new KnownStories([.. known.Stories.Select(story => storyIds.Contains(story.Id) ? story with { Memory = StoryLoader.Memory(_database, story.Id, run.Id) } : story)]),
        cancellation);

    /// <inheritdoc/>
    public Task<StoredCompanions> LoadCompanionsAsync(CancellationToken cancellation = default) => ReadAsync(() => new StoryFeatureTable(_database).Companions(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Retraction>> ListRetractionsAsync(CancellationToken cancellation = default) => ReadAsync(() => new RetractionLists(_database).List(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindAtOneAddressAsync(IReadOnlyList<string> reportIds, CancellationToken cancellation = default) =>
        ReadAsync(() => new StoryFeatureTable(_database).AtOneAddress(reportIds), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CorrectionEntry>> ListCorrectionsAsync(CancellationToken cancellation = default) => ReadAsync(() => new CorrectionTable(_database).List(), cancellation);
}
