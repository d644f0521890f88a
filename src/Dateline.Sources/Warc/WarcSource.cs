using System.Globalization;
using System.Runtime.CompilerServices;
using Dateline.Extraction;
using Dateline.Sources.Files;
using Dateline.Sources.Http;
using Dateline.Text;

namespace Dateline.Sources.Warc;

/// <summary>Reads the pages of web archives: records of type <c>response</c> with status 200 and of type <c>resource</c>, where they hold HTML.</summary>
public static class WarcSource
{
    /// <summary>Reads the pages of <paramref name="file"/> one after another; memory does not grow with it. A page is called by the archive's label, <c>#</c> and the offset of its record.</summary>
    /// <param name="label">What the archive is called.</param>
    /// <param name="file">The archive, plain or gzip; it is not closed.</param>
    /// <param name="options">What is said of all pages; <see cref="FileSourceOptions.LimitBytes"/> holds for each, and <see cref="FileSourceOptions.TellArchive"/> is told at the end.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static async IAsyncEnumerable<SourcedReport> ReadAsync(
        string label, Stream file, FileSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        int limit = Math.Min(options.LimitBytes, WarcReader.DefaultBlockLimit);
        WarcReader reader = new(file, limit);
        int records = 0, reports = 0, others = 0;
        while (await Task.Run(() => reader.Next(cancellation), cancellation).ConfigureAwait(false) is WarcRecord record)
        {
            records++;
            if (record.Type is not ("response" or "resource"))
            {
                continue;
            }
            SourcedReport? page = Page(label, record, options, limit);
            reports += page is null ? 0 : 1;
            others += page is null ? 1 : 0;
            if (page is not null)
            {
                yield return page;
            }
        }
        options.TellArchive?.Invoke(new ArchiveTally(label) { Records = records, Reports = reports, Others = others, Breaks = reader.Breaks, LostBytes = reader.LostBytes });
    }

    private static SourcedReport? Page(string label, WarcRecord record, FileSourceOptions options, int limit)
    {
        List<Finding> findings = [];
        byte[] body = record.Block;
        string? type = record.Field("Content-Type");
        if (record.Type == "response")
        {
            StoredResponse response = StoredResponse.Read(record.Block, limit);
            if (response.Status is not (200 or 0))
            {
                return null;
            }
            (body, type) = (response.Body, response.ContentType);
            findings.AddRange(response.Findings);
        }
        if (!IsPage(type, body))
        {
            return null;
        }
        if (record.IsCut)
        {
            findings.Add(record.Block.Length < limit
                ? new Finding(FindingCodes.Damaged, null, $"The archive's record breaks off after {record.Block.Length} bytes.")
                : LimitedStream.Cut(limit));
        }
        RawReport raw = new(string.Create(CultureInfo.InvariantCulture, $"{label}#{record.Offset}"), body)
        {
            Url = record.TargetUri,
            ContentType = type,
            Seen = Day(record.Field("WARC-Date")) ?? options.Seen,
            Outlet = options.Outlet,
            Publisher = options.Publisher,
            Language = options.Language,
            Kind = options.Kind,
        };
        return new SourcedReport(raw, findings);
    }

    private static bool IsPage(string? type, byte[] body) => type is null
        ? body.AsSpan(0, Math.Min(body.Length, 1024)).IndexOf("<html"u8) >= 0
        : type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(string? value) =>
        value?.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
