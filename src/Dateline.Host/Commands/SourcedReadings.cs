using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Extraction;
using Dateline.Host.Running;
using Dateline.Sources;
using Dateline.Sources.Files;
using Dateline.Sources.Http;
using Dateline.Storage;
using Dateline.Text;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Commands;

/// <summary>The arguments that name reports in files, and the reading of them: shared by <c>read</c> and <c>brief</c>.</summary>
internal sealed class SourcedReadings
{
    private const int PassedOverShown = 5;
    private readonly Argument<string[]> _paths = new("files") { HelpName = "FILES", Arity = ArgumentArity.ZeroOrMore, Description = "Files, folders, archives, JSON Lines of reports, addresses of the web or - for stdin; folders that hold a manifest.csv are read through it" };
    private readonly Option<string?> _manifest = new("--manifest") { HelpName = "FILE", Description = "CSV with the columns file, outlet, url, published and, as one likes, publisher, kind, language, seen, replaces, retracts" };
    private readonly Option<string?> _rejects = new("--rejects") { HelpName = "FILE", Description = "Write the rows of the manifest that gave no report, with the reason, to FILE (CSV)" };
    private readonly Option<string?> _outlet = new("--outlet") { HelpName = "NAME", Description = "Who published the files, where the manifest does not say" };

    private readonly Option<string?> _links = new("--links") { HelpName = "FILE", Description = "Fetch the addresses in FILE, one a line" };
    private readonly WebOptions _web = new();

