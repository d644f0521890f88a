using Dateline.Annotation.Quotations;
using Dateline.Tests.Annotation.Quotations;

namespace Dateline.Tests;

/// <summary>Runs the examples of docs/specs: what the pages say is what the program does.</summary>
public sealed class SpecTests
{
    public static TheoryData<int, string, string> QuotationExamples => SpecPage.Examples("quotations.md");

    [Theory]
    [MemberData(nameof(QuotationExamples))]
    public void The_quotations_page_tells_what_is_found(int line, string info, string body)
    {
        line.ShouldBePositive();
        string[] words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<QuotationKind> kinds = [.. words.Where(word => word is "direct" or "mixed" or "indirect").Select(word => Enum.Parse<QuotationKind>(word, ignoreCase: true))];
        QuotationReading.Check(body, words.Contains("headline"), kinds.Count > 0 ? kinds : null);
    }

    [Fact]
    public void The_quotations_page_has_examples() => QuotationExamples.Count.ShouldBeGreaterThan(30);
}
