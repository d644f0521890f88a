using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Tests.Storage;

/// <summary>A stamp tells whether a record was written since.</summary>
public sealed class RecordStampTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_write_gives_another_stamp_and_reading_gives_none()
    {
        string path = _folder["record.db"];
        await using IRecordStore store = SqliteRecordStore.Open(path, StoreMode.Create);
        using RecordStamp stamp = new(path);
        long first = stamp.Take();

        await store.CountAsync(TestContext.Current.CancellationToken);
        stamp.Take().ShouldBe(first);

        await store.BeginRunAsync(Run.Of("1.0", "models", "data"), DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        stamp.Take().ShouldNotBe(first);
    }
}
