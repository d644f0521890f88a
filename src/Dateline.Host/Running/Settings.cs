using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Running;

/// <summary>What the user set: options over environment over <c>dateline.json</c> in the current folder over defaults.</summary>
/// <param name="Record">Absolute path of the record; <c>dateline.db</c> in the current folder by default.</param>
/// <param name="Data">Absolute path of the user's folder of knowledge, or null for none.</param>
/// <param name="LogLevel">Least level that is logged; <c>warning</c> by default.</param>
/// <param name="Threads">Reports read at the same time; the number of processors by default.</param>
/// <param name="RecordOption">The record as the option names it, or null where it was not given: only then does <c>brief FILES</c> keep what it reads.</param>
internal sealed record Settings(string Record, string? Data, LogLevel LogLevel, int Threads, string? RecordOption)
{
    /// <summary>Name of the file of settings in the current folder.</summary>
    public const string FileName = "dateline.json";

    private static readonly string[] _names = ["record", "data", "log-level", "threads"];

    /// <summary>Settles every setting; <paramref name="option"/> gives the text of an option or null where it was not given.</summary>
    /// <exception cref="CommandException">A value or a name in the file is not one.</exception>
    public static Settings Of(Surroundings world, Func<string, string?> option)
    {
        Dictionary<string, string> file = ReadFile(world.PathOf(FileName));
        string? Get(string name) => option(name)
            ?? NotEmpty(world.Environment.GetValueOrDefault("DATELINE_" + name.Replace('-', '_').ToUpperInvariant()))
            ?? file.GetValueOrDefault(name);
        string? record = Get("record");
        string? data = Get("data");
        return new Settings(
            world.PathOf(record ?? "dateline.db"),
            data is null ? null : world.PathOf(data),
            LevelOf(Get("log-level") ?? "warning"),
            ThreadsOf(Get("threads")),
            option("record"));
    }

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static LogLevel LevelOf(string word) => word switch
    {
        "trace" => LogLevel.Trace,
        "debug" => LogLevel.Debug,
        "information" or "info" => LogLevel.Information,
        "warning" => LogLevel.Warning,
        "error" => LogLevel.Error,
        "none" => LogLevel.None,
        _ => throw new CommandException($"'{word}' is no log level: trace, debug, information, warning, error or none"),
    };

    private static int ThreadsOf(string? word)
    {
        if (word is null)
        {
            return Environment.ProcessorCount;
        }
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads is >= 1 and <= 1024
            ? threads
            : throw new CommandException($"'{word}' is no number of threads: 1 to 1024");
    }

    private static Dictionary<string, string> ReadFile(string path)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return found;
        }
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (!_names.Contains(property.Name, StringComparer.Ordinal))
                {
                    throw new CommandException($"{FileName}: '{property.Name}' is no setting: {string.Join(", ", _names)}");
                }
                found[property.Name] = property.Value.ToString();
            }
            return found;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new CommandException($"{FileName} is not a JSON object of settings: {Lines.First(error.Message)}", ExitCode.Refused, error);
        }
    }
}
