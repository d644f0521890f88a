using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Dateline.Host.Running;
using Dateline.Sources;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>The command line: every verb, run on any surroundings.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command and gives its exit code; whatever goes wrong is one line on stderr.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings world, CancellationToken cancellation)
    {
        try
        {
            if (arguments is ["--version"])
            {
                await world.Output.WriteAsync(Encoding.UTF8.GetBytes($"dateline {EngineStamp.Version}\n"), cancellation).ConfigureAwait(false);
                await world.Output.FlushAsync(cancellation).ConfigureAwait(false);
                return ExitCode.Fine;
            }
            ParseResult parsed = Root(world).Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
            {
                throw new CommandException(WrongUse(parsed));
            }
            await using StreamWriter help = new(world.Output, leaveOpen: true);
            int code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = help, Error = world.Error }, cancellation).ConfigureAwait(false);
            // A verb that ended well although it was stopped, as those do that run until then, has its say.
            await help.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await world.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await world.Error.WriteLineAsync("dateline: stopped").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
        catch (CommandException refused)
        {
            await world.Error.WriteLineAsync($"dateline: {refused.Message}").ConfigureAwait(false);
            return refused.ExitCode;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StoreException or SourceException or FormatException or KeyNotFoundException)
        {
            await world.Error.WriteLineAsync($"dateline: {Lines.First(error.Message)}").ConfigureAwait(false);
            return ExitCode.Refused;
        }
    }

    /// <summary>All verbs with their options, for parsing and for holding docs/cli.md against.</summary>
    public static Command Root(Surroundings world)
    {
        Globals globals = new();
        Command root = new("dateline", "Reads news reports and keeps the record: who said what, who did what, when and where, who says so, and where they differ.");
        globals.AddTo(root);
        foreach (Command verb in Verbs(world, globals))
        {
            root.Add(verb);
        }
        return root;
    }

    private static Command[] Verbs(Surroundings world, Globals globals) =>
    [
        ReadCommand.Make(world, globals),
        FollowCommand.Make(world, globals),
        BriefCommand.Make(world, globals),
        QuotesCommand.Make(world, globals),
        StoriesCommand.Make(world, globals),
        StoryCommand.Make(world, globals),
        CorrectCommand.Make(world, globals),
        CorrectionsCommand.Make(world, globals),
        BatchesCommand.Make(world, globals),
        UndoCommand.Make(world, globals),
        RefreshCommand.Make(world, globals),
        RemoveCommand.Make(world, globals),
        RemoveCommand.MakePurge(world, globals),
        OutletsCommand.Make(world, globals),
        ShowCommand.Make(world, globals),
        ExtractCommand.Make(world, globals),
        AnnotateCommand.Make(world, globals),
        GroupCommand.Make(world, globals),
        CompareCommand.Make(world, globals),
        TimelineCommand.Make(world, globals),
        WhoCommand.Make(world, globals),
        .. ViewCommands.Make(world, globals),
        ExportCommand.Make(world, globals),
        ImportCommand.Make(world, globals),
        ActorsCommand.Make(world, globals),
        SearchCommand.Make(world, globals),
        SignalsCommand.Make(world, globals),
        VerifyCommand.Make(world, globals),
        ServeCommand.Make(world, globals),
        KeysCommand.Make(world, globals),
        McpCommand.Make(world, globals),
        ExplainCommand.Make(world, globals),
    ];

    private static string WrongUse(ParseResult parsed)
    {
        bool isRoot = parsed.CommandResult.Command.Name == "dateline";
        if (isRoot && parsed.UnmatchedTokens.Count > 0)
        {
            return $"'{Lines.Plain(parsed.UnmatchedTokens[0])}' is no verb (see: dateline --help)";
        }
        if (isRoot && parsed.Tokens.Count == 0)
        {
            return "say what to do: a verb such as brief or annotate (see: dateline --help)";
        }
        string name = isRoot ? "dateline" : $"dateline {parsed.CommandResult.Command.Name}";
        return $"{Lines.First(parsed.Errors[0].Message)} (see: {name} --help)";
    }
}
