using System.Globalization;
using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Host.Api.Contracts;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Reads reports with the word of people in them. What a person says of a report or its parts holds before it is read, what is said of a line afterwards; all that follows is found anew from it.</summary>
internal sealed class CorrectedReadings
{
    private const string By = "correction";
    private readonly Knowledge _knowledge;
    private readonly ILookup<string, Correction> _said;

    /// <summary>With the corrections that hold, the oldest first: of two on one thing the later one stands.</summary>
    public CorrectedReadings(Knowledge knowledge, IEnumerable<Correction> said)
    {
        _knowledge = knowledge;
        _said = said.Where(correction => LineFields.All.Contains(correction.Field, StringComparer.Ordinal)).ToLookup(correction => correction.ReportId, StringComparer.Ordinal);
    }

    /// <summary>With the corrections that hold in <paramref name="store"/>.</summary>
    public static async Task<CorrectedReadings> LoadAsync(Session session, IRecordReader store)
    {
        IReadOnlyList<CorrectionEntry> entries = await store.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false);
        return new CorrectedReadings(session.Knowledge, entries.Where(entry => entry.UndoneAt is null).Select(entry => entry.Correction));
    }

    /// <summary>The report as it was read, or read anew where somebody said something of it.</summary>
    public ReadReport Of(ReadReport read, CancellationToken cancellation)
    {
        if (!_said[read.Reading.Report.Id].Any())
        {
            return read;
        }
        Reading anew = Of(read.Reading.Report, cancellation);
        // What the way in told of it is not in its text.
        IEnumerable<Finding> arrival = read.Reading.Findings.Where(finding => finding.Code == FindingCodes.LeadOnly && !anew.Findings.Contains(finding));
        return read with { Reading = anew with { Findings = [.. arrival, .. anew.Findings] } };
    }

    /// <summary>Reads a report, which is as it came in, with what people said of it.</summary>
    public Reading Of(Report report, CancellationToken cancellation)
    {
        Correction[] said = [.. _said[report.Id]];
        List<Finding> adrift = [];
        foreach (Correction correction in said)
        {
            report = Corrected(report, correction, adrift);
        }
        Reading reading = Reading.Of(report, _knowledge, cancellation);
        foreach (Correction correction in said.Where(correction => correction.Span is not null && correction.Field is not LineFields.Part and not LineFields.Actor))
        {
            reading = Corrected(reading, correction, adrift);
        }
        if (said.Any(correction => correction.Field is LineFields.Speaker))
        {
            reading = reading with { Speakers = _knowledge.Speakers.Link(report, reading.Analysis, reading.Mentions, reading.Links, reading.Quotations).Items };
        }
        foreach (Correction correction in said.Where(correction => correction is { Span: not null, Field: LineFields.Actor }))
        {
            reading = WithActor(reading, correction, adrift);
        }
        return adrift.Count == 0 ? reading : reading with { Findings = [.. reading.Findings, .. adrift] };
    }

    private static Report Corrected(Report report, Correction correction, List<Finding> adrift)
    {
        string? value = correction.Value.Length == 0 ? null : correction.Value;
        switch (correction.Field)
        {
            case LineFields.Published:
                return report with { PublishedGiven = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null };
            case LineFields.Publisher:
                return report with { Publisher = value };
            case LineFields.Outlet:
                return new Report(report.Label, value, report.Text, report.IssuedOutlet ?? report.Outlet ?? "")
                {
                    Publisher = report.Publisher,
                    Url = report.Url,
                    Parts = report.Parts,
                    Kind = report.Kind,
                    PublishedGiven = report.PublishedGiven,
                    Seen = report.Seen,
                    Language = report.Language,
                    Replaces = report.Replaces,
                    Retracts = report.Retracts,
                    Findings = report.Findings,
                };
            case LineFields.Part when correction.Span is { } span:
                int at = Nearest([.. report.Parts.Select(part => part.Span)], span);
                if (at < 0)
                {
                    adrift.Add(Adrift(correction));
                    return report;
                }
                return report with { Parts = [.. report.Parts.Select((part, place) => place == at ? part with { Kind = WireWords.Read<PartKind>(correction.Value) ?? part.Kind, By = By } : part)] };
            default:
                return report;
        }
    }

    private static Reading Corrected(Reading reading, Correction correction, List<Finding> adrift)
    {
        bool isOfQuotation = correction.Field.StartsWith("quotation.", StringComparison.Ordinal);
        IReadOnlyList<TextSpan> lines = isOfQuotation ? [.. reading.Quotations.Select(Hull)] : [.. reading.Events.Select(told => told.Text)];
        int at = Nearest(lines, correction.Span!.Value);
        if (at < 0 || (correction.Field is LineFields.Speaker or LineFields.Who or LineFields.Whom && LineFields.SpansOf(correction.Value)?.All(span => span.End <= reading.Report.Text.Length) != true))
        {
            adrift.Add(Adrift(correction));
            return reading;
        }
        return isOfQuotation ? WithQuotation(reading, reading.Quotations[at], correction) : WithEvent(reading, reading.Events[at], correction);
    }

    private static Reading WithQuotation(Reading reading, Quotation quotation, Correction correction)
    {
        if (correction.Field == LineFields.NoQuotation)
        {
            return reading with
            {
                Quotations = [.. reading.Quotations.Where(other => other.Id != quotation.Id).Select(other => other.Inside == quotation.Id ? other with { Inside = null } : other)],
                Speakers = [.. reading.Speakers.Where(link => link.QuotationId != quotation.Id)],
                Parties = [.. reading.Parties.Where(link => link.QuotationId != quotation.Id)],
                Events = [.. reading.Events.Select(told => told.Quotation == quotation.Id ? told with { Quotation = null } : told)],
            };
        }
        Quotation corrected = correction.Field == LineFields.Kind
            ? quotation with { Kind = WireWords.Read<QuotationKind>(correction.Value) ?? quotation.Kind, By = By }
            : quotation with { Speaker = LineFields.SpansOf(correction.Value) ?? quotation.Speaker, By = By };
        return reading with { Quotations = [.. reading.Quotations.Select(other => other.Id == quotation.Id ? corrected : other)] };
    }

    private static Reading WithEvent(Reading reading, Event told, Correction correction)
    {
        if (correction.Field == LineFields.NoEvent)
        {
            return reading with { Events = [.. reading.Events.Where(other => other.Id != told.Id)] };
        }
        Event corrected = correction.Field switch
        {
            // Modes and the code are those of the class that was found.
            LineFields.Class => told with { Class = correction.Value, Modes = [], Cameo = null },
            LineFields.Status => told with { Status = WireWords.Read<EventStatus>(correction.Value) ?? told.Status },
            LineFields.Who => told with { Who = LineFields.SpansOf(correction.Value) ?? told.Who },
            _ => told with { Whom = LineFields.SpansOf(correction.Value) ?? told.Whom },
        };
        return reading with { Events = [.. reading.Events.Select(other => other.Id == told.Id ? corrected with { By = By } : other)] };
    }

    private static Reading WithActor(Reading reading, Correction correction, List<Finding> adrift)
    {
        int at = Nearest([.. reading.Quotations.Select(Hull)], correction.Span!.Value);
        if (at < 0)
        {
            adrift.Add(Adrift(correction));
            return reading;
        }
        string id = reading.Quotations[at].Id;
        SpeakerLink link = new(id, LineFields.ActorOf(correction.Value), [], null, null, SpeakerLink.Given);
        return reading with { Speakers = [.. reading.Speakers.Select(other => other.QuotationId == id ? link : other)] };
    }

    private static TextSpan Hull(Quotation quotation) => new(quotation.Content[0].Start, quotation.Content[^1].End);

    /// <summary>The place of the run that is <paramref name="span"/>, else of the one that shares the most with it, the first of several; -1 where none shares anything.</summary>
    private static int Nearest(IReadOnlyList<TextSpan> runs, TextSpan span)
    {
        (int best, int most) = (-1, 0);
        for (int at = 0; at < runs.Count; at++)
        {
            int shared = runs[at] == span ? int.MaxValue : Math.Min(runs[at].End, span.End) - Math.Max(runs[at].Start, span.Start);
            if (shared > most)
            {
                (best, most) = (at, shared);
            }
        }
        return best;
    }

    private static Finding Adrift(Correction correction) =>
        new(FindingCodes.CorrectionAdrift, correction.Span, $"The correction {correction.Id} ({correction.Field}) speaks of a line that is not found there any more");
}
