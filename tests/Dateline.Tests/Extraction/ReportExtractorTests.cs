using System.Text;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Extraction;

public sealed class ReportExtractorTests
{
    private static readonly ReportExtractor Extractor = new(DataSet.Embedded);

    internal static Report Extract(byte[] bytes, string? headline = null) =>
        Extractor.Extract(new RawReport("r", bytes) { Headline = headline }, TestContext.Current.CancellationToken);

    internal static Report Extract(string text, string? headline = null) => Extract(Encoding.UTF8.GetBytes(text), headline);

    [Theory]
    [InlineData("⟦Headline:Ferry operator cuts night sailings⟧\n\n⟦Dateline:SPLIT, June 3 (Agency) —⟧ ⟦Paragraph:The operator said on Tuesday that night sailings would end in July.⟧\n⟦Subheading:Fewer boats⟧\n⟦Paragraph:It did not say how many sailors would lose their work.⟧")]
    [InlineData("⟦Headline:Ferry operator cuts night sailings⟧\n\n⟦Dateline:Port Kallin, June 3 (KNA)⟧ ⟦Paragraph:The operator said on Tuesday that night sailings would end in July.⟧\n⟦Boilerplate:Share this article⟧")]
    [InlineData("⟦Paragraph:The ministry said on Friday that the bridge would stay closed.⟧\n⟦Boilerplate:Ostavite komentar na ovu vijest⟧")]
    [InlineData("⟦Dateline:date 2024-02-05 RIGA –⟧ ⟦Paragraph:Latvia will host the talks next week, the ministry said.⟧\n\n⟦Boilerplate:Share this article⟧")]
    [InlineData("⟦Headline:Harbour reopens after storm⟧\n⟦Dateline:Wednesday, 3 May 2023⟧\n⟦Byline:By Our Correspondent⟧\n\n⟦Paragraph:The harbour reopened at noon on Wednesday, its master said.⟧\n⟦Boilerplate:Lesen Sie auch: Warum die Fähren im Winter fehlen⟧\n⟦Caption:Photo: the northern quay⟧")]
    [InlineData("⟦Headline:Talks end without a deal⟧\n⟦Dateline:Updated / Tuesday, 16:20⟧\n⟦Paragraph:The talks ended at dawn without a deal, both sides said.⟧")]
    public void Lines_are_told_apart_by_what_they_are(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Report report = Extract(text.Text);
        report.Text.Value.ShouldBe(text.Text);
        foreach (PartKind kind in Enum.GetValues<PartKind>())
        {
            report.Parts.Where(part => part.Kind == kind).Select(part => part.Span).ShouldBe(text[kind.ToString()], kind.ToString());
        }
    }

    [Fact]
    public void A_headline_given_apart_stands_before_the_text_with_a_blank_line()
    {
        Report report = Extract(" The mayor said that the square would be closed for a week.", "Square to close");
        report.Text.Value.ShouldBe("Square to close\n\n The mayor said that the square would be closed for a week.");
        report.Parts.Select(part => part.Kind).ShouldBe([PartKind.Headline, PartKind.Paragraph]);
    }

    [Fact]
    public void Lines_that_a_hard_wrap_parted_are_one_paragraph()
    {
        string text = """
            The council met on Monday evening to decide about the new
            bridge across the river, which engineers have called too
            narrow for the lorries that now pass through the old town
            and too low for the larger of the barges.

            A second meeting is planned for the end of the month, the
            mayor told members, because the figures are not complete.
            """;
        Report report = Extract(text.ReplaceLineEndings("\n"));
        report.Parts.Count.ShouldBe(2);
        report.Text[report.Parts[0].Span].ShouldEndWith("barges.");
    }

    [Fact]
    public void A_report_in_a_language_that_is_not_read_keeps_its_parts_and_says_so()
    {
        Report report = Extract("Ministar je u ponedjeljak izjavio da će novi most biti otvoren do kraja godine.\n\nGradonačelnica je rekla da građani moraju još malo sačekati na završetak radova.");
        report.Language.ShouldBe("hbs");
        report.Findings.Select(finding => finding.Code).ShouldContain(FindingCodes.LanguageNotRead);
        report.Parts.ShouldAllBe(part => part.Kind == PartKind.Paragraph);
    }
}
