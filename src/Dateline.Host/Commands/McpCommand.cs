using System.CommandLine;
using Dateline.Host.Mcp;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>mcp</c>: the record for agents, by the Model Context Protocol over stdin and stdout.</summary>
internal static class McpCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Command verb = new("mcp", "Let agents ask the record, by the Model Context Protocol over stdin and stdout");
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            try
            {
                await RecordServer.RunAsync(session, store).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (session.Cancellation.IsCancellationRequested)
            {
                // To be stopped is how this verb ends, as is the end of the input.
                return ExitCode.Fine;
            }
            return ExitCode.Fine;
        });
    }
}
