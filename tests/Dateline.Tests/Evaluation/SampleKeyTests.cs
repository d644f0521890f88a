using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Tests.Evaluation;

public sealed partial class SampleKeyTests
{
    public static TheoryData<string> Keys =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "keys"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_without_its_marks_is_the_sample_byte_for_byte(string story)
    {
        using JsonDocument key = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "keys", $"{story}.json")));
        string folder = Path.Combine(Repository.Root, "samples", story);
        List<string> files = [];
        foreach (JsonElement report in key.RootElement.GetProperty("reports").EnumerateArray())
        {
            string file = report.GetProperty("file").GetString()!;
            string text = Mark().Replace(report.GetProperty("marked").GetString()!, "");
            File.ReadAllBytes(Path.Combine(folder, file)).ShouldBe(Encoding.UTF8.GetBytes(text), file);
            files.Add(file);
        }
        files.Order(StringComparer.Ordinal).ShouldBe(Directory.EnumerateFiles(folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"⟦[CSUEDX]\d*\||⟧", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
