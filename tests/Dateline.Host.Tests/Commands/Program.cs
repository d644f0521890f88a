using System.Text;
using System.Text.Json;
using Dateline.Host.Commands;
using Dateline.Host.Running;

namespace Dateline.Host.Tests.Commands;

/// <summary>Runs the whole program inside the test's process.</summary>
internal static class Program
{
    public static async Task<Outcome> RunAsync(string[] arguments, string input = "", string? folder = null, Dictionary<string, string>? environment = null, TimeProvider? clock = null)
    {
        using MemoryStream output = new();
        using StringWriter error = new() { NewLine = "\n" };
        Surroundings world = new()
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = error,
            Environment = environment ?? [],
            Folder = folder ?? Path.GetTempPath(),
            Clock = clock ?? TimeProvider.System,
        };
        int code = await CommandLine.RunAsync(arguments, world, TestContext.Current.CancellationToken);
        return new Outcome(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

internal sealed record Outcome(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement[] Objects => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
