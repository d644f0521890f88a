using System.Diagnostics;
using Dateline.Comparison;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Tests.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

/// <summary>An invented story in thirty reports: wires, papers, a broadcaster and sites that retell them.</summary>
public sealed class ManyReportsTests
{
    private static readonly DateOnly _day = new(2025, 6, 2);
    private static readonly string[] _figures = ["14", "14", "14", "40", "about 15"];
    private static readonly string[] _openings =
    [
        "“⟦direct kasimir-odd:We may close the lock at Brenn for 14 days, and nobody who lives by the canal will have to leave,⟧” Kasimir Odd said.",
        "Kasimir Odd said ⟦indirect kasimir-odd:the lock at Brenn may close for FIGURE days, and that nobody who lives by the canal would have to leave⟧.",
        "The canal office said ⟦indirect canal-office:the lock at Brenn would close for FIGURE days⟧.",
        "Odd spoke of “⟦mixed kasimir-odd:nobody who lives by the canal⟧” having to go.",
    ];

    [Fact]
    public void The_brief_of_thirty_reports_is_readable_and_quick()
    {
        Reading[] readings = [.. Enumerable.Range(0, 30).Select(Report)];
        Compose(readings[..2]);
        Stopwatch watch = Stopwatch.StartNew();
        Brief brief = Compose(readings);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));

        BriefLine[] statements = [.. brief.Sections.ShouldHaveSingleItem().Sections.Single(section => section.Kind == BriefSectionKind.Statements).Lines];
        string shown = string.Join('\n', statements.SelectMany(statement => statement.Lines.Prepend(statement)).Select(line => line.Text));
        statements.Length.ShouldBeLessThan(6, shown);
        statements.ShouldAllBe(statement => statement.Lines.Count < 16, shown);
        shown.ShouldContain("number:");
    }

    private static Reading Report(int number)
    {
        string text = _openings[number % _openings.Length].Replace("FIGURE", _figures[number % _figures.Length]);
        return Readings.Of($"r{number}", $"Lock at Brenn to close, report {number}\n{text}\nThe boats of outlet {number} wait at the quay.", _day, $"Outlet {number}");
    }

    private static Brief Compose(IReadOnlyList<Reading> readings)
    {
        StoryGrouping grouping = new StoryGrouper(Readings.Words).AsOneStory(readings);
        ToldReport[] told = [.. readings.Select(ToldReport.Alone)];
        StoryComparison story = new StoryComparer(Readings.Words, new WordingKnowledge(DataSet.Embedded)).Compare(grouping.Stories[0], told, grouping.Copies);
        return BriefComposer.Compose([story], grouping.Storylines, told, grouping.Copies);
    }
}
