namespace Dateline.Storage;

/// <summary>A record in a store. One may be used by several threads; its calls then wait for each other. Several processes may open the same record.</summary>
public interface IRecordStore : IRecordReader, IRecordWriter, IAsyncDisposable
{
    /// <summary>Where it is, in words for people: the path of a file.</summary>
    string Location { get; }

    /// <summary>How it was opened.</summary>
    StoreMode Mode { get; }

    /// <summary>The version of its schema: the number of the last script that was run on it.</summary>
    int SchemaVersion { get; }
}
