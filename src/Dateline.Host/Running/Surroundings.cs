using System.Collections;

namespace Dateline.Host.Running;

/// <summary>All that a command sees of the world around it, so that a test can run the whole program in its own process.</summary>
internal sealed class Surroundings
{
    private const int OutputBuffer = 1 << 16;

    /// <summary>Standard input, as bytes.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output, as bytes: UTF-8 without a byte order mark.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The current folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; 96 where there is none.</summary>
    public int Width { get; init; } = 96;

    /// <summary>The clock: only for saying when a run was made.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether output for people may carry colour: a terminal, and NO_COLOR (no-color.org) not set.</summary>
    public bool Colour => OutputIsTerminal && !Environment.ContainsKey("NO_COLOR") && Environment.GetValueOrDefault("TERM") != "dumb";

    /// <summary>The world of this process.</summary>
    public static Surroundings OfProcess()
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in System.Environment.GetEnvironmentVariables())
        {
            environment[(string)entry.Key] = (string?)entry.Value ?? "";
        }
        bool terminal = !Console.IsOutputRedirected;
        return new Surroundings
        {
            Input = Console.OpenStandardInput(),
            Output = new BufferedStream(Console.OpenStandardOutput(), OutputBuffer),
            Error = Console.Error,
            Environment = environment,
            Folder = Directory.GetCurrentDirectory(),
            OutputIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = terminal ? Math.Clamp(Console.WindowWidth, 60, 120) : 96,
        };
    }

    /// <summary><paramref name="path"/> as the process may open it: as given where the current folder is the process's own, so that messages and names of reports stay as the user wrote them.</summary>
    public string AsGiven(string path) => Folder == Directory.GetCurrentDirectory() ? path : PathOf(path);

    /// <summary>The absolute path of <paramref name="path"/> as seen from <see cref="Folder"/>.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, Folder);
}
