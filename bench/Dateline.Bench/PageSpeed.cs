using System.IO.Compression;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Whole extraction of web pages on one core.</summary>
internal static class PageSpeed
{
    /// <summary>Prints the rate over all pages of <paramref name="folder"/> (<c>.gz</c> is unpacked before), what one page allocates, and the most memory of the process.</summary>
    public static void Run(string folder)
    {
        RawReport[] pages = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => new RawReport(Path.GetFileName(file), Read(file)) { ContentType = "text/html" })];
        long bytes = pages.Sum(page => (long)page.Bytes.Length);
        ReportExtractor extractor = new(DataSet.Embedded);
        double seconds = Meter.Best(() => ReadAll(extractor, pages));
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(extractor, pages);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine($"{pages.Length} pages: {pages.Length / seconds:N0} pages/s, {bytes / seconds / 1e6:N0} MB/s, {allocated / (double)bytes:N1} bytes allocated a byte of page, {Meter.MostMemory():N0} MB at most with {bytes / 1e6:N0} MB of pages held; {Meter.Load()}");
    }

    private static void ReadAll(ReportExtractor extractor, RawReport[] pages)
    {
        foreach (RawReport page in pages)
        {
            extractor.ExtractWhole(page, CancellationToken.None);
        }
    }

    private static byte[] Read(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(file);
        }
        using GZipStream packed = new(File.OpenRead(file), CompressionMode.Decompress);
        using MemoryStream unpacked = new();
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
