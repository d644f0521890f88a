using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Tests.Storage;

/// <summary>The contract on a record in memory.</summary>
public sealed class TemporaryRecordStoreTests : RecordStoreContract
{
    protected override IRecordStore Empty() => SqliteRecordStore.OpenTemporary();
}
