using System.Globalization;
using System.Security.Cryptography;
using Dateline.Extraction;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Exports.Stories;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Exports.Kept;

/// <summary>The reports of a record with their lines and with the word of people on them, one JSON object a line, so that another record can be made of them.</summary>
internal static class KeptReports
{
    private const int PageLength = 200;

    /// <summary>Writes the reports of the record, or of the story that <paramref name="filters"/> name, to stdout: by day, then the corrections that hold.</summary>
    public static async Task<int> WriteAsync(Session session, EventFilters filters, bool fullText)
    {
        await using IRecordStore store = Records.OpenToRead(session);
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (ReportFilter filter in await AskedAsync(session, store, filters).ConfigureAwait(false))
        {
            for (int first = 0; ; first += PageLength)
            {
                Listed<ReportEntry> page = await store.ListReportsAsync(filter, new Page(first, PageLength), session.Cancellation).ConfigureAwait(false);
                foreach (Reading reading in await store.LoadReadingsAsync([.. page.Items.Select(entry => entry.Id).Where(written.Add)], session.Knowledge, session.Cancellation).ConfigureAwait(false))
                {
                    RawReport? raw = await store.LoadRawAsync(reading.Report.Id, session.Cancellation).ConfigureAwait(false);
                    await session.World.Output.WriteAsync(WireJson.Line(Of(reading, raw ?? new RawReport(reading.Report.Label, default), session.Engine, fullText), WireJson.Lines.KeptReportLine), session.Cancellation).ConfigureAwait(false);
                }
                if (first + PageLength >= page.CountAll)
                {
                    break;
                }
            }
        }
        int corrections = await WriteCorrectionsAsync(session, store, written).ConfigureAwait(false);
        await session.World.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"dateline: {written.Count} reports, {corrections} corrections{(fullText ? "" : "; without --full-text their bytes are left out, and import cannot take them")}")).ConfigureAwait(false);
        return written.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
    }

    private static async Task<IReadOnlyList<ReportFilter>> AskedAsync(Session session, IRecordStore store, EventFilters filters) =>
        await filters.StoriesAsync(session, store).ConfigureAwait(false) is { } stories ? [.. stories.Select(story => new ReportFilter { Story = story })] : [ReportFilter.All];

    private static async Task<int> WriteCorrectionsAsync(Session session, IRecordStore store, HashSet<string> reports)
    {
        using MemoryStream lines = new();
        int count = 0;
        foreach (Correction correction in (await store.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false)).Where(entry => entry.UndoneAt is null).Select(entry => entry.Correction).Where(correction => reports.Contains(correction.ReportId)))
        {
            CorrectionFiles.Write(lines, correction);
            count++;
        }
        await session.World.Output.WriteAsync(lines.ToArray(), session.Cancellation).ConfigureAwait(false);
        return count;
    }

    private static KeptReportLine Of(Reading reading, RawReport raw, EngineWire engine, bool fullText)
    {
        Report report = reading.Report;
        return new KeptReportLine
        {
            Id = report.Id,
            TextHash = report.Text.Hash,
            Excerpt = ExportedReport.ExcerptOf(report),
            Raw = new RawWire
            {
                Label = raw.Label,
                Outlet = raw.Outlet,
                Publisher = raw.Publisher,
                Url = raw.Url,
                ContentType = raw.ContentType,
                Published = raw.Published,
                Listed = raw.Listed,
                ListedOutlet = raw.ListedOutlet,
                Seen = raw.Seen,
                Kind = WireWords.Of(raw.Kind),
                Language = raw.Language,
                Headline = raw.Headline,
                Replaces = raw.Replaces,
                Retracts = raw.Retracts,
                Entry = raw.Entry,
                Hash = Convert.ToHexStringLower(SHA256.HashData(raw.Bytes.Span)),
                Bytes = fullText && raw.Entry is null ? raw.Bytes.ToArray() : null,
            },
            Read = ReportLines.Of(reading, raw.Label, engine, tokens: false, text: fullText),
        };
    }
}
