using Dateline.Sources;
using Dateline.Sources.Files;
using Dateline.Sources.Warc;

namespace Dateline.Host.Tests.Sources.Warc;

[Collection(Alone.Name)]
public sealed class BigArchiveTests
{
    [Fact]
    public async Task A_big_archive_takes_the_memory_of_a_small_one()
    {
        // 1 GB unpacked where the long tests are asked for.
        int pages = Long.IsAsked ? 15_000 : 600;
        using GeneratedArchive archive = new(pages, pageBytes: 70_000);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int read = 0;
        await foreach (SourcedReport report in WarcSource.ReadAsync("big.warc.gz", archive, new FileSourceOptions(), TestContext.Current.CancellationToken))
        {
            report.Raw.Bytes.Length.ShouldBeGreaterThan(70_000);
            if (++read % 100 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        read.ShouldBe(pages);
        most.ShouldBeLessThan(16 * 1024 * 1024);
    }
}
