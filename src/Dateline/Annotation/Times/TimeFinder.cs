using Dateline.Language;
using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Annotation.Times;

/// <summary>Finds the time expressions of a report, sentence by sentence, with the way they point. Built once; safe to share between threads.</summary>
public sealed class TimeFinder
{
    /// <summary>The most expressions that are read in one report; those behind are left out with a finding.</summary>
    public const int MostTimes = 5_000;

    private readonly DateGrammar _grammar;
    private readonly TenseCues _cues;

    /// <summary>Reads the words of times and tenses below <c>languages/en/</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public TimeFinder(DataSet data)
    {
        _grammar = new DateGrammar(data);
        _cues = new TenseCues(data);
    }

    /// <summary>The time expressions of <paramref name="report"/>, in order; none in boilerplate and bylines, none in a report that is not in English.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public Found<TimeExpression> Find(Report report, TextAnalysis analysis, CancellationToken cancellation)
    {
        List<TimeExpression> found = [];
        if (report.Language is not (null or "en"))
        {
            return new(found, []);
        }
        int part = 0;
        foreach (Sentence sentence in analysis.Sentences)
        {
            while (part < report.Parts.Count && report.Parts[part].Span.End <= sentence.Span.Start)
            {
                part++;
            }
            PartKind kind = part < report.Parts.Count ? report.Parts[part].Kind : PartKind.Paragraph;
            if (kind is PartKind.Boilerplate or PartKind.Byline)
            {
                continue;
            }
            foreach (DateMatch match in kind == PartKind.Dateline ? _grammar.FindInDateline(report.Text.Value, sentence.Span, cancellation) : _grammar.Find(report.Text.Value, sentence.Span, cancellation))
            {
                if (found.Count == MostTimes)
                {
                    return new(found, [new Finding(FindingCodes.LimitMet, match.Span, $"Only the first {MostTimes} times of a report are read.")]);
                }
                TimeDirection direction = kind == PartKind.Dateline ? TimeDirection.Unknown : _cues.Of(analysis.Tokens, sentence, match.Span);
                found.Add(new TimeExpression(match.Span, match.Form, direction, match.By));
            }
        }
        return new(found, []);
    }
}
