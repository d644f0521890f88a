using System.Text.RegularExpressions;

namespace Dateline.Tests.Architecture;

/// <summary>Keeps the library free of the world, SQL in Storage and JSON in Host.</summary>
public sealed partial class PurityTests
{
    [Fact]
    public void The_library_does_no_input_or_output_and_reads_no_clock()
    {
        List<string> offences = [];
        foreach (string file in Repository.SourceFiles("src/Dateline"))
        {
            string code = File.ReadAllText(file);
            offences.AddRange(World().Matches(code).Select(match => $"{Repository.Relative(file)}: {match.Value}"));
        }
        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Only_storage_knows_sql()
    {
        string[] offences = [.. Outside("src/Dateline.Storage").Where(file => Sql().IsMatch(File.ReadAllText(file))).Select(Repository.Relative)];
        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Only_host_writes_the_wire_form()
    {
        string[] offences = [.. Outside("src/Dateline.Host").Where(file => JsonWriting().IsMatch(File.ReadAllText(file))).Select(Repository.Relative)];
        offences.ShouldBeEmpty();
    }

    private static IEnumerable<string> Outside(string folder) =>
        Repository.SourceFiles("src").Where(file => !Repository.Relative(file).StartsWith(folder + "/", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(File|Directory|FileStream|HttpClient|Process|Console|Environment|Stopwatch|TimeProvider|ILogger|Thread\.Sleep|Task\.Delay|Socket)\b(?=[.(<])")]
    private static partial Regex World();

    [GeneratedRegex(@"(?i)""\s*(select\s+[\w*(,. ]+\s+from|insert\s+into|update\s+\w+\s+set|delete\s+from|create\s+table)\b|SqliteConnection|Npgsql")]
    private static partial Regex Sql();

    [GeneratedRegex(@"JsonSerializer|Utf8JsonWriter|JsonPropertyName")]
    private static partial Regex JsonWriting();
}
