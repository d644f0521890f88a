using Dateline.Grouping;
using Dateline.Grouping.Stories;
using Dateline.Host.Api.Contracts;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Takes new reports and the word of people into the stories of a record: groups the active window anew from what is kept of each report, and tells only the stories that changed.</summary>
internal sealed class StoryTelling(Session session, IRecordStore store, Run run)
{
    /// <summary>Reports that may still change their story, those nearest in time to the new ones; the stories of the others are settled.</summary>
    private const int MostActive = 10_000;

    /// <summary>The run that lines made now are of.</summary>
    public static Run RunOf(Session session)
    {
        EngineWire engine = session.Engine;
        return Run.Of(engine.Version, engine.Models ?? "", engine.Data);
    }

    /// <summary>Tells what changed.</summary>
    /// <param name="touched">Reports of which a person said something; their stories are told anew.</param>
    /// <returns>The stories that were told.</returns>
    public async Task<IReadOnlyList<string>> TellAsync(IReadOnlyList<string> touched)
    {
        KnownStories known = await store.LoadKnownStoriesAsync(session.Cancellation).ConfigureAwait(false);
        (IReadOnlyList<StoryFeatures> all, HashSet<string> changed) = await FeaturesAsync(known).ConfigureAwait(false);
        if (changed.Count == 0 && touched.Count == 0)
        {
            return [];
        }
        ActiveWindow window = new() { Reports = Active(all, [.. changed, .. touched]), Known = known, Corrections = await CorrectionsAsync().ConfigureAwait(false) };
        StoredCompanions companions = await store.LoadCompanionsAsync(session.Cancellation).ConfigureAwait(false);
        window = await WithCompanionsAsync(window, companions, changed).ConfigureAwait(false);
        changed.UnionWith(touched);
        changed.UnionWith(Differing(window, companions));
        Regrouping regrouping = StoryGrouper.Regroup(window, session.Cancellation);
        Telling telling = await ToldAsync(regrouping, window, changed).ConfigureAwait(false);
        SavedTelling saved = await store.SaveTellingAsync(run, telling, session.Cancellation).ConfigureAwait(false);
        string[] told = [.. telling.Stories.Select(story => story.Story.Id)];
        await store.NoteToldAsync(told, ToldLines.Of(telling), saved.Redirects, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        return told;
    }

    // The features of all reports, made where there are none; and the reports that are in no story that still stands, or were read anew.
    private async Task<(IReadOnlyList<StoryFeatures> All, HashSet<string> Changed)> FeaturesAsync(KnownStories known)
    {
        StoredFeatures kept = await store.LoadStoryFeaturesAsync(session.Engine.Data, session.Cancellation).ConfigureAwait(false);
        IReadOnlyList<Reading> heads = await store.LoadReadingsAsync(kept.Missing, null, session.Cancellation).ConfigureAwait(false);
        StoryFeatures[] made = [.. heads.Select(session.Knowledge.Stories.FeaturesOf)];
        if (made.Length > 0)
        {
            await store.SaveStoryFeaturesAsync(session.Engine.Data, made, session.Cancellation).ConfigureAwait(false);
        }
        HashSet<string> told = [.. known.Stories.SelectMany(story => story.ReportIds)];
        HashSet<string> changed = [.. kept.Missing, .. kept.Features.Select(report => report.ReportId).Where(id => !told.Contains(id))];
        Listed<StoryEntry> stories = await store.ListStoriesAsync(StoryFilter.All, Page.All, session.Cancellation).ConfigureAwait(false);
        changed.UnionWith(stories.Items.Where(story => story.Stale).SelectMany(story => story.Story.ReportIds));
        return ([.. kept.Features, .. made], changed);
    }

    private static IReadOnlyList<StoryFeatures> Active(IReadOnlyList<StoryFeatures> all, HashSet<string> changed)
    {
        if (all.Count <= MostActive)
        {
            return all;
        }
        DateOnly[] days = [.. all.Where(report => changed.Contains(report.ReportId) && report.Day != DateOnly.MaxValue).Select(report => report.Day).Order()];
        int middle = days.Length == 0 ? all.Max(report => report.Day == DateOnly.MaxValue ? 0 : report.Day.DayNumber) : days[days.Length / 2].DayNumber;
        return
        [
            .. all.OrderBy(report => changed.Contains(report.ReportId) ? -1 : report.Day == DateOnly.MaxValue ? 0 : Math.Abs(report.Day.DayNumber - middle))
                .ThenBy(report => report.ReportId, StringComparer.Ordinal).Take(Math.Max(MostActive, changed.Count)),
        ];
    }

    private async Task<IReadOnlyList<StoryCorrection>> CorrectionsAsync()
    {
        IReadOnlyList<CorrectionEntry> entries = await store.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false);
        return [.. entries.Where(entry => entry.UndoneAt is null).Select(entry => StoryFields.Word(entry.Correction)).OfType<StoryCorrection>()];
    }

