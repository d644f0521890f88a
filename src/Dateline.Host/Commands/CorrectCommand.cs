using System.CommandLine;
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

/// <summary><c>correct</c>: a person's word on a report or a line of it. It is anchored to the characters, survives re-reading, and what follows from it is told anew.</summary>
internal static class CorrectCommand
{
    private static readonly string[] _ofQuotation = ["actor", "speaker", "kind", "none"];
    private static readonly string[] _ofEvent = ["class", "status", "who", "whom", "none"];
    private static readonly string[] _ofReport = ["outlet", "publisher", "published", "part"];

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> line = new("line") { HelpName = "LINE", Description = "Id of a quotation or an event, or a report" };
        Argument<string> field = new("field") { HelpName = "FIELD", Description = "Of a quotation actor, speaker, kind or none; of an event class, status, who, whom or none; of a report outlet, publisher, published or part" };
        Argument<string> value = new("value") { HelpName = "VALUE", Arity = ArgumentArity.ZeroOrOne, Description = "What it is; nothing for unknown. Words of the report (or START..END) for speaker, who and whom" };
        Option<string?> place = new("--at") { HelpName = "START..END", Description = "With part: where it stands in the report" };
        Author author = new();
        Command verb = new("correct", "Correct a report or a line of it: who spoke, what kind, which class, which day") { line, field, value, place };
        author.AddTo(verb, withReason: true);
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToChange(session);
            Asked asked = new(session.Parsed.GetValue(line)!, session.Parsed.GetValue(field)!.ToLowerInvariant(), session.Parsed.GetValue(value) ?? "", session.Parsed.GetValue(place));
            Correction correction = await CorrectionAsync(session, store, asked).ConfigureAwait(false) with
            {
                Author = author.NameOf(session),
                Reason = session.Parsed.GetValue(author.Reason),
                MadeAt = session.World.Clock.GetUtcNow(),
            };
            await CorrectedStories.WriteAsync(session, store, await SaveAsync(session, store, correction).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    /// <summary>Keeps the word of a person on a report or a line of it, and lets the record follow.</summary>
    /// <returns>Ids of the stories that were told anew.</returns>
    public static async Task<IReadOnlyList<string>> SaveAsync(Session session, IRecordStore store, Correction correction)
    {
        await store.SaveCorrectionAsync(correction, session.Cancellation).ConfigureAwait(false);
        return await new Rereading(session, store).ReplaceAsync([correction.ReportId], []).ConfigureAwait(false);
    }

    private static async Task<Correction> CorrectionAsync(Session session, IRecordStore store, Asked asked)
    {
        IReadOnlyList<LineReference> lines = await store.FindLinesAsync(asked.Line, session.Cancellation).ConfigureAwait(false);
        LineReference[] meant = [.. lines.Where(found => found.Kind is LineKind.Quotation or LineKind.Event)];
        if (meant.Length > 1)
        {
            throw CommandException.NotFound($"more than one line begins with '{Lines.Plain(asked.Line)}'");
        }
        string report = meant.Length == 1 ? meant[0].ReportId!
            : await new RecordNames(store, session.Cancellation).ReportAsync(asked.Line).ConfigureAwait(false) ?? throw CommandException.NotFound($"the record has no quotation, event or report '{Lines.Plain(asked.Line)}'");
        Reading reading = (await store.LoadReadingsAsync([report], null, session.Cancellation).ConfigureAwait(false))[0];
        if (meant.Length == 0)
        {
            return OfReport(reading.Report, asked);
        }
        return meant[0].Kind == LineKind.Quotation
            ? await OfQuotationAsync(session, store, reading, reading.Quotations.First(quotation => quotation.Id == meant[0].Id), asked).ConfigureAwait(false)
            : OfEvent(session, reading, reading.Events.First(told => told.Id == meant[0].Id), asked);
    }

    private static Correction OfReport(Report report, Asked asked)
    {
        Known(asked.Field, _ofReport, "report");
        if (asked.Field == "part")
        {
            TextSpan span = asked.Place is not null && LineFields.SpansOf(asked.Place) is [var one] && one.End <= report.Text.Length ? one : throw new CommandException("say where the part stands in the report: --at START..END");
            return Made(report, span, LineFields.Part, Word<PartKind>(asked.Value));
        }
        bool isDay = DateOnly.TryParseExact(asked.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return asked.Field == "published" && asked.Value.Length > 0 && !isDay
            ? throw new CommandException($"'{Lines.Plain(asked.Value)}' is no day (YYYY-MM-DD)")
            : Made(report, null, "report." + asked.Field, asked.Value.Trim());
    }

    private static async Task<Correction> OfQuotationAsync(Session session, IRecordStore store, Reading reading, Quotation quotation, Asked asked)
    {
        Known(asked.Field, _ofQuotation, "quotation");
        TextSpan span = new(quotation.Content[0].Start, quotation.Content[^1].End);
        string value = asked.Field switch
        {
            "none" => "",
            "kind" => Word<QuotationKind>(asked.Value),
            "speaker" => Words(reading.Report, span, asked.Value),
            _ when asked.Value.Length == 0 => "",
            _ => LineFields.Value(await ActorAsync(session, store, asked.Value).ConfigureAwait(false)),
        };
        return Made(reading.Report, span, "quotation." + asked.Field, value);
    }

    private static Correction OfEvent(Session session, Reading reading, Event told, Asked asked)
    {
        Known(asked.Field, _ofEvent, "event");
        string value = asked.Field switch
        {
            "none" => "",
            "class" => new ExportCodes(session.Knowledge.Data).Class(asked.Value) ?? throw new CommandException($"'{Lines.Plain(asked.Value)}' is no class: {string.Join(", ", new ExportCodes(session.Knowledge.Data).Classes)}"),
            "status" => Word<EventStatus>(asked.Value),
            _ => Words(reading.Report, told.Text, asked.Value),
        };
        return Made(reading.Report, told.Text, "event." + asked.Field, value);
    }

    /// <summary>An actor of the record or of the catalogue; else the name as it was given.</summary>
    private static async Task<ActorReference> ActorAsync(Session session, IRecordStore store, string name)
    {
        Listed<ActorEntry> found = await store.ListActorsAsync(name, Page.First(2), session.Cancellation).ConfigureAwait(false);
        if (found.CountAll > 0)
        {
            ActorEntry actor = await new RecordNames(store, session.Cancellation).ActorAsync(name).ConfigureAwait(false);
            return new ActorReference(actor.Id, actor.Name, actor.Kind);
        }
        string id = session.Knowledge.Actors.Named(name) is [{ } alias] ? alias.Actor : name;
        return session.Knowledge.Actors.Find(id) is { } known
            ? new ActorReference(known.Id, known.Name, Annotation.Mentions.MentionKind.Person)
            : new ActorReference(ActorReference.OutsideCatalogue + name.Trim().ToLowerInvariant(), name.Trim(), Annotation.Mentions.MentionKind.Person);
    }

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

    private static void Known(string field, string[] fields, string what)
    {
        if (!fields.Contains(field, StringComparer.Ordinal))
        {
            throw new CommandException($"a {what} has no field '{Lines.Plain(field)}': {string.Join(", ", fields)}");
        }
    }

    private static Correction Made(Report report, TextSpan? span, string field, string value) =>
        new(report.Id, span, field, value, "", null, DateTimeOffset.UnixEpoch) { Characters = span is { } run ? report.Text[run] : null };

    private sealed record Asked(string Line, string Field, string Value, string? Place);
}
