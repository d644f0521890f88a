namespace Dateline.Storage;

/// <summary>How a record is opened.</summary>
public enum StoreMode
{
    /// <summary>Read and write; made where it is missing.</summary>
    Create,

    /// <summary>Read and write; it must be there.</summary>
    ReadWrite,

    /// <summary>Read only; it must be there and is not changed, not even to a newer schema.</summary>
    ReadOnly,
}
