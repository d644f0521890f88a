using Dateline.Comparison;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>The words of a rendering with those marked that the other renderings do not have, by the aspect in which they differ.</summary>
internal sealed class RenderingWords(StatementComparison told)
{
    private const string Between = " […] ";

    /// <summary>The words of <paramref name="aligned"/> in <paramref name="report"/>.</summary>
    public Markup Of(AlignedRendering aligned, Report report)
    {
        Markup markup = new();
        AlignedRun[] marks = Marks(aligned, report);
        for (int piece = 0; piece < aligned.Rendering.Spans.Count; piece++)
        {
            if (piece > 0)
            {
                markup.Add($"<span class=\"cut\">{Between}</span>");
            }
            Piece(markup, aligned.Rendering.Spans[piece], marks, report);
        }
        return markup;
    }

    /// <summary>The runs to mark, apart from each other: those that the comparison names, and what is left of those that the first rendering lacks.</summary>
    private AlignedRun[] Marks(AlignedRendering aligned, Report report)
    {
        TextSpan[] named =
        [
            .. told.Variants.SelectMany(variant => variant.Values).SelectMany(value => value.Spans)
                .Concat(told.Differences.SelectMany(difference => (ReportSpan[])[difference.First, difference.Second]))
                .Where(place => place.ReportId == report.Id && !place.Span.IsEmpty)
                .Select(place => place.Span).Distinct().Order(),
        ];
        return
        [
            .. named.Select(span => new AlignedRun(span, false, aligned.Runs.FirstOrDefault(run => !run.IsShared && run.Span == span).Missing ?? "")),
            .. aligned.Runs.Where(run => !run.IsShared).SelectMany(run => Rest(run, named, report)),
        ];
    }

    private static List<AlignedRun> Rest(AlignedRun run, TextSpan[] named, Report report)
    {
        if (run.Span.IsEmpty)
        {
            return [run];
        }
        List<AlignedRun> rest = [];
        int at = run.Span.Start;
        foreach (TextSpan span in named.Where(span => span.Overlaps(run.Span)).Append(new TextSpan(run.Span.End, run.Span.End)))
        {
            int start = at;
            int end = Math.Max(at, span.Start);
            at = Math.Max(at, span.End);
            while (start < end && !char.IsLetterOrDigit(report.Text.Value[start]))
            {
                start++;
            }
            while (end > start && !char.IsLetterOrDigit(report.Text.Value[end - 1]))
            {
                end--;
            }
            if (end > start)
            {
                rest.Add(new AlignedRun(new TextSpan(start, end), false, rest.Count == 0 && end - start == run.Span.Length ? run.Missing : ""));
            }
        }
        return rest;
    }

    private void Piece(Markup markup, TextSpan span, AlignedRun[] marks, Report report)
    {
        int at = span.Start;
        foreach (AlignedRun run in marks.Where(run => span.Contains(run.Span)).OrderBy(run => run.Span))
        {
            if (run.Span.Start < at)
            {
                continue;
            }
            markup.Text(report.Text[new TextSpan(at, run.Span.Start)]);
            at = run.Span.End;
            if (run.Span.IsEmpty)
            {
                markup.Add($"<span class=\"gap\" title=\"Not here: {run.Missing}\"><span class=\"unseen\"> (not here: {run.Missing}) </span></span>");
                continue;
            }
            string? aspect = AspectOf(report.Id, run.Span) is Aspect known ? WireWords.Of(known) : null;
            string title = run.Missing.Length > 0 ? $"{aspect ?? "words"}: elsewhere “{run.Missing}”" : aspect ?? "words";
            markup.Add($"<mark class=\"{aspect ?? "other"}\" title=\"{title}\">{report.Text[run.Span]}</mark>");
        }
        markup.Text(report.Text[new TextSpan(at, span.End)]);
    }

    private Aspect? AspectOf(string reportId, TextSpan run)
    {
        bool IsHere(ReportSpan place) => place.ReportId == reportId && place.Span.Overlaps(run);
        foreach (Variant variant in told.Variants)
        {
            if (variant.Values.Any(value => value.Spans.Any(IsHere)))
            {
                return variant.Aspect;
            }
        }
        return told.Differences.Where(difference => IsHere(difference.First) || IsHere(difference.Second)).Select(difference => (Aspect?)difference.Aspect).FirstOrDefault();
    }
}
