using System.Text;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Grouping;

/// <summary>Runs the examples of docs/specs/grouping.md through both passes.</summary>
public sealed class GroupingPageTests
{
    public static TheoryData<int, string, string> Examples => SpecPage.Examples("grouping.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_tells_what_is_grouped(int line, string info, string body)
    {
        line.ShouldBePositive();
        Reading[] readings = [.. body.Split("\n===\n").Select((text, at) => Reading.Of(new RawReport($"r{at}", Encoding.UTF8.GetBytes(text)) { Language = "en", Outlet = $"Outlet {at}" }, Knowledge.Embedded, TestContext.Current.CancellationToken))];
        Telling told = Telling.OfOneStory(readings, Knowledge.Embedded, TestContext.Current.CancellationToken);
        string[] words = info.Split(' ');
        if (words[0] == "day")
        {
            When published = told.Dates.Single(date => date.ReportId == readings[^1].Report.Id).Published;
            (published.Value?.ToString("o") ?? "..").ShouldBe(words[1], published.Because);
        }
        else
        {
            told.Copies.Count.ShouldBe(words[0] == "copy" ? 1 : 0);
        }
    }

    [Fact]
    public void The_page_has_examples() => Examples.Count.ShouldBeGreaterThan(5);
}
