using System.CommandLine;
using Dateline.Extraction.Outlets;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>outlets</c>: who publishes what the record holds, and who is behind them. Nothing in it says how far anybody is to be trusted.</summary>
internal static class OutletsCommand
{
    private static readonly string _kinds = string.Join(", ", Enum.GetValues<OutletKind>().Select(kind => WireWords.Hyphened(kind.ToString())));

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string?> name = new("name") { HelpName = "OUTLET", Arity = ArgumentArity.ZeroOrOne, Description = "Only outlets, publishers, owners and hosts that hold these words" };
        Option<bool> registry = new("--registry") { Description = "Also those of the registry of which the record holds nothing" };
        Option<string?> kind = new("--kind") { HelpName = "KIND", Description = $"Only of this kind: {_kinds}" };
        Command verb = new("outlets", "List outlets: publisher, owner, country, kind, and what the record holds of each") { name, registry, kind };
        return Session.Attach(verb, world, globals, async session =>
        {
            IReadOnlyList<OutletEntry> held = [];
            if (File.Exists(session.Settings.Record))
            {
                await using IRecordStore store = Records.OpenToRead(session);
                held = await store.ListOutletsAsync(session.Cancellation).ConfigureAwait(false);
            }
            string? asked = session.Parsed.GetValue(name);
            OutletKind? wanted = session.Parsed.GetValue(kind) is string word ? WireWords.Read<OutletKind>(word) ?? throw new CommandException($"'{Lines.Plain(word)}' is no kind of outlet: {_kinds}") : null;
            OutletRow[] rows =
            [
                .. OutletRow.Of(session.Knowledge.Outlets, held, session.Parsed.GetValue(registry) || asked is not null || held.Count == 0)
                    .Where(row => asked is null || row.Names.Any(each => each.Contains(asked, StringComparison.OrdinalIgnoreCase)))
                    .Where(row => wanted is null || row.Known?.Kind == wanted),
            ];
            await OutletRow.All.WriteAsync(session, rows, rows.Length).ConfigureAwait(false);
            return rows.Length == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }
}
