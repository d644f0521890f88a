using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Host.Exports;
using Dateline.Host.Exports.Html;
using Dateline.Host.Exports.Text;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>brief --since</c>: only what is new, changed, withdrawn or merged in the stories of a record.</summary>
internal static class BriefChanges
{
    private const string Last = "last";
    private const string Instant = "yyyy-MM-ddTHH:mm:ssZ";
    private const string Asked = "brief-since";

    // What is told is dated before it is written, and whoever writes waits for others: it may be seen this long after its date.
    private static readonly TimeSpan _late = TimeSpan.FromMinutes(5);

    private static readonly Listing<ToldChange> _listing = new(
    [
        new("change", "", change => change.Kind.ToString().ToLowerInvariant()),
        new("kind", "what", change => change.Line.Kind),
        new("text", "", change => change.Line.Text),
        new("story", "story", change => change.Line.StoryId, change => change.Line.StoryId[..8]),
        new("into", "into", change => change.IntoStory, change => change.IntoStory?[..8] ?? ""),
        new("id", "id", change => change.Line.Id, change => change.Line.Id[..8]),
        new("at", null, change => change.At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)),
    ]);

    /// <summary>The option.</summary>
    public static Option<string?> Option() => new("--since") { HelpName = "DAY|last", Description = "Without FILES: only what is new, changed, withdrawn or merged since DAY (YYYY-MM-DD), or since this was last asked" };

    /// <summary>Writes what changed since <paramref name="since"/>: as a list, as CommonMark, or as a page to the file <paramref name="html"/>.</summary>
    public static async Task<int> RunAsync(Session session, string since, bool markdown, string? html)
    {
        await using IRecordStore store = Records.OpenToChange(session);
        DateTimeOffset asked = session.World.Clock.GetUtcNow();
        IReadOnlyList<ToldChange> recent = await store.ListToldChangesAsync(asked - _late, session.Cancellation).ConfigureAwait(false);
        (DateTimeOffset from, IReadOnlyList<string> shown) = since == Last ? await LastAsync(session, store).ConfigureAwait(false) : (Day(since), []);
        IReadOnlyList<ToldChange> changes = await store.ListToldChangesAsync(from, session.Cancellation).ConfigureAwait(false);
        changes = since == Last && from > DateTimeOffset.MinValue ? WithLate(changes, await store.ListToldChangesAsync(from - _late, session.Cancellation).ConfigureAwait(false), from, shown) : changes;
        string title = from == DateTimeOffset.MinValue ? "All that was told" : $"What changed since {(since == Last ? from.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture) : since)}";
        if (html is not null)
        {
            byte[] page = Encoding.UTF8.GetBytes(ChangesPage.Of(title, changes, session.Engine));
            await WholeFile.WriteAsync(session.World.PathOf(html), async stream => await stream.WriteAsync(page, session.Cancellation).ConfigureAwait(false), session.Cancellation).ConfigureAwait(false);
        }
        else if (markdown)
        {
            await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(ChangesMarkdown.Of(title, changes)), session.Cancellation).ConfigureAwait(false);
        }
        else
        {
            await _listing.WriteAsync(session, changes, changes.Count).ConfigureAwait(false);
        }
        await store.SaveListShownAsync(Asked, [asked.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture), .. recent.Select(Key)], session.Cancellation).ConfigureAwait(false);
        return changes.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
    }

    // With what is dated before it was last asked, but could not be seen then.
    private static IReadOnlyList<ToldChange> WithLate(IReadOnlyList<ToldChange> changes, IReadOnlyList<ToldChange> before, DateTimeOffset last, IReadOnlyList<string> shown)
    {
        HashSet<string> seen = [.. shown];
        HashSet<string> lines = [.. shown.Select(key => key.Split(' ')[1])];
        return
        [
            .. before.Where(change => change.At <= last && !seen.Contains(Key(change)))
                .Select(change => change.Kind == ToldChangeKind.New && lines.Contains(change.Line.Id) ? change with { Kind = ToldChangeKind.Changed } : change).Concat(changes)
                .OrderBy(change => change.Line.StoryId, StringComparer.Ordinal).ThenBy(change => change.Kind).ThenBy(change => change.Line.Kind, StringComparer.Ordinal).ThenBy(change => change.Line.Id, StringComparer.Ordinal),
        ];
    }

    private static string Key(ToldChange change) => $"{change.At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)} {change.Line.Id} {change.Line.Hash}";

    // When it was last asked, the beginning of time where it never was, and what was told shortly before.
    private static async Task<(DateTimeOffset At, IReadOnlyList<string> Shown)> LastAsync(Session session, IRecordStore store)
    {
        IReadOnlyList<string> asked = await store.LoadListShownAsync(Asked, session.Cancellation).ConfigureAwait(false);
        return asked.Count > 0 && DateTimeOffset.TryParseExact(asked[0], Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? (at, [.. asked.Skip(1)]) : (DateTimeOffset.MinValue, []);
    }

    // What was told in the first second of the day counts as of the day.
    private static DateTimeOffset Day(string since) =>
        DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day > DateOnly.MinValue
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).AddSeconds(-1)
            : throw new CommandException($"'{Lines.Plain(since)}' is no day (--since YYYY-MM-DD, or last)");
}
