using System.Globalization;
using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Html;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>Extracted reports as lines of the wire form.</summary>
internal static class ExtractLines
{
    private const string Joint = "\n\n";

    /// <summary>The line of <paramref name="extracted"/>.</summary>
    public static ExtractLine Of(ExtractedReport extracted, string id, EngineWire engine, IReadOnlyList<Finding> before)
    {
        Report report = extracted.Report;
        PageDescription? page = extracted.Page;
        StringBuilder body = new();
        List<ExtractedPartWire> parts = [];
        int bodyEnd = 0;
        bool isDateline = false;
        foreach (Part part in report.Parts)
        {
            TextSpan? span = null;
            if (IsOfBody(part.Kind))
            {
                body.Append(body.Length == 0 ? "" : isDateline ? report.Text.Value[bodyEnd..part.Span.Start] : Joint);
                span = new TextSpan(body.Length, body.Length + part.Span.Length);
                body.Append(report.Text.Value, part.Span.Start, part.Span.Length);
                bodyEnd = part.Span.End;
                isDateline = part.Kind == PartKind.Dateline;
            }
            parts.Add(new ExtractedPartWire(WireWords.Of(part.Kind), span, report.Text[part.Span], Bytes(extracted.Source?.Bytes(part.Span)), part.By));
        }
        string text = body.ToString();
        return new ExtractLine
        {
            Id = id,
            Text = text,
            TextHash = ContentHash.OfText(text),
            Engine = engine,
            Title = page is not null ? page.Title : report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline) is Part headline ? report.Text[headline.Span] : null,
            Authors = page?.Authors ?? [],
            Publisher = report.Publisher ?? page?.Publisher,
            Date = report.PublishedGiven?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Published = page?.Published?.ToString(),
            Modified = page?.Modified?.ToString(),
            Language = report.Language,
            Url = report.Url,
            Section = page?.Section,
            Parts = parts,
            Said = [.. (page?.Facts ?? []).Select(fact => new PageFactWire(WireWords.Of(fact.Field), fact.Value, fact.By, [fact.Start, fact.End]))],
            Findings = [.. before.Concat(report.Findings).Select(finding => new FindingWire(finding.Code, null, finding.Message))],
        };
    }

    private static bool IsOfBody(PartKind kind) => kind is PartKind.Paragraph or PartKind.Subheading or PartKind.Quote or PartKind.Table or PartKind.Dateline;

    private static int[]? Bytes((int Start, int End)? place) => place is (int start, int end) ? [start, end] : null;
}
