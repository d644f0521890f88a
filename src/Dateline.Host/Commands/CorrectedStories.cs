using System.Text;
using Dateline.Grouping;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Tells what follows from a correction, and says which stories changed.</summary>
internal static class CorrectedStories
{
    /// <summary>Tells the stories of the reports named anew, and prints them.</summary>
    public static async Task TellAsync(Session session, IRecordStore store, IReadOnlyList<string> touched) =>
        await WriteAsync(session, store, await ToldAsync(session, store, touched).ConfigureAwait(false)).ConfigureAwait(false);

    /// <summary>Tells the stories of the reports named anew.</summary>
    /// <returns>Ids of the stories that were told.</returns>
    public static async Task<IReadOnlyList<string>> ToldAsync(Session session, IRecordStore store, IReadOnlyList<string> touched)
    {
        Run run = StoryTelling.RunOf(session);
        await store.BeginRunAsync(run, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        return await new StoryTelling(session, store, run).TellAsync(touched).ConfigureAwait(false);
    }

    /// <summary>Prints the stories that were told.</summary>
    public static async Task WriteAsync(Session session, IRecordStore store, IReadOnlyList<string> told)
    {
        StringBuilder text = new();
        foreach (string id in told)
        {
            Story story = (await store.LoadStoryAsync(id, session.Cancellation).ConfigureAwait(false))!.Story;
            text.Append(Lines.Plain($"{story.Id}  {story.Title} ({story.ReportIds.Count} reports)")).Append('\n');
        }
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), session.Cancellation).ConfigureAwait(false);
    }
}
