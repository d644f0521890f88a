using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using SQLitePCL;

namespace Dateline.Host.Tests.Storage;

/// <summary>The contract on a record in memory.</summary>
public sealed class TemporaryRecordStoreTests : RecordStoreContract
{
    protected override IRecordStore Empty() => SqliteRecordStore.OpenTemporary();
}

/// <summary>The contract on a file, and what only files have.</summary>
public sealed class SqliteRecordStoreTests : RecordStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _count;

    private string Path => _folder["record.db"];

    public void Dispose() => _folder.Dispose();

    protected override IRecordStore Empty() => SqliteRecordStore.Open(_folder[$"contract-{_count++} ÿ#?%.db"], StoreMode.Create);

    [Fact]
    public async Task A_record_is_there_when_it_is_opened_again()
    {
        FilledRecord record = await Save();
        foreach (StoreMode mode in Enum.GetValues<StoreMode>())
        {
            await using IRecordStore store = SqliteRecordStore.Open(Path, mode);
            (await store.CountAsync(Cancellation)).Reports.ShouldBe(record.Reports.Count);
            (await store.VerifyAsync(Cancellation)).IsClean.ShouldBeTrue();
            (store.Location, store.Mode, store.SchemaVersion).ShouldBe((Path, mode, SchemaScripts.Newest));
        }
    }

    [Fact]
    public async Task Only_what_is_a_record_of_this_schema_or_an_older_one_is_opened()
    {
        Refused(Path, StoreMode.ReadWrite, StoreProblem.CannotOpen);
        Refused(Path, StoreMode.ReadOnly, StoreProblem.CannotOpen);
        Refused(_folder.Path, StoreMode.Create, StoreProblem.CannotOpen);
        Refused(_folder["no/record.db"], StoreMode.Create, StoreProblem.CannotOpen);
        Refused(_folder.Write("text.db", "This is a text and no record, however long it is made to be. " + new string('x', 5000)), StoreMode.Create, StoreProblem.NotARecord);
        Refused(_folder.Write("empty.db", ""), StoreMode.ReadOnly, StoreProblem.NotARecord);
        Change(_folder["other.db"], "create table cats (name text)");
        Refused(_folder["other.db"], StoreMode.Create, StoreProblem.NotARecord);

        await Save();
        Change(Path, "pragma user_version = 9999");
        foreach (StoreMode mode in Enum.GetValues<StoreMode>())
        {
            Refused(Path, mode, StoreProblem.NewerSchema).ShouldContain("schema 9999");
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task A_record_of_an_earlier_schema_is_brought_up_to_date_and_keeps_its_lines(int seed)
    {
        FilledRecord record = new(seed);
        EarlierRecord.Make(Path, Engine, Start, record);
        Refused(Path, StoreMode.ReadOnly, StoreProblem.OlderSchema).ShouldContain("schema 15");
        await using IRecordStore store = SqliteRecordStore.Open(Path, StoreMode.ReadWrite);
        store.SchemaVersion.ShouldBe(SchemaScripts.Newest);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
        Dump.Of(await store.LoadReadingsAsync([.. record.Readings.Select(reading => reading.Report.Id)], Knowledge.Embedded, Cancellation)).ShouldBe(Dump.Of(record.Readings));

        await using IRecordStore made = SqliteRecordStore.OpenTemporary();
        await made.BeginRunAsync(Engine, Start, Cancellation);
        await made.SaveReadingsAsync(Engine, record.Reports, Cancellation);
        await store.SaveTellingAsync(Engine, record.Telling, Cancellation);
        await made.SaveTellingAsync(Engine, record.Telling, Cancellation);
        (await Answers(store)).ShouldBe(await Answers(made));
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_company_added_is_brought_along()
    {
        FilledRecord record = new(17);
        EarlierRecord.Make(Path, Engine, Start, record);
        await using (SqliteRecordStore.Open(Path, StoreMode.ReadWrite))
        {
        }
        using SqliteDatabase database = RecordFile.Open(Path, StoreMode.ReadWrite);
        ReadingLoader loader = new(database);
        record.Telling.Additions.ShouldNotBeEmpty();
        foreach (ReportAddition addition in record.Telling.Additions)
        {
            (IReadOnlyList<SpeakerLink> speakers, IReadOnlyList<ResolvedTime> times) = loader.Addition(ReportNumbers.Of(database, addition.ReportId));
            Dump.Of(new ReportAddition(addition.ReportId, speakers, times)).ShouldBe(Dump.Of(addition));
        }
    }

    [Fact]
    public async Task A_record_that_may_not_be_written_says_so()
    {
        FilledRecord record = await Save();
        await using IRecordStore store = SqliteRecordStore.Open(Path, StoreMode.ReadOnly);
        StoreException error = await Should.ThrowAsync<StoreException>(() => store.SaveReadingsAsync(Engine, record.Reports, Cancellation));
        error.Problem.ShouldBe(StoreProblem.ReadOnly);
        error.Message.ShouldBe($"{Path}: the record may not be written");
    }

    [Fact]
    public async Task A_full_disk_says_so_and_leaves_the_record_whole()
    {
        using SqliteDatabase database = RecordFile.Open(Path, StoreMode.Create);
        database.Execute($"pragma max_page_count = {database.Number("pragma page_count") + 40}");
        await using SqliteRecordStore store = new(database, StoreMode.Create);
        await store.BeginRunAsync(Engine, Start, Cancellation);
        int saved = 0;
        StoreException error = await Should.ThrowAsync<StoreException>(async () =>
        {
            for (int seed = 0; seed < 100; seed++)
            {
                saved += (await store.SaveReadingsAsync(Engine, new FilledRecord(seed).Reports, Cancellation)).Added.Count;
            }
        });
        error.Problem.ShouldBe(StoreProblem.Full);
        error.Message.ShouldBe($"{Path}: the disk is full");
        (await store.CountAsync(Cancellation)).Reports.ShouldBe(saved);

        database.Execute("pragma max_page_count = 1000000");
        await store.SaveReadingsAsync(Engine, new FilledRecord(1000).Reports, Cancellation);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_may_write_one_record_while_a_third_reads()
    {
        await using IRecordStore first = SqliteRecordStore.Open(Path, StoreMode.Create);
        await using IRecordStore second = SqliteRecordStore.Open(Path, StoreMode.Create);
        await using IRecordStore reader = SqliteRecordStore.Open(Path, StoreMode.ReadOnly);
        Task<int>[] writers = [Write(first, 0), Write(second, 100)];
        int before = 0;
        while (!Task.WhenAll(writers).IsCompleted)
        {
            int count = (await reader.CountAsync(Cancellation)).Reports;
            count.ShouldBeGreaterThanOrEqualTo(before);
            before = count;
            await Task.Yield();
        }
        int all = (await writers[0]) + await writers[1];
        (await reader.CountAsync(Cancellation)).Reports.ShouldBe(all);
        (await first.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();

        static Task<int> Write(IRecordStore store, int from) => Task.Run(async () =>
        {
            await store.BeginRunAsync(Engine, Start, Cancellation);
            int count = 0;
            for (int seed = from; seed < from + 12; seed++)
            {
                FilledRecord record = new(seed);
                count += (await store.SaveReadingsAsync(Engine, record.Reports, Cancellation)).Added.Count;
                await store.SaveTellingAsync(Engine, record.Telling, Cancellation);
            }
            return count;
        });
    }

    [Fact]
    public async Task Waiting_for_another_process_can_be_stopped()
    {
        await Save();
        using SqliteDatabase other = RecordFile.Open(Path, StoreMode.ReadWrite);
        other.Execute("begin immediate");
        await using IRecordStore store = SqliteRecordStore.Open(Path, StoreMode.ReadWrite);
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(() => store.BeginRunAsync(Run.Of("2", "", ""), Start, source.Token));
        other.Execute("rollback");
        await store.BeginRunAsync(Run.Of("2", "", ""), Start, Cancellation);
    }

    [Fact]
    public async Task Erasing_waits_for_whoever_reads_and_leaves_nothing_in_the_file()
    {
        FilledRecord record = await Save();
        string id = record.Reports[0].Reading.Report.Id;
        await using IRecordStore store = SqliteRecordStore.Open(Path, StoreMode.ReadWrite);
        await store.PurgeReportAsync(id, "Ada", null, Start, Cancellation);
        using (SqliteDatabase reader = RecordFile.Open(Path, StoreMode.ReadOnly))
        {
            reader.Execute("begin; select count(*) from report");
            using CancellationTokenSource source = new(TimeSpan.FromSeconds(1));
            await Should.ThrowAsync<OperationCanceledException>(() => store.CompactAsync(source.Token));
            reader.Execute("rollback");
        }
        await store.CompactAsync(Cancellation);
        new FileInfo(Path + "-wal").Length.ShouldBe(0);
    }

    private async Task<FilledRecord> Save()
    {
        FilledRecord record = new(7);
        await using IRecordStore store = SqliteRecordStore.Open(Path, StoreMode.Create);
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.SaveReadingsAsync(Engine, record.Reports, Cancellation);
        await store.SaveTellingAsync(Engine, record.Telling, Cancellation);
        return record;
    }

    private static string Refused(string path, StoreMode mode, StoreProblem problem)
    {
        StoreException error = Should.Throw<StoreException>(() => SqliteRecordStore.Open(path, mode));
        error.Problem.ShouldBe(problem);
        error.Message.ShouldContain(path);
        error.Message.ShouldNotContain("\n");
        return error.Message;
    }

    private static void Change(string path, string script)
    {
        using SqliteDatabase database = SqliteDatabase.Open(path, path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        database.Execute(script);
    }
}
