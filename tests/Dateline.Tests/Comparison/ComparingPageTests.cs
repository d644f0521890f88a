using System.Text;
using Dateline.Comparison;
using Dateline.Extraction;

namespace Dateline.Tests.Comparison;

/// <summary>Runs the examples of docs/specs/comparing.md through both passes.</summary>
public sealed class ComparingPageTests
{
    public static TheoryData<int, string, string> Examples => SpecPage.Examples("comparing.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_tells_where_accounts_differ(int line, string info, string body)
    {
        line.ShouldBePositive();
        Reading[] readings = [.. body.Split("\n===\n").Select((text, at) => Reading.Of(new RawReport($"r{at}", Encoding.UTF8.GetBytes(text)) { Language = "en", Outlet = $"Outlet {at}" }, Knowledge.Embedded, TestContext.Current.CancellationToken))];
        StoryComparison told = Telling.OfOneStory(readings, Knowledge.Embedded, TestContext.Current.CancellationToken).Stories.ShouldHaveSingleItem();
        (string kind, string values) = info.Split(' ', 2) is [{ } first, { } rest] ? (first, rest) : (info, "");
        if (kind == "origins")
        {
            OriginCount count = told.OccurrenceOrigins.MaxBy(count => count.Reports).ShouldNotBeNull();
            $"{count.Reports} {(count.Origins is int known ? known : "unknown")}".ShouldBe(values);
        }
        else if (kind == "none")
        {
            told.Discrepancies.ShouldBeEmpty();
        }
        else
        {
            Discrepancy found = told.Discrepancies.ShouldHaveSingleItem();
            found.Kind.ToString().ToLowerInvariant().ShouldBe(kind);
            found.Values.Select(value => value.Value).ShouldBe(values.Split(" | "), ignoreOrder: true);
        }
    }

    [Fact]
    public void The_page_has_examples() => Examples.Count.ShouldBeGreaterThan(8);
}
