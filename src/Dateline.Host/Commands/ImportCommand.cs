using System.CommandLine;
using System.Globalization;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>import</c>: reports that another record exported, with the word of people on them, into this one.</summary>
internal static class ImportCommand
{
    private const string StandardInput = "-";

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string[]> files = new("files") { HelpName = "FILES", Arity = ArgumentArity.OneOrMore, Description = "JSON Lines as 'export reports --full-text' writes them, or reports in the wire form; - for stdin" };
        Command verb = new("import", "Take reports that another record exported, with the corrections that hold there, into this one") { files };
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToWrite(session);
            ImportedReports imported = new(session);
            ReadOutcome outcome = await ReadCommand.RunAsync(session, store, "import", async sink =>
            {
                foreach (string file in session.Parsed.GetValue(files)!)
                {
                    await using Stream stream = file == StandardInput ? session.World.Input : Open(session.World.PathOf(file));
                    await imported.ReadAsync(file, stream, sink).ConfigureAwait(false);
                }
                return imported.Rejected;
            }).ConfigureAwait(false);
            if (imported.Corrections.Count > 0)
            {
                await CorrectionFiles.ImportAsync(session, store, imported.Corrections).ConfigureAwait(false);
            }
            int otherwise = await imported.CountOtherwiseAsync(store).ConfigureAwait(false);
            if (otherwise > 0)
            {
                await session.World.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"dateline: {otherwise} reports were read otherwise than where they come from: another version of the program, or other knowledge")).ConfigureAwait(false);
            }
            await ReadCommand.WriteAsync(session, outcome).ConfigureAwait(false);
            return outcome.Read == 0 && outcome.Rejected > 0 ? ExitCode.Refused : ExitCode.Fine;
        });
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path}: it cannot be read ({Lines.First(error.Message).TrimEnd('.')})", ExitCode.Refused, error);
        }
    }
}