    // Copies and versions near the changed reports are found anew; those of all others stay.
    private async Task<ActiveWindow> WithCompanionsAsync(ActiveWindow window, StoredCompanions companions, HashSet<string> changed)
    {
        IReadOnlyList<string> near = StoryGrouper.Near(window, changed, session.Cancellation);
        near = await store.FindAtOneAddressAsync(near, session.Cancellation).ConfigureAwait(false);
        IReadOnlyList<Reading> heads = await store.LoadReadingsAsync(near, null, session.Cancellation).ConfigureAwait(false);
        (IReadOnlyList<Copy> copies, IReadOnlyList<ReportVersion> versions) = session.Knowledge.Stories.Companions(heads, session.Cancellation);
        HashSet<string> held = [.. near];
        return window with
        {
            Copies = [.. companions.Copies.Where(copy => !held.Contains(copy.ReportId)), .. copies],
            Versions = [.. companions.Versions.Where(version => !held.Contains(version.ReportId)), .. versions],
        };
    }

    // Reports that are a copy or a version now and were not, or the other way round.
    private static IEnumerable<string> Differing(ActiveWindow window, StoredCompanions companions)
    {
        HashSet<Copy> copies = [.. window.Copies];
        copies.SymmetricExceptWith(companions.Copies);
        HashSet<ReportVersion> versions = [.. window.Versions];
        versions.SymmetricExceptWith(companions.Versions);
        return [.. copies.Select(copy => copy.ReportId), .. versions.Select(version => version.ReportId)];
    }

    private async Task<Telling> ToldAsync(Regrouping regrouping, ActiveWindow window, HashSet<string> changed)
    {
        Dictionary<string, KnownStory> before = window.Known.Stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
        HashSet<string> told = [.. regrouping.Stories.Where(story => IsChanged(story, before, changed)).Select(story => story.Id)];
        Dictionary<string, string[]> linesBefore = window.Known.Stories.Where(story => story.StorylineId is not null).GroupBy(story => story.StorylineId!, StringComparer.Ordinal)
            .ToDictionary(line => line.Key, line => line.Select(story => story.Id).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        GroupedStoryline[] lines = [.. regrouping.Storylines.Where(line => line.StoryIds.Any(told.Contains)
            || !linesBefore.TryGetValue(line.Id, out string[]? stories) || !stories.SequenceEqual(line.StoryIds.Order(StringComparer.Ordinal)))];
        HashSet<string> ofLines = [.. lines.SelectMany(line => line.StoryIds)];
        string[] whole = [.. regrouping.Stories.Where(story => told.Contains(story.Id)).SelectMany(story => story.ReportIds)];
        string[] others = [.. regrouping.Stories.Where(story => ofLines.Contains(story.Id) && !told.Contains(story.Id)).SelectMany(story => story.ReportIds)];
        IReadOnlyList<Reading> readings = await store.LoadReadingsAsync(whole, session.Knowledge, session.Cancellation).ConfigureAwait(false);
        IReadOnlyList<Reading> heads = await store.LoadReadingsAsync(others, null, session.Cancellation).ConfigureAwait(false);
        HashSet<string> toldReports = [.. whole];
        HashSet<string> toldBefore = [.. window.Known.Stories.Where(story => story.ReportIds.Any(toldReports.Contains)).Select(story => story.Id)];
        KnownStories known = await store.LoadStoryMemoriesAsync(window.Known, run, toldBefore, session.Cancellation).ConfigureAwait(false);
        return Telling.OfSome(regrouping with { Storylines = lines }, window with { Known = known }, readings, heads, session.Knowledge, session.Cancellation);
    }

    private static bool IsChanged(GroupedStory story, Dictionary<string, KnownStory> before, HashSet<string> changed) =>
        story.ReportIds.Any(changed.Contains) || !before.TryGetValue(story.Id, out KnownStory? known)
        || !known.ReportIds.Order(StringComparer.Ordinal).SequenceEqual(story.ReportIds.Order(StringComparer.Ordinal));
}
