using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Tests.Linking;

/// <summary>A report drawn with marks, read by the mention stages alone: <c>⟦who:…⟧</c> marks a mention, <c>⟦s1:…⟧</c>, <c>⟦c1:…⟧</c> speaker and content of quotation 1.</summary>
public sealed class LinkedReport
{
    public LinkedReport(string marked, DateOnly? day = null, CompanyNames? company = null, Knowledge? knowledge = null, string? outlet = null)
    {
        knowledge ??= Knowledge.Embedded;
        Marks = MarkedText.Parse(marked);
        List<Part> parts = [];
        int at = 0;
        foreach (string line in Marks.Text.Split('\n'))
        {
            if (line.Length > 0)
            {
                parts.Add(new Part(PartKind.Paragraph, new TextSpan(at, at + line.Length), null, "test"));
            }
            at += line.Length + 1;
        }
        Report = new Report("test", outlet, new ReportText(Marks.Text)) { Parts = parts };
        TextAnalysis analysis = knowledge.Analyzer.Analyze(Marks.Text, [.. parts.Select(part => part.Span)], default);
        Mentions = knowledge.Mentions.Find(Report, analysis, default).Items;
        When when = day is { } known ? When.On(known, DateBasis.Given, []) : When.Unknown;
        Links = knowledge.Links.Link(Report, analysis, Mentions, when, company).Items;
        Quotation[] quotations = [.. Enumerable.Range(1, 9).Where(i => Marks[$"c{i}"].Count > 0).Select(i => new Quotation
        {
            Id = $"{i}", Kind = QuotationKind.Indirect, Content = Marks[$"c{i}"], Speaker = Marks[$"s{i}"], CarriedFrom = Marks[$"s{i}"].Count == 0 ? $"{i - 1}" : null, By = "test",
        })];
        Speakers = knowledge.Speakers.Link(Report, analysis, Mentions, Links, quotations).Items;
    }

    public MarkedText Marks { get; }

    public Report Report { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public IReadOnlyList<MentionLink> Links { get; }

    public IReadOnlyList<SpeakerLink> Speakers { get; }

    /// <summary>The mention whose span is the mark's, or null.</summary>
    public Mention? At(string role) => Mentions.FirstOrDefault(mention => mention.Span == Marks[role][0]);

    /// <summary>The link of the mention whose span is the mark's.</summary>
    public MentionLink LinkAt(string role) => Links[Mentions.ToList().FindIndex(mention => mention.Span == Marks[role][0])];
}
