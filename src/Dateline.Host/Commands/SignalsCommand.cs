using System.CommandLine;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Host.Signals;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>signals</c>: where the record has what the user watches.</summary>
internal static class SignalsCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string?> name = new("signal") { HelpName = "SIGNAL", Arity = ArgumentArity.ZeroOrOne, Description = "Only this signal" };
        Option<string?> story = new("--story") { HelpName = "STORY", Description = "Only in this story" };
        Command verb = new("signals", "List the lines in which the signals of your own knowledge (signals/signals*.tsv below --data) are met") { name, story };
        return AsOf.Attach(verb, world, globals, async session =>
        {
            IReadOnlyList<WatchedSignal> watched = WatchedSignals.Of(session.Knowledge.Data);
            if (watched.Count == 0)
            {
                throw CommandException.NotFound("no signal is watched: write signals/signals.tsv below your --data folder (docs/knowledge.md)");
            }
            string? asked = session.Parsed.GetValue(name);
            WatchedSignal[] wanted = [.. watched.Where(signal => asked is null || signal.Name.Equals(asked, StringComparison.OrdinalIgnoreCase))];
            if (wanted.Length == 0)
            {
                throw CommandException.NotFound($"no signal is called '{Lines.Plain(asked!)}': {Lines.Plain(string.Join(", ", watched.Select(signal => signal.Name)))}");
            }
            await using IRecordStore store = Records.OpenToRead(session);
            string? within = session.Parsed.GetValue(story) is string named ? await new RecordNames(store, session.Cancellation).StoryAsync(named).ConfigureAwait(false) : null;
            IReadOnlyList<SignalHit> met = await SignalFinder.FindAsync(store, wanted, within, told => session.World.Error.WriteLine($"dateline: {Lines.Plain(told)}"), session.Cancellation).ConfigureAwait(false);
            await SignalListing.All.WriteAsync(session, met, met.Count).ConfigureAwait(false);
            return met.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }
}
