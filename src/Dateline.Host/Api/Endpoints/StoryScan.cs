using Dateline.Host.Serving;
using Dateline.Storage;

namespace Dateline.Host.Api.Endpoints;

/// <summary>Lines that stand inside stories, page by page: story after story is loaded until the page is full.</summary>
internal static class StoryScan
{
    // A page may end before it is full, so that a search for what is rare stays short; its cursor goes on.
    private const int MostStories = 200;
    private const int StoriesAtOnce = 10;

    /// <summary>The lines of the page, and the cursor of the one behind it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="page">The page.</param>
    /// <param name="filter">Which stories.</param>
    /// <param name="story">Only this story, or null.</param>
    /// <param name="lines">The lines of told stories, always in the same order.</param>
    public static async Task<(IReadOnlyList<T> Items, string? Next)> ReadAsync<T>(ServedRecord record, AskedPage page, StoryFilter filter, string? story, Func<Telling, IEnumerable<T>> lines)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        List<T> items = [];
        (int at, int skip) = (page.First, page.Second);
        int end = at + MostStories;
        while (at < end)
        {
            Listed<string> ids = story is null
                ? await IdsAsync(reader, record, filter, at).ConfigureAwait(false)
                : new Listed<string>(at == 0 ? [story] : [], 1);
            if (ids.Items.Count == 0)
            {
                return (items, null);
            }
            foreach (string id in ids.Items)
            {
                Telling telling = await reader.LoadTellingAsync([id], null, record.Session.Cancellation).ConfigureAwait(false);
                T[] found = [.. lines(telling).Skip(skip).Take(page.Limit - items.Count + 1)];
                int left = page.Limit - items.Count;
                items.AddRange(found.Take(left));
                if (found.Length > left)
                {
                    return (items, page.Cursor(at, skip + left));
                }
                (at, skip) = (at + 1, 0);
            }
        }
        return (items, page.Cursor(at));
    }

    private static async Task<Listed<string>> IdsAsync(IRecordReader reader, ServedRecord record, StoryFilter filter, int at)
    {
        Listed<StoryEntry> stories = await reader.ListStoriesAsync(filter, new Page(at, StoriesAtOnce), record.Session.Cancellation).ConfigureAwait(false);
        return new Listed<string>([.. stories.Items.Select(entry => entry.Story.Id)], stories.CountAll);
    }
}
