using System.CommandLine;
using System.Globalization;
using Dateline.Host.Running;

namespace Dateline.Host.Commands;

/// <summary>Lets a verb that reads the record read it as it stood at an instant.</summary>
internal static class AsOf
{
    private static readonly string[] _forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>As <see cref="Session.Attach"/>, with the option <c>--as-of</c>.</summary>
    public static Command Attach(Command verb, Surroundings world, Globals globals, Func<Session, Task<int>> work)
    {
        Option<string?> option = new("--as-of") { HelpName = "INSTANT|DAY", Description = "The record as it stood then: reports that had come in, and what people had said (2024-03-05, or 2024-03-05T10:00Z)" };
        verb.Add(option);
        return Session.Attach(verb, world, globals, session => session.Parsed.GetValue(option) is string at ? ThenAsync(session, InstantOf(at), work) : work(session));
    }

    /// <summary>The end of a day in UTC, or an instant; without a zone it is in UTC.</summary>
    /// <exception cref="CommandException">It is neither.</exception>
    public static DateTimeOffset InstantOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero)
        : DateTimeOffset.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant
        : throw new CommandException($"'{Lines.Plain(text)}' is no day and no instant (2024-03-05 or 2024-03-05T10:00Z)");

    private static async Task<int> ThenAsync(Session session, DateTimeOffset at, Func<Session, Task<int>> work)
    {
        if (!File.Exists(session.Settings.Record))
        {
            await Records.OpenToRead(session).DisposeAsync().ConfigureAwait(false);
        }
        using PastRecord past = await PastRecord.MakeAsync(session, at).ConfigureAwait(false);
        if (past.CountPurged > 0)
        {
            await session.World.Error.WriteLineAsync($"dateline: {past.CountPurged} reports were purged since, and are not shown").ConfigureAwait(false);
        }
        return await work(past.Session).ConfigureAwait(false);
    }
}
