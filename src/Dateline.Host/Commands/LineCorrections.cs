using System.Globalization;
using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports.Events;
using Dateline.Host.Running;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>What a person says of a line.</summary>
/// <param name="Line">Id of a quotation or an event, or what names a report.</param>
/// <param name="Field">What of it, as <c>corrections</c> lists it, or without what stands before the dot.</param>
/// <param name="Value">What it is; empty for unknown.</param>
/// <param name="Place">Where a part stands in the report.</param>
internal sealed record SaidOfLine(string Line, string Field, string Value, TextSpan? Place);

/// <summary>Makes corrections of what people say of reports, quotations and events: anchors it to characters and holds it against what the field takes.</summary>
/// <param name="session">The session.</param>
/// <param name="record">The record.</param>
/// <param name="numbers">Whether numbers of the last list shown count as names.</param>
internal sealed class LineCorrections(Session session, IRecordReader record, bool numbers = true)
{
    private static readonly string[] _ofQuotation = [LineFields.Actor, LineFields.Speaker, LineFields.Kind, LineFields.NoQuotation, LineFields.AcceptedQuotation];
    private static readonly string[] _ofEvent = [LineFields.Class, LineFields.Status, LineFields.Who, LineFields.Whom, LineFields.NoEvent, LineFields.AcceptedEvent];
    private static readonly string[] _ofReport = [LineFields.Outlet, LineFields.Publisher, LineFields.Published, LineFields.Part];

    /// <summary>The correction that says it; who says so, why and when is left to the caller.</summary>
    /// <exception cref="CommandException">The record has no such line, the line has no such field, or the field does not take the value.</exception>
    public async Task<Correction> OfAsync(SaidOfLine asked)
    {
        IReadOnlyList<LineReference> lines = await record.FindLinesAsync(asked.Line, session.Cancellation).ConfigureAwait(false);
        LineReference[] meant = [.. lines.Where(found => found.Kind is LineKind.Quotation or LineKind.Event)];
        if (meant.Length > 1)
        {
            throw CommandException.NotFound($"more than one line begins with '{Lines.Plain(asked.Line)}'");
        }
        string report = meant.Length == 1 ? meant[0].ReportId!
            : await new RecordNames(record, session.Cancellation, numbers).ReportAsync(asked.Line).ConfigureAwait(false) ?? throw CommandException.NotFound($"the record has no quotation, event or report '{Lines.Plain(asked.Line)}'");
        Reading reading = (await record.LoadReadingsAsync([report], null, session.Cancellation).ConfigureAwait(false))[0];
        if (meant.Length == 0)
        {
            return OfReport(reading.Report, asked);
        }
        return meant[0].Kind == LineKind.Quotation
            ? await OfQuotationAsync(reading, reading.Quotations.First(quotation => quotation.Id == meant[0].Id), asked).ConfigureAwait(false)
            : OfEvent(reading, reading.Events.First(told => told.Id == meant[0].Id), asked);
    }

