using System.Text.Json;
using Dateline.Comparison;
using Dateline.Comparison.Dating;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Comparison.Dating;

/// <summary>The days and the parts of the key of the five reports.</summary>
public sealed class SeedDatesTests
{
    [Fact]
    public void Each_report_of_the_key_gets_its_day_or_an_interval_that_the_key_allows()
    {
        using JsonDocument key = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Gold("seeds"), "answers.json")));
        foreach (JsonElement story in key.RootElement.GetProperty("stories").EnumerateArray())
        {
            Reading[] readings = [.. story.GetProperty("reports").EnumerateArray().Select(name => Read(name.GetString()!))];
            foreach (ReportDate date in CompanyDater.Date(readings, Knowledge.Embedded.HeaderWeekdays, TestContext.Current.CancellationToken))
            {
                string label = readings.First(reading => reading.Report.Id == date.ReportId).Report.Label;
                Check(key.RootElement.GetProperty("dates").EnumerateArray().First(entry => entry.GetProperty("report").GetString() == label), date.Published);
            }
        }
    }

    [Fact]
    public void What_the_key_calls_no_text_of_the_article_is_boilerplate_or_a_dateline()
    {
        using JsonDocument key = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Gold("seeds"), "answers.json")));
        foreach (JsonElement entry in key.RootElement.GetProperty("not_article_text").EnumerateArray())
        {
            Report report = Read(entry.GetProperty("report").GetString()!).Report;
            TextSpan span = new(entry.GetProperty("span")[0].GetInt32(), entry.GetProperty("span")[1].GetInt32());
            report.Parts.Where(part => part.Kind is PartKind.Boilerplate or PartKind.Dateline).Select(part => report.Text[part.Span]).ShouldContain(report.Text[span].Trim());
        }
    }

    private static void Check(JsonElement expected, When published)
    {
        string report = expected.GetProperty("report").GetString()!;
        if (expected.GetProperty("published").GetString() is not string day)
        {
            published.Value.ShouldBeNull(report);
            published.Basis.ShouldBe(DateBasis.Bounded, report);
            published.From.ShouldNotBeNull(report).ShouldBeGreaterThanOrEqualTo(Day(expected, "not_before")!.Value, report);
            if (Day(expected, "not_after") is DateOnly last)
            {
                published.To.ShouldNotBeNull(report).ShouldBeLessThanOrEqualTo(last, report);
            }
            return;
        }
        DateOnly truth = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        bool exact = !expected.TryGetProperty("tolerance_days", out JsonElement tolerance);
        int most = exact ? 0 : tolerance.GetInt32();
        published.From.ShouldNotBeNull(report).ShouldBeInRange(truth.AddDays(-most), truth, report);
        published.To.ShouldNotBeNull(report).ShouldBeInRange(truth, truth.AddDays(most), report);
        published.Basis.ShouldBe(Enum.Parse<DateBasis>(expected.GetProperty("how").GetString()!, ignoreCase: true), report);
        (published.Because is not null || published.Basis == DateBasis.Stated).ShouldBeTrue(report);
    }

    private static DateOnly? Day(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) ? DateOnly.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static Reading Read(string name) =>
        Reading.Of(new RawReport(name, File.ReadAllBytes(Path.Combine(Repository.Gold("seeds"), name))), Knowledge.Embedded, TestContext.Current.CancellationToken);
}