    /// <summary>Adds the arguments to <paramref name="verb"/>.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_paths);
        verb.Add(_manifest);
        verb.Add(_rejects);
        verb.Add(_outlet);
        verb.Add(_links);
        _web.AddTo(verb);
    }

    /// <summary>Whether any report is named.</summary>
    public bool AreNamed(Session session) => session.Parsed.GetValue(_paths)!.Length > 0 || session.Parsed.GetValue(_manifest) is not null || session.Parsed.GetValue(_links) is not null;

    /// <summary>Reads every report named and hands it on, in the order of the arguments.</summary>
    /// <returns>How many rows of manifests, lines of files and addresses gave no report.</returns>
    public async Task<int> ReadAsync(Session session, Func<ReadReport, Task> sink)
    {
        List<RejectedRow> rejected = [];
        int refused = 0;
        WireFiles lines = new(told => session.World.Error.WriteLine($"dateline: {Lines.Plain(told)}"));
        Knowledge knowledge = session.Knowledge;
        await OrderedWork.RunAsync(
            PartedAsync(RawAsync(session, lines, rejected, () => refused++, session.Cancellation), knowledge, session.Cancellation),
            source => Read(source, knowledge, session.Cancellation),
            async reports =>
            {
                foreach (ReadReport report in reports)
                {
                    Reading reading = report.Reading;
                    session.Log.Write(LogLevel.Information, $"read {report.Raw.Label}: {report.Raw.Bytes.Length} bytes, {reading.Quotations.Count} quotations, {reading.Findings.Count} findings");
                    await sink(report).ConfigureAwait(false);
                }
            },
            () => Task.CompletedTask,
            session.Settings.Threads,
            session.Cancellation).ConfigureAwait(false);
        foreach (RejectedRow row in rejected)
        {
            await session.World.Error.WriteLineAsync($"dateline: manifest line {row.Line}: {Lines.Plain(row.Reason)}").ConfigureAwait(false);
        }
        if (session.Parsed.GetValue(_rejects) is string path)
        {
            await RejectsFile.WriteAsync(session.World.PathOf(path), rejected, session.Cancellation).ConfigureAwait(false);
        }
        return rejected.Count + refused + lines.Rejected;
    }

    /// <summary>Each report by itself, where several come in one message.</summary>
    private static async IAsyncEnumerable<SourcedReport> PartedAsync(IAsyncEnumerable<SourcedReport> sources, Knowledge knowledge, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (SourcedReport source in sources.WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (RawReport raw in knowledge.Extractor.Split(source.Raw, cancellation))
            {
                yield return source with { Raw = raw };
            }
        }
    }

    /// <summary>The report of a source and, of a live page, those of its entries; of an entry the bytes are those of the page.</summary>
    public static ReadReport[] Read(SourcedReport source, Knowledge knowledge, CancellationToken cancellation)
    {
        ExtractedReport extracted = knowledge.Extractor.ExtractWhole(source.Raw, cancellation);
        Reading reading = Reading.Of(extracted.Report, knowledge, cancellation);
        Finding[] arrival = [.. source.Findings.Where(finding => !reading.Findings.Contains(finding))];
        return
        [
            new ReadReport(source.Raw, arrival.Length == 0 ? reading : reading with { Findings = [.. arrival, .. reading.Findings] }),
            .. extracted.Entries.Select((entry, at) => new ReadReport(source.Raw with { Label = entry.Report.Label, Entry = at + 1 }, Reading.Of(entry.Report, knowledge, cancellation))),
        ];
    }

    private async IAsyncEnumerable<SourcedReport> RawAsync(Session session, WireFiles lines, List<RejectedRow> rejected, Action refuse, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<string> passedOver = [];
        FileSourceOptions options = new() { StandardInput = session.World.Input, Outlet = session.Parsed.GetValue(_outlet), TellArchive = tally => Tell(session, tally), TellPassedOver = passedOver.Add, Lines = lines };
        string[] links = [.. session.Parsed.GetValue(_paths)!.Where(LinkSource.IsLink), .. await ListedAsync(session, cancellation).ConfigureAwait(false)];
        string[] paths = [.. session.Parsed.GetValue(_paths)!.Where(path => !LinkSource.IsLink(path)).Select(path => path == FileSource.StandardInput ? path : session.World.AsGiven(path))];
        List<(string Path, bool IsNamed)> manifests = [.. session.Parsed.GetValue(_manifest) is string manifest ? [(session.World.AsGiven(manifest), true)] : Array.Empty<(string, bool)>()];
        manifests.AddRange(paths.Where(Directory.Exists).SelectMany(path => FileSource.Manifests(path, cancellation)).Select(path => (path, false)));
        foreach ((string path, bool isNamed) in manifests)
        {
            await foreach (SourcedReport report in ManifestSource.ReadAsync(path, options with { AreOtherFoldersAllowed = isNamed }, rejected.Add, cancellation).ConfigureAwait(false))
            {
                yield return report;
            }
        }
        await foreach (SourcedReport report in FileSource.ReadAsync(paths, options, cancellation).ConfigureAwait(false))
        {
            yield return report;
        }
        Tell(session, passedOver);
        using PageFetcher fetcher = new(_web.Of(session));
        DateOnly today = DateOnly.FromDateTime(session.World.Clock.GetUtcNow().UtcDateTime);
        await foreach (SourcedReport report in LinkSource.ReadAsync(links, fetcher, raw => session.Knowledge.Extractor.NextPage(raw, cancellation), today, options.Outlet, Refuse, cancellation).ConfigureAwait(false))
        {
            yield return report;
        }

        void Refuse(string link, string reason)
        {
            refuse();
            session.World.Error.WriteLine($"dateline: {Lines.Plain(link)}: {Lines.Plain(reason)}");
        }
    }

    private async Task<IEnumerable<string>> ListedAsync(Session session, CancellationToken cancellation)
    {
        if (session.Parsed.GetValue(_links) is not string list)
        {
            return [];
        }
        SourcedReport file = await FileSource.ReadAsync([session.World.AsGiven(list)], new FileSourceOptions(), cancellation).FirstAsync(cancellation).ConfigureAwait(false);
        return LinkSource.Links(Encoding.UTF8.GetString(file.Raw.Bytes.Span));
    }

    private static void Tell(Session session, List<string> passedOver)
    {
        if (passedOver.Count > 0)
        {
            string more = passedOver.Count > PassedOverShown ? " …" : "";
            session.World.Error.WriteLine($"dateline: {passedOver.Count} {(passedOver.Count == 1 ? "file" : "files")} passed over that by name hold no report: {Lines.Plain(string.Join(", ", passedOver.Take(PassedOverShown)))}{more}");
        }
    }

    private static void Tell(Session session, ArchiveTally tally)
    {
        session.Log.Write(LogLevel.Information, $"archive {tally.Label}: {tally.Records} records, {tally.Reports} reports, {tally.Others} others");
        if (tally.Breaks > 0)
        {
            session.World.Error.WriteLine($"dateline: {Lines.Plain(tally.Label)}: broken in {tally.Breaks} places, {tally.LostBytes} bytes lost");
        }
    }
}
