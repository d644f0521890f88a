namespace Dateline.Host.Running;

/// <summary>What the program ends with; the figures are part of the command line's contract (docs/cli.md).</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>What was asked for is not in the record.</summary>
    public const int NotFound = 1;

    /// <summary>Wrong use, or the world refused: a missing file, a full disk, a store of a newer program.</summary>
    public const int Refused = 2;

    /// <summary>A line of the record does not give its characters back.</summary>
    public const int NotVerified = 3;

    /// <summary>Stopped by the user (128 + SIGINT, the habit of shells).</summary>
    public const int Interrupted = 130;
}
