using System.Text;
using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Grouping;

namespace Dateline.Tests.Comparison;

/// <summary>Runs the examples of docs/specs/statements.md through both passes.</summary>
public sealed class StatementsPageTests
{
    private static readonly DateOnly _day = new(2019, 6, 3);

    public static TheoryData<int, string, string> Examples => SpecPage.Examples("statements.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_tells_what_is_one_statement_and_how_its_renderings_differ(int line, string info, string body)
    {
        line.ShouldBePositive();
        MarkedText[] marked = [.. body.Split("\n===\n").Select(MarkedText.Parse)];
        Reading[] readings = [.. marked.Select((text, at) => Reading.Of(new RawReport($"r{at}", Encoding.UTF8.GetBytes(text.Text)) { Language = "en", Outlet = $"Outlet {at}", Published = _day }, Knowledge.Embedded, TestContext.Current.CancellationToken))];
        StatementComparison[] told = [.. Telling.OfOneStory(readings, Knowledge.Embedded, TestContext.Current.CancellationToken).Stories.SelectMany(story => story.Statements)];
        ReportSpan[] marks = [.. marked.SelectMany((text, at) => text.Roles.SelectMany(role => text[role]).Select(span => new ReportSpan(readings[at].Report.Id, span)))];
        if (info is "one" or "apart")
        {
            told.Any(found => marks.All(mark => Carries(found.Statement, mark))).ShouldBe(info == "one");
        }
        else if (info == "same")
        {
            told.SelectMany(found => found.Differences).ShouldBeEmpty();
        }
        else
        {
            Aspect aspect = Enum.Parse<Aspect>(info, ignoreCase: true);
            Difference[] differences = [.. told.SelectMany(found => found.Differences)];
            differences.Where(difference => difference.Aspect == aspect).Select(difference => new[] { difference.First, difference.Second }.Where(place => !place.Span.IsEmpty).OrderBy(place => Array.FindIndex(readings, reading => reading.Report.Id == place.ReportId)))
                .ShouldContain(places => places.SequenceEqual(marks), string.Join('\n', differences.Select(difference => $"{difference.Aspect} {difference.Detail}")));
        }
    }

    [Fact]
    public void The_page_has_examples() => Examples.Count.ShouldBeGreaterThan(10);

    private static bool Carries(Statement statement, ReportSpan mark) =>
        statement.Renderings.Any(rendering => rendering.ReportId == mark.ReportId && rendering.Spans.Any(span => span.Overlaps(mark.Span)));
}
