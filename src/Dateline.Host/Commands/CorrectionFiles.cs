using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>corrections export</c> and <c>corrections import</c>: the word of people, one JSON object a line, so that it can be taken into another record of the same reports.</summary>
internal static class CorrectionFiles
{
    private static readonly JsonWriterOptions _options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes <c>export</c>.</summary>
    public static Command MakeExport(Surroundings world, Globals globals)
    {
        Argument<string> file = new("file") { HelpName = "FILE", Description = "JSON Lines; - for stdout" };
        return Session.Attach(new Command("export", "Write the corrections that hold to FILE") { file }, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            IReadOnlyList<CorrectionEntry> entries = await store.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false);
            using MemoryStream lines = new();
            foreach (Correction correction in entries.Where(entry => entry.UndoneAt is null).Select(entry => entry.Correction))
            {
                Write(lines, correction);
            }
            string path = session.Parsed.GetValue(file)!;
            await (path == "-"
                ? session.World.Output.WriteAsync(lines.ToArray(), session.Cancellation).AsTask()
                : WholeFile.WriteAsync(session.World.PathOf(path), async stream => await stream.WriteAsync(lines.ToArray(), session.Cancellation).ConfigureAwait(false), session.Cancellation)).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    /// <summary>Makes <c>import</c>.</summary>
    public static Command MakeImport(Surroundings world, Globals globals)
    {
        Argument<string> file = new("file") { HelpName = "FILE", Description = "JSON Lines, as export writes them; - for stdin" };
        return Session.Attach(new Command("import", "Take the corrections of FILE, as far as what they speak of is there") { file }, world, globals, async session =>
        {
            string path = session.Parsed.GetValue(file)!;
            using StreamReader reader = path == "-" ? new StreamReader(session.World.Input) : new StreamReader(session.World.PathOf(path));
            await using IRecordStore store = Records.OpenToChange(session);
            await ImportAsync(session, store, (await reader.ReadToEndAsync(session.Cancellation).ConfigureAwait(false)).Split('\n')).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    /// <summary>Takes the corrections of <paramref name="lines"/> as far as what they speak of is there, and tells on stderr what came of them.</summary>
    public static async Task ImportAsync(Session session, IRecordStore store, IReadOnlyList<string> lines)
    {
        List<Correction> taken = [];
        int known = 0, adrift = 0;
        for (int at = 0; at < lines.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
            {
                continue;
            }
            (Correction? correction, string? wrong) = Read(lines[at]);
            wrong ??= await WrongAsync(session, store, correction!).ConfigureAwait(false);
            if (wrong is not null)
            {
                adrift++;
                await session.World.Error.WriteLineAsync($"dateline: line {at + 1}: {FindingCodes.CorrectionAdrift}: {Lines.Plain(wrong)}").ConfigureAwait(false);
            }
            else if (correction!.Field != LineFields.Removed && !await store.SaveCorrectionAsync(correction, session.Cancellation).ConfigureAwait(false))
            {
                known++;
            }
            else
            {
                taken.Add(correction);
            }
        }
        IReadOnlyList<string> touched = await store.RemoveReportsAsync([.. taken.Where(correction => correction.Field == LineFields.Removed)], session.Cancellation).ConfigureAwait(false);
        string[] reread = [.. taken.Where(correction => LineFields.All.Contains(correction.Field, StringComparer.Ordinal)).Select(correction => correction.ReportId).Distinct(StringComparer.Ordinal)];
        string[] told = [.. taken.Where(correction => StoryFields.Word(correction) is not null).SelectMany(correction => new[] { correction.ReportId, correction.Value })];
        await CorrectedStories.WriteAsync(session, store, await new Rereading(session, store).ReplaceAsync(reread, [.. touched, .. told]).ConfigureAwait(false)).ConfigureAwait(false);
        await session.World.Error.WriteLineAsync($"dateline: {taken.Count} corrections taken, {known} known, {adrift} adrift").ConfigureAwait(false);
    }

    /// <summary>Why a correction cannot be taken, or null where it can.</summary>
    private static async Task<string?> WrongAsync(Session session, IRecordStore store, Correction correction)
    {
        if (!LineFields.All.Contains(correction.Field, StringComparer.Ordinal) && correction.Field != LineFields.Removed && !LineFields.IsAcceptance(correction.Field) && StoryFields.Word(correction) is null)
        {
            return $"there is no field '{correction.Field}'";
        }
        if (await store.LoadReportAsync(correction.ReportId, session.Cancellation).ConfigureAwait(false) is not { } report)
        {
            return $"the record has no report {correction.ReportId}";
        }
        try
        {
            await StoryFields.CheckedAsync(store, correction, session.Cancellation).ConfigureAwait(false);
        }
        catch (CommandException wrong)
        {
            return wrong.Message;
        }
        return correction.Span is not { } span || (span.End <= report.Text.Length && (correction.Characters is null || report.Text[span] == correction.Characters))
            ? null
            : $"the characters it speaks of do not stand at {span} of report {report.Id}";
    }

    /// <summary>Writes the line of a correction.</summary>
    public static void Write(MemoryStream lines, Correction correction)
    {
        using (Utf8JsonWriter writer = new(lines, _options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", WireJson.Format);
            writer.WriteString("offsets", WireJson.Offsets);
            writer.WriteString("line", "correction");
            writer.WriteString("id", correction.Id);
            writer.WriteString("report", correction.ReportId);
            if (correction.Span is { } span)
            {
                writer.WriteStartArray("span");
                writer.WriteNumberValue(span.Start);
                writer.WriteNumberValue(span.End);
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteNull("span");
            }
            writer.WriteString("characters", correction.Characters);
            writer.WriteString("field", correction.Field);
            writer.WriteString("value", correction.Value);
            writer.WriteString("author", correction.Author);
            writer.WriteString("reason", correction.Reason);
            writer.WriteString("madeAt", correction.MadeAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }
        lines.Write(Encoding.UTF8.GetBytes("\n"));
    }

    private static (Correction? Correction, string? Wrong) Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement of = document.RootElement;
            if (of.ValueKind == JsonValueKind.Object && Text("report") is string report && Text("field") is string field && Text("author") is { Length: > 0 } author
                && DateTimeOffset.TryParse(Text("madeAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset madeAt))
            {
                TextSpan? span = of.TryGetProperty("span", out JsonElement ends) && ends.ValueKind == JsonValueKind.Array && ends.GetArrayLength() == 2
                    && ends[0].TryGetInt32(out int start) && ends[1].TryGetInt32(out int end) && start >= 0 && end >= start ? new TextSpan(start, end) : null;
                return (new Correction(report, span, field, Text("value") ?? "", author, Text("reason"), madeAt) { Characters = Text("characters") }, null);
            }

            string? Text(string name) => of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return (null, "it is no JSON object");
        }
        return (null, "it is no correction: report, field, author and madeAt are needed");
    }
}
