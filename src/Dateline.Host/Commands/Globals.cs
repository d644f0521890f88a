using System.CommandLine;
using System.CommandLine.Help;

namespace Dateline.Host.Commands;

/// <summary>Options that every verb takes.</summary>
internal sealed class Globals
{
    /// <summary>The record.</summary>
    public Option<string?> Record { get; } = new("--record") { HelpName = "FILE", Description = "The record (default: dateline.db in the current folder, or $DATELINE_RECORD)", Recursive = true };

    /// <summary>The user's knowledge.</summary>
    public Option<string?> Data { get; } = new("--data") { HelpName = "FOLDER", Description = "Your own knowledge: files that take the place of the built-in ones of the same path", Recursive = true };

    /// <summary>Least level that is logged.</summary>
    public Option<string?> LogLevel { get; } = new("--log-level") { HelpName = "LEVEL", Description = "trace, debug, information, warning, error or none (default: warning); the log goes to stderr", Recursive = true };

    /// <summary>Reports read at the same time.</summary>
    public Option<string?> Threads { get; } = new("--threads") { HelpName = "N", Description = "Reports read at the same time (default: one a processor); the output does not depend on it", Recursive = true };

    /// <summary>One JSON document.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Write one JSON document", Recursive = true };

    /// <summary>One JSON object a line.</summary>
    public Option<bool> Jsonl { get; } = new("--jsonl") { Description = "Write one JSON object a line", Recursive = true };

    /// <summary>Comma-separated values.</summary>
    public Option<bool> Csv { get; } = new("--csv") { Description = "Write comma-separated values (RFC 4180) with a header row", Recursive = true };

    /// <summary>Adds the options to <paramref name="root"/> and, through it, to every verb.</summary>
    public void AddTo(Command root)
    {
        root.Add(new HelpOption { Recursive = true });
        root.Add(new Option<bool>("--version") { Description = "Print the version" });
        foreach (Option option in (Option[])[Record, Data, LogLevel, Threads, Json, Jsonl, Csv])
        {
            root.Add(option);
        }
    }
}
