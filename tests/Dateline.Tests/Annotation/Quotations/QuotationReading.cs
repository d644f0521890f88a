using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Quotations;

/// <summary>The only place of these tests that knows how a text becomes quotations: each line of the text is a part.</summary>
public static class QuotationReading
{
    private static readonly QuotationFinder _finder = new(DataSet.Embedded);
    private static readonly TextAnalyzer _analyzer = new(DataSet.Embedded);

    /// <summary>The quotations of <paramref name="text"/>; with <paramref name="headline"/>, its first line is the headline.</summary>
    public static Found<Quotation> Of(string text, bool headline = false, string? language = "en", AnalysisDepth depth = AnalysisDepth.Trees)
    {
        List<Part> parts = [];
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                int start = at + (line.Length - line.TrimStart().Length);
                parts.Add(new Part(headline && parts.Count == 0 ? PartKind.Headline : PartKind.Paragraph, new TextSpan(start, at + line.TrimEnd().Length), language, "test"));
            }
            at += line.Length + 1;
        }
        return Of(text, parts, depth);
    }

    /// <summary>The quotations of <paramref name="text"/> with its parts given.</summary>
    public static Found<Quotation> Of(string text, IReadOnlyList<Part> parts, AnalysisDepth depth = AnalysisDepth.Trees)
    {
        Report report = new("test", null, new ReportText(text)) { Parts = parts };
        TextAnalysis analysis = _analyzer.Analyze(report.Text.Value, [.. parts.Select(part => part.Span)], depth, default);
        return _finder.Find(report, analysis, [], default);
    }

    /// <summary>Holds what is found against the spans drawn in <paramref name="marked"/>: content, cue and speaker of the first quotation, content2, cue2 and speaker2 of the second, and so on; contents not drawn must not be found.</summary>
    public static void Check(string marked, bool headline = false, IReadOnlyList<QuotationKind>? kinds = null)
    {
        MarkedText expected = MarkedText.Parse(marked);
        IReadOnlyList<Quotation> found = Of(expected.Text, headline).Items;
        int count = 0;
        foreach (string number in Enumerable.Range(1, 9).Select(n => n == 1 ? "" : n.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            IReadOnlyList<TextSpan> content = expected["content" + number];
            if (content.Count == 0)
            {
                break;
            }
            count++;
            Quotation? quotation = found.FirstOrDefault(one => one.Content.SequenceEqual(content));
            quotation.ShouldNotBeNull($"{string.Join(" … ", content.Select(span => span.In(expected.Text)))} is not among:\n{Shown(found, expected.Text)}");
            quotation.Cue.ShouldBe(expected["cue" + number], Shown(found, expected.Text));
            quotation.Speaker.ShouldBe(expected["speaker" + number], Shown(found, expected.Text));
            if (kinds is not null)
            {
                quotation.Kind.ShouldBe(kinds[count - 1], Shown(found, expected.Text));
            }
        }
        found.Count.ShouldBe(count, Shown(found, expected.Text));
    }

    private static string Shown(IReadOnlyList<Quotation> found, string text) => string.Join('\n', found.Select(one =>
        $"{one.Kind} [{string.Join(" … ", one.Content.Select(span => span.In(text)))}] cue [{string.Join(' ', one.Cue.Select(span => span.In(text)))}] speaker [{string.Join(' ', one.Speaker.Select(span => span.In(text)))}] by {one.By}"));
}
