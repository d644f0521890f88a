using Dateline.Comparison;
using Dateline.Comparison.Differences;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

public sealed class VariantSlotsTests
{
    [Fact]
    public void A_run_inside_another_run_of_its_report_is_no_value_of_its_own() =>
        Slots(Wording("a", 10, 30, "b", 0, 5), Wording("a", 12, 18, "c", 4, 9)).ShouldBe(["a 10..30, b 0..5, c 4..9"]);

    [Fact]
    public void Runs_of_a_report_that_overlap_in_a_chain_are_one_value() =>
        Slots(Wording("a", 0, 6, "b", 0, 5), Wording("a", 4, 12, "c", 4, 9), Wording("a", 10, 20, "d", 1, 2)).ShouldBe(["a 0..20, b 0..5, c 4..9, d 1..2"]);

    [Fact]
    public void Runs_of_a_report_that_do_not_overlap_are_values_of_two_slots() =>
        Slots(Wording("a", 0, 6, "b", 0, 5), Wording("a", 7, 12, "c", 4, 9)).ShouldBe(["a 0..6, b 0..5", "a 7..12, c 4..9"]);

    [Fact]
    public void Runs_that_one_slot_joins_in_two_reports_are_one_in_each() =>
        Slots(Wording("a", 0, 6, "b", 0, 9), Wording("c", 2, 4, "b", 3, 5), Wording("c", 3, 8, "d", 0, 1)).ShouldBe(["a 0..6, b 0..9, c 2..8, d 0..1"]);

    private static Difference Wording(string one, int from, int end, string other, int otherFrom, int otherEnd) =>
        new(Aspect.Wording, new ReportSpan(one, new TextSpan(from, end)), new ReportSpan(other, new TextSpan(otherFrom, otherEnd)), "");

    private static string[] Slots(params Difference[] differences) =>
        [.. VariantSlots.Of(differences).Select(slot => string.Join(", ", slot.Select(place => $"{place.ReportId} {place.Span.Start}..{place.Span.End}")))];
}
