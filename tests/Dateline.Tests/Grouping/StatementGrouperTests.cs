using Dateline.Grouping;
using Dateline.Grouping.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Grouping;

public sealed class StatementGrouperTests
{
    private static readonly DateOnly _day = new(2025, 6, 2);

    private static readonly Reading _direct = Readings.Of("a", "Bridge\n“⟦direct torm:The repairs will take three months and cost nine million crowns,⟧” Mayor Torm said. “⟦direct torm:Nobody was ever in danger on the bridge.⟧”", _day);
    private static readonly Reading _indirect = Readings.Of("b", "Bridge shut\nTorm said that ⟦indirect torm:repairs would cost nine million crowns and last three months⟧. He insisted that ⟦indirect torm:no one had been in peril on the bridge⟧.", _day);
    private static readonly Reading _other = Readings.Of("c", "Strike\n“⟦direct ask:The dockers will not load another ship before wages rise,⟧” Ask said.", _day);

    [Fact]
    public void Direct_and_indirect_renderings_of_one_utterance_are_one_statement() =>
        Shown(_direct, _indirect, _other).ShouldBe([
            "The repairs will take three months and cost nine million crowns (Verbatim) | repairs would cost nine million crowns and last three months (Paraphrase)",
            "Nobody was ever in danger on the bridge (Verbatim) | no one had been in peril on the bridge (Paraphrase)",
            "The dockers will not load another ship before wages rise (Verbatim)"], ignoreOrder: true);

    [Fact]
    public void A_part_of_the_words_is_trimmed_and_other_words_in_marks_are_altered()
    {
        string shown = Shown(
            _direct,
            Readings.Of("d", "Bridge\n“⟦direct torm:The repairs will cost nine million crowns,⟧” Torm said.", _day),
            Readings.Of("e", "Bridge\n“⟦direct torm:The repairs will take four months and cost nine million crowns,⟧” Torm said.", _day)).Single(line => line.Contains("crowns"));
        shown.Split(" | ").ShouldBe([
            "The repairs will take three months and cost nine million crowns (Verbatim)",
            "The repairs will cost nine million crowns (Trimmed)",
            "The repairs will take four months and cost nine million crowns (Altered)"], ignoreOrder: true);
    }

    [Fact]
    public void The_same_words_of_two_speakers_with_little_in_common_stay_apart() =>
        Shown(Readings.Of("a", "Talks\nBerg said ⟦indirect berg:talks would go on⟧.", _day), Readings.Of("b", "Talks\nLund said ⟦indirect lund:talks would be held⟧.", _day)).Count.ShouldBe(2);

    [Fact]
    public void One_quotation_of_two_utterances_stands_in_the_statements_of_both()
    {
        IReadOnlyList<Statement> statements = Group(_direct, _indirect, Readings.Of("d", "Bridge\n“⟦direct torm:Nobody was ever in danger on the bridge, and the repairs will take three months and cost nine million crowns,⟧” Torm said.", _day));
        statements.Count(statement => statement.Renderings.Select(rendering => rendering.ReportId).Distinct().Count() == 3).ShouldBe(2);
    }

    [Fact]
    public void Words_are_known_again_where_a_report_does_not_tell_who_said_them()
    {
        Reading nobody = Readings.Of("d", "Bridge\nThe repairs, it was said, ⟦indirect torm:would cost nine million crowns and take three months⟧.", _day);
        nobody = nobody with { Speakers = [] };
        Group(_direct, nobody).ShouldContain(statement => statement.Renderings.Count == 2);
    }

    [Fact]
    public void What_was_said_again_a_year_later_is_another_statement() =>
        Shown(_direct, Readings.Of("y", "Bridge\n“⟦direct torm:The repairs will take three months and cost nine million crowns,⟧” Torm said.", _day.AddYears(1))).Count.ShouldBe(3);

    [Fact]
    public void Every_quotation_stands_in_a_statement_and_the_order_of_reports_changes_nothing()
    {
        Reading[] readings = [_direct, _indirect, _other];
        IReadOnlyList<string> expected = Ids(readings);
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Ids(StoryGrouperTests.Shuffled(readings, seed)).SequenceEqual(expected)).Check(PropertyRuns.Seeded(100));
        readings.SelectMany(reading => reading.Quotations).Select(quotation => quotation.Id)
            .Except(Group(readings).SelectMany(statement => statement.Renderings).Select(rendering => rendering.QuotationId)).ShouldBeEmpty();
    }

    private static IReadOnlyList<Statement> Group(params Reading[] readings) => new StatementGrouper(Readings.Words).Group([.. readings.Select(ToldReport.Alone)]);

    private static IReadOnlyList<string> Ids(Reading[] readings) => [.. Group(readings).Select(statement => $"{statement.Id} {string.Join(' ', statement.Renderings.Select(rendering => $"{rendering.QuotationId} {rendering.Label} {string.Join(',', rendering.Spans)}"))}")];

    private static IReadOnlyList<string> Shown(params Reading[] readings)
    {
        Dictionary<string, Reading> all = readings.ToDictionary(reading => reading.Report.Id);
        return [.. Group(readings).Select(statement => string.Join(" | ", statement.Renderings.Select(rendering => $"{string.Join(" … ", rendering.Spans.Select(span => all[rendering.ReportId].Report.Text[span]))} ({rendering.Label})")))];
    }
}
