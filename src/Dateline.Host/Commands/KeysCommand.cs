using System.CommandLine;
using System.Text;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Host.Serving;

namespace Dateline.Host.Commands;

/// <summary><c>keys</c>: who may use the API of a record, and for what.</summary>
internal static class KeysCommand
{
    private const int LongestName = 100;

    private static readonly Listing<KeyWire> _listing = new(
    [
        new("id", "id", key => key.Id),
        new("name", "name", key => key.Name),
        new("scope", "scope", key => key.Scope),
        new("madeAt", "made", key => key.MadeAt),
        new("revokedAt", "revoked", key => key.RevokedAt),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> name = new("name") { HelpName = "NAME", Description = "Who has it" };
        Argument<string> id = new("id") { HelpName = "ID", Description = "Id of a key, its beginning, or its name" };
        Option<string> scope = new("--scope") { HelpName = "SCOPE", Description = "read (default), write or admin; each holds those before it", DefaultValueFactory = _ => "read" };
        Command verb = new("keys", "Say who may use the API of the record, and for what");
        verb.Add(Session.Attach(new Command("add", "Make a key and print it, this once") { name, scope }, world, globals, session => AddAsync(session, session.Parsed.GetValue(name)!, session.Parsed.GetValue(scope)!)));
        verb.Add(Session.Attach(new Command("list", "List the keys, revoked ones included"), world, globals, async session =>
        {
            IReadOnlyList<KeyWire> keys = new AccessKeys(session.Settings.Record).List();
            await _listing.WriteAsync(session, keys, keys.Count).ConfigureAwait(false);
            return keys.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
        }));
        verb.Add(Session.Attach(new Command("revoke", "Take a key back") { id }, world, globals, async session =>
        {
            await new AccessKeys(session.Settings.Record).RevokeAsync(session.Parsed.GetValue(id)!, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
            return ExitCode.Fine;
        }));
        return verb;
    }

    private static async Task<int> AddAsync(Session session, string name, string scope)
    {
        if (name.Trim() is not { Length: > 0 and <= LongestName } who)
        {
            throw new CommandException($"a name has 1 to {LongestName} characters");
        }
        KeyScope allowed = WireWords.Read<KeyScope>(scope) ?? throw new CommandException($"'{Lines.Plain(scope)}' is no scope: read, write, admin");
        string key = await new AccessKeys(session.Settings.Record).AddAsync(Lines.Plain(who), allowed, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes($"{key}\n"), session.Cancellation).ConfigureAwait(false);
        return ExitCode.Fine;
    }
}