    private static Correction OfReport(Report report, SaidOfLine asked)
    {
        string field = Known(asked.Field, _ofReport, "report");
        if (field == LineFields.Part)
        {
            TextSpan span = asked.Place is { } place && place.End <= report.Text.Length ? place : throw new CommandException("say where the part stands in the report (--at START..END)");
            return Made(report, span, LineFields.Part, Word<PartKind>(asked.Value));
        }
        bool isDay = DateOnly.TryParseExact(asked.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return field == LineFields.Published && asked.Value.Length > 0 && !isDay
            ? throw new CommandException($"'{Lines.Plain(asked.Value)}' is no day (YYYY-MM-DD)")
            : Made(report, null, field, asked.Value.Trim());
    }

    private async Task<Correction> OfQuotationAsync(Reading reading, Quotation quotation, SaidOfLine asked)
    {
        string field = Known(asked.Field, _ofQuotation, "quotation");
        TextSpan span = new(quotation.Content[0].Start, quotation.Content[^1].End);
        string value = field switch
        {
            LineFields.NoQuotation or LineFields.AcceptedQuotation => "",
            LineFields.Kind => Word<QuotationKind>(asked.Value),
            LineFields.Speaker => Words(reading.Report, span, asked.Value),
            _ => Name(asked.Value) is { Length: > 0 } name ? LineFields.Value(await ActorAsync(name).ConfigureAwait(false)) : "",
        };
        return Made(reading.Report, span, field, value);
    }

    private Correction OfEvent(Reading reading, Event told, SaidOfLine asked)
    {
        string field = Known(asked.Field, _ofEvent, "event");
        string value = field switch
        {
            LineFields.NoEvent or LineFields.AcceptedEvent => "",
            LineFields.Class => new ExportCodes(session.Knowledge.Data).Class(asked.Value) ?? throw new CommandException($"'{Lines.Plain(asked.Value)}' is no class: {string.Join(", ", new ExportCodes(session.Knowledge.Data).Classes)}"),
            LineFields.Status => Word<EventStatus>(asked.Value),
            _ => Words(reading.Report, told.Text, asked.Value),
        };
        return Made(reading.Report, told.Text, field, value);
    }

    /// <summary>An actor of the record or of the catalogue; else the name as it was given.</summary>
    private async Task<ActorReference> ActorAsync(string name)
    {
        Listed<ActorEntry> found = await record.ListActorsAsync(name, Page.First(2), session.Cancellation).ConfigureAwait(false);
        if (found.CountAll > 0)
        {
            ActorEntry actor = await new RecordNames(record, session.Cancellation, numbers).ActorAsync(name).ConfigureAwait(false);
            return new ActorReference(actor.Id, actor.Name, actor.Kind);
        }
        string id = session.Knowledge.Actors.Named(name) is [{ } alias] ? alias.Actor : name;
        return session.Knowledge.Actors.Find(id) is { } known
            ? new ActorReference(known.Id, known.Name, Annotation.Mentions.MentionKind.Person)
            : new ActorReference(ActorReference.OutsideCatalogue + name.ToLowerInvariant(), name, Annotation.Mentions.MentionKind.Person);
    }

    // A name that was pasted may hold tabulators and line breaks, which part the values of a field, and marks of direction that nobody sees.
    private static string Name(string value) => Lines.Plain(string.Concat(value.Where(unit => char.IsWhiteSpace(unit) || !Lines.IsUnsafe(unit))));

    /// <summary>Runs as they are given, or the words that stand nearest to the line; none for nothing.</summary>
    private static string Words(Report report, TextSpan near, string value)
    {
        if (LineFields.SpansOf(value) is { } given)
        {
            return given.All(span => span.End <= report.Text.Length) ? LineFields.Value(given) : throw new CommandException($"the report has {report.Text.Length} characters");
        }
        (int best, int distance) = (-1, int.MaxValue);
        for (int at = report.Text.Value.IndexOf(value, StringComparison.Ordinal); at >= 0; at = report.Text.Value.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            int away = Math.Max(0, Math.Max(near.Start - (at + value.Length), at - near.End));
            (best, distance) = away < distance ? (at, away) : (best, distance);
        }
        return best >= 0 ? LineFields.Value([new TextSpan(best, best + value.Length)]) : throw CommandException.NotFound($"the words '{Lines.Plain(value)}' do not stand in the report");
    }

    private static string Word<T>(string value)
        where T : struct, Enum =>
        WireWords.Read<T>(value) is { } known ? WireWords.Hyphened(known.ToString()) : throw new CommandException($"'{Lines.Plain(value)}' is none of {string.Join(", ", Enum.GetValues<T>().Select(one => WireWords.Hyphened(one.ToString())))}");

    /// <summary>The field by its whole name; it may be given without what stands before the dot.</summary>
    private static string Known(string asked, string[] fields, string what) =>
        fields.FirstOrDefault(field => field.Equals(asked, StringComparison.OrdinalIgnoreCase) || Short(field).Equals(asked, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException($"a {what} has no field '{Lines.Plain(asked)}': {string.Join(", ", fields.Select(Short))}");

    private static string Short(string field) => field == LineFields.Part ? "part" : field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static Correction Made(Report report, TextSpan? span, string field, string value) =>
        new(report.Id, span, field, value, "", null, DateTimeOffset.UnixEpoch) { Characters = span is { } run ? report.Text[run] : null };
}
