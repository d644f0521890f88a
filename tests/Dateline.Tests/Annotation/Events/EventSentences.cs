using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Events;

/// <summary>Sentences whose marks are the mentions (any role; of the kind that is found there, else an organisation) and the contents and cues of quotations (roles said and cue).</summary>
internal static class EventSentences
{
    private static readonly TextAnalyzer _analyzer = new(DataSet.Embedded);

    public static EventFinder Finder { get; } = new(DataSet.Embedded);

    /// <summary>The events of one paragraph with what was drawn into it.</summary>
    public static IReadOnlyList<Event> Find(MarkedText marked, PartKind kind = PartKind.Paragraph, string? language = "en")
    {
        Report report = new("r", "Outlet", new ReportText(marked.Text)) { Parts = [new Part(kind, new TextSpan(0, marked.Text.Length), language, "test")] };
        TextAnalysis analysis = _analyzer.Analyze(marked.Text, [new TextSpan(0, marked.Text.Length)], CancellationToken.None);
        IReadOnlyList<Mention> known = Knowledge.Embedded.Mentions.Find(report, analysis, CancellationToken.None).Items;
        Mention[] mentions = [.. marked.Roles.Where(role => role is not ("said" or "cue")).SelectMany(role => marked[role]).Order()
            .Select(span => new Mention(span, known.FirstOrDefault(mention => mention.Span == span)?.Kind ?? MentionKind.Organisation, span, null, [], "test"))];
        Quotation[] quotations = [.. marked["said"].Select((span, number) => new Quotation { Id = $"q{number}", Kind = QuotationKind.Indirect, Content = [span], Cue = [.. marked["cue"]], By = "test" })];
        return Finder.Find(report, analysis, mentions, quotations, [], [], CancellationToken.None).Items;
    }
}
