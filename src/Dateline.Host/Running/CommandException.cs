namespace Dateline.Host.Running;

/// <summary>Ends a command with one line on stderr and an exit code; never a stack trace.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCode.Refused, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One of <see cref="Running.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What was asked for is not there.</summary>
    public static CommandException NotFound(string message) => new(message, Running.ExitCode.NotFound);
}
