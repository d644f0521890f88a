using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Occasions;

/// <summary>The only place of these tests that knows how a text becomes quotations with their circumstances.</summary>
public static class OccasionReading
{
    /// <summary>What is read of <paramref name="text"/>, published on a Thursday; each line is a paragraph.</summary>
    public static Reading Of(string text)
    {
        List<Part> parts = [];
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            parts.Add(new Part(PartKind.Paragraph, new TextSpan(at, at + line.Length), "en", "test"));
            at += line.Length + 1;
        }
        Report report = new("test", null, new ReportText(text)) { Parts = parts, Language = "en", PublishedGiven = new DateOnly(2025, 3, 6) };
        return Reading.Of(report, Knowledge.Embedded);
    }

    /// <summary>Holds the circumstances of the quotation whose content is drawn against the other spans drawn: to, with, by, at, when, where, hedge. What is not drawn must not be found.</summary>
    public static void Check(string marked)
    {
        MarkedText expected = MarkedText.Parse(marked);
        Reading reading = Of(expected.Text);
        TextSpan content = expected["content"][0];
        Quotation? quotation = reading.Quotations.FirstOrDefault(one => one.Content.Any(piece => piece.Overlaps(content)) && one.Cue.Count > 0 && expected["cue"].All(cue => cue.Overlaps(one.Cue[0])));
        quotation.ShouldNotBeNull(Shown(reading));
        Shown(expected, [quotation.Addressee]).ShouldBe(Drawn(expected, "to"), $"to: {marked}");
        Shown(expected, [.. quotation.With.Select(span => (TextSpan?)span)]).ShouldBe(Drawn(expected, "with"), $"with: {marked}");
        Shown(expected, [quotation.Medium]).ShouldBe(Drawn(expected, "by"), $"by: {marked}");
        Shown(expected, [quotation.Venue]).ShouldBe(Drawn(expected, "at"), $"at: {marked}");
        Shown(expected, [quotation.SaidWhen]).ShouldBe(Drawn(expected, "when"), $"when: {marked}");
        Shown(expected, [quotation.SaidWhere]).ShouldBe(Drawn(expected, "where"), $"where: {marked}");
        Shown(expected, [quotation.Hedge]).ShouldBe(Drawn(expected, "hedge"), $"hedge: {marked}");
        quotation.Hedged.ShouldBe(expected["hedge"].Count > 0);
    }

    private static string Shown(MarkedText text, IEnumerable<TextSpan?> spans) => string.Join(" | ", spans.Where(span => span is not null).Select(span => $"{span} {span!.Value.In(text.Text)}"));

    private static string Drawn(MarkedText text, string role) => Shown(text, text[role].Select(span => (TextSpan?)span));

    private static string Shown(Reading reading) => string.Join('\n', reading.Quotations.Select(one => string.Join(" … ", one.Content.Select(piece => piece.In(reading.Report.Text.Value)))));
}
