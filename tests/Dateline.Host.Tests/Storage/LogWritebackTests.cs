using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Tests.Storage;

/// <summary>The log of a record is written back beside whoever writes, and does not grow without end.</summary>
public sealed class LogWritebackTests : IDisposable
{
    private const int PageSize = 4096;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_comes_into_the_file_while_the_record_is_open()
    {
        string path = Path.Combine(_folder.Path, "record.db");
        using SqliteDatabase database = RecordFile.Open(path, StoreMode.Create);
        using LogWriteback log = new(database, fewest: 20, most: 1_000);
        long before = new FileInfo(path).Length;

        Write(database, log, 60);
        log.Finish();

        new FileInfo(path).Length.ShouldBeGreaterThan(before + (20 * PageSize));
    }

    [Fact]
    public void A_writer_that_does_not_rest_waits_for_a_long_log()
    {
        string path = Path.Combine(_folder.Path, "record.db");
        using SqliteDatabase database = RecordFile.Open(path, StoreMode.Create);
        using LogWriteback log = new(database, fewest: 50, most: 200);
        long first = new FileInfo(path + "-wal").Length;

        Write(database, log, 3_000);

        // What making the record wrote, what may stand in it, and the transaction that went beyond.
        new FileInfo(path + "-wal").Length.ShouldBeLessThan(first + (400 * (PageSize + 24)));
        log.Finish();
        database.Number("select count(*) from note").ShouldBe(3_000);
        database.Number("select count(*) from pragma_integrity_check where integrity_check <> 'ok'").ShouldBe(0);
    }

    [Fact]
    public async Task A_reader_keeps_what_it_began_with()
    {
        string path = Path.Combine(_folder.Path, "record.db");
        using SqliteDatabase database = RecordFile.Open(path, StoreMode.Create);
        using LogWriteback log = new(database, fewest: 20, most: 100);
        Write(database, log, 10);
        using SqliteDatabase reader = RecordFile.Open(path, StoreMode.ReadOnly);

        long seen = reader.Read(
            () =>
            {
                long count = reader.Number("select count(*) from note");
                Write(database, log, 500);
                log.Finish();
                return count * reader.Number("select count(*) from note");
            },
            TestContext.Current.CancellationToken);

        seen.ShouldBe(100);
        await using IRecordStore store = SqliteRecordStore.Open(path, StoreMode.ReadOnly);
        (await store.VerifyAsync(TestContext.Current.CancellationToken)).Faults.ShouldBeEmpty();
    }

    /// <summary>Writes rows of a page each, one in a transaction.</summary>
    private static void Write(SqliteDatabase database, LogWriteback log, int rows)
    {
        database.Execute("create table if not exists note (text text not null)");
        for (int row = 0; row < rows; row++)
        {
            database.Write(
                () =>
                {
                    database.Use("insert into note values (?)").Add(new string('x', PageSize)).Run();
                    return true;
                },
                CancellationToken.None);
            log.Consider();
        }
    }
}
