using Dateline.Comparison;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Tests.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

public sealed class BriefComposerTests
{
    private static readonly DateOnly _day = new(2025, 6, 2);

    private static readonly Reading _one = Readings.Of("a", "Bridge\n“⟦direct torm:The repairs will cost nine million crowns,⟧” Torm said.", _day, "The Quay");
    private static readonly Reading _other = Readings.Of("b", "Bridge\nTorm said ⟦indirect torm:the repairs would cost five million crowns⟧.", _day, "Velden Post");

    [Fact]
    public void A_statement_shows_its_renderings_side_by_side_with_the_differing_words_marked()
    {
        BriefLine statement = Compose().Sections.ShouldHaveSingleItem().Sections.Single(section => section.Kind == BriefSectionKind.Statements).Lines.ShouldHaveSingleItem();
        statement.Text.ShouldStartWith("torm: “The repairs will cost nine million crowns” – 2 reports, 2 publishers, origins not known");
        statement.Lines.Select(line => string.Concat(line.Pieces.Select(piece => piece.Kind == BriefPieceKind.Differs ? $"[{piece.Text}]" : piece.Text)))
            .ShouldContain("Velden Post: the repairs [would] cost [five] million crowns (paraphrase)");
    }

    [Fact]
    public void Every_line_gives_its_characters_back()
    {
        Dictionary<string, Report> reports = new[] { _one, _other }.ToDictionary(reading => reading.Report.Id, reading => reading.Report);
        BriefLine[] lines = [.. Lines(Compose().Sections)];
        lines.ShouldNotBeEmpty();
        lines.Where(line => line.Evidence.Count == 0 && line.Lines.Count == 0).ShouldBeEmpty();
        lines.SelectMany(line => line.Evidence).ShouldAllBe(evidence => reports[evidence.ReportId].Text[evidence.Span] == evidence.Characters);
    }

    private static IEnumerable<BriefLine> Lines(IEnumerable<BriefSection> sections) =>
        sections.SelectMany(section => section.Lines.SelectMany(line => line.Lines.Prepend(line)).Concat(Lines(section.Sections)));

    private static Brief Compose()
    {
        StoryGrouping grouping = new StoryGrouper(Readings.Words).AsOneStory([_one, _other]);
        ToldReport[] told = [ToldReport.Alone(_one), ToldReport.Alone(_other)];
        StoryComparison story = new StoryComparer(Readings.Words, new WordingKnowledge(DataSet.Embedded)).Compare(grouping.Stories[0], told, grouping.Copies);
        return BriefComposer.Compose([story], grouping.Storylines, told, grouping.Copies);
    }
}
