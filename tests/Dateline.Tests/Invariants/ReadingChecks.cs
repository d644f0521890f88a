using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Tests.Invariants;

/// <summary>What holds for every reading, whatever the bytes.</summary>
internal static class ReadingChecks
{
    public static void Hold(Reading reading)
    {
        string text = reading.Report.Text.Value;
        string id = reading.Report.Id;
        foreach (TextSpan span in Spans(reading))
        {
            span.End.ShouldBeLessThanOrEqualTo(text.Length);
            Evidence evidence = Evidence.Of(reading.Report, span);
            evidence.Characters.ShouldBe(text[span.Start..span.End]);
            evidence.TextHash.ShouldBe(ContentHash.OfText(text));
        }
        reading.Report.Id.ShouldBe(ContentHash.Id("report", reading.Report.Outlet ?? "", text));
        Ascending(reading.Report.Parts.Select(part => part.Span));
        Ascending(reading.Analysis.Sentences.Select(sentence => sentence.Span));
        Ascending(Enumerable.Range(0, reading.Analysis.Tokens.Count).Select(reading.Analysis.Tokens.Span));
        reading.Quotations.ShouldAllBe(quotation => quotation.Content.Count > 0 && quotation.Content.All(span => !span.IsEmpty));
        reading.Quotations.ShouldAllBe(quotation => quotation.Id == ContentHash.LineId(id, "quotation", quotation.Content));
        reading.Quotations.Select(quotation => quotation.Id).ShouldBeUnique();
        reading.Speakers.Select(link => link.QuotationId).ShouldBe(reading.Quotations.Select(quotation => quotation.Id));
        reading.Findings.ShouldAllBe(finding => finding.Message.Length > 0);
    }

    /// <summary>Everything that a reading says, as lines that can be compared.</summary>
    public static IReadOnlyList<string> Lines(Reading reading) =>
    [
        $"{reading.Report.Id} {reading.Report.Language} {reading.Published.Value} {reading.Published.From} {reading.Published.To} {reading.Published.Basis}",
        .. reading.Report.Parts.Select(part => $"part {part.Kind} {part.Span} {part.Language}"),
        .. reading.Analysis.Sentences.Select(sentence => $"sentence {sentence.Span}"),
        .. reading.Mentions.Select(mention => $"mention {mention.Span} {mention.Kind} {mention.Name} {mention.Title} {mention.By}"),
        .. reading.Times.Select(time => $"time {time.Span} {time.Form} {time.Direction}"),
        .. reading.Quotations.Select(quotation => $"quotation {quotation.Kind} {string.Join(',', quotation.Content)} cue {string.Join(',', quotation.Cue)} speaker {string.Join(',', quotation.Speaker)} {quotation.By}"),
        .. reading.Quotations.Select(quotation => $"circumstances {string.Join(',', Circumstances(quotation))} with {string.Join(',', quotation.With)}"),
        .. reading.Parties.Select(party => $"party {party.Span} {party.Actor?.Id} {party.By}"),
        .. reading.Speakers.Select(link => $"speaker {link.Actor?.Id} {link.Office} {link.By}"),
        .. reading.Links.Select(link => $"link {link.Mention} {link.Actor?.Id} {link.By}"),
        .. reading.Places.Select(place => $"place {place}"),
        .. reading.ResolvedTimes.Select(time => $"day {time}"),
        .. reading.Events.Select(happening => $"event {happening.Id} {happening.Class} {happening.Status} who {string.Join(',', happening.Who)} whom {string.Join(',', happening.Whom)} when {happening.When} where {happening.Where} {string.Join(',', happening.Numbers)} told {happening.Quotation} {happening.By}"),
        .. reading.Findings.Select(finding => $"finding {finding.Code} {finding.Span}"),
    ];

    private static IEnumerable<TextSpan> Spans(Reading reading) =>
    [
        .. reading.Report.Parts.Select(part => part.Span),
        .. reading.Mentions.Select(mention => mention.Span),
        .. reading.Times.Select(time => time.Span),
        .. reading.Places.Select(place => place.Span),
        .. reading.Quotations.SelectMany(quotation => quotation.Content.Concat(quotation.Cue).Concat(quotation.Speaker).Concat(quotation.With)),
        .. reading.Quotations.SelectMany(Circumstances),
        .. reading.Parties.Select(party => party.Span),
        .. reading.Events.Select(happening => happening.Text),
        .. reading.Events.SelectMany(happening => happening.Numbers).Select(number => number.Span),
        .. reading.Findings.Where(finding => finding.Span is not null).Select(finding => finding.Span!.Value),
    ];

    private static IEnumerable<TextSpan> Circumstances(Quotation quotation) =>
        new[] { quotation.Addressee, quotation.Medium, quotation.Venue, quotation.SaidWhen, quotation.SaidWhere, quotation.Hedge }.Where(span => span is not null).Select(span => span!.Value);

    private static void Ascending(IEnumerable<TextSpan> spans)
    {
        int end = 0;
        foreach (TextSpan span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = span.End;
        }
    }
}
