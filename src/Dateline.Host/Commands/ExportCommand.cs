using System.CommandLine;
using System.Security.Cryptography;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports.Events;
using Dateline.Host.Exports.Kept;
using Dateline.Host.Exports.Stories;
using Dateline.Host.Running;
using Dateline.Language.Names;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>export</c>: the events of the record in our own form and in those of others, and its stories in those of others.</summary>
internal static class ExportCommand
{
    private const string Json = "jsonl";
    private const string Csv = "csv";
    private const string Plover = "plover";
    private const string Polecat = "polecat";
    private const string Gdelt = "gdelt";
    private const string Reports = "reports";

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> format = new("format") { HelpName = "FORMAT", Description = "Events: jsonl, csv, plover (JSON Lines), polecat (TSV) or gdelt (events and mentions); stories: stix (2.1), schema (schema.org claims) or atom (one story); reports: what import takes into another record" };
        Option<string?> into = new("--into") { HelpName = "FOLDER", Description = "Write the files and a manifest.json with the hashes of program, models and knowledge into this folder" };
        Option<bool> oneADay = new("--one-a-day") { Description = "Of events of one day, class, CAMEO code, status and pair only the first" };
        Option<bool> own = new("--with-own") { Description = "Also STATEMENT and our own contexts in the formats of others" };
        Option<bool> published = new("--published-day") { Description = "In the formats of others, give events without a day that of their report" };
        Option<bool> fullText = new("--full-text") { Description = "Of stories and reports, the full texts beside the excerpts (mind the rights of their owners); import needs them" };
        Command verb = new("export", "Write events in our own form, as PLOVER, POLECAT or GDELT 2.0, stories as STIX, schema.org or Atom, and reports with their lines") { format, into, oneADay, own, published, fullText };
        EventFilters filters = new();
        filters.AddTo(verb);
        return Session.Attach(verb, world, globals, async session =>
        {
            string name = session.Parsed.GetValue(format)!;
            string? folder = session.Parsed.GetValue(into);
            RefuseOthers(session, name, filters, [oneADay, own, published], fullText);
            if (name == Reports)
            {
                return folder is null ? await KeptReports.WriteAsync(session, filters, session.Parsed.GetValue(fullText)).ConfigureAwait(false) : throw new CommandException("reports go to stdout: write '> FILE' instead of --into");
            }
            if (StoryExports.Formats.Contains(name))
            {
                return await StoriesAsync(session, name, filters, session.Parsed.GetValue(fullText), folder).ConfigureAwait(false);
            }
            if (name is not (Json or Csv or Plover or Polecat or Gdelt))
            {
                throw new CommandException($"'{Lines.Plain(name)}' is no format: jsonl, csv, plover, polecat, gdelt, stix, schema, atom, reports");
            }
            if (name == Gdelt && folder is null)
            {
                throw new CommandException("gdelt is two files: say where to with --into FOLDER");
            }
            await using IRecordStore store = Records.OpenToRead(session);
            ExportOptions options = new(session.Engine, session.Parsed.GetValue(own), session.Parsed.GetValue(published), session.Parsed.GetValue(oneADay), filters.NamesStatuses(session), filters.NamesTold(session));
            ExportCodes codes = new(session.Knowledge.Data);
            EventSelection selection = await filters.OfAsync(session, store, codes).ConfigureAwait(false);
            ToldRecord record = await ToldRecord.LoadAsync(session, store, await filters.StoriesAsync(session, store).ConfigureAwait(false)).ConfigureAwait(false);
            IReadOnlyList<ToldEvent> events = ToldEventList.Of(record, session.Knowledge);
            NameFold fold = new(session.Knowledge.Data);
            ToldEvent[] wanted = [.. events.Where(told => selection.Fits(told, place => fold.Key(place)))];
            ForeignRules rules = new(codes, options);
            IReadOnlyList<ExportFile> files = Files(name, wanted, codes, options, rules);
            if (folder is null)
            {
                await session.World.Output.WriteAsync(files[0].Bytes, session.Cancellation).ConfigureAwait(false);
            }
            else
            {
                SortedDictionary<string, string> asked = filters.Asked(session);
                foreach ((string option, bool given) in ((string, bool)[])[("one-a-day", options.OneADay), ("with-own", options.Own), ("published-day", options.PublishedDay)])
                {
                    _ = given && asked.TryAdd(option, "yes");
                }
                ManifestWire manifest = new()
                {
                    Export = name,
                    Engine = session.Engine,
                    ReadBy = [.. (await store.ListRunsAsync(session.Cancellation).ConfigureAwait(false)).Select(run => new EngineWire(run.Run.ProgramVersion, run.Run.ModelsHash, run.Run.DataHash)).Distinct()],
                    Asked = asked,
                    Reports = record.Reports.Count,
                    Events = events.Count,
                    LeftOut = rules.LeftOut,
                    Files = [.. files.Select(file => new ManifestFileWire(file.Name, file.Rows, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes))))],
                };
                await ExportFolder.WriteAsync(session, folder, files, manifest).ConfigureAwait(false);
            }
            string left = rules.LeftOut.Count == 0 ? "" : $"; left out: {string.Join(", ", rules.LeftOut.Select(reason => $"{reason.Key} {reason.Value}"))}";
            await session.World.Error.WriteLineAsync($"dateline: {string.Join(", ", files.Select(file => $"{file.Rows} in {file.Name}"))} of {events.Count} events{left}").ConfigureAwait(false);
            return wanted.Length == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }

    // What a format has no use for would be passed over, and the manifest would say that it was asked for.
    private static void RefuseOthers(Session session, string name, EventFilters filters, IReadOnlyList<Option<bool>> ofEvents, Option<bool> fullText)
    {
        bool isOfStories = name == Reports || StoryExports.Formats.Contains(name);
        if (isOfStories && (filters.Asked(session).Keys.FirstOrDefault(asked => asked != "story") is string filter))
        {
            throw new CommandException($"--{filter} chooses events: {name} takes all of the record, or of one --story");
        }
        if (isOfStories && ofEvents.FirstOrDefault(option => session.Parsed.GetValue(option)) is { } other)
        {
            throw new CommandException($"{other.Name} is for exports of events, not for {name}");
        }
        if (!isOfStories && session.Parsed.GetValue(fullText))
        {
            throw new CommandException($"--full-text is for exports of stories and reports, not for {Lines.Plain(name)}");
        }
    }

    private static async Task<int> StoriesAsync(Session session, string name, EventFilters filters, bool fullText, string? folder)
    {
        await using IRecordStore store = Records.OpenToRead(session);
        ToldRecord record = await ToldRecord.LoadAsync(session, store, await filters.StoriesAsync(session, store).ConfigureAwait(false)).ConfigureAwait(false);
        if (record.Telling.Stories.Count == 0)
        {
            throw CommandException.NotFound("the record has no story yet: read reports first");
        }
        (ExportFile file, string told) = StoryExports.Of(name, record, fullText, session.Engine.Version, await StoryExports.SignalsAsync(name, session, store, record.Telling).ConfigureAwait(false));
        if (folder is null)
        {
            await session.World.Output.WriteAsync(file.Bytes, session.Cancellation).ConfigureAwait(false);
        }
        else
        {
            ManifestWire manifest = new()
            {
                Export = name,
                Engine = session.Engine,
                ReadBy = [.. (await store.ListRunsAsync(session.Cancellation).ConfigureAwait(false)).Select(run => new EngineWire(run.Run.ProgramVersion, run.Run.ModelsHash, run.Run.DataHash)).Distinct()],
                Asked = filters.Asked(session),
                Reports = record.Reports.Count,
                Events = 0,
                LeftOut = new SortedDictionary<string, int>(StringComparer.Ordinal),
                Files = [new ManifestFileWire(file.Name, file.Rows, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)))],
            };
            await ExportFolder.WriteAsync(session, folder, [file], manifest).ConfigureAwait(false);
        }
        await session.World.Error.WriteLineAsync($"dateline: {told}").ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static IReadOnlyList<ExportFile> Files(string name, IReadOnlyList<ToldEvent> wanted, ExportCodes codes, ExportOptions options, ForeignRules rules)
    {
        IReadOnlyList<ToldEvent> kept = options.OneADay && name is Json or Csv ? [.. wanted.DistinctBy(told => OneADay.Key(told, told.From))] : wanted;
        return name switch
        {
            Json => [EventLines.Json(kept)],
            Csv => [EventLines.Csv(kept)],
            Plover => [PloverLines.Write(rules.Take(wanted, tellsSources: true), codes, options)],
            Polecat => [PolecatTable.Write(rules.Take(wanted, tellsSources: false), codes, options)],
            _ => GdeltTables.Write(rules.Take(wanted, tellsSources: false), codes),
        };
    }
}
