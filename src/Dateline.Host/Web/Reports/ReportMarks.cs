using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Host.Web.Reports;

/// <summary>Which runs of a report its page marks, and as what.</summary>
internal static class ReportMarks
{
    /// <summary>All of them, in no order.</summary>
    public static IEnumerable<TextMark> Of(Reading reading)
    {
        foreach (Quotation quotation in reading.Quotations)
        {
            MarkKind kind = quotation.Kind == QuotationKind.Indirect ? MarkKind.Told : MarkKind.Said;
            foreach (TextMark mark in quotation.Content.Select(span => new TextMark(span, kind))
                .Concat(quotation.Cue.Select(span => new TextMark(span, MarkKind.Cue)))
                .Concat(quotation.Speaker.Select(span => new TextMark(span, MarkKind.Speaker))))
            {
                yield return mark;
            }
        }
        foreach ((Mention mention, MentionLink link) in reading.Mentions.Zip(reading.Links))
        {
            yield return new TextMark(mention.Span, MarkKind.Actor, link.Actor is ActorReference actor ? Addresses.Actor(actor.Id) : null);
        }
        foreach (TextSpan span in reading.Events.Select(told => told.Text))
        {
            yield return new TextMark(span, MarkKind.Event);
        }
        foreach (TextSpan span in reading.Times.Select(time => time.Span))
        {
            yield return new TextMark(span, MarkKind.Time);
        }
        foreach (TextSpan span in reading.Findings.Select(finding => finding.Span).OfType<TextSpan>())
        {
            yield return new TextMark(span, MarkKind.Finding);
        }
    }
}
