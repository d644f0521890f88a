using System.Text.Json;
using Dateline.Eval.Gold;
using Dateline.Extraction;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Seeds;

/// <summary>The seed reports, read and told once for all tests on them, with their key.</summary>
internal static class Seeds
{
    private static readonly Lazy<(IReadOnlyList<Reading> Readings, Telling Told, JsonElement Key, IReadOnlyList<GoldReport> Gold)> _all = new(Load);

    public static IReadOnlyList<Reading> Readings => _all.Value.Readings;

    public static Telling Told => _all.Value.Told;

    public static JsonElement Key => _all.Value.Key;

    public static IReadOnlyList<GoldReport> Gold => _all.Value.Gold;

    public static IReadOnlyList<Reading> Read(Func<IEnumerable<string>, IEnumerable<string>> order) =>
        [.. order(Directory.EnumerateFiles(Repository.Gold("seeds"), "*.txt").Order(StringComparer.Ordinal))
            .Select(file => Reading.Of(new RawReport(Path.GetFileName(file), File.ReadAllBytes(file)), Knowledge.Embedded))];

    /// <summary>The reading whose file name begins with <paramref name="number"/>.</summary>
    public static Reading Numbered(string number) => Readings.Single(reading => reading.Report.Label.StartsWith(number, StringComparison.Ordinal));

    public static When Published(string number) => Told.Dates.Single(date => date.ReportId == Numbered(number).Report.Id).Published;

    public static string Number(string reportId) => Readings.Single(reading => reading.Report.Id == reportId).Report.Label[..3];

    public static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static (IReadOnlyList<Reading>, Telling, JsonElement, IReadOnlyList<GoldReport>) Load()
    {
        string key = Path.Combine(Repository.Gold("seeds"), "answers.json");
        IReadOnlyList<Reading> readings = Read(files => files);
        return (readings, Telling.Of(readings, Knowledge.Embedded, KnownStories.None), JsonDocument.Parse(File.ReadAllText(key)).RootElement, GoldReader.Key(key));
    }
}
