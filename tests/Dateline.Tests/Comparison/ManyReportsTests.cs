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
    private static readonly string[] _endings = ["the crews play cards until the gates open", "the miller counts his sacks", "the baker by the gate has sold out", "a heron stands in the empty chamber", "children fish from the wall", "nobody is in a hurry"];
    private static readonly string[] _figures = ["14", "14", "14", "40", "about 15"];
    private static readonly string[] _openings =
    [
        "“⟦direct kasimir-odd:We may close the lock at Brenn for 14 days, and nobody who lives by the canal will have to leave,⟧” Kasimir Odd said.",
        "Kasimir Odd said ⟦indirect kasimir-odd:the lock at Brenn may close for FIGURE days, and that nobody who lives by the canal would have to leave⟧.",
        "The canal office said ⟦indirect canal-office:the lock at Brenn would close for FIGURE days⟧.",
        "Odd spoke of “⟦mixed kasimir-odd:nobody who lives by the canal⟧” having to go.",
    ];

    [Fact]
    public void The_brief_of_thirty_reports_is_readable()
    {
        Reading[] readings = [.. Enumerable.Range(0, 30).Select(Report)];
        Brief brief = Compose(readings);

        BriefLine[] statements = [.. brief.Sections.ShouldHaveSingleItem().Sections.Single(section => section.Kind == BriefSectionKind.Statements).Lines];
        string shown = string.Join('\n', statements.SelectMany(statement => statement.Lines.Prepend(statement)).Select(line => line.Text));
        statements.Length.ShouldBeLessThan(6, shown);
        statements.ShouldAllBe(statement => statement.Lines.Count < 16, shown);
        shown.ShouldContain("number:");
        string[] all = [.. Lines(brief.Sections).Select(line => line.Text)];
        all.ShouldAllBe(line => line.Length < 600);
        all.Length.ShouldBeLessThan(90, "a brief of thirty reports is read in minutes");
    }

    [Fact]
    public void Renderings_that_differ_in_meaning_come_first_and_copies_stand_behind_their_originals()
    {
        const string Words = "“⟦direct kasimir-odd:We may close the lock at Brenn for 14 days,⟧” Kasimir Odd said. The boats wait at the quay below the lock and the crews play cards until the gates open again, while the miller of Brenn counts his sacks.";
        Reading[] readings =
        [
            Readings.Of("z", $"Lock to close\n{Words}\n“⟦direct ida-torm:The mill has flour for a week,⟧” Ida Torm said.", _day, "Coast Wire"),
            Readings.Of("a", $"Boats wait\n{Words}", _day, "Morning Echo"),
            Readings.Of("b", "Mayor on flour\n“⟦direct ida-torm:The mill has flour for a week,⟧” Ida Torm told the council.", _day, "Velden Post"),
            Readings.Of("c", "Flour for a week\n“⟦direct ida-torm:The mill has flour for a week,⟧” Ida Torm told bakers.", _day, "Bakers' Gazette"),
            Readings.Of("d", "Lock shut for weeks\nKasimir Odd said ⟦indirect kasimir-odd:the lock at Brenn will close for 40 days⟧.", _day, "Harbour Post"),
        ];
        Brief brief = Compose(readings);
        BriefSection story = brief.Sections.ShouldHaveSingleItem();
        BriefLine[] statements = [.. story.Sections.Single(section => section.Kind == BriefSectionKind.Statements).Lines];
        statements[0].Text.ShouldStartWith("kasimir-odd: ");
        statements[0].Lines.ShouldContain(line => line.Text.StartsWith("Coast Wire; copied by Morning Echo: ", StringComparison.Ordinal));
        BriefLine original = story.Sections.Single(section => section.Kind == BriefSectionKind.Reports).Lines.Single(line => line.Text.StartsWith("Coast Wire,", StringComparison.Ordinal));
        original.Lines.ShouldHaveSingleItem().Text.ShouldStartWith("copied by Morning Echo, 2 June 2025, keeping ");
    }

    private static IEnumerable<BriefLine> Lines(IEnumerable<BriefSection> sections) =>
        sections.SelectMany(section => section.Lines.SelectMany(line => line.Lines.Prepend(line)).Concat(Lines(section.Sections)));

    private static Reading Report(int number)
    {
        string text = _openings[number % _openings.Length].Replace("FIGURE", _figures[number % _figures.Length]);
        return Readings.Of($"r{number}", $"Lock at Brenn to close: {_endings[number % _endings.Length]}\n{text}\nThe boats wait at the quay, and {_endings[number / 6]}.", _day, $"Outlet {(char)('A' + number)}");
    }

    private static Brief Compose(IReadOnlyList<Reading> readings)
    {
        StoryGrouping grouping = new StoryGrouper(Readings.Words).AsOneStory(readings);
        ToldReport[] told = [.. readings.Select(ToldReport.Alone)];
        StoryComparison story = new StoryComparer(Readings.Words, new WordingKnowledge(DataSet.Embedded)).Compare(grouping.Stories[0], told, grouping.Copies);
        return BriefComposer.Compose([story], grouping.Storylines, told, grouping.Copies);
    }
}
